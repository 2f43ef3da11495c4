import { quarterCode } from '../../engine/time/quarter';
import type { SheetGrid, WorkbookContent } from '../../host/port/workbook';
import { PayeeDirectory } from '../../sheets/payees/decode-payees';
import { decodeLedgerExtract } from '../../sheets/ledger/decode-ledger-extract';
import { hiddenCells } from '../../sheets/cells/seen/hidden-cells';
import { differingCells } from '../../sheets/cells/seen/compare-cells';
import { encodeFees } from '../../sheets/fees/encode-fees';
import { encodeLedgerExtract } from '../../sheets/ledger/encode-ledger-extract';
import { statementAfter } from '../../sheets/fees/fee-statement';
import type { Issue } from '../../issues/issue';
import { feeSheetQuarter } from '../../text/sheets/settlement';
import { compareFeeSheet } from './audit-fees';
import type { Audited } from './audit-report';
import { wholeSheet } from '../../issues/place';

/** Proves a hand-over file by itself: its extract of the ledger, and its fee sheets from that. */
export function auditHandOver(content: WorkbookContent, extractGrid: SheetGrid): Audited {
  const { value: extract, issues: found } = decodeLedgerExtract(extractGrid, content.date1904);
  if (!extract) {
    return { kind: 'hand-over', year: shownYear(content), issues: found, sheets: [extractGrid.name], outcome: null };
  }
  const issues: Issue[] = [...found];
  const { settlement, codes, carried } = extract;
  const { year, bookedIn } = settlement.closing;
  const sheet = encodeLedgerExtract(extract, content.date1904);
  const whole = { sheet: sheet.name, row: 0, column: 0, cells: sheet.cells, isWholeSheet: true };
  issues.push(...differingCells(whole, extractGrid, 'hand-over'));
  issues.push(...hiddenCells(sheet, extractGrid, { rows: 'error', others: 'error' }));
  const feeSheets = encodeFees(statementAfter(carried, settlement, codes.at(-1)!), new PayeeDirectory());
  for (const expected of feeSheets) {
    const shown = content.sheets.get(expected.name);
    if (shown) issues.push(...compareFeeSheet(expected, shown, 'hand-over'));
    else {
      const place = wholeSheet(expected.name);
      const parameters = { quarter: quarterCode({ year, quarter: bookedIn }) };
      issues.push({ code: 'fee-sheet-missing', severity: 'error', place, parameters });
    }
  }
  const sheets = [...feeSheets.map(({ name }) => name), extractGrid.name];
  issues.push(...extraSheets(content, sheets));
  return { kind: 'hand-over', year, issues, sheets, outcome: null };
}

/** Sheets that no hand-over file has: what they say is proved by nothing. */
const extraSheets = ({ sheetNames }: WorkbookContent, known: readonly string[]): Issue[] =>
  sheetNames
    .filter((sheet) => !known.includes(sheet))
    .map((sheet) => ({ code: 'extra-sheet', severity: 'error', place: wholeSheet(sheet), parameters: {} }));

/** The year that the names of its sheets say, 0 where none does. */
const shownYear = ({ sheetNames }: WorkbookContent): number =>
  sheetNames.flatMap((name) => feeSheetQuarter(name) ?? [])[0]?.year ?? 0;
