import type { PossibleWorth } from '../../engine/scoring/general/possible-worth';
import type { Plan } from '../../engine/scoring/plan';
import type { NameIndex } from '../cells/names/names';
import type { ConditionNames } from '../schema/read-condition';

/** What the rows of 考核项 are looked up in. */
export interface ItemNames extends ConditionNames, Pick<Plan, 'units'> {
  readonly unitNames: NameIndex;
  /** By owner in `unitNames`: index into `units`, or beyond. */
  readonly unitOf: readonly number[];
  /** Owners whose rows another unit has: no item is theirs. */
  readonly collected: ReadonlySet<number>;
  readonly heads: readonly (number | null)[];
  readonly worth: PossibleWorth;
}
