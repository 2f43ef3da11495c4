import { rangeReference as a1 } from '../port/a1';
import type { CellContent, CellRange, SheetContent } from '../port/workbook';
import { requireSheet, type Book } from './bound-workbook';
import { isContent } from './cell-entry';
import { readMatrix } from './cell-matrix';
import { equalSpans, widest, type Block } from './cell-runs';
import { enterInParts } from './enter-block';
import { get, type Worksheet } from './jsapi';
import { formatRuns, type FormatRun } from './number-formats';
import { rowParts } from './read-sheets';
import { fromA1 } from './sheet-image';
import type { Slices } from './slices';
import { usedExtent } from './used-extent';

type Cells = SheetContent['cells'];

/** Cells compared at once, values and formulas. */
const COMPARED_CELLS = 2000;

/**
 * Gives a sheet these cells and no others, and reads them back. Nothing is cleared first: only what differs is written,
 * so that at any moment all that stays what it was stands. Looks are not touched but where they would keep cells from
 * taking their content. @throws HostError
 */
export async function fillCells(slices: Slices, name: string, cells: Cells): Promise<void> {
  await slices.persist((book) => makeWritable(requireSheet(book, name)));
  const extent = fromA1(await usedExtent(slices, name));
  const columns = Math.max(1, widest(cells));
  const rows = Math.max(1, cells.length);
  await enterWrong(slices, name, cells);
  const right = { row: 0, column: columns, rows: extent.rows, columns: extent.columns - columns };
  const below = { row: rows, column: 0, rows: extent.rows - rows, columns: extent.columns };
  for (const rest of [below, right])
    if (rest.rows > 0 && rest.columns > 0) await slices.persist((book) => clearCells(requireSheet(book, name), rest));
}

/** Enters those of these cells that the sheet does not hold. */
export async function enterWrong(slices: Slices, name: string, cells: Cells): Promise<void> {
  const range = { row: 0, column: 0, rows: Math.max(1, cells.length), columns: Math.max(1, widest(cells)) };
  for (const block of await differing(slices, name, cells, range))
    await enterInParts(slices, block, name, (_, sheet, part) =>
      formatsOf(sheet, { ...part, rows: part.contents.length, columns: range.columns }),
    );
}

/** Merged cells and hidden rows swallow what is written into them. */
function makeWritable(sheet: Worksheet): void {
  attempt(() => {
    if (get(sheet, 'AutoFilterMode')) sheet.AutoFilterMode = false;
  });
  attempt(() => get(sheet, 'Cells').UnMerge());
}

/** The rows that are not what they shall be, as blocks. */
async function differing(slices: Slices, name: string, cells: Cells, range: CellRange): Promise<Block[]> {
  const wanted = Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column): CellContent => cells[row]?.[column] ?? null),
  );
  const isWrong: boolean[] = [];
  for (const part of rowParts(slices, range, COMPARED_CELLS))
    isWrong.push(...(await slices.persist((book) => wrongRows(book, name, part, wanted))));
  return equalSpans(isWrong)
    .filter(({ value }) => value)
    .map(({ from, until }) => ({ row: from, column: 0, contents: wanted.slice(from, until) }));
}

function wrongRows(book: Book, name: string, part: CellRange, wanted: Cells): boolean[] {
  const sheet = requireSheet(book, name);
  const values = readMatrix(sheet, part, 'Value2');
  const formulas = readMatrix(sheet, part, 'Formula');
  return values.map((line, row) =>
    line.some((value, at) => !isContent(value, formulas[row]?.[at], wanted[part.row + row]?.[at] ?? null)),
  );
}

/** Cells formatted as text would spoil numbers; where formats are not told, what is read back tells. */
function formatsOf(sheet: Worksheet, range: CellRange): FormatRun[] {
  try {
    return formatRuns(sheet, range);
  } catch {
    return [];
  }
}

function clearCells(sheet: Worksheet, rest: CellRange): void {
  sheet.Range(a1(rest)).ClearContents();
}

function attempt(act: () => unknown): void {
  try {
    act();
  } catch {
    return;
  }
}
