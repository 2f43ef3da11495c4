import { rangeReference as a1 } from '../../port/a1';
import { DAY_MS, epochSerial } from '../../port/serial-date';
import { HostError, type CellRange, type CellValue } from '../../port/workbook';
import { get, type Worksheet } from './jsapi';

export const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/**
 * A block as rows of raw values, whatever shape the program gave it: nested, flat, a single value, or nothing for a block
 * that is empty. @throws HostError unknown for any other shape
 */
function matrixOf(value: unknown, { rows, columns }: Pick<CellRange, 'rows' | 'columns'>): unknown[][] {
  const flat = flatten(value, rows * columns);
  if (flat === null) throw new HostError('unknown', 'Value2');
  return Array.from({ length: rows }, (_, row) => flat.slice(row * columns, (row + 1) * columns));
}

function flatten(value: unknown, total: number): readonly unknown[] | null {
  if (Array.isArray(value)) {
    const flat: unknown[] = [].concat(...(value as never[][]));
    return flat.length === total ? flat : null;
  }
  if (total === 1) return [value];
  return isBlank(value) ? new Array<unknown>(total).fill(undefined) : null;
}

/** What is assigned to a range so that its cells get the values. */
export function blockOf(values: readonly (readonly unknown[])[]): unknown {
  return values.length === 1 && values[0]?.length === 1 ? values[0][0] : values;
}

/** Reads the raw values or formulas of a block. */
export function readMatrix(sheet: Worksheet, range: CellRange, what: 'Value2' | 'Formula'): unknown[][] {
  const matrix = matrixOf(get(sheet.Range(a1(range)), what), range);
  if (!matrix.some((line) => line.some(isDate))) return matrix;
  const first = epochSerial(get(get(sheet, 'Parent'), 'Date1904'));
  return matrix.map((line) => line.map((value) => (isDate(value) ? serialOf(value, first) : value)));
}

/** Some builds answer dates; they may come from another page, of which `instanceof` knows nothing. */
const isDate = (value: unknown): value is Date =>
  typeof value === 'object' && Object.prototype.toString.call(value) === '[object Date]';

/** The serial number of a date as the clock on the wall shows it, to the millisecond. */
function serialOf(date: Date, first: number): number {
  const local = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
  const time = date.getTime() - new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return local + first + time / DAY_MS;
}

/** A raw value as the port has it; errors are told by `error-cells`. */
export function plainValue(raw: unknown): Exclude<CellValue, object> | null {
  if (isBlank(raw)) return null;
  return typeof raw === 'number' || typeof raw === 'boolean' ? raw : String(raw);
}
