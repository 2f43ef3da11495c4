import type { CellRange, CellStyle, CellValue } from './cell';

/** What is read: cells of sheets as they stand, and what may keep people from seeing them. */

/** One sheet as it was read, from A1 on; rows may be ragged, missing cells are empty. */
export interface SheetGrid {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Areas of merged cells, from hosts that can tell. */
  readonly merges?: readonly CellRange[];
  /** Totals rows of tables (list objects), from hosts that can tell; no data of the list. */
  readonly totals?: readonly CellRange[];
  /**
   * The formulas of the cells, if they were asked for: by row and column, in en-US grammar without the leading `=`;
   * null where a cell has none. A cell that is filled by the formula of another one has that formula. Rows without any
   * formula may be missing.
   */
  readonly formulas?: readonly (readonly (string | null)[] | undefined)[];
  /** What may keep people from seeing the cells; given if it was asked for and the host can tell. */
  readonly looks?: SheetLooks;
}

/** What of a cell's style may keep people from seeing its value. */
type ReadStyle = Pick<CellStyle, 'numberFormat' | 'color' | 'fill' | 'fontSize'>;

/** Looks of a sheet that may keep people from seeing what its cells hold. */
export interface SheetLooks {
  readonly isHidden: boolean;
  /** Rows and columns that are hidden or have no size. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** By row and column. Rows without any may be missing. */
  readonly styles: readonly (readonly (ReadStyle | undefined)[] | undefined)[];
  /** Looks that follow the values, whether they do now or not. */
  readonly conditional: readonly ConditionalLook[];
  /** Areas that are printed, null where a formula tells them; none: the whole sheet. */
  readonly printed: readonly CellRange[] | null;
}

/** A look that cells may have by their values; `hidesValue`: bars or icons stand in their place. */
export interface ConditionalLook {
  readonly range: CellRange;
  readonly style: Omit<ReadStyle, 'fontSize'>;
  readonly hidesValue: boolean;
}

/** What `read` hands over: the sheets asked for that exist, and the names of all sheets. */
export interface WorkbookContent {
  /** True when serial date 0 is 1904-01-01. */
  readonly date1904: boolean;
  readonly sheetNames: readonly string[];
  readonly sheets: ReadonlyMap<string, SheetGrid>;
}
