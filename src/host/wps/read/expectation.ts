import { isWatched } from '../../port/check-changes';
import { HostError, type CellRange, type CellsChange, type CellValue, type Expectation } from '../../port/workbook';
import { requireSheet, type Book } from '../api/bound-workbook';
import { plainValue, readMatrix } from '../api/cell-matrix';
import { widest } from './cell-runs';
import { errorName } from './error-cells';
import { rowParts } from './read-sheets';
import type { Slices } from '../api/slices';
import { partsOf } from './used-extent';

/** Something to write, with what it was computed from. */
type Guarded = Pick<CellsChange, 'sheet' | 'expects'>;

/** Looks whether the cells that results were computed from are still what they were. */
export class Expectations {
  /** The slice in which each was last found met as a whole. */
  private readonly met = new Map<Expectation, number>();

  constructor(private readonly slices: Slices) {}

  /** Checks all of them before anything is written. @throws HostError conflict */
  async check(changes: readonly Guarded[]): Promise<void> {
    for (const { sheet, expects } of changes) {
      if (!expects || this.met.has(expects)) continue;
      const from = this.slices.count;
      for (const { range, isEmpty } of await partsOf(this.slices, sheet, rangeOf(expects)))
        if (isEmpty) checkBlank(sheet, expects, range);
        else
          for (const part of rowParts(this.slices, range))
            await this.slices.persist((book) => checkRows(book, sheet, expects, part));
      this.met.set(expects, from);
    }
  }

  /** Checks the rows that are about to be written, unless nobody can have acted since all were. @throws HostError conflict */
  checkAgain(book: Book, { sheet, expects }: Guarded, from: number, until: number): void {
    if (!expects || this.met.get(expects) === this.slices.count) return;
    const start = Math.max(from, expects.row);
    const rows = Math.min(until, expects.row + expects.rows.length) - start;
    if (rows > 0) checkRows(book, sheet, expects, { ...rangeOf(expects), row: start, rows });
  }
}

const rangeOf = ({ row, column, rows }: Expectation): CellRange => ({
  row,
  column,
  rows: rows.length,
  columns: Math.max(1, widest(rows)),
});

function checkRows(book: Book, sheet: string, expects: Expectation, part: CellRange): void {
  const raw = readMatrix(requireSheet(book, sheet), part, 'Value2');
  const isMet = raw.every((line, row) => {
    const expected = expects.rows[part.row - expects.row + row] ?? [];
    return line.every(
      (value, column) =>
        isSame(value, expected[part.column - expects.column + column] ?? null) ||
        !isWatched(expects, part.column + column),
    );
  });
  if (!isMet) throw new HostError('conflict', sheet);
}

/** An empty sheet meets an expectation of nothing. */
function checkBlank(sheet: string, expects: Expectation, part: CellRange): void {
  const { row: top, column: left, rows } = expects;
  for (let row = part.row - top; row < part.row - top + part.rows; row++) {
    const line = rows[row]?.slice(part.column - left, part.column - left + part.columns) ?? [];
    const isLost = line.some((value, at) => value !== null && value !== '' && isWatched(expects, part.column + at));
    if (isLost) throw new HostError('conflict', sheet);
  }
}

function isSame(raw: unknown, expected: CellValue): boolean {
  if (typeof expected === 'object' && expected !== null) return errorName(raw) === expected.error;
  return plainValue(raw) === (expected === '' ? null : expected);
}
