import type { CellRange, CellValue, ReadOptions, SheetGrid, WorkbookContent } from '../../port/workbook';
import { findSheet, requireSheet, sheetNames } from '../api/bound-workbook';
import { plainValue, readMatrix } from '../api/cell-matrix';
import { errorName, suspectValue } from './error-cells';
import { get } from '../api/jsapi';
import type { Slices } from '../api/slices';
import { TABLES, totalsOf } from './tables';
import { subtotalRows } from './untold-totals';
import { partsOf, usedExtent } from './used-extent';

/** Cells read at once: some 40 ms even where the transfer of a cell takes 10 µs. */
const READ_CELLS = 4000;
/** Suspected errors asked about at once, with up to five calls each. */
const SUSPECTS = 20;

/** Reads the sheets that exist; `begins` is told each before it is read. @throws HostError no-workbook; conflict when a sheet vanishes meanwhile */
export async function readSheets(
  slices: Slices,
  asked: readonly string[],
  { formulas = false }: ReadOptions,
  begins: (sheet: string) => void,
): Promise<WorkbookContent> {
  const facts = await slices.persist((book) => ({
    date1904: get(book.workbook, 'Date1904'),
    sheetNames: sheetNames(book),
  }));
  const sheets = new Map<string, SheetGrid>();
  for (const one of asked) {
    begins(one);
    const name = await slices.persist((book) => {
      const sheet = findSheet(book, one);
      return sheet && get(sheet, 'Name');
    });
    if (name !== undefined) sheets.set(one, await readGrid(slices, name, formulas));
  }
  return { ...facts, sheets };
}

async function readGrid(slices: Slices, name: string, withFormulas: boolean): Promise<SheetGrid> {
  const rows: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const parts = await filledParts(slices, name, await usedExtent(slices, name));
  for (const part of parts) {
    const raw = await slices.persist((book) => readMatrix(requireSheet(book, name), part, 'Value2'));
    putInto(rows, part, await confirmed(slices, name, part, raw));
    if (!withFormulas) continue;
    const entries = await slices.persist((book) => readMatrix(requireSheet(book, name), part, 'Formula'));
    const texts = entries.map((line, row) => line.map((entry, column) => formulaText(entry, raw[row]?.[column])));
    putInto(formulas, part, texts);
  }
  const totals = await totalsRows(slices, name, parts);
  return { name, rows, ...(totals.length > 0 ? { totals } : {}), ...(withFormulas ? { formulas } : {}) };
}

/** The parts of a block in which something may stand, as large as they are read at once. */
export async function filledParts(
  slices: Slices,
  name: string,
  whole: CellRange,
  usual?: number,
): Promise<CellRange[]> {
  const parts = await partsOf(slices, name, whole);
  return parts.flatMap(({ range, isEmpty }) => (isEmpty ? [] : [...rowParts(slices, range, usual)]));
}

/** Puts a part where it belongs, behind what is left of it. */
export function putInto<T>(rows: (T | null)[][], { row, column }: CellRange, block: readonly (readonly T[])[]): void {
  while (rows.length < row + block.length) rows.push([]);
  block.forEach((line, at) => {
    const whole = rows[row + at]!;
    while (whole.length < column) whole.push(null);
    whole.push(...line);
  });
}

/**
 * The totals rows of a sheet's tables, which must not count twice what they add up. A build that does not tell its tables
 * is read all the same: their totals are known by their formulas.
 */
async function totalsRows(slices: Slices, name: string, parts: readonly CellRange[]): Promise<CellRange[]> {
  const told = await slices.ask(TABLES, (book) => totalsOf(requireSheet(book, name)), null);
  return told ?? subtotalRows(slices, name, parts);
}

/** A text that begins with `=` is its own value; a formula is not. */
const formulaText = (entry: unknown, value: unknown): string | null =>
  typeof entry === 'string' && entry.startsWith('=') && entry !== value ? entry.slice(1) : null;

/** Parts of a block that are transferred at once; how large they are is decided one by one. */
export function* rowParts(slices: Slices, whole: CellRange, usual = READ_CELLS): Generator<CellRange> {
  let done = 0;
  while (done < whole.rows) {
    const rows = Math.min(whole.rows - done, Math.max(1, Math.floor(slices.cells(usual) / whole.columns)));
    yield { ...whole, row: whole.row + done, rows };
    done += rows;
  }
}

async function confirmed(
  slices: Slices,
  name: string,
  part: CellRange,
  raw: readonly (readonly unknown[])[],
): Promise<CellValue[][]> {
  const values = raw.map((line) => line.map((value): CellValue => plainValue(value)));
  const suspects = raw.flatMap((line, row) =>
    line.flatMap((value, column) => (errorName(value) === undefined ? [] : [{ row, column, value }])),
  );
  for (let at = 0; at < suspects.length; at += SUSPECTS) {
    await slices.persist((book) => {
      const sheet = requireSheet(book, name);
      for (const { row, column, value } of suspects.slice(at, at + SUSPECTS))
        values[row]![column] = suspectValue(book, sheet, value, part.row + row, part.column + column);
    });
  }
  return values;
}
