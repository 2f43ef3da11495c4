import { quoted } from '../quoted';
import { NEXT_STEPS, URGENCIES, type Urgency } from '../sheets/workflow-states';

/** A day for a sentence; months count from 1, Sunday is 0. */
export interface DayWords {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** Words of the tab 待办 in the task pane. */
export const TODO_PANE_TEXTS = {
  groups: URGENCIES,
  groupCount: (group: Urgency, count: number): string => `${URGENCIES[group]}，${count} 项`,
  who: '谁来办',
  everybody: '谁来办：全部',
  unit: '单位',
  allUnits: '单位：全部',
  shown: (shown: number, all: number): string => (shown === all ? `共 ${all} 项` : `${shown} / ${all} 项`),
  none: '没有要办的事',
  noneHint: '约稿都报了，稿件都办完了，预约都送到了。',
  noMatch: '没有符合条件的事项',
  noMatchHint: '换一个人或单位看看。',
  showAll: '显示全部',
  classified: '（涉密，标题不录入）',
  manuscript: (title: string, number: string): string => `稿件${quoted(title)}${number === '' ? '' : `（${number}）`}`,
  solicitation: (topic: string, number: string): string =>
    `约稿${quoted(topic)}${number === '' ? '' : `（${number}）`}`,
  interview: (subject: string): string => `采访预约${quoted(subject)}`,
  steps: NEXT_STEPS,
  report: '报办公室',
  reviewInterview: '领导审核',
  arrange: '协调媒体',
  deliver: (delivered: number, required: number): string =>
    required === 1 ? '报送' : `报送（已报 ${delivered}/${required} 篇）`,
  /** What is to be done, about what. */
  task: (step: string, what: string): string => `${step}：${what}`,
  waitsFor: (who: string): string => `等${who}`,
  due: (day: DayWords, isThisYear: boolean): string =>
    `${isThisYear ? '' : `${day.year}年`}${day.month}月${day.day}日（${WEEKDAYS[day.weekday]}）`,
  overdue: (days: number): string => (days === 0 ? '已过期限' : `逾期${days}个工作日`),
  dueToday: '今日到期',
  left: (days: number): string => `还有${days}个工作日`,
  waited: (days: number): string => (days === 0 ? '不到一个工作日' : `已等${days}个工作日`),
  goTo: (task: string, unit: string): string => `${task}，${unit}，转到所在行`,
  presses: {
    'first-review': '登记初审',
    review: '登记审核',
    submit: '登记报送',
    'chief-approval': '主任已批',
    'leader-approval': '领导已批',
    return: '退回修改',
    deliver: '登记报送',
    'interview-review': '登记审核',
    'interview-receipt': '登记收到',
    adopt: '登记采用',
  },
  pressFor: (press: string, subject: string, unit: string): string => `${press}：${subject}，${unit}`,
  date: '日期',
  reason: '退回原因',
  writes: (sheet: string, cell: string | null, column: string, text: string): string =>
    `“${sheet}”${cell === null ? `新加一列“${column}”` : `${cell}（${column}）`}写入 ${text === '' ? '…' : text}`,
  insteadOf: (before: string): string => `，代替 ${before}`,
  write: '写入',
  cancel: '取消',
  written: (press: string, what: string): string => `${press}：${what}，已写入。`,
  notWritten: '没有写入',
  unsure: '可能已写入，也可能没有',
  remind: '催办文字',
  remindUnit: (unit: string): string => `复制给${unit}的催办文字`,
  openForms: '新增',
  forms: {
    solicitation: '新约稿',
    manuscript: '新稿件',
    interview: '新预约',
    intake: '读入审核表',
    print: '打印表单',
    notice: '通报',
  },
  begin: {
    invite: '约稿、稿件审核、采访预约也在这里管？',
    open: '启用流程',
    title: '约稿、稿件、采访预约',
    hint: '放入稿件登记、约稿登记、采访预约，以及信息员、通报事项、节假日、审核流程，“使用说明”末尾写上各表怎么填；用不上的表可以删。期限按工作日算，谁该办什么一看就知道。不影响计分，已有的登记和参数一格不动；只登记采用的，不用启用。',
    press: '启用：放入这些表',
  },
  aged: '表格已改动，这里是刚才的情况。',
  refresh: '刷新',
  line: {
    overdue: (count: number): string => `已逾期 ${count}`,
    today: (count: number): string => `今日 ${count}`,
    soon: (count: number): string => `临近 ${count}`,
    waiting: (count: number): string => `等待 ${count}`,
  } satisfies Record<Urgency, (count: number) => string>,
  lineName: (parts: readonly string[]): string => `待办：${parts.join('，')}`,
  lineTitle: '待办',
  lineNone: '没有要办的事',
};
