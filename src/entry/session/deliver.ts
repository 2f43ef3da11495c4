import type { PaneSentence } from '../../text/pane/pane';

/**
 * Hands a finished file to the person; resolves with a sentence on where it is.
 * @throws HostError where the program around the pane takes no files.
 */
export type Deliver = (fileName: string, bytes: Uint8Array) => Promise<PaneSentence>;

/** How the program around the pane hands files to the person, by what they are. */
export interface Deliveries {
  /** The workbook for finance. */
  readonly toFinance: Deliver;
  /** The workbook of another year, which the person goes on with. */
  readonly newBook: Deliver;
  readonly file: Deliver;
}
