import type { CellContent, CellRange, LookRemark, SheetContent } from '../../port/workbook';
import type { WrittenRow } from './append-row';
import { contentOfRead, formulaOf, shows } from './cell-entry';
import { readMatrix } from '../api/cell-matrix';
import type { Block } from '../read/cell-runs';
import type { Growth } from './grow-beside';
import type { KeptLooks } from '../undo/kept-looks';
import type { Worksheet } from '../api/jsapi';
import { formatRuns, type FormatRun } from '../read/number-formats';
import type { Rights } from '../look/sheet-locks';
import type { SheetSettings } from '../look/sheet-settings';

/** A block of cells as it was read, with all that brings it back. */
export interface CellsImage extends Block {
  readonly formats: readonly FormatRun[];
}

/** Cells that were written into a sheet which the same write had not replaced. */
export interface WrittenCells {
  readonly sheet: string;
  readonly block: Block;
  readonly before: CellsImage;
}

/** So many cells of a replaced sheet are kept for taking the replacement back. */
export const IMAGE = { rows: 1500, columns: 64 } as const;

/** What stood on a sheet, from A1 on. */
export interface SheetImage {
  readonly contents: readonly (readonly CellContent[])[];
  readonly formats: readonly FormatRun[];
  /** True where more stood on the sheet than is kept. */
  readonly truncated: boolean;
}

/** What a sheet was before it was replaced. */
export interface Origin {
  /** Its very hidden copy, itself not protected; null where the program made none. */
  readonly copy: string | null;
  /** What is kept where there is no copy. */
  readonly image: SheetImage | null;
  readonly settings: SheetSettings;
  /** Whether all charts of the program are kept on the sheet. */
  readonly chartsKept: boolean;
  /** Null where it was not protected. */
  readonly protection: Rights | null;
}

/** A sheet that was replaced. */
export interface WrittenSheet {
  /** With the cells that the same write put into it afterwards. */
  readonly content: SheetContent;
  /** Null when the sheet was added. */
  readonly before: Origin | null;
}

/** All that one write did, for taking it back. */
export interface Written {
  readonly cells: readonly WrittenCells[];
  readonly rows: readonly WrittenRow[];
  readonly growths: readonly Growth[];
  readonly restyled: readonly KeptLooks[];
  readonly sheets: readonly WrittenSheet[];
  /** Looks that were not taken. */
  readonly remarks: readonly LookRemark[];
}

/** Reads a block with all that brings it back. */
export function imageOf(sheet: Worksheet, range: CellRange): CellsImage {
  return {
    row: range.row,
    column: range.column,
    contents: readContents(sheet, range),
    formats: formatRuns(sheet, range),
  };
}

/** Reads the contents of a block as they would have to be written again. */
export function readContents(sheet: Worksheet, range: CellRange): CellContent[][] {
  const values = readMatrix(sheet, range, 'Value2');
  const formulas = readMatrix(sheet, range, 'Formula');
  return values.map((line, row) => line.map((value, column) => contentOfRead(value, formulas[row]?.[column])));
}

/** Whether a cell as it was read still is what was written: values as they are, for formulas and links any formula. */
export function isUntouched(written: CellContent, now: CellContent): boolean {
  return formulaOf(written) === null ? shows(now, written) : formulaOf(now) !== null;
}

/** Whether a sheet holds what was written to it, and nothing else; looks at `most` cells. */
export function isUntouchedSheet(
  written: readonly (readonly CellContent[])[],
  now: readonly (readonly CellContent[])[],
  most: { readonly rows: number; readonly columns: number } = { rows: Infinity, columns: Infinity },
): boolean {
  const rows = Math.min(most.rows, Math.max(written.length, now.length));
  return Array.from({ length: rows }, (_, row) => row).every((row) => {
    const columns = Math.min(most.columns, Math.max(written[row]?.length ?? 0, now[row]?.length ?? 0));
    return Array.from({ length: columns }, (_, column) => column).every((column) =>
      isUntouched(written[row]?.[column] ?? null, now[row]?.[column] ?? null),
    );
  });
}
