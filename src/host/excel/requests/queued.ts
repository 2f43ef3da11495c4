import type { CellContent } from '../../port/workbook';
import type { QueuedRow } from '../write/append-row';
import type { KeptFormats } from '../copies/backup-sheets';
import type { Entry } from './cell-entry';
import type { Check, FilterCheck } from './check';

/** A block that was written, and what stood there before (known once the request was answered). */
export interface WrittenBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly range: Excel.Range;
  readonly entries: readonly (readonly Entry[])[];
  readonly contents: readonly (readonly CellContent[])[];
  /** A style brought its own number format. */
  readonly formatted: boolean;
  /** The same write had replaced the sheet, of whose content the block is a part then. */
  readonly laidOver: boolean;
}

/** Something that was taken back, if it still was what had been written; what was met instead can be given again. */
export interface Taken {
  readonly sheet: string;
  readonly isOurs: () => boolean;
  readonly giveAgain: (workbook: Excel.Workbook) => void;
}

/** What a step has queued that is looked at, kept or taken back once the request was answered. */
export type Queued =
  | { readonly kind: 'check'; readonly check: Check }
  | { readonly kind: 'filter'; readonly check: FilterCheck }
  | { readonly kind: 'block'; readonly block: WrittenBlock }
  | { readonly kind: 'formats'; readonly kept: KeptFormats }
  | { readonly kind: 'taken'; readonly taken: Taken }
  | { readonly kind: 'row'; readonly row: QueuedRow }
  | { readonly kind: 'front'; readonly sheet: Excel.Worksheet }
  | { readonly kind: 'copy'; readonly name: string; readonly source: Excel.Worksheet; readonly copy: Excel.Worksheet }; // prettier-ignore

/** Those of one kind, in their order. */
export const queuedOf = <K extends Queued['kind']>(
  queued: readonly Queued[],
  kind: K,
): Extract<Queued, { kind: K }>[] => queued.filter((one): one is Extract<Queued, { kind: K }> => one.kind === kind);
