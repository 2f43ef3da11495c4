import type { CellContent, CellRange, SheetContent } from '../../port/workbook';
import type { WrittenRow } from './append-row';
import type { BlockContent } from '../read/read-blocks';
import type { Growth } from './grow-beside';
import type { KeptFormats, Origin } from '../copies/backup-sheets';
import { entryOfRead, type Entry } from '../requests/cell-entry';

/** A block of cells as it was read, without anything of Excel's. */
export interface CellsImage {
  readonly row: number;
  readonly column: number;
  /** What brings the cells back; null where they are to be left alone. */
  readonly entries: readonly (readonly Entry[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Cells that were written into a sheet which the same write had not replaced. */
export interface WrittenCells {
  readonly sheet: string;
  readonly contents: readonly (readonly CellContent[])[];
  readonly before: CellsImage;
}

/** A sheet that was replaced or added. */
export interface WrittenSheet {
  readonly name: string;
  /** With the cells that the same write put into it afterwards. */
  readonly content: SheetContent;
  readonly origin: Origin;
  /** What stood on it beside its cells once it was written. */
  readonly objects: string;
}

/** All that one write did, for taking it back. */
export interface Written {
  readonly cells: readonly WrittenCells[];
  readonly sheets: readonly WrittenSheet[];
  readonly formats: readonly KeptFormats[];
  readonly rows: readonly WrittenRow[];
  readonly growths: readonly Growth[];
  /** False when something could not be kept, as under a protected structure. */
  readonly undoable: boolean;
}

/** A range with formulas, values and number formats loaded, as an image; `changed` tells which cells belong to it. */
export function imageOf(
  range: Excel.Range,
  at: { readonly row: number; readonly column: number },
  changed: (row: number, column: number) => boolean,
): CellsImage {
  const formulas = range.formulas as unknown[][];
  const values = range.values as unknown[][];
  const entries = formulas.map((line, row) =>
    line.map((formula, column) => (changed(row, column) ? entryOfRead(formula, values[row]?.[column]) : null)),
  );
  return { row: at.row, column: at.column, entries, numberFormats: range.numberFormat as string[][] };
}

/** Queues the return of an image: contents and number formats; of a filtered sheet row by row, for Excel skips hidden ones of a block. */
export function putBack(sheet: Excel.Worksheet, image: CellsImage, rowByRow = false): void {
  const { row, column, entries, numberFormats } = image;
  if (entries.length === 0) return;
  if (rowByRow && entries.length > 1) {
    entries.forEach((line, down) =>
      putBack(sheet, { row: row + down, column, entries: [line], numberFormats: [numberFormats[down]!] }),
    );
    return;
  }
  const range = sheet.getRangeByIndexes(row, column, entries.length, entries[0]?.length ?? 0);
  range.formulas = entries as Entry[][];
  range.numberFormat = numberFormats as string[][];
}

/** The block of an image, at least one column wide. */
export const blockOfImage = ({ row, column, entries }: CellsImage): CellRange => ({
  row,
  column,
  rows: entries.length,
  columns: entries.reduce((widest, line) => Math.max(widest, line.length), 1),
});

/**
 * True where each cell holds what was written into it, or what it held before: an undo may have broken off after taking
 * some of them back.
 */
export const areOurs = (
  { contents, before }: WrittenCells,
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): boolean =>
  contents.every((line, row) =>
    line.every((content, column) => {
      const [value, formula] = [values[row]?.[column] ?? '', formulas[row]?.[column] ?? ''];
      return holdsContent(content, value, formula) || isAgain(before.entries[row]?.[column], value, formula);
    }),
  );

const isAgain = (entry: Entry | undefined, value: unknown, formula: unknown): boolean =>
  entry !== undefined && entry !== null && entry === entryOfRead(formula, value);

/** True where all cells that were written hold what they held before. */
export const holdAgain = ({ entries }: CellsImage, { values, formulas }: BlockContent): boolean =>
  entries.every((line, row) =>
    line.every((entry, at) => entry === null || entry === entryOfRead(formulas[row]?.[at], values[row]?.[at])),
  );

/** Whether cells that were read still hold what was written into them. */
export function stillHold(
  contents: readonly (readonly CellContent[])[],
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): boolean {
  return contents.every((line, row) =>
    line.every((content, column) => holdsContent(content, values[row]?.[column] ?? '', formulas[row]?.[column] ?? '')),
  );
}

/** Whether a cell as it was read holds what was written into it. */
export function holdsContent(content: CellContent, value: unknown, formula: unknown): boolean {
  if (content === null) return value === '';
  if (typeof content !== 'object') return value === content;
  return typeof formula === 'string' && formula.startsWith('=') && (!('link' in content) || value === content.text);
}
