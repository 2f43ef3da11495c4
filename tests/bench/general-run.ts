/**
 * A general plan and the simple one in turn in one process, over the same rows in log order: prints nanoseconds per row
 * as JSON, from cells to scores and fees, and from cells to every cell that a recalculation writes.
 */
import { evaluate } from '../../src/app/scoring/evaluate';
import { encodeOutcome } from '../../src/app/scoring/recalculate';
import { dayOf } from '../../src/engine/time/calendar';
import type { WorkbookContent } from '../../src/host/port/workbook';
import { generalRows, generalWorkbookOf } from './general-workload';
import { inGaofen } from './in-gaofen';
import { collectGarbage, median, timed } from './measure';
import { adoptionRows, SHAPES, workbookOf } from './workload';

/** Nanoseconds per row. */
interface Times {
  readonly scores: number;
  readonly recalculation: number;
}

/** What one process measured of a general plan, and of the simple plan beside it. */
export interface GeneralRun {
  readonly policy: string;
  readonly rows: number;
  readonly simple: Times;
  readonly general: Times;
}

const AS_OF = dayOf(2020, 12, 31);
const WARM_UPS = 10;
const WARM_UP_ROWS = 10_000;
const shape = SHAPES.base;

const [policy, rows, rounds] = process.argv.slice(2) as [string, string, string];
const length = Number(rows);

const BOOKS = {
  simple: (some: number): WorkbookContent => workbookOf(adoptionRows(some, shape), shape),
  general: (some: number): WorkbookContent => generalWorkbookOf(generalRows(some, shape), shape, policy),
};
const WORK = {
  scores: (content: WorkbookContent): unknown => inGaofen(content, AS_OF),
  recalculation: (content: WorkbookContent): unknown => {
    const { outcome, inputs } = evaluate(content, { today: AS_OF });
    return encodeOutcome(outcome, inputs, 'bench');
  },
};
type Book = keyof typeof BOOKS;
type Work = keyof typeof WORK;

/** Nanoseconds per row of a book nobody has read yet, with code that is warm. */
async function measured(book: Book, work: Work): Promise<number> {
  const [content, small] = [BOOKS[book](length), BOOKS[book](WARM_UP_ROWS)];
  collectGarbage();
  for (let time = 0; time < WARM_UPS; time++) WORK[work](small);
  return (await timed(() => WORK[work](content))).ns / length;
}

async function medians(work: Work): Promise<Record<Book, number>> {
  const times: Record<Book, number[]> = { simple: [], general: [] };
  for (let round = 0; round < Number(rounds); round++) {
    times.simple.push(await measured('simple', work));
    times.general.push(await measured('general', work));
  }
  return { simple: median(times.simple), general: median(times.general) };
}

const [scores, recalculation] = [await medians('scores'), await medians('recalculation')];
const timesOf = (book: Book): Times => ({ scores: scores[book], recalculation: recalculation[book] });
const run: GeneralRun = { policy, rows: length, simple: timesOf('simple'), general: timesOf('general') };
process.stdout.write(JSON.stringify(run));
