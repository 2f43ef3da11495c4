import { rangeReference as a1 } from '../../port/a1';
import type { CellValue } from '../../port/workbook';
import type { Book } from '../api/bound-workbook';
import { plainValue } from '../api/cell-matrix';
import { get, type Worksheet } from '../api/jsapi';

/** Error cells come as this number plus one of those below. */
const BASE = -2_146_828_288;
const NAMES: Readonly<Record<number, string>> = {
  2000: '#NULL!',
  2007: '#DIV/0!',
  2015: '#VALUE!',
  2023: '#REF!',
  2029: '#NAME?',
  2036: '#NUM!',
  2042: '#N/A',
  2043: '#GETTING_DATA',
  2045: '#SPILL!',
  2046: '#CONNECT!',
  2047: '#BLOCKED!',
  2048: '#UNKNOWN!',
  2049: '#FIELD!',
  2050: '#CALC!',
};
const TEXTS = new Set(Object.keys(NAMES).map((code) => NAMES[Number(code)]));

/** The name of the error that a raw value may stand for; undefined when it cannot be one. */
export function errorName(raw: unknown): string | undefined {
  if (typeof raw === 'number') return NAMES[raw - BASE];
  return typeof raw === 'string' && TEXTS.has(raw) ? raw : undefined;
}

/** The value of a cell whose raw value may be an error: a number or a text can look just like one. */
export function suspectValue(book: Book, sheet: Worksheet, raw: unknown, row: number, column: number): CellValue {
  const error = errorName(raw);
  if (error === undefined) return plainValue(raw);
  const cell = sheet.Range(a1({ row, column, rows: 1, columns: 1 }));
  const shown: unknown = orNothing(() => get(cell, 'Text'));
  if (typeof raw === 'number' && isPlainly(shown)) return raw;
  if (typeof raw === 'number' && shown === error) return { error };
  return isError(book, cell, raw) ? { error } : plainValue(raw);
}

/** Asks the program; where it cannot tell, a formula or a cell that is not text shows the error. */
function isError({ app }: Book, cell: ReturnType<Worksheet['Range']>, raw: unknown): boolean {
  const told = orNothing(() => get(app, 'WorksheetFunction')?.IsError?.(cell));
  if (typeof told === 'boolean') return told;
  const formula = get(cell, 'Formula');
  if (typeof raw === 'number') return Number(formula) !== raw;
  return formula !== raw || get(cell, 'NumberFormat') !== '@';
}

/** Whether what a cell shows is no error. */
const isPlainly = (shown: unknown): boolean => typeof shown === 'string' && shown !== '' && shown.charAt(0) !== '#';

/** Reads a member; undefined where a build lacks or refuses it. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
