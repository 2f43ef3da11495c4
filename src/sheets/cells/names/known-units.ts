import type { Period } from '../../../engine/time/period';
import type { NameIndex } from './names';

/** The units of 目标任务, as other sheets know them: by their names, and from when until when they exist. */
export interface KnownUnits {
  readonly names: NameIndex;
  /** By owner in `names`. */
  readonly periods: readonly (readonly Period[])[];
}
