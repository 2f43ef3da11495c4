import type { MemoryWorkbook } from '../host/memory-workbook';
import { rowPieces } from '../../src/host/port/row-pieces';
import { HostError, type CellContent, type Workbook, type WorkbookChange } from '../../src/host/port/workbook';

/** How a call is refused: before its effect, after it, or with only so many of its rows and cells written. */
export type Fault = 'before' | 'after' | { readonly within: number };

/** A workbook whose calls can be refused, as a host refuses: what was asked for may have happened, or a part of it. */
export class FaultyWorkbook implements Workbook {
  calls = 0;

  constructor(
    readonly inner: MemoryWorkbook,
    readonly faults: ReadonlyMap<number, Fault> = new Map(),
    private readonly error: () => unknown = () => new HostError('busy', 'GeneralException'),
  ) {}

  async read(sheets: readonly string[]) {
    this.calls += 1;
    if (this.faults.has(this.calls)) throw this.error();
    return await this.inner.read(sheets);
  }

  async write(changes: readonly WorkbookChange[]) {
    this.calls += 1;
    const fault = this.faults.get(this.calls);
    if (fault === 'before') throw this.error();
    if (typeof fault !== 'object') {
      const done = await this.inner.write(changes);
      if (fault === 'after') throw this.error();
      return done;
    }
    let left = fault.within;
    for (const change of await this.pieces(changes)) {
      if (left === 0) break;
      left -= 1;
      await this.inner.write([change]);
    }
    throw this.error();
  }

  /** The changes in the steps a host makes them: cells of a row, rows of a sheet over what it holds. */
  private async pieces(changes: readonly WorkbookChange[]): Promise<WorkbookChange[]> {
    const steps: WorkbookChange[] = [];
    for (const change of changes) {
      if (change.kind === 'write-cells') steps.push(change);
      else if (change.kind === 'append-row') steps.push(...rowPieces(change).flatMap(cellByCell));
      else steps.push(...(await this.rowByRow(change)));
    }
    return steps;
  }

  private async rowByRow(change: Extract<WorkbookChange, { kind: 'replace-sheet' }>): Promise<WorkbookChange[]> {
    const { name, cells } = change.sheet;
    const { sheets } = await this.inner.read([name]);
    const old = (sheets.get(name)?.rows ?? []) as CellContent[][];
    return cells.map((_, row): WorkbookChange => {
      const rest = old.slice(row);
      return { kind: 'replace-sheet', sheet: { ...change.sheet, cells: [...cells.slice(0, row), ...rest] } };
    }).concat(change); // prettier-ignore
  }
}

const cellByCell = (change: Extract<WorkbookChange, { kind: 'write-cells' }>): WorkbookChange[] =>
  change.cells[0]!.map((cell, at) => ({ ...change, column: change.column + at, cells: [[cell]] }));
