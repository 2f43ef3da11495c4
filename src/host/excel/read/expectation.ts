import type { Expectation } from '../../port/workbook';
import { MAX_ROWS } from '../../port/check-changes';
import { answerBytes, entryBlocks } from '../requests/entry-blocks';
import { rangeAt } from '../requests/range-look';
import type { Step } from '../requests/request';

/** Most cells that are asked for at once: rows may be empty, and the answer has their cells all the same. */
const MOST_CELLS = 20_000;
/** Bytes of an empty cell in an answer. */
const EMPTY_BYTES = 3;
/** Bytes of the action that asks. */
const ACTION_BYTES = 500;

/** Columns of the widest row, at least one. */
const widthOf = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((widest, line) => Math.max(widest, line.length), 1);

/** Rows of a sheet, half-open. */
export type Rows = readonly [from: number, until: number];

/** Asks for the cells that something was computed from, in parts. */
export function checkSteps(sheet: string, expects: Expectation): readonly Step[] {
  const { rows } = bounded(expects);
  const mostRows = Math.ceil(MOST_CELLS / widthOf(rows));
  return entryBlocks(rows, mostRows).map(
    ({ from, rows: part, bytes }) =>
    checkStep(sheet, { ...expects, row: expects.row + from, rows: part }, ACTION_BYTES, bytes + part.length * widthOf(part) * EMPTY_BYTES), // prettier-ignore
  );
}

/** Asks once more for those that stand in some rows of the sheet; null where none do. It goes with what is written there. */
export function recheckStep(sheet: string, expects: Expectation, [from, until]: Rows): Step | null {
  const { row, rows } = bounded(expects);
  const start = Math.max(0, from - row);
  const part = rows.slice(start, Math.max(start, until - row));
  return part.length === 0
    ? null
    : checkStep(sheet, { ...expects, row: row + start, rows: part }, 0, answerBytes(part));
}

/** Below the last row of a sheet nothing can follow. */
const bounded = (expects: Expectation): Expectation => ({
  ...expects,
  rows: expects.rows.slice(0, MAX_ROWS - expects.row),
});

function checkStep(
  sheet: string,
  { row, column, rows, watched }: Expectation,
  outgoing: number,
  incoming: number,
): Step {
  const at = { row, column, rows: rows.length, columns: widthOf(rows) };
  return {
    sheet,
    outgoing,
    incoming,
    queue: ({ worksheets }) => {
      const range = rangeAt(worksheets.getItem(sheet), at).load('values');
      return [{ kind: 'check', check: { sheet, range, rows, watched: watched?.map((one) => one - column) } }];
    },
  };
}
