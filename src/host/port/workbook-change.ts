import type { CellStyle, CellValue } from './cell';
import type { CellContent, SheetContent } from './sheet-content';

/**
 * The cells that results were computed from, as they were read. A host in which others can edit meanwhile refuses with
 * `conflict` if it finds other values there, and leaves no result on a wrong row. A blank last row says that nothing
 * follows.
 */
export interface Expectation {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns of the sheet, from 0, that must be as they were; all of those that are given where it is not told. */
  readonly watched?: readonly number[];
}

/** One change of a workbook: plain data, translated by each host. */
export type WorkbookChange =
  | { readonly kind: 'replace-sheet'; readonly sheet: SheetContent }
  /** Writes a block into an existing sheet and leaves everything else of it alone; styles only where given. */
  | {
      readonly kind: 'write-cells';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly CellContent[])[];
      readonly style?: CellStyle;
      /** Shows the columns of the block where they are hidden, for the program has just added them. */
      readonly reveals?: true;
      readonly expects?: Expectation;
    }
  /**
   * Writes a row right below the last of a list, as a person who goes on writing there: a table that ends with the row
   * above grows over it and fills the columns it computes, and the row takes over the looks of the row above.
   * Refused with `totals-row` where the totals of a table stand in its place or right above, and with `list-full` below
   * the last row of the sheet.
   */
  | {
      readonly kind: 'append-row';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** Null leaves a cell as it is, or to the table. */
      readonly cells: readonly CellContent[];
      /** By cell: a number format in place of that of the cell above; null keeps that. */
      readonly numberFormats?: readonly (string | null)[];
      /** What stands right above: a row of the list, or its headings. The looks of headings are not taken over. */
      readonly below: 'row' | 'headings';
      readonly expects?: Expectation;
    };

/** Cells to write, with what they were computed from. */
export type CellsChange = Extract<WorkbookChange, { readonly kind: 'write-cells' }>;

/** A row to add below the last of a list. */
export type RowAppending = Extract<WorkbookChange, { readonly kind: 'append-row' }>;
