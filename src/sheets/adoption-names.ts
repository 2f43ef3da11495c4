import type { ADOPTION_COLUMNS } from '../text/workbook-names';
import type { Targets } from './decode-targets';
import type { NameIndex } from './names';

/** A column of 采用登记. */
export type AdoptionField = keyof typeof ADOPTION_COLUMNS;

/** Everything a row's names are looked up in. */
export interface AdoptionNames {
  readonly targets: Targets;
  readonly channels: NameIndex;
  readonly modes: NameIndex;
}
