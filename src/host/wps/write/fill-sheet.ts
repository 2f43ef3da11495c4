import { rangeReference as a1 } from '../../port/a1';
import type { CellContent, CellRange, SheetContent } from '../../port/workbook';
import { requireSheet, type Book } from '../api/bound-workbook';
import { isContent, needsOtherFormat } from './cell-entry';
import { isBlank, readMatrix } from '../api/cell-matrix';
import { rangeOf, widest, type Block } from '../read/cell-runs';
import { enterInParts } from './enter-block';
import { get, type Range, type Worksheet } from '../api/jsapi';
import { formatRuns, type FormatRun } from '../read/number-formats';
import { rowParts } from '../read/read-sheets';
import { fromA1 } from '../read/sheet-image';
import { acting } from '../api/refused-act';
import type { Slices } from '../api/slices';
import { told } from '../api/set-known';
import { countIn, partsOf, usedExtent } from '../read/used-extent';

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
  for (const rest of [below, right]) if (rest.rows > 0 && rest.columns > 0) await clearCells(slices, name, rest);
}

/** Enters those of these cells, in a block, that the sheet does not hold. */
export async function enterWrong(
  slices: Slices,
  name: string,
  cells: Cells,
  range: CellRange = { row: 0, column: 0, rows: Math.max(1, cells.length), columns: Math.max(1, widest(cells)) },
): Promise<void> {
  for (const block of await differing(slices, name, cells, range))
    await enterInParts(slices, block, name, (_, sheet, part) => formatsOf(sheet, part));
}

/** Merged cells and hidden rows swallow what is written into them. */
function makeWritable(sheet: Worksheet): void {
  attempt(() => {
    if (get(sheet, 'AutoFilterMode')) sheet.AutoFilterMode = false;
  });
  attempt(() => get(sheet, 'Cells').UnMerge());
}

/** The rows that are not what they shall be, as blocks; what is empty and shall be is not read. */
async function differing(slices: Slices, name: string, cells: Cells, range: CellRange): Promise<Block[]> {
  const blocks: Block[] = [];
  const parts = await partsOf(slices, name, range);
  const filled = parts.some(({ isEmpty }) => isEmpty) ? filledRows(cells) : [];
  for (const { range: part, isEmpty } of parts) {
    const { rows, columns } = isEmpty
      ? filledIn(cells, part, filled)
      : { rows: await wrongRows(slices, name, part, cells), columns: part };
    for (const [from, until] of runsOf(rows))
      blocks.push(blockAt({ ...columns, row: from, rows: until - from }, cells));
  }
  return blocks;
}

interface Filled {
  readonly rows: readonly number[];
  readonly columns: CellRange;
}

/** The rows in which something shall stand: found once, for there can be a million others, and many parts. */
const filledRows = (cells: Cells): number[] =>
  cells.reduce<number[]>((rows, line, row) => {
    if (line.some((content) => !isBlank(content))) rows.push(row);
    return rows;
  }, []);

/** The rows of a part in which something shall stand, of those that are `known`, and the columns from the first to the last of such cells. */
function filledIn(cells: Cells, part: CellRange, known: readonly number[]): Filled {
  const rows: number[] = [];
  const [begin, end] = [part.column, part.column + part.columns];
  let [first, last] = [end, begin];
  for (const row of known) {
    const filled = isWithin(row, part) ? filledSpan(cells[row]!, begin, end) : null;
    if (!filled) continue;
    rows.push(row);
    [first, last] = [Math.min(first, filled[0]), Math.max(last, filled[1])];
  }
  return { rows, columns: { ...part, column: first, columns: last - first + 1 } };
}

const isWithin = (at: number, { row, rows }: CellRange): boolean => at >= row && at < row + rows;

/** The first and the last column between two that hold something. */
function filledSpan(line: readonly CellContent[], begin: number, end: number): [number, number] | null {
  let [first, last] = [begin, Math.min(end, line.length) - 1];
  while (first <= last && isBlank(line[first])) first++;
  while (first <= last && isBlank(line[last])) last--;
  return first <= last ? [first, last] : null;
}

/** Rows that follow each other, half-open. */
function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last?.[1] === row) last[1] = row + 1;
    else runs.push([row, row + 1]);
  }
  return runs;
}

const blockAt = ({ row, column, rows, columns }: CellRange, cells: Cells): Block => ({
  row,
  column,
  contents: Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right): CellContent => cells[row + down]?.[column + right] ?? null),
  ),
});

async function wrongRows(slices: Slices, name: string, part: CellRange, wanted: Cells): Promise<number[]> {
  const wrong: number[] = [];
  for (const rows of rowParts(slices, part, COMPARED_CELLS)) {
    const isWrong = await slices.persist((book) => areWrong(book, name, rows, wanted));
    isWrong.forEach((one, at) => {
      if (one) wrong.push(rows.row + at);
    });
  }
  return wrong;
}

function areWrong(book: Book, name: string, part: CellRange, wanted: Cells): boolean[] {
  const sheet = requireSheet(book, name);
  const values = readMatrix(sheet, part, 'Value2');
  const formulas = readMatrix(sheet, part, 'Formula');
  return values.map((line, row) =>
    line.some(
      (value, at) => !isContent(value, formulas[row]?.[at], wanted[part.row + row]?.[part.column + at] ?? null),
    ),
  );
}

/**
 * The formats of columns whose contents cells formatted as text would spoil; where formats are not told, what is read back
 * tells.
 */
function formatsOf(sheet: Worksheet, part: Block): FormatRun[] {
  const range = rangeOf(part);
  const columns = Array.from({ length: range.columns }, (_, at) => at).filter((at) =>
    part.contents.some((line) => needsOtherFormat(line[at] ?? null)),
  );
  try {
    return columns.flatMap((at) => formatRuns(sheet, { ...range, column: range.column + at, columns: 1 }));
  } catch {
    return [];
  }
}

/** Empties cells, and enters nothing into each that still holds something. @throws HostError naming the first that holds it still */
async function clearCells(slices: Slices, name: string, rest: CellRange): Promise<void> {
  const left = await slices.persist((book) => {
    const sheet = requireSheet(book, name);
    const cells = sheet.Range(a1(rest));
    acting(
      () => (isMerged(cells) ? 'cannot-unmerge' : 'cannot-clear'),
      () => cells.ClearContents(),
    );
    return told(() => countIn(book, sheet, rest));
  });
  if (left !== 0) await enterWrong(slices, name, [], rest);
}

/** True where some of the cells are known to be merged; null stands for some of them. */
function isMerged(cells: Range): boolean {
  const merged = told(() => get(cells, 'MergeCells'));
  return merged === true || merged === null;
}

function attempt(act: () => unknown): void {
  try {
    act();
  } catch {
    return;
  }
}
