import type { ADOPTION_COLUMNS } from '../../text/sheets/workbook-names';
import type { Targets } from '../targets/decode-targets';
import type { NameIndex } from '../cells/names/names';

/** A column of 采用登记. */
export type AdoptionField = keyof typeof ADOPTION_COLUMNS;

/** Everything a row's names are looked up in. */
export interface AdoptionNames {
  readonly targets: Targets;
  readonly channels: NameIndex;
  readonly modes: NameIndex;
  /** What the log may say for a general plan; undefined for a simple one. */
  readonly log?: LogTerms | undefined;
}

/** What the log may say for a general plan. */
export interface LogTerms {
  /** Headers of the columns that grade values. */
  readonly quantities: readonly string[];
  readonly marks: NameIndex;
  /** True where a row may name several units (联合稿件). */
  readonly takesSeveralUnits: boolean;
  /** False where a row without an author is not paid (未署名付费). */
  readonly unsignedPaid: boolean;
}
