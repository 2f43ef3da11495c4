import type { CellValue, Expectation } from '../port/workbook';
import { MAX_ROWS } from '../port/check-changes';
import { answerBytes, entryBlocks } from './entry-blocks';
import { cellValue } from './grid-pieces';
import type { RequestBudget } from './request-budget';

/** Most cells that are asked for at once: rows may be empty, and the answer has their cells all the same. */
const MOST_CELLS = 20_000;
/** Bytes of an empty cell in an answer. */
const EMPTY_BYTES = 3;

/** Columns of the widest row, at least one. */
const widthOf = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((widest, line) => Math.max(widest, line.length), 1);

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
  /** Below the last row of a sheet nothing can follow. */
  private readonly expects: Expectation;

  constructor(
    private readonly budget: RequestBudget,
    private readonly sheet: Excel.Worksheet,
    private readonly name: string,
    expects: Expectation,
    /** Gets each part as soon as it is queued. */
    private readonly hand: (check: Check) => void,
  ) {
    this.expects = { ...expects, rows: expects.rows.slice(0, MAX_ROWS - expects.row) };
  }

  /** Queues all of the expectation, once. */
  async ask(): Promise<void> {
    if (this.askedIn >= 0) return;
    const mostRows = Math.ceil(MOST_CELLS / widthOf(this.expects.rows));
    for (const { from, rows, bytes } of entryBlocks(this.expects.rows, mostRows)) {
      await this.budget.take(500, bytes + rows.length * widthOf(rows) * EMPTY_BYTES);
      this.queue(from, rows);
    }
    this.askedIn = this.budget.sent;
  }

  /**
   * Makes room for results of these sizes in bytes that go into these rows of the sheet, and queues the expected cells
   * of the rows once more where all were asked for in an earlier request.
   */
  async makeRoom(from: number, until: number, outgoing: number, incoming: number): Promise<void> {
    const { expects, budget } = this;
    const start = Math.max(0, from - expects.row);
    const rows = expects.rows.slice(start, Math.max(start, until - expects.row));
    const again = this.askedIn !== budget.sent || !budget.fits(outgoing, incoming);
    await budget.take(outgoing, incoming + (again ? answerBytes(rows) : 0));
    if (again && rows.length > 0) this.queue(start, rows);
  }

  private queue(start: number, rows: Check['rows']): void {
    const columns = widthOf(rows);
    const { row, column } = this.expects;
    const range = this.sheet.getRangeByIndexes(row + start, column, rows.length, columns).load('values');
    this.hand({ sheet: this.name, range, rows });
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
