import type { Assessment } from '../../engine/scoring/general/assess';
import { sumUp } from '../../engine/scoring/tally';
import { quarterEnd, type Quarter } from '../../engine/time/quarter';
import { day, type Day } from '../../engine/units';
import { settlements, type FeeLine } from '../../engine/settlement/ledger';
import { forecast, type SettlementTerms } from '../../engine/settlement/settle';
import type { ReadOptions, Workbook, WorkbookContent } from '../../host/port/workbook';
import { decodeLedger } from '../../sheets/ledger/decode-ledger';
import { taxIssues } from '../../sheets/fees/check-tax';
import { PayeeDirectory } from '../../sheets/payees/decode-payees';
import { CATALOGUE, ITEM_RESULT_SHEETS, RESULT_SHEETS, SETTLING_SHEETS, type SheetFacts } from '../../sheets/catalogue';
import type { Inputs } from '../../sheets/inputs';
import { feeLines, settlementTerms } from '../../sheets/fees/fee-lines';
import {
  previewStatement,
  settledStatement,
  withheldStatement,
  type FeeStatement,
} from '../../sheets/fees/fee-statement';
import type { Found } from '../../issues/found';
import type { Issue } from '../../issues/issue';
import type { LedgerRecord } from '../../sheets/ledger/ledger-chain';
import { missingSettlements } from '../../sheets/ledger/settled-marks';
import { unknownUnitNames, unknownUnits } from '../../sheets/ledger/unknown-units';
import { isOfUnreadRules } from '../../sheets/rules/unread-rules';
import { FEE_SHEET_NAME } from '../../text/sheets/settlement';
import { SHEETS } from '../../text/sheets/workbook-names';
import { evaluate, type EvaluationDate } from '../scoring/evaluate';
import type { Outcome, Result } from '../scoring/outcome';
import { readInputs } from '../scoring/read-inputs';

/** A workbook as settling sees it: what the log is worth now, and what the ledger holds. */
export interface FeeBook {
  readonly content: WorkbookContent;
  readonly outcome: Outcome;
  /** Null where the structure is wrong. */
  readonly log: FeeLog | null;
  /** Null where the ledger cannot be trusted: `ledgerIssues` say why. */
  readonly ledger: LedgerRecord | null;
  readonly ledgerIssues: readonly Issue[];
  /** Units of the ledger that 目标任务 does not know (errors): nothing is settled before they are named. */
  readonly unitIssues: readonly Issue[];
  /** How people are paid, and what was doubtful about it or about their tax (warnings). */
  readonly payees: PayeeDirectory;
  readonly payeeIssues: readonly Issue[];
}

/** What the clerk's sheets say now: the log, the rules and the rate. */
export interface FeeLog {
  readonly inputs: Inputs;
  readonly result: Result;
  readonly lines: readonly FeeLine[];
  readonly terms: SettlementTerms;
  /** Rules of the workbook that are not read (warnings): nothing is settled without them. */
  readonly unreadRules: readonly Issue[];
}

/** Reads everything that settling needs, and the sheets in `more`, which the audit needs as well. @throws HostError */
export async function readFeeBook(
  workbook: Workbook,
  more: readonly string[] = [],
  options: ReadOptions = {},
): Promise<WorkbookContent> {
  const { sheetNames } = await workbook.read([]);
  const feeSheets = sheetNames.filter((name) => FEE_SHEET_NAME.test(name)).map((name) => name.toUpperCase());
  return await readInputs(
    workbook,
    [...SETTLING_SHEETS, ...RESULT_SHEETS, ...ITEM_RESULT_SHEETS, ...feeSheets, ...more],
    options,
  );
}

/** Evaluates a workbook and proves its ledger; nothing is read or written. */
export function openFeeBook(content: WorkbookContent, dates: EvaluationDate): FeeBook {
  const { outcome, inputs } = evaluate(content, dates);
  const { result, year } = outcome;
  const { value: record, issues } = decodeLedger(content.sheets.get(SHEETS.ledger), content.date1904, year);
  const missing = record ? missingSettlements(content, year, record, SHEETS.ledger) : [];
  const ledgerIssues = [...issues, ...missing];
  const log = inputs && result ? feeLogOf(inputs, result, outcome, record) : null;
  const payees: Found<PayeeDirectory> = inputs
    ? CATALOGUE.payees.decode(content.sheets.get(SHEETS.payees), factsOf(content, inputs))
    : { value: new PayeeDirectory(), issues: [] };
  const feeSheets = [...content.sheets.values()].filter(({ name }) => FEE_SHEET_NAME.test(name));
  const payeeIssues = [...payees.issues, ...unreadPayees(outcome), ...feeSheets.flatMap(taxIssues)];
  const ledger = ledgerIssues.length > 0 ? null : record;
  const unitIssues = unitIssuesOf(content, log, ledger);
  return { content, outcome, log, ledger, ledgerIssues, unitIssues, payees: payees.value, payeeIssues };
}

const feeLogOf = (inputs: Inputs, result: Result, { asOf, issues }: Outcome, record: LedgerRecord | null): FeeLog => ({
  inputs,
  result,
  lines: feeLines(inputs, result.scores, assessmentsFor(result, asOf, record)),
  terms: settlementTerms(inputs),
  unreadRules: issues.filter(isOfUnreadRules),
});

/** What 考核项 gave, at least until the end of what is settled: an earlier 统计截止日 takes nothing of that back. */
function assessmentsFor(
  { plan, adoptions, scores, assessments }: Result,
  asOf: Day,
  record: LedgerRecord | null,
): readonly Assessment[] {
  const settled = settlements(record?.entries ?? []).length;
  const end = settled === 0 ? asOf : day(quarterEnd(plan.year, (settled - 1) as Quarter) - 1);
  return end <= asOf ? assessments : (sumUp(plan, adoptions, scores, end).more?.assessments ?? []);
}

/** Sheets that seem to be 撰稿人 under other names: accounts on them are not read. */
const unreadPayees = ({ issues }: Outcome): Issue[] =>
  issues.filter((issue) => issue.code === 'sheet-unread' && issue.parameters.expected === SHEETS.payees);

const factsOf = ({ date1904 }: WorkbookContent, { plan, names }: Inputs): SheetFacts => ({
  date1904,
  year: plan.year,
  targets: names.targets,
});

function unitIssuesOf({ sheets }: WorkbookContent, log: FeeLog | null, ledger: LedgerRecord | null): Issue[] {
  return log && ledger ? unknownUnits(log.inputs, sheets.get(SHEETS.targets), ledger.entries, log.lines) : [];
}

/**
 * The fees of a quarter as they stand. A settled quarter comes from the ledger, an open one is what settling would book
 * now. Where settling would be refused, the amounts are withheld: the ledger has units that nobody knows, which would
 * be paid twice, or there are rules that are not read.
 */
export function statementOf(record: LedgerRecord, log: FeeLog, quarter: Quarter): FeeStatement {
  const { inputs, lines, terms, unreadRules } = log;
  const settled = settledStatement(record, quarter);
  if (settled) return settled;
  if (unreadRules.length > 0 || unknownUnitNames(inputs, record.entries).length > 0)
    return withheldStatement(terms, quarter);
  return previewStatement(forecast(record.entries, lines, quarter, terms));
}
