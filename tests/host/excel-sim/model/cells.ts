import { Fault } from '../fault';
import { evaluateFormula, formulaTree } from '../formula/evaluate';
import type { Rect } from './address';
import { displayText } from './display';
import { readEntry } from './entry';
import { nameRange } from './names';
import { isFilteredOut, type Sheet } from './sheet';
import { patchStyle } from './style';
import { expandTables } from './table';
import { toWire, valueType, type Value } from './value';

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** The value of a cell; formulas are computed when the calculation mode asks for it. */
export function cellValue(sheet: Sheet, row: number, column: number): Value {
  const cell = sheet.grid.get(row, column);
  if (!cell) return null;
  if (cell.formula === undefined) return cell.value;
  const { book } = sheet;
  const stale = cell.computed === undefined || (book.calculationMode === 'Automatic' && cell.computed !== book.version);
  if (stale) {
    cell.computed = book.version;
    cell.value = compute(sheet, cell.formula);
  }
  return cell.value;
}

function compute(sheet: Sheet, formula: string): Value {
  const { book } = sheet;
  return evaluateFormula(formula, {
    functions: book.functions,
    unsupported: (name) => book.unsupported(`function ${name}`),
    cells: (area) => {
      const source = area.sheet === undefined ? sheet : book.findSheet(area.sheet);
      const values: Value[] = [];
      if (!source) return values;
      const rect = area.rect.rows * area.rect.columns > 1000 ? source.usedRect(true, area.rect) : area.rect;
      if (!rect) return [null];
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        for (let column = rect.column; column < rect.column + rect.columns; column++)
          values.push(cellValue(source, row, column));
      }
      return values;
    },
    name: (name) => {
      const item = [...sheet.names, ...book.names].find((known) => known.name.toLowerCase() === name.toLowerCase());
      const range = item && nameRange(book, item);
      if (!range) return item ? compute(sheet, item.formula) : undefined;
      const { rect } = range;
      return Array.from({ length: rect.rows * rect.columns }, (_, at) =>
        cellValue(range.sheet, rect.row + Math.floor(at / rect.columns), rect.column + (at % rect.columns)),
      );
    },
  });
}

/** Reads a block cell by cell. */
export function readBlock<T>(sheet: Sheet, rect: Rect, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, row) =>
    Array.from({ length: rect.columns }, (_, column) => read(rect.row + row, rect.column + column)),
  );
}

export function readValues(sheet: Sheet, rect: Rect): (string | number | boolean)[][] {
  return readBlock(sheet, rect, (row, column) => toWire(cellValue(sheet, row, column)));
}

export function readFormulas(sheet: Sheet, rect: Rect): (string | number | boolean)[][] {
  return readBlock(sheet, rect, (row, column) => {
    const formula = sheet.grid.get(row, column)?.formula;
    return formula === undefined ? toWire(cellValue(sheet, row, column)) : `=${formula}`;
  });
}

export function readTypes(sheet: Sheet, rect: Rect): string[][] {
  return readBlock(sheet, rect, (row, column) => valueType(cellValue(sheet, row, column)));
}

export function readText(sheet: Sheet, rect: Rect): string[][] {
  return readBlock(sheet, rect, (row, column) =>
    displayText(cellValue(sheet, row, column), sheet.styles.at(row, column).numberFormat, sheet.book.date1904),
  );
}

/** Writes a scalar or a block the way `Range.values` does; null leaves a cell as it is. @throws Fault before anything is written. */
export function writeBlock(sheet: Sheet, rect: Rect, input: unknown): void {
  const matrix = asMatrix(rect, input);
  sheet.assertEditable(rect);
  checkEntries(sheet, rect, matrix);
  const isReached = reachedRows(sheet, rect);
  const single = rect.rows === 1 && rect.columns === 1;
  const before = single ? cellValue(sheet, rect.row, rect.column) : null;
  matrix.forEach((line, row) =>
    line.forEach((content, column) => {
      if (content !== null && isReached(rect.row + row)) enter(sheet, rect.row + row, rect.column + column, content);
    }),
  );
  sheet.book.version++;
  expandTables(sheet, rect);
  const after = single ? cellValue(sheet, rect.row, rect.column) : null;
  const details = {
    details: {
      valueBefore: toWire(before),
      valueAfter: toWire(after),
      valueTypeBefore: valueType(before),
      valueTypeAfter: valueType(after),
    },
  };
  sheet.emitChanged(rect, 'RangeEdited', 'None', single ? details : {});
}

/** @throws Fault where the book refuses rows that a filter hides. */
function reachedRows(sheet: Sheet, { row: from, rows }: Rect): (row: number) => boolean {
  const { filteredWrites } = sheet.book;
  const hidden = new Set(Array.from({ length: rows }, (_, at) => from + at).filter((row) => isFilteredOut(sheet, row)));
  const isRefused = filteredWrites === 'closed' || (filteredWrites === 'refused' && rows > 1);
  if (hidden.size > 0 && isRefused) throw new Fault('FilteredRangeConflict');
  return (row) => !hidden.has(row) || (rows === 1 && filteredWrites !== 'sealed');
}

type Content = string | number | boolean | null;

/** Brings a scalar or 2-D array into the shape of the block. */
export function asMatrix(rect: Rect, input: unknown): Content[][] {
  if (!Array.isArray(input)) {
    if (rect.rows * rect.columns > 5_000_000) throw new Fault('InvalidArgument');
    return Array.from({ length: rect.rows }, () => new Array<Content>(rect.columns).fill(input as Content));
  }
  const lines = input as Content[][];
  const fits = lines.length === rect.rows && lines.every((line) => Array.isArray(line) && line.length === rect.columns);
  if (!fits)
    throw new Fault(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size of the range.",
    );
  return lines;
}

function checkEntries(sheet: Sheet, rect: Rect, matrix: readonly (readonly Content[])[]): void {
  matrix.forEach((line, row) =>
    line.forEach((content, column) => {
      if (content === null) return;
      if (!['string', 'number', 'boolean'].includes(typeof content)) throw new Fault('InvalidArgument');
      if (typeof content !== 'string') return;
      if (content.replace(/^'/, '').length > MAX_TEXT) throw new Fault('InvalidArgument');
      if (!/^[=+\-@]/.test(content)) return;
      const { formula } = entryFor(sheet, rect.row + row, rect.column + column, content);
      if (formula !== undefined && (formula.length > MAX_FORMULA || !formulaTree(formula)))
        throw new Fault('InvalidArgument');
    }),
  );
}

function entryFor(
  sheet: Sheet,
  row: number,
  column: number,
  content: string | number | boolean,
): ReturnType<typeof readEntry> {
  const { book } = sheet;
  return readEntry(content, {
    numberFormat: sheet.styles.at(row, column).numberFormat,
    date1904: book.date1904,
    year: book.year,
  });
}

function enter(sheet: Sheet, row: number, column: number, content: string | number | boolean): void {
  const entry = entryFor(sheet, row, column, content);
  const existing = sheet.grid.get(row, column);
  if (!existing && entry.value === null && entry.formula === undefined) return;
  const cell = existing ?? sheet.grid.need(row, column);
  cell.value = entry.value;
  cell.formula = entry.formula;
  cell.computed = undefined;
  cell.prefix = entry.prefix;
  if (entry.value === null && entry.formula === undefined) cell.link = undefined;
  const style = sheet.styles.at(row, column);
  if (entry.numberFormat !== undefined && style.numberFormat === 'General')
    cell.style = patchStyle(style, { numberFormat: entry.numberFormat });
}
