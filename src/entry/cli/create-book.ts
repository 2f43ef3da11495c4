import { quarterCode } from '../../engine/time/quarter';
import { newWork } from '../../app/workflow/new-work';
import { bookOfChoice, USUAL_PLAN } from '../../app/plans/plan-choice';
import { nextYear, type NextYear } from '../../app/year/next-year';
import { fen } from '../../engine/units';
import type { WorkbookChange } from '../../host/port/workbook';
import { emptyXlsx, openXlsx } from '../../host/xlsx/open-xlsx';
import type { NewBook } from '../../sheets/catalogue';
import { CLI } from '../../text/command-line';
import { formatYuan } from '../../text/format';
import { mustBeNew, readBook, writeBook } from './files';
import type { NewCommand } from './options';
import { planMeant, refuseWith } from './plan-files';
import { issueLines } from './print';
import { datesOf, EXIT, type Terminal } from './terminal';

/** Makes the workbook of a year, from the built-in plan or from the workbook of an earlier year. */
export async function createBook(command: NewCommand, terminal: Terminal): Promise<number> {
  const { year, from, plan, out } = command;
  await mustBeNew(out);
  if (from !== null) return await continueBook(command, from, terminal);
  const made = await bookOfChoice(plan === null ? USUAL_PLAN : await planMeant(plan), year, workOf(command));
  if (!made.ok) return refuseWith(made.why, terminal);
  await writeNew(made.value, out, terminal);
  return EXIT.done;
}

const workOf = ({ withWork }: NewCommand): Pick<NewBook, 'work'> => (withWork ? { work: newWork() } : {});

async function continueBook(command: NewCommand, from: string, terminal: Terminal): Promise<number> {
  const { year, out } = command;
  const old = openXlsx(await readBook(from));
  const next = await nextYear(old, year, datesOf({ asOf: null }, terminal), () => workOf(command));
  if (next.status === 'refused') return refuseWith(next, terminal);
  await writeNew(next.changes, out, terminal);
  terminal.out(CLI.carried(next.carried));
  if (next.work) {
    const { informants, reviewChain, holidays } = next.work;
    terminal.out(CLI.carriedWork(informants.length, reviewChain.length, holidays.length));
  }
  if (next.notCarried.length > 0) {
    terminal.err(CLI.notCarried(next.notCarried.length));
    issueLines(next.notCarried).forEach(terminal.err);
  }
  leftOverLines(next).forEach(terminal.out);
  return EXIT.done;
}

/** How the old year was left, and what of it the new workbook takes over. */
function leftOverLines({ oldYear, openQuarter, pending, unfinished, broughtForward, withheld }: NextYear): string[] {
  const sum = fen(broughtForward.reduce((total, { amount }) => total + amount, 0));
  const remarks = [
    ...(openQuarter === null ? [] : [CLI.yearNotClosed(quarterCode({ year: oldYear, quarter: openQuarter }))]),
    ...(pending > 0 && withheld !== null ? [CLI.yearPending(pending)] : []),
    ...(withheld === null ? [] : [CLI.notBroughtForward[withheld]]),
    ...(unfinished > 0 ? [CLI.yearUnfinished(unfinished)] : []),
  ];
  return [
    ...(broughtForward.length > 0 ? [CLI.broughtForward(broughtForward.length, formatYuan(sum))] : []),
    ...remarks.map(CLI.remark),
  ];
}

async function writeNew(changes: readonly WorkbookChange[], out: string, terminal: Terminal): Promise<void> {
  const workbook = emptyXlsx();
  await workbook.write(changes);
  await writeBook(out, workbook.bytes());
  terminal.out(CLI.written(out));
}
