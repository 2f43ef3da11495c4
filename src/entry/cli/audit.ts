import { audit } from '../../app/audit/audit';
import { issueEntries, jsonReport } from './json-report';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import { CLI } from '../../text/command-line';
import { readBook } from './files';
import type { BookCommand } from './usage';
import { issueLines, remarkLines } from './print';
import { datesOf, EXIT, reportWithoutRows, type Terminal } from './terminal';

/** Compares a workbook, or a hand-over file, with what it should show; differences go to stderr, one a line. */
export async function runAudit(command: BookCommand, terminal: Terminal): Promise<number> {
  const found = await audit(openXlsx(await readBook(command.book)), datesOf(command, terminal));
  const differences = found.issues.filter(({ severity }) => severity === 'error');
  const remarks = found.issues.filter(({ severity }) => severity === 'warning');
  if (command.json) {
    const { outcome, year, kind, sheets } = found;
    const report = outcome ? jsonReport(outcome, false) : reportWithoutRows(year, command, terminal);
    terminal.out(JSON.stringify({ ...report, issues: issueEntries(found.issues), audited: { kind, sheets } }));
  } else {
    terminal.out(CLI.audited(found.sheets.length, differences.length, remarks.length));
    remarkLines(remarks).forEach(terminal.out);
  }
  issueLines(differences).forEach(terminal.err);
  return differences.length > 0 ? EXIT.errors : EXIT.done;
}
