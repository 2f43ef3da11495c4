import { createWorkbook } from '../../app/year/create-workbook';
import { nextYear, type NextYear } from '../../app/year/next-year';
import { fen } from '../../engine/units';
import type { WorkbookChange } from '../../host/port/workbook';
import { emptyXlsx, openXlsx } from '../../host/xlsx/open-xlsx';
import { ledgerQuarter } from '../../sheets/ledger/ledger-row';
import { refusalText } from '../../text/issues/refusals';
import { CLI } from '../../text/command-line';
import { formatYuan } from '../../text/format';
import { mustBeNew, readBook, writeBook } from './files';
import type { NewCommand } from './options';
import { issueLines } from './print';
import { datesOf, EXIT, type Terminal } from './terminal';

/** Makes the workbook of a year, from the built-in plan or from the workbook of an earlier year. */
export async function createBook({ year, from, out }: NewCommand, terminal: Terminal): Promise<number> {
  await mustBeNew(out);
  if (from !== null) return await continueBook(year, from, out, terminal);
  await writeNew(createWorkbook(year), out, terminal);
  return EXIT.done;
}

async function continueBook(year: number, from: string, out: string, terminal: Terminal): Promise<number> {
  const next = await nextYear(openXlsx(await readBook(from)), year, datesOf({ asOf: null }, terminal));
  if (next.status === 'refused') {
    terminal.err(refusalText(next));
    issueLines(next.issues).forEach(terminal.err);
    return EXIT.errors;
  }
  await writeNew(next.changes, out, terminal);
  terminal.out(CLI.carried(next.carried));
  if (next.notCarried.length > 0) {
    terminal.err(CLI.notCarried(next.notCarried.length));
    issueLines(next.notCarried).forEach(terminal.err);
  }
  leftOverLines(next).forEach(terminal.out);
  return EXIT.done;
}

/** How the old year was left, and what of it the new workbook takes over. */
function leftOverLines({ oldYear, openQuarter, pending, broughtForward, withheld }: NextYear): string[] {
  const sum = fen(broughtForward.reduce((total, { amount }) => total + amount, 0));
  const remarks = [
    ...(openQuarter === null ? [] : [CLI.yearNotClosed(ledgerQuarter(oldYear, openQuarter))]),
    ...(pending > 0 && withheld !== null ? [CLI.yearPending(pending)] : []),
    ...(withheld === null ? [] : [CLI.notBroughtForward[withheld]]),
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
