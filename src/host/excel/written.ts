import type { CellContent, SheetContent } from '../workbook';
import { entryOfRead, type Entry } from './cell-entry';

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

/** As much of a replaced sheet is kept for taking the replacement back. */
export const IMAGE = { rows: 1500, columns: 64 } as const;

/** A sheet that was replaced; `before` null when it was added or was empty. */
export interface WrittenSheet {
  /** More stood on the sheet than is kept. */
  readonly truncated: boolean;
  /** With the cells that the same write put into it afterwards. */
  readonly content: SheetContent;
  readonly existed: boolean;
  readonly before: CellsImage | null;
}

/** All that one write did, for taking it back. */
export interface Written {
  readonly cells: readonly WrittenCells[];
  readonly sheets: readonly WrittenSheet[];
}

/** A range with formulas, values and number formats loaded, as an image; `changed` tells which cells belong to it. */
export function imageOf(
  range: Excel.Range,
  at: { readonly row: number; readonly column: number },
  changed: (row: number, column: number) => boolean = () => true,
): CellsImage {
  const formulas = range.formulas as unknown[][];
  const values = range.values as unknown[][];
  const entries = formulas.map((line, row) =>
    line.map((formula, column) => (changed(row, column) ? entryOfRead(formula, values[row]?.[column]) : null)),
  );
  return { ...at, entries, numberFormats: range.numberFormat as string[][] };
}

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

function holdsContent(content: CellContent, value: unknown, formula: unknown): boolean {
  if (content === null) return value === '';
  if (typeof content !== 'object') return value === content;
  return typeof formula === 'string' && formula.startsWith('=') && (!('link' in content) || value === content.text);
}
