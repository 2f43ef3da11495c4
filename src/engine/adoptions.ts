/**
 * The readable rows of the log, column by column; position in the columns is the order of the sheet.
 * Rows that could not be read (unknown unit, bad date …) are not in here at all.
 */
export interface Adoptions {
  readonly length: number;
  /** Row of the sheet, 1-based: what verdicts and explanations cite. */
  readonly sheetRow: Int32Array;
  /** Index into `Plan.units`. */
  readonly unit: Int32Array;
  /** `Day` of the adoption. */
  readonly day: Int32Array;
  /** Index into `Plan.channels`. */
  readonly channel: Int32Array;
  /** Index into `Plan.modes`. */
  readonly mode: Int32Array;
  /** Dense number of the content, from 0 up to `contents` − 1. */
  readonly content: Int32Array;
  readonly contents: number;
}
