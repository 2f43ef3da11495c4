import type { Points } from '../../engine/units';
import type { Category, Method } from '../../text/sheets/categories';

/** How often something was adopted in the year, and for how much. */
export interface Counted {
  readonly adopted: number;
  readonly points: Points;
}

/** What was sent in and adopted under a category; null: nobody says which. */
export interface CategoryCount extends Counted {
  readonly category: Category | null;
  /** Manuscripts that were sent in; null where the workbook has no 稿件登记. */
  readonly submitted: number | null;
}

/** What was adopted by a channel. */
export interface ChannelCount extends Counted {
  readonly level: string;
  readonly channel: string;
  readonly method: Method;
}

/** What was adopted of a unit, in the order of the categories. */
export interface UnitCount {
  readonly unit: string;
  readonly categories: readonly Counted[];
}

/** The publicity of a year by what it was about, how it was made known, by whom and of whom; all of it sums to the same. */
export interface Publicity {
  readonly categories: readonly CategoryCount[];
  readonly methods: readonly (Counted & { readonly method: Method })[];
  /** Those that adopted anything, by 层级 in the order of 渠道. */
  readonly channels: readonly ChannelCount[];
  /** In the order of 单位得分. */
  readonly units: readonly UnitCount[];
}
