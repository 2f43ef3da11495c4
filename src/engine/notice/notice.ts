import type { State } from '../scoring/tally';
import type { Day, Points } from '../units';
import type { SolicitationState } from '../workflow/solicitations';
import type { NoticePeriod, Span } from './notice-period';
import type { PeriodCounts } from './price-classes';

/** A price class as a column is headed. */
export interface NoticeColumn {
  readonly value: Points;
  /** 采用方式 that its rule asks for; null where the rule takes any, or several classes were merged. */
  readonly mode: string | null;
  /** 采用方式 of its adoptions, in the order of the plan. */
  readonly modes: readonly string[];
  /** 层级 of the channels of its adoptions, in the order of 渠道; a channel without one is left out. */
  readonly levels: readonly string[];
}

/** A line of 各单位采用及得分情况表 that counts something: a unit, a 小计, the 合计. */
export interface NoticeCounts extends PeriodCounts {
  /** 报送篇数; null without 稿件登记. */
  readonly submitted: number | null;
  /** 累计得分: of the year up to the end of the period. */
  readonly total: Points;
  /** 任务分值 of the year; null where none is set. */
  readonly target: Points | null;
}

/** A unit of the year, whether it contributed or not. */
export interface NoticeUnit extends NoticeCounts {
  readonly unit: string;
  /** Within its 类型, by what it has up to the end of the period. */
  readonly rank: number;
  readonly state: State;
}

/** The units of a 类型, by rank, and their 小计. */
export interface NoticeGroup {
  readonly group: string;
  readonly units: readonly NoticeUnit[];
  readonly sum: NoticeCounts;
}

/** What was adopted by a channel in one way, and what the way is worth. */
export interface NoticeChannel {
  readonly level: string;
  readonly channel: string;
  readonly mode: string;
  /** Null where the plan states none. */
  readonly value: Points | null;
  readonly adopted: number;
  /** How many of them earned points. */
  readonly scored: number;
  readonly points: Points;
}

/** What was sent in and adopted under a name: a category, a 宣传方式. */
export interface NoticeShare {
  readonly name: string;
  readonly submitted: number | null;
  readonly adopted: number;
  readonly points: Points;
}

/** A commission of one unit that fell due in the period. */
export interface NoticeSolicitation {
  readonly number: string;
  /** Null: not to be told, because a manuscript for it is classified, or it names a sensitive one. */
  readonly topic: string | null;
  readonly unit: string;
  readonly due: Day;
  readonly isProvisional: boolean;
  /** The day on which all of it had been sent in; null: not yet. */
  readonly completed: Day | null;
  readonly delivered: number;
  readonly required: number;
  readonly state: SolicitationState;
  /** In working days. */
  readonly overdueDays: number;
}

/** A confirmed matter of a unit (三(四)1). */
export interface NoticeMatter {
  readonly unit: string;
  /** 责任人, '' where none is named. */
  readonly person: string;
  /** 瞒报, 误报, 漏报 or 迟报. */
  readonly kind: string;
  readonly occurred: Day;
  readonly confirmed: Day;
  /** Null: not to be told, because it names a manuscript that must not be. */
  readonly subject: string | null;
}

/** Why something does not stand in a notice, or not in whole. */
export type LeftOutReason =
  | 'unreadable-rows'
  | 'other-unit'
  | 'classified'
  | 'register-errors'
  | 'sheet-unread'
  | 'withdrawn'
  | 'withheld-topic'
  | 'withheld-subject'
  | 'unconfirmed'
  | 'other-period'
  | 'confirmed-later'
  | 'unit-not-in-year'
  | 'bad-day';

/** Rows of a sheet that are left out for one reason; rows are counted from 1, none stands for the sheet as a whole. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly sheet: string;
  readonly rows: readonly number[];
}

/** How many units stand where. */
export type StateCounts = Readonly<Record<State, number>>;

/** Everything a notice tells, before it is put into sentences; a register that the workbook lacks is null. */
export interface NoticeFacts {
  readonly period: NoticePeriod;
  readonly span: Span;
  /** The last day that the scores tell of: that of the period, or the as-of day before it. */
  readonly until: Day;
  /** 数据截止. */
  readonly asOf: Day;
  readonly office: string;
  /** A draft (征求意见稿) is replaced; a final notice is kept. */
  readonly isFinal: boolean;
  /** The plan by its name and number; '' where the workbook does not name it. */
  readonly plan: { readonly name: string; readonly document: string };
  /** True where every content counts as much as its best adoption (就高), whatever its channels. */
  readonly isBestOnly: boolean;
  /** True where units share joint adoptions of the period (联合稿件). */
  readonly isShared: boolean;
  /** How 考核项 enter 累计得分. */
  readonly assessing: 'none' | 'added' | 'alone';
  readonly columns: readonly NoticeColumn[];
  readonly groups: readonly NoticeGroup[];
  readonly sum: NoticeCounts;
  readonly states: StateCounts;
  readonly methods: readonly NoticeShare[];
  readonly channels: readonly NoticeChannel[];
  /** Null where nobody states any. */
  readonly categories: readonly NoticeShare[] | null;
  /** By 应报日. */
  readonly solicitations: readonly NoticeSolicitation[] | null;
  /** By unit, then by day. */
  readonly matters: readonly NoticeMatter[] | null;
  readonly leftOut: readonly LeftOut[];
  /** 通报主送, '' where 参数 names nobody. */
  readonly addressees: string;
  /** 通报要求, a paragraph a text. */
  readonly demands: readonly string[];
  /** 通报日期; null: it is filled in by hand. */
  readonly signedOn: Day | null;
  readonly version: string;
}

/** A paragraph of the notice. */
export interface NoticeParagraph {
  readonly kind: 'heading' | 'text';
  readonly text: string;
}

/** An annex: what it is of, and its title. */
export interface NoticeAnnex {
  readonly kind: 'units' | 'channels' | 'solicitations' | 'categories';
  readonly title: string;
}

/** A notice (通报) of a period, as the sheet, the Word document and `--json` tell it. */
export interface Notice extends NoticeFacts {
  /** 机构 and 关于…的通报, broken by sense. */
  readonly title: readonly [office: string, subject: string];
  readonly salutation: string;
  readonly paragraphs: readonly NoticeParagraph[];
  readonly annexes: readonly NoticeAnnex[];
  /** What the table says below it. */
  readonly notes: readonly string[];
}

/** The units of a notice, in its order. */
export const unitsOf = ({ groups }: Pick<NoticeFacts, 'groups'>): NoticeUnit[] => groups.flatMap(({ units }) => units);
