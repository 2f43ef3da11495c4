import { HostError, type CellRange } from '../../port/workbook';
import type { CellPatch } from './cell-patch';
import { cellReference, parseRange } from '../../port/a1';

/** A formula of one cell, which has no attributes. */
const PLAIN = /^<[^\s>]*>/;
const TAG = /^<[^\s>]*((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/;
const ATTRIBUTE = /\s([^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Finds formulas that span several cells: a part of them must not be overwritten. */
export class FormulaGuard {
  private readonly lostMasters = new Map<string, string>();
  private readonly keptGroups = new Set<string>();

  constructor(
    private readonly sheet: string,
    private readonly patch: CellPatch,
  ) {}

  /** Takes note of a formula cell; `inside` when it is to be overwritten. @throws HostError formula-span naming the cell */
  see(row: number, column: number, xml: string, inside: boolean): void {
    if (PLAIN.test(xml)) return;
    const attributes = attributesOf(xml);
    const kind = attributes.get('t');
    const range = parseRange(attributes.get('ref') ?? '');
    const cell = cellReference(row, column);
    if (kind === 'shared') this.noteShared(attributes.get('si') ?? '', range !== null, inside, cell);
    else if (kind !== undefined && range !== null) this.checkArray(cell, range);
  }

  /** @throws HostError formula-span when the cell that holds a shared formula would go and cells that share it would stay. */
  finish(): void {
    for (const [group, cell] of this.lostMasters) {
      if (this.keptGroups.has(group)) throw new HostError('formula-span', `${this.sheet}!${cell}`);
    }
  }

  private checkArray(cell: string, range: CellRange): void {
    const { patch } = this;
    const rows = { from: Math.max(patch.row, range.row), to: Math.min(patch.end, range.row + range.rows) };
    let written = 0;
    for (let row = rows.from; row < rows.to; row++) {
      const line = patch.lineAt(row);
      const at = range.column - (line?.column ?? 0);
      const cells = line?.cells.slice(Math.max(0, at), Math.max(0, at + range.columns)) ?? [];
      written += cells.filter((content) => content !== undefined).length;
    }
    if (written > 0 && written < range.rows * range.columns)
      throw new HostError('formula-span', `${this.sheet}!${cell}`);
  }

  private noteShared(group: string, master: boolean, inside: boolean, cell: string): void {
    if (inside && master) this.lostMasters.set(group, cell);
    if (!inside && !master) this.keptGroups.add(group);
  }
}

function attributesOf(xml: string): Map<string, string> {
  const [, rest = ''] = TAG.exec(xml) ?? [];
  return new Map([...rest.matchAll(ATTRIBUTE)].map((one) => [one[1]!, one[2] ?? one[3]!]));
}
