import { recalculate } from '../../src/app/scoring/recalculate';
import type { Workbook } from '../../src/host/port/workbook';
import { RUN, smallYear } from './excel/small-year';
import { rowsIn } from './rows-in';

type Run = typeof RUN;

/** What people hide, filter and colour themselves, as it stands; rows and columns from 0. */
export interface Left {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Columns of the log's filter by which rows are left out. */
  readonly filtered: readonly number[];
  /** The areas and formulas of the clerk's own rules. */
  readonly rules: readonly string[];
  readonly hidden: readonly string[];
}

/**
 * What is left in the log, and in the book: rows 3 and 5 are hidden, the second by a filter by unit, one of the clerk's
 * columns and one of results; a rule of the clerk's own colours results; a sheet of the clerk's is hidden.
 */
export const LEFT: Left = {
  rows: [2, 4],
  columns: [1, 11],
  filtered: [1],
  rules: ['K2:O7 $K2="计分"'],
  hidden: ['渠道'],
};

/** A host with a small year that was not calculated yet. */
export interface PeoplesHost {
  calculate(run: Run): Promise<unknown>;
  /** The rows of all sheets. */
  rows(): Promise<unknown>;
  /** People leave in it what `LEFT` tells. */
  leave(): void | Promise<void>;
  standing(): Left | Promise<Left>;
  /** Takes the last calculation back, where the host offers that. */
  undo?(): Promise<unknown>;
  /** Ends with what the host met that it does not know. */
  close(): readonly unknown[];
}

/** What people leave in a book is counted all the same, and stays as they left it. */
export async function keepsWhatIsLeft(host: PeoplesHost): Promise<void> {
  await host.calculate(RUN);
  const counted = await host.rows();
  await host.leave();
  expect(await host.standing()).toEqual(LEFT);
  for (const version of [RUN.version, 'next']) {
    await host.calculate({ ...RUN, version });
    expect([version, await host.standing()]).toEqual([version, LEFT]);
    if (version === RUN.version) expect(await host.rows()).toEqual(counted);
    if (!host.undo) continue;
    await host.undo();
    expect([version, 'undone', await host.standing()]).toEqual([version, 'undone', LEFT]);
  }
  expect(host.close()).toEqual([]);
}

/** A workbook of the port with the small year, as the contract wants it; `open` gives it to one who has not read it yet. */
export async function yearIn<W extends Workbook>(
  open: () => W,
): Promise<Pick<PeoplesHost, 'calculate' | 'rows'> & { readonly last: () => W }> {
  let last = open();
  await last.write(smallYear());
  return {
    calculate: (run) => recalculate((last = open()), run),
    rows: () => rowsIn(open()),
    last: () => last,
  };
}
