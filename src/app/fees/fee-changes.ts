import type { Quarter } from '../../engine/time/quarter';
import { openQuarter, settlements } from '../../engine/settlement/ledger';
import type { SheetContent, WorkbookChange } from '../../host/port/workbook';
import { encodeFees, sheetChanges } from '../../sheets/fees/encode-fees';
import { encodeLedger } from '../../sheets/ledger/encode-ledger';
import { inputsOf } from '../../sheets/adoptions/encode-row-results';
import type { FeeStatement } from '../../sheets/fees/fee-statement';
import { asFilledIn } from '../../sheets/cells/table/filled-in';
import type { LedgerRecord } from '../../sheets/ledger/ledger-chain';
import { ledgerGuard } from '../../sheets/ledger/ledger-guard';
import { feeSheetsOf, shownCode } from '../../sheets/ledger/settled-marks';
import { SHEETS } from '../../text/sheets/workbook-names';
import { statementOf, type FeeBook, type FeeLog } from './fee-book';
import { encodeOutcome } from '../scoring/recalculate';

/** The three sheets of a quarter; a settled one keeps what people filled in since. */
export function feeSheets(statement: FeeStatement, { content, payees }: FeeBook): SheetContent[] {
  return encodeFees(statement, payees).map((sheet) => {
    const shown = content.sheets.get(sheet.name);
    const isSame = shown !== undefined && statement.code !== '' && shownCode(shown) === statement.code;
    return isSame ? asFilledIn(sheet, shown, 'known') : sheet;
  });
}

/**
 * The changes that write the fee sheets of a quarter, and those of open quarters that the workbook already shows, so
 * that no preview tells of an old ledger. Then come the results of a recalculation, with its stamp last.
 */
export function resultChanges(
  book: FeeBook,
  log: FeeLog,
  ledger: LedgerRecord,
  quarter: Quarter,
  version: string,
): WorkbookChange[] {
  const quarters = [...new Set([quarter, ...shownOpenQuarters(book, ledger)])];
  return [
    ...quarters.flatMap((each) => sheetChanges(feeSheets(statementOf(ledger, log, each), book))),
    ...withAuthorsWatched(encodeOutcome(book.outcome, log.inputs, version), log),
  ];
}

/** The changes that write the grown ledger. They come before every change that tells of it. */
export const ledgerChanges = ({ content, outcome }: FeeBook, ledger: LedgerRecord): WorkbookChange[] => [
  ...ledgerGuard(content.sheets.get(SHEETS.ledger)),
  { kind: 'replace-sheet', sheet: encodeLedger(ledger, outcome.year, content.date1904) },
];

function shownOpenQuarters({ content, outcome }: FeeBook, { entries }: LedgerRecord): Quarter[] {
  const open = openQuarter(settlements(entries));
  return feeSheetsOf(content.sheetNames, outcome.year)
    .map(({ quarter }) => quarter)
    .filter((quarter) => open !== null && quarter >= open);
}

/** The expected cells of the log with its authors, because money also depends on who wrote. What other sheets expect is theirs. */
function withAuthorsWatched(changes: readonly WorkbookChange[], { inputs: { log } }: FeeLog): WorkbookChange[] {
  const expects = inputsOf(log, ['authors']);
  return changes.map((change) =>
    change.kind === 'write-cells' && change.sheet === log.sheet && change.expects ? { ...change, expects } : change,
  );
}
