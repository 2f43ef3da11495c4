import type { CellValue, Expectation, WorkbookChange } from '../workbook';
import { entryBlocks } from './entry-blocks';
import { cellValue } from './read-sheets';
import type { RequestBudget } from './request-budget';

/** Cells to write, with what they were computed from. */
export type CellsChange = Extract<WorkbookChange, { readonly kind: 'write-cells' }>;

/** A part of an expectation whose cells have been asked for. */
export interface Check {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Asks for the cells something was computed from, in the request that is being collected. */
export class ExpectationCheck {
  /** The request that has asked for all of them. */
  private askedIn = -1;

  constructor(
    private readonly budget: RequestBudget,
    private readonly sheet: Excel.Worksheet,
    private readonly change: CellsChange,
    /** Gets each part as soon as it is queued. */
    private readonly hand: (check: Check) => void,
  ) {}

  /** Queues all of the expectation. */
  async ask(): Promise<void> {
    const { expects } = this.change;
    if (!expects) return;
    for (const { from, rows, bytes } of entryBlocks(expects.rows)) {
      await this.budget.take(500, bytes);
      this.queue(expects, from, rows);
    }
    this.askedIn = this.budget.sent;
  }

  /** Queues once more the expected cells of these rows of the sheet, where all were asked for in an earlier request. */
  askAgain(from: number, until: number): void {
    const { expects } = this.change;
    if (!expects || this.askedIn === this.budget.sent) return;
    const start = Math.max(0, from - expects.row);
    const rows = expects.rows.slice(start, Math.max(start, until - expects.row));
    if (rows.length > 0) this.queue(expects, start, rows);
  }

  private queue(expects: Expectation, start: number, rows: Check['rows']): void {
    const columns = Math.max(1, ...rows.map((line) => line.length));
    const range = this.sheet
      .getRangeByIndexes(expects.row + start, expects.column, rows.length, columns)
      .load('values');
    this.hand({ sheet: this.change.sheet, range, rows });
  }
}

/** Whether the cells hold what was expected. */
export function isMet({ range, rows }: Check): boolean {
  const values = range.values as (string | number | boolean)[][];
  return values.every((line, row) =>
    line.every((value, column) => same(cellValue(value), rows[row]?.[column] ?? null)),
  );
}

function same(read: CellValue, expected: CellValue): boolean {
  if (typeof expected === 'object' && expected !== null) return read === expected.error;
  return read === (expected === '' ? null : expected);
}
