import { HostError, type CellRange, type CellValue, type SheetGrid } from '../../port/workbook';
import { parseRange } from '../../port/a1';
import { movedFormula } from '../write/moved-formula';
import type { SheetScanner } from './sheet-scanner';
import { attribute, parseXml, textOf, type XmlElement } from '../../ooxml/xml';

const MAX_FILLED = 40_000_000;

interface Found {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A cell that takes part in a shared formula; only masters have a text, but some programs write one everywhere. */
interface Shared extends Found {
  readonly group: string;
}

/** Collects the formulas of a sheet while its cells are walked. */
export class SheetFormulas {
  private readonly rows: (string | null)[][] = [];
  private readonly shared: Shared[] = [];
  private readonly fillings: { readonly range: CellRange; readonly text: string }[] = [];

  constructor(private readonly part: string) {}

  /** Takes note of the cell the scanner stands on. */
  see(scanner: SheetScanner): void {
    const { row, column, formulaStart, formulaEnd } = scanner;
    if (formulaStart < 0) return;
    const xml = scanner.slice(formulaStart, formulaEnd);
    const element = parseXml(xml, this.part);
    const text = textOf(element, xml);
    const kind = attribute(element, 't') ?? 'normal';
    if (kind === 'shared') this.shared.push({ row, column, text, group: attribute(element, 'si') ?? '' });
    else if (kind === 'array' || kind === 'dataTable') this.fill(element, { row, column, text });
    else if (text !== '') this.put(row, column, text);
  }

  /** By cells of these rows, from A1 on. @throws HostError too-large */
  of(rows: readonly (readonly CellValue[])[]): NonNullable<SheetGrid['formulas']> {
    this.resolveShared();
    const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
    let filled = 0;
    for (const { range, text } of this.fillings) {
      const [bottom, right] = [Math.min(range.row + range.rows, rows.length), Math.min(range.column + range.columns, width)]; // prettier-ignore
      filled += Math.max(0, bottom - range.row) * Math.max(0, right - range.column);
      if (filled > MAX_FILLED) throw new HostError('too-large', this.part);
      for (let row = range.row; row < bottom; row++)
        for (let column = range.column; column < right; column++)
          if ((this.rows[row]?.[column] ?? null) === null) this.put(row, column, text);
    }
    return this.rows;
  }

  /** A formula of which other cells show results too: an array formula, or a data table, which has no text. */
  private fill(element: XmlElement, { row, column, text }: Found): void {
    const inputs = ['r1', 'r2'].flatMap((name) => attribute(element, name) ?? []);
    const formula = text === '' ? `TABLE(${inputs.join(',')})` : text;
    this.put(row, column, formula);
    const range = parseRange(attribute(element, 'ref') ?? '');
    if (range && (range.rows > 1 || range.columns > 1)) this.fillings.push({ range, text: formula });
  }

  /** Where texts of one group contradict each other, programs differ in which they compute: the cell gets them all. */
  private resolveShared(): void {
    const masters = new Map<string, Shared[]>();
    for (const cell of this.shared) {
      if (cell.text !== '') masters.set(cell.group, [...(masters.get(cell.group) ?? []), cell]);
    }
    for (const { row, column, text, group } of this.shared) {
      const all = (masters.get(group) ?? []).slice(0, 3);
      const texts = all.map((master) => movedFormula(master.text, row - master.row, column - master.column));
      this.put(row, column, [...new Set([...(text === '' ? [] : [text]), ...texts])].join(' ≠ '));
    }
  }

  private put(row: number, column: number, text: string): void {
    const line = (this.rows[row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = text;
  }
}
