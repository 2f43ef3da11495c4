import { HostError, type CellValue } from '../../port/workbook';
import { DAY_MS, epochSerial } from '../../port/serial-date';
import { readInlineText } from './shared-strings';
import type { SheetFormulas } from './sheet-formulas';
import type { SheetPart } from '../sheet-part';
import { SheetScanner } from './sheet-scanner';
import { keepWalkedStyles } from './walked-styles';
import { decodeCellText, decodeText, isIllegalXml } from '../../ooxml/xml-text';

const MAX_CELLS = 40_000_000;
const POWERS = Array.from({ length: 18 }, (_, exponent) => 10 ** exponent);
const LONGEST_EXACT = 17;
const LARGEST_EXACT = 999_999_999_999_999;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** An ISO date, with or without its time and zone: day and time are those that are written, in whatever zone. */
const ISO_DATE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?(?:Z|[+-]\d\d(?::?\d\d)?)?$/iu;
const NO_CELLS: readonly CellValue[] = [];

/** The values of a sheet from A1 on; trailing empty cells and rows are left out. `formulas` is told of every cell. */
export function readRows(
  sheet: SheetPart,
  sharedStrings: readonly string[],
  date1904: boolean,
  formulas?: SheetFormulas,
): (readonly CellValue[])[] {
  const scanner = new SheetScanner(sheet.bytes, sheet.rowsFrom, sheet.rowsTo, sheet.name);
  const reader = new ValueReader(scanner, sharedStrings, date1904, sheet.name, formulas);
  const rows: (readonly CellValue[])[] = [];
  const line: CellValue[] = [];
  let size = 0;
  while (scanner.nextRow()) {
    const length = reader.readRow(line);
    if (length === 0) continue;
    size += length;
    if (size > MAX_CELLS) throw new HostError('too-large', sheet.name);
    while (rows.length < scanner.row) rows.push(NO_CELLS);
    const cells = line.slice(0, length);
    const before = rows[scanner.row];
    rows[scanner.row] = before === undefined || before.length === 0 ? cells : together(before, cells);
  }
  keepWalkedStyles(sheet, scanner.greatestStyle);
  return rows;
}

/** A row that the file writes in several pieces; where two have a cell, the later one that holds something counts. */
function together(before: readonly CellValue[], later: readonly CellValue[]): CellValue[] {
  const width = Math.max(before.length, later.length);
  return Array.from({ length: width }, (_, column) => later[column] ?? before[column] ?? null);
}

class ValueReader {
  constructor(
    private readonly scanner: SheetScanner,
    private readonly sharedStrings: readonly string[],
    private readonly date1904: boolean,
    private readonly part: string,
    private readonly formulas?: SheetFormulas,
  ) {}

  /** Reads the cells of the row into `line`; gives one past the last that is not empty. */
  readRow(line: CellValue[]): number {
    const { scanner } = this;
    let length = 0;
    while (scanner.nextCell()) {
      this.formulas?.see(scanner);
      const value = this.value();
      if (value === null) continue;
      const { column } = scanner;
      for (; length < column; length++) line[length] = null;
      line[column] = value;
      if (column >= length) length = column + 1;
    }
    return length;
  }

  private value(): CellValue {
    const { scanner } = this;
    if (scanner.kind === 'inlineStr') return this.inline();
    const { valueStart, valueEnd } = scanner;
    if (valueEnd <= valueStart) return this.withoutValue();
    if (scanner.kind === 'n') return this.number(valueStart, valueEnd);
    return scanner.kind === 's' ? this.shared(this.number(valueStart, valueEnd)) : this.spelled();
  }

  private spelled(): CellValue {
    const text = this.text();
    const { kind } = this.scanner;
    if (kind === 'b') return text === '1' || text === 'true';
    if (kind === 'e') return { error: text };
    return kind === 'd' ? this.date(text) : decodeCellText(text);
  }

  private withoutValue(): CellValue {
    const { scanner } = this;
    if (scanner.formulaStart < 0) return null;
    return scanner.kind === 'str' && scanner.valueStart >= 0 ? '' : { error: '#UNCALCULATED' };
  }

  private inline(): CellValue {
    const { inlineStart, inlineEnd } = this.scanner;
    if (inlineStart < 0) return null;
    const text = readInlineText(this.scanner.slice(inlineStart, inlineEnd), this.part);
    return text === '' ? null : text;
  }

  private shared(index: number): CellValue {
    const text = this.sharedStrings[index];
    if (text === undefined) throw new HostError('damaged', this.part);
    return text === '' ? null : text;
  }

  private text(): string {
    const source = this.scanner.slice(this.scanner.valueStart, this.scanner.valueEnd);
    if (isIllegalXml(source)) throw new HostError('damaged', this.part);
    return decodeText(source);
  }

  private number(from: number, to: number): number {
    const { bytes } = this.scanner;
    const negative = bytes[from] === MINUS;
    const value = to - from > LONGEST_EXACT ? Number.NaN : exactDecimal(bytes, negative ? from + 1 : from, to);
    if (Number.isNaN(value)) return this.slowNumber(from, to);
    return negative ? -value : value;
  }

  private slowNumber(from: number, to: number): number {
    const text = decodeText(this.scanner.slice(from, to)).trim();
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) throw new HostError('damaged', this.part);
    return value;
  }

  private date(text: string): CellValue {
    const [, day, clock = '00:00'] = ISO_DATE.exec(text.trim()) ?? [];
    const time = Date.parse(`${day}T${clock}Z`);
    if (Number.isNaN(time) || !isOfDay(time, String(day))) return text;
    return time / DAY_MS + epochSerial(this.date1904);
  }
}

/** False for a time of another day than the one written, as `Date.parse` has it for 2020-02-30 and for 24:00. */
const isOfDay = (time: number, day: string): boolean => new Date(time).toISOString().startsWith(day);

/** Up to 15 digits need one exact division; NaN for anything else. */
function exactDecimal(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to) return Number.NaN;
  let digits = 0;
  let point = to - 1;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (bytes[at] === POINT && point === to - 1) point = at;
    else return Number.NaN;
  }
  return digits > LARGEST_EXACT ? Number.NaN : digits / POWERS[to - point - 1]!;
}
