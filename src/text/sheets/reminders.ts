/** A day as it is said in a message. */
const dayText = ({ month, day }: { readonly month: number; readonly day: number }): string => `${month}月${day}日`;

/** What a unit still owes, in one clause; `due` null: nothing has a day. */
export interface ReminderItem {
  readonly text: string;
  readonly due: { readonly month: number; readonly day: number } | null;
  readonly urgency: 'overdue' | 'today' | 'soon' | 'waiting';
  /** Working days that it is late; 0 where no working day has passed. */
  readonly days: number | null;
}

/** A message that reminds a unit of what it owes; for copying, nothing is sent. */
export const REMINDER = {
  item: ({ text, due, urgency, days }: ReminderItem): string => {
    if (due === null) return text;
    const late = { overdue: days ? `，已逾期${days}个工作日` : '，已逾期', today: '，今日到期', soon: '', waiting: '' };
    return `${text}应于${dayText(due)}报送${late[urgency]}`;
  },
  message: (unit: string, items: readonly string[], address: string, subject: string): string => {
    const [only] = items;
    const body = items.length === 1 ? only! : items.map((item, at) => `${at + 1}. ${item}`).join('；');
    return `${unit}：${body}。请报 ${address}，邮件主题：${subject}`;
  },
  /** Stands for the keyword of a mail about several things. */
  keyword: '关键词',
} as const;
