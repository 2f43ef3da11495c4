import { sheetKey } from '../../port/check-changes';
import type { CellRange } from '../../port/workbook';

/** How long after a write its events may still arrive from the other process. */
const ECHO_MS = 1000;

interface OwnPart {
  readonly range: CellRange;
  /** True where the whole sheet was emptied first: then any event that reaches into the range may be ours. */
  readonly emptied: boolean;
}

/** The cells we wrote a moment ago: their events are not a person's. */
export class OwnWrites {
  private readonly parts = new Map<string, OwnPart[]>();
  private until = 0;
  private writing = false;

  begin(): void {
    if (!this.isFresh()) this.parts.clear();
    this.writing = true;
  }

  end(): void {
    this.writing = false;
    this.until = Date.now() + ECHO_MS;
  }

  /** Adds cells that are about to be written. */
  add(sheet: string, range: CellRange, emptied = false): void {
    const key = sheetKey(sheet);
    this.parts.set(key, (this.parts.get(key) ?? []).concat([{ range, emptied }]));
  }

  /** Whether a change of these cells is ours; null stands for cells that are not known. */
  covers(sheet: string, changed: CellRange | null): boolean {
    return this.asOfNow()(sheet, changed);
  }

  /** Tells later what `covers` would have told now. */
  asOfNow(): OwnWrites['covers'] {
    const parts = this.isFresh() ? new Map(this.parts) : NONE;
    return (sheet, changed) => covers(parts.get(sheetKey(sheet)) ?? [], changed);
  }

  private isFresh(): boolean {
    return this.writing || Date.now() < this.until;
  }
}

const NONE: ReadonlyMap<string, OwnPart[]> = new Map();

const covers = (parts: readonly OwnPart[], changed: CellRange | null): boolean =>
  parts.some(
    ({ range, emptied }) =>
      changed === null ||
      isWithin(changed, range) ||
      (emptied && changed.rows + changed.columns > 2 && meet(changed, range)),
  );

function isWithin(inner: CellRange, outer: CellRange): boolean {
  const columns = inner.column >= outer.column && inner.column + inner.columns <= outer.column + outer.columns;
  return columns && inner.row >= outer.row && inner.row + inner.rows <= outer.row + outer.rows;
}

function meet(a: CellRange, b: CellRange): boolean {
  const rows = a.row < b.row + b.rows && b.row < a.row + a.rows;
  return rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
