import { quoted } from '../quoted';
import type { InterviewState } from '../../engine/workflow/interviews';
import type { ManuscriptState, NextStep } from '../../engine/workflow/manuscripts';
import type { SolicitationState } from '../../engine/workflow/solicitations';

/** Words for where a manuscript stands. */
export const MANUSCRIPT_STATES: Readonly<Record<ManuscriptState, string>> = {
  classified: '转保密渠道',
  withdrawn: '已撤稿',
  adopted: '已采用',
  rejected: '未采用',
  returned: '退回修改',
  'to-adopt': '待采用',
  'to-approve-sensitive': '待领导审批',
  'to-complete': '待补件',
  'to-approve': '待采用审批',
  'to-submit': '待报送',
  'to-review': '待审核',
  draft: '起草',
};

/** Words for what happens next. */
export const NEXT_STEPS: Readonly<Record<NextStep, string>> = {
  'first-review': '初审',
  review: '审核',
  submit: '报送',
  complete: '补件',
  revise: '修改',
  approve: '采用审批',
  adopt: '登记采用',
};

/** Words for where a commission stands. */
export const SOLICITATION_STATES: Readonly<Record<SolicitationState, string>> = {
  withdrawn: '已撤销',
  'in-time': '按时完成',
  late: '逾期完成',
  open: '待报',
  'due-today': '今日到期',
  overdue: '已逾期',
};

/** Words for where an appointment stands. */
export const INTERVIEW_STATES: Readonly<Record<InterviewState, string>> = {
  cancelled: '已取消',
  over: '已结束',
  arranged: '已预约',
  'short-notice': '提前不足',
  'due-today': '今日到期',
  overdue: '已逾期',
  'to-review': '待领导审核',
  'to-announce': '待报办公室',
};

/** Who acts where nobody else is named: the office; the leader who approves sensitive information (三(二)5). */
export const ACTORS = { office: '办公室', leader: '分管领导', reviewer: '业务分管领导' } as const;

/** How urgent something is. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'waiting';

export const URGENCIES: Readonly<Record<Urgency, string>> = {
  overdue: '已逾期',
  today: '今日',
  soon: '临近',
  waiting: '等待',
};

/** What is to be done, in one line. */
export const TODO_TEXTS = {
  manuscript: (title: string, number: string, step: string): string =>
    `${step}：稿件${quoted(title)}${number === '' ? '' : `（${number}）`}`,
  solicitation: (topic: string, number: string, delivered: number, required: number): string =>
    `约稿${quoted(topic)}${number === '' ? '' : `（${number}）`}${required === 1 ? '' : `：已报${delivered}/${required}篇`}`,
  interview: (subject: string, step: string): string => `采访预约${quoted(subject)}：${step}`,
  report: '报办公室',
  review: '领导审核',
  arrange: '协调媒体',
} as const;

/** What 状态 says of a row that could not be read. */
export const ROW_ERROR = '有错误，见问题清单';

/** A day as the program writes it into a column; 暂: the holidays of its year are not announced. */
export const shownDay = (day: string, isProvisional: boolean): string => (isProvisional ? `${day}（暂）` : day);

/** What happens next, and who does it. */
export const nextText = (step: string, who: string): string => `${step}：${who}`;

/** What became of a manuscript. */
export const adoptedText = (count: number, points: string): string => `采用${count}次，计${points}分`;

/** A number of a manuscript that reads like no text of a clerk's. */
const PLAIN_NUMBER = String.raw`[A-Za-z]{0,3}\d[\d-]*`;
const IS_PLAIN = new RegExp(`^${PLAIN_NUMBER}$`, 'u');
const ANSWER = `(?:登记第\\d+行|${PLAIN_NUMBER})`;

/** A manuscript in the column 稿件: its number, or its row where it has none, or one that would read like a text. */
export const answerText = (number: string, row: number): string => (IS_PLAIN.test(number) ? number : `登记第${row}行`);

/** What 列入通报 says of a matter that nobody has confirmed. */
export const NOT_CONFIRMED = '未认定，不列入';

const oneOf = (words: Readonly<Record<string, string>>): RegExp =>
  new RegExp(`^(?:${[...Object.values(words), ROW_ERROR].join('|')})$`, 'u');
const DAY = /^\d{4}-\d\d-\d\d(?:（暂）)?$/u;
const COUNT = /^\d+$/u;
const NEXT = new RegExp(
  `^(?:${[...Object.values(NEXT_STEPS), TODO_TEXTS.report, TODO_TEXTS.review, TODO_TEXTS.arrange].join('|')})：`,
  'u',
);

/** By sheet and column: what the program writes there. Anything else is the clerk's, and stays. */
export const WORK_RESULTS = {
  manuscripts: {
    state: oneOf(MANUSCRIPT_STATES),
    next: NEXT,
    waiting: COUNT,
    adopted: /^采用\d+次，计[\d.]+分$/u,
    subject: /^\d{4}年度/u,
  },
  solicitations: {
    due: DAY,
    count: COUNT,
    state: oneOf(SOLICITATION_STATES),
    late: COUNT,
    answers: new RegExp(`^${ANSWER}(?:、${ANSWER})*$`, 'u'),
  },
  interviews: { latest: DAY, lead: COUNT, state: oneOf(INTERVIEW_STATES), next: NEXT },
  informants: { supplied: COUNT, used: COUNT },
  noticeMatters: { period: new RegExp(`^\\d{4}Q[1-4]$|^${NOT_CONFIRMED}$|^${ROW_ERROR}$`, 'u') },
} as const;
