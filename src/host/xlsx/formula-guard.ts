import { HostError, type CellContent, type CellRange } from '../workbook';
import { cellReference, covers, intersects, parseRange } from './a1';

const TAG = /^<[^\s>]*((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/;
const ATTRIBUTE = /\s([^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

/** Watches for formulas that span cells, of which a part must not be overwritten. */
export class FormulaGuard {
  private readonly lostMasters = new Map<string, string>();
  private readonly keptGroups = new Set<string>();

  constructor(
    private readonly sheet: string,
    private readonly block: Block,
  ) {}

  /** Takes note of a formula cell; `inside` when it is to be overwritten. @throws HostError unsupported naming the cell */
  see(row: number, column: number, xml: string, inside: boolean): void {
    const [, rest = ''] = TAG.exec(xml) ?? [];
    if (!rest.includes('t')) return;
    const attributes = new Map([...rest.matchAll(ATTRIBUTE)].map((one) => [one[1]!, one[2] ?? one[3]!]));
    const kind = attributes.get('t');
    const range = parseRange(attributes.get('ref') ?? '');
    if ((kind === 'array' || kind === 'dataTable') && range !== null) this.checkArray(row, column, range);
    if (kind === 'shared') this.noteShared(attributes.get('si') ?? '', range !== null, inside, cellReference(row, column));
  }

  /** @throws HostError unsupported when the cell that holds a shared formula would go and cells that share it would stay. */
  finish(): void {
    for (const [group, cell] of this.lostMasters) {
      if (this.keptGroups.has(group)) throw new HostError('unsupported', `${this.sheet}!${cell}`);
    }
  }

  private checkArray(row: number, column: number, range: CellRange): void {
    const touched = this.lines().filter((line) => intersects(line, range));
    if (touched.length === 0) return;
    const rows = touched.length === range.rows;
    const whole = rows && touched.every((line) => covers(line, { ...range, row: line.row, rows: 1 }));
    if (!whole) throw new HostError('unsupported', `${this.sheet}!${cellReference(row, column)}`);
  }

  private lines(): CellRange[] {
    const { row, column, cells } = this.block;
    return cells.map((line, index) => ({ row: row + index, column, rows: 1, columns: line.length }));
  }

  private noteShared(group: string, master: boolean, inside: boolean, cell: string): void {
    if (inside && master) this.lostMasters.set(group, cell);
    if (!inside && !master) this.keptGroups.add(group);
  }
}
