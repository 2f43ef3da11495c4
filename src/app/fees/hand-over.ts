import { quarterCode } from '../../engine/time/quarter';
import { settlements } from '../../engine/settlement/ledger';
import { accountsOf } from '../../engine/settlement/payments';
import type { Workbook, WorkbookChange } from '../../host/port/workbook';
import { encodeLedgerExtract, extractOf } from '../../sheets/ledger/encode-ledger-extract';
import { sheetChanges } from '../../sheets/fees/encode-fees';
import { taxIssues } from '../../sheets/fees/check-tax';
import { settledStatement, type FeeStatement } from '../../sheets/fees/fee-statement';
import type { Issue } from '../../issues/issue';
import { FEE_SHEET_NAMES } from '../../text/sheets/fee-sheets';
import { handOverName } from '../../text/sheets/settlement';
import type { EvaluationDate } from '../scoring/evaluate';
import { openFeeBook, readFeeBook, type FeeBook } from './fee-book';
import { feeSheets } from './fee-changes';
import { refused, type FeeRefusal, type WhichQuarter } from './fee-refusal';

/** The file for finance, not yet made. */
export interface HandOver {
  readonly status: 'ready';
  /** 年度 + 单位 + 关键词, with its extension. */
  readonly fileName: string;
  /** What fills an empty workbook: fee sheets, detail, payee list, extract of the ledger; nothing else. */
  readonly changes: readonly WorkbookChange[];
  readonly statement: FeeStatement;
  /** What must be put right before finance pays: entries of 代扣个税 (warnings). */
  readonly issues: readonly Issue[];
}

/**
 * Puts together the file that finance gets for a settled quarter (送财务): the sheets as settled, the entries that people
 * made in them since, and the part of the ledger that proves them. Writes nothing. @throws HostError
 */
export async function handOver(
  workbook: Workbook,
  { year, quarter }: WhichQuarter,
  dates: EvaluationDate,
): Promise<HandOver | FeeRefusal> {
  const book = openFeeBook(await readFeeBook(workbook), dates);
  const { ledger, ledgerIssues, outcome } = book;
  const name = quarterCode({ year: year ?? outcome.year, quarter });
  if (year !== null && year !== outcome.year) {
    return refused('other-year', { quarter: name, year: outcome.year });
  }
  if (!ledger) return refused('ledger', {}, ledgerIssues);
  const statement = settledStatement(ledger, quarter);
  if (!statement) return refused('nothing-to-hand-over', { quarter: name });
  const standing = settlements(ledger.entries);
  const extract = extractOf(ledger, standing[quarter]!, accountsOf(standing.slice(0, quarter)));
  const sheets = feeSheets(statement, book).map((sheet) => ({ ...sheet, protected: true }));
  return {
    status: 'ready',
    fileName: handOverName(statement.year, statement.office, quarter),
    changes: [...sheetChanges(sheets), { kind: 'replace-sheet', sheet: encodeLedgerExtract(extract, false) }],
    statement,
    issues: taxIssuesOf(book, statement),
  };
}

function taxIssuesOf({ content }: FeeBook, { year, quarter }: FeeStatement): Issue[] {
  const grid = content.sheets.get(FEE_SHEET_NAMES.payees(year, quarter));
  return grid ? taxIssues(grid) : [];
}
