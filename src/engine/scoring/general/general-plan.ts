import type { Period } from '../../time/period';
import type { Span } from '../../time/spans';
import type { Fen, Points } from '../../units';

/** What an adoption is worth: points, money per item, and what it counts in 篇数; each has a policy of its own. */
export type Measure = 'points' | 'fee' | 'count';

/** What the channels of a content may be told apart by. */
export type GroupBy = 'channel' | 'level' | 'class';

/** What a set of adoptions of one content is worth (同稿归并): 就高, 累计, 首次, 每…一次, 前N级. */
export type MergePolicy =
  | { readonly kind: 'best' }
  | { readonly kind: 'sum' }
  | { readonly kind: 'first' }
  | { readonly kind: 'each'; readonly by: GroupBy }
  | { readonly kind: 'top'; readonly levels: number };

/** How the worth of a content is shared among its units (联合稿件): 不计, 平均, 首位 or by weight, 各计全额. */
export type SharePolicy =
  | { readonly kind: 'refused' }
  | { readonly kind: 'equal' }
  | { readonly kind: 'weights'; readonly weights: readonly number[] }
  | { readonly kind: 'each' };

/** The policies of a measure. */
export interface MeasurePolicy {
  /** Of the adoptions whose 归并类 has no policy of its own. */
  readonly common: MergePolicy;
  /** By 归并类, as an index into the classes of `General.classOf`: pools of their own. */
  readonly pools: ReadonlyMap<number, MergePolicy>;
  readonly shares: SharePolicy;
}

/** A case of channel and mode; null: any. */
export interface Condition {
  readonly channels: ReadonlySet<number> | null;
  readonly modes: ReadonlySet<number> | null;
}

/** A row of 加乘. */
export interface Factor extends Period {
  readonly name: string;
  /** Index into `General.marks`; null: for every adoption that meets the condition. */
  readonly mark: number | null;
  readonly condition: Condition;
  /** In hundredths; null where the row multiplies nothing. */
  readonly times: number | null;
  readonly points: Points;
  readonly fee: Fen;
}

/** The scale of a rule whose value depends on a number of the log. */
export interface Grade {
  /** Index into `General.quantities`. */
  readonly quantity: number;
  /** Least number of this bracket, in hundredths. */
  readonly above: number;
  /** For each `size` above it, in hundredths, `add` more; null where the bracket has one value. */
  readonly step: {
    readonly size: number;
    readonly add: number;
    readonly part: 'dropped' | 'full' | 'exact';
  } | null;
}

/** What 考核项 measures: contents counted, points earned, the results of other items, all points. */
export type ItemMeasure = 'count' | 'points' | 'collected' | 'total';

/** A number of a row, or that it follows the completion in proportion. */
export type Terms = number | 'in-proportion';

/** A bracket of 分档: from `from` on, the value; both in hundredths. */
export interface Step {
  readonly from: number;
  readonly value: number;
}

/** A row of 考核项; all numbers in hundredths. */
export interface Item extends Period {
  readonly name: string;
  /** A unit by its index, the units of a 类型, or all. */
  readonly appliesTo: { readonly unit: number } | { readonly group: string } | null;
  readonly measure: ItemMeasure;
  readonly span: Span;
  /** For `collected`: the adoptions whose points it takes; null: none. */
  readonly condition: Condition | null;
  readonly target: { readonly value: number; readonly perHead: boolean } | null;
  readonly done: number;
  readonly missed: Terms;
  readonly lessEach: number;
  /** Null where the cell is blank. */
  readonly moreEach: Terms | null;
  readonly steps: { readonly list: readonly Step[]; readonly inPercent: boolean } | null;
  readonly least: number | null;
  readonly most: number | null;
  /** The name of the `collected` item that takes the result; null: it counts by itself. */
  readonly into: string | null;
  readonly pays: 'points' | 'money';
  /** The clause that states it; may be empty. */
  readonly basis: string;
}

/** Everything of a plan that goes beyond points by channel and mode, 就高 and one target. */
export interface General {
  readonly policies: Readonly<Record<Measure, MeasurePolicy>>;
  /** By channel: a number of its 层级; −1 where it has none. */
  readonly levelOf: readonly number[];
  /** By channel: a number of its 归并类; −1 where it has none. */
  readonly classOf: readonly number[];
  readonly levels: readonly string[];
  readonly classes: readonly string[];
  /** Headers of the columns of the log that grade values. */
  readonly quantities: readonly string[];
  readonly factors: readonly Factor[];
  readonly marks: readonly string[];
  readonly items: readonly Item[];
  /** By unit: 人数; null where none is stated. */
  readonly heads: readonly (number | null)[];
  /** True: the total is 考核得分 alone (总分口径). */
  readonly totalIsAssessed: boolean;
  /** True where a rule or a factor states money per item. */
  readonly statesFees: boolean;
}

/** True where the points, or the money, of every content are those of its best adoption, as in a simple plan. */
export function countsBestOnly(general: General | null | undefined, measure: Measure = 'points'): boolean {
  if (!general) return true;
  const { common, pools } = general.policies[measure];
  return common.kind === 'best' && pools.size === 0;
}

/** By what policy the adoptions of a channel are merged. */
export const mergePolicyOf = (
  { policies, classOf }: Pick<General, 'policies' | 'classOf'>,
  measure: Measure,
  channel: number,
): MergePolicy => policies[measure].pools.get(classOf[channel] ?? -1) ?? policies[measure].common;
