import { Fault } from '../../excel-sim/fault';
import type { Rect } from '../../excel-sim/model/address';
import { cellValue, writeBlock } from '../../excel-sim/model/cells';
import type { Sheet } from '../../excel-sim/model/sheet';
import { ErrorValue, toWire, type Value } from '../../excel-sim/model/value';
import type { WpsHost } from '../wps';

/** CVErr numbers, as measured. */
const ERROR_BASE = -2_146_828_288;
const ERRORS: Readonly<Record<string, number>> = {
  '#NULL!': 2000,
  '#DIV/0!': 2007,
  '#VALUE!': 2015,
  '#REF!': 2023,
  '#NAME?': 2029,
  '#NUM!': 2036,
  '#N/A': 2042,
  '#SPILL!': 2045,
  '#CALC!': 2050,
};

function raw(host: WpsHost, value: Value): unknown {
  if (value === null) return { null: null, undefined, text: '' }[host.quirks.emptyCell];
  if (!(value instanceof ErrorValue)) return value;
  return host.quirks.errors === 'text' ? value.code : ERROR_BASE + (ERRORS[value.code] ?? 2015);
}

const DAY_MS = 86_400_000;
const DATE_FORMAT = /[ymd]/i;

/** Some builds answer dates where cells show them. */
function dated(host: WpsHost, sheet: Sheet, value: unknown, row: number, column: number): unknown {
  if (host.quirks.dates === 'number' || typeof value !== 'number') return value;
  if (!DATE_FORMAT.test(sheet.styles.at(row, column).numberFormat.replace(/General|"[^"]*"|\[[^\]]*\]/g, '')))
    return value;
  return new Date((value - (sheet.book.date1904 ? 24_107 : 25_569)) * DAY_MS);
}

function shaped(host: WpsHost, { rows, columns }: Rect, matrix: unknown[][]): unknown {
  if (rows === 1 && columns === 1) return matrix[0]?.[0];
  if (rows === 1 && host.quirks.rowShape === 'flat') return matrix[0];
  return columns === 1 && host.quirks.columnShape === 'flat' ? matrix.map((line) => line[0]) : matrix;
}

function read(
  host: WpsHost,
  sheet: Sheet,
  rect: Rect,
  of: (value: Value, row: number, column: number) => unknown,
): unknown {
  host.meter.transfer(rect.rows * rect.columns);
  if (rect.rows * rect.columns > 2_000_000) throw new Fault('InvalidArgument');
  const matrix = Array.from({ length: rect.rows }, (_, row) =>
    Array.from({ length: rect.columns }, (__, column) =>
      of(cellValue(sheet, rect.row + row, rect.column + column), rect.row + row, rect.column + column),
    ),
  );
  return shaped(host, rect, matrix);
}

export function readRaw(host: WpsHost, sheet: Sheet, rect: Rect): unknown {
  const isEmpty = host.quirks.emptyBlock !== 'array' && rect.rows * rect.columns > 1 && !sheet.usedRect(true, rect);
  if (!isEmpty)
    return read(host, sheet, rect, (value, row, column) => dated(host, sheet, raw(host, value), row, column));
  host.meter.transfer(rect.rows * rect.columns);
  return host.quirks.emptyBlock === 'null' ? null : undefined;
}

export function readFormulas(host: WpsHost, sheet: Sheet, rect: Rect): unknown {
  return read(host, sheet, rect, (value, row, column) => {
    const formula = sheet.grid.get(row, column)?.formula;
    if (formula !== undefined) return `=${formula}`;
    const constant = toWire(value);
    return typeof constant === 'number' && host.quirks.formulaOfNumber === 'number' ? constant : String(constant);
  });
}

type Content = string | number | boolean | null;

function matrixOf(rect: Rect, input: unknown): Content[][] {
  if (!Array.isArray(input))
    return Array.from({ length: rect.rows }, () => new Array<Content>(rect.columns).fill(input as Content));
  const lines = input as Content[][];
  const fits = lines.length === rect.rows && lines.every((line) => Array.isArray(line) && line.length === rect.columns);
  if (!fits) throw new Fault('InvalidArgument');
  return lines;
}

/** Assigns `Value2`: texts are read as if they were typed, except in cells formatted as text. */
export function enterValues(host: WpsHost, sheet: Sheet, rect: Rect, input: unknown): void {
  host.meter.transfer(rect.rows * rect.columns);
  const matrix = matrixOf(rect, input);
  const isBlock = rect.rows * rect.columns > 1;
  if (isBlock && host.quirks.blockWrite === 'throws') throw new Fault('InvalidArgument');
  if (host.quirks.blockWrite === 'first-cell' && rect.rows * rect.columns > 1) {
    const first = { ...rect, rows: 1, columns: 1 };
    writeBlock(sheet, first, [[entry(host, sheet, matrix[0]?.[0] ?? null, rect.row, rect.column)]]);
    return;
  }
  if (isBlock && isFiltered(sheet) && host.quirks.filteredWrite === 'refused') throw new Fault('InvalidOperation');
  const reaches = (row: number): boolean =>
    host.quirks.filteredWrite === 'all' || !isFiltered(sheet) || !sheet.styles.hiddenRows.has(row);
  const entries = matrix.map((line, row) =>
    line.map((content, column) =>
      !reaches(rect.row + row) || isHiddenByMerge(sheet, rect.row + row, rect.column + column)
        ? null
        : entry(host, sheet, content, rect.row + row, rect.column + column),
    ),
  );
  writeBlock(sheet, rect, entries);
  if (host.quirks.numberInText === 'number') keepNumbers(sheet, rect, matrix);
}

function entry(host: WpsHost, sheet: Sheet, content: Content | undefined, row: number, column: number): Content {
  if (content === undefined || content === null) return host.quirks.nullInBlock === 'clears' ? '' : null;
  const isText = sheet.styles.at(row, column).numberFormat === '@';
  const keeps =
    host.quirks.apostropheInText === 'kept' && isText && typeof content === 'string' && content.startsWith("'");
  return keeps ? `'${content}` : content;
}

const isFiltered = (sheet: Sheet): boolean => (sheet.filter?.criteria.size ?? 0) > 0;

const isHiddenByMerge = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns &&
      (row !== merge.row || column !== merge.column),
  );

function keepNumbers(sheet: Sheet, rect: Rect, matrix: readonly (readonly Content[])[]): void {
  matrix.forEach((line, row) =>
    line.forEach((content, column) => {
      if (typeof content !== 'string' && content !== null)
        sheet.grid.need(rect.row + row, rect.column + column).value = content;
    }),
  );
}

/** Assigns `Formula`. */
export function enterFormulas(host: WpsHost, sheet: Sheet, rect: Rect, input: unknown): void {
  const { formulaBlock } = host.quirks;
  if (Array.isArray(input) && formulaBlock === 'throws') throw new Fault('InvalidArgument');
  const [[first = null] = []] = Array.isArray(input) ? (input as Content[][]) : [[input as Content]];
  enterValues(host, sheet, rect, Array.isArray(input) && formulaBlock === 'first-everywhere' ? first : input);
}
