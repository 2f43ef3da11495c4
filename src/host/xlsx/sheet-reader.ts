import { HostError, type CellValue } from '../workbook';
import { readTexts } from './shared-strings';
import type { SheetPart } from './sheet-part';
import { SheetScanner } from './sheet-scanner';
import { decodeCellText, decodeText } from './xml-text';

const MAX_CELLS = 40_000_000;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
const NO_CELLS: readonly CellValue[] = [];

/** The values of a sheet from A1 on; trailing empty cells and rows are left out. */
export function readRows(sheet: SheetPart, sharedStrings: readonly string[], date1904: boolean): (readonly CellValue[])[] {
  const scanner = new SheetScanner(sheet.bytes, sheet.rowsFrom, sheet.rowsTo, sheet.name);
  const reader = new ValueReader(scanner, sharedStrings, date1904, sheet.name);
  const rows: (readonly CellValue[])[] = [];
  let size = 0;
  while (scanner.nextRow()) {
    const cells: CellValue[] = [];
    while (scanner.nextCell()) {
      const value = reader.value();
      if (value === null) continue;
      while (cells.length < scanner.column) cells.push(null);
      cells[scanner.column] = value;
    }
    if (cells.length === 0) continue;
    size += cells.length;
    if (size > MAX_CELLS) throw new HostError('too-large', sheet.name);
    while (rows.length < scanner.row) rows.push(NO_CELLS);
    rows[scanner.row] = cells;
  }
  return rows;
}

class ValueReader {
  constructor(
    private readonly scanner: SheetScanner,
    private readonly sharedStrings: readonly string[],
    private readonly date1904: boolean,
    private readonly part: string,
  ) {}

  value(): CellValue {
    const { scanner } = this;
    if (scanner.kind === 'inlineStr') return this.inline();
    const { valueStart, valueEnd } = scanner;
    if (valueEnd <= valueStart) return this.withoutValue();
    switch (scanner.kind) {
      case 'n':
        return this.number(valueStart, valueEnd);
      case 's':
        return this.shared(this.number(valueStart, valueEnd));
      case 'b':
        return this.text() === '1' || this.text() === 'true';
      case 'e':
        return { error: this.text() };
      case 'd':
        return this.date(this.text());
      default:
        return decodeCellText(this.text());
    }
  }

  private withoutValue(): CellValue {
    const { scanner } = this;
    if (scanner.formulaStart < 0) return null;
    return scanner.kind === 'str' && scanner.valueStart >= 0 ? '' : { error: '#UNCALCULATED' };
  }

  private inline(): CellValue {
    const { inlineStart, inlineEnd } = this.scanner;
    if (inlineStart < 0) return null;
    const [text = ''] = readTexts(this.scanner.slice(inlineStart, inlineEnd), this.part);
    return text === '' ? null : text;
  }

  private shared(index: number): CellValue {
    const text = this.sharedStrings[index];
    if (text === undefined) throw new HostError('damaged', this.part);
    return text === '' ? null : text;
  }

  private text(): string {
    return decodeText(this.scanner.slice(this.scanner.valueStart, this.scanner.valueEnd));
  }

  /** Up to 15 digits need one exact division; anything else is left to the engine. */
  private number(from: number, to: number): number {
    const { bytes } = this.scanner;
    const negative = bytes[from] === 0x2d;
    let digits = 0;
    let point = -1;
    let at = negative ? from + 1 : from;
    for (let count = 0; at < to && count <= 16; at++, count++) {
      const digit = bytes[at]! - 0x30;
      if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
      else if (digit === -2 && point < 0) point = at;
      else break;
    }
    if (at < to || digits > 999_999_999_999_999) return this.slowNumber();
    const value = point < 0 ? digits : digits / POWERS[to - point - 1]!;
    return negative ? -value : value;
  }

  private slowNumber(): number {
    const text = this.text().trim();
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) throw new HostError('damaged', this.part);
    return value;
  }

  private date(text: string): CellValue {
    const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text.includes('T') ? text : `${text}T00:00`}Z`);
    if (Number.isNaN(time)) return text;
    const days = time / 86_400_000;
    return this.date1904 ? days + 24_107 : days + 25_569;
  }
}
