import type { ADOPTION_COLUMNS } from '../../text/sheets/workbook-names';
import type { Targets } from '../targets/decode-targets';
import type { NameIndex } from '../cells/names';

/** A column of 采用登记. */
export type AdoptionField = keyof typeof ADOPTION_COLUMNS;

/** Everything a row's names are looked up in. */
export interface AdoptionNames {
  readonly targets: Targets;
  readonly channels: NameIndex;
  readonly modes: NameIndex;
}
