import { createWorkbook } from '../../app/create-workbook';
import { nextYear } from '../../app/next-year';
import type { WorkbookChange } from '../../host/workbook';
import { emptyXlsx, openXlsx } from '../../host/xlsx/open-xlsx';
import { ledgerQuarter } from '../../sheets/ledger-row';
import { CLI } from '../../text/command-line';
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
    terminal.err(next.reason);
    issueLines(next.issues).forEach(terminal.err);
    return EXIT.errors;
  }
  await writeNew(next.changes, out, terminal);
  terminal.out(CLI.carried(next.carried));
  const quarter = next.openQuarter === null ? null : ledgerQuarter(next.oldYear, next.openQuarter);
  if (quarter !== null) terminal.out(CLI.remark(CLI.yearNotClosed(quarter)));
  if (next.pending > 0) terminal.out(CLI.remark(CLI.yearPending(next.pending)));
  return EXIT.done;
}

async function writeNew(changes: readonly WorkbookChange[], out: string, terminal: Terminal): Promise<void> {
  const workbook = emptyXlsx();
  await workbook.write(changes);
  await writeBook(out, workbook.bytes());
  terminal.out(CLI.written(out));
}
