import type { Workbook, WorkbookContent } from '../../host/port/workbook';
import { GUARDED_SHEETS, INPUT_SHEETS } from '../../sheets/catalogue';
import { classifiedRows, withoutValue } from '../../sheets/cells/classified/guard-classified';
import { foreignSheets } from '../../sheets/foreign-sheets';
import type { Issue } from '../../issues/issue';
import { shownDay } from '../../sheets/unit-scores/read-stamp';
import { EXTRACT } from '../../text/sheets/settlement';
import { SHEETS } from '../../text/sheets/workbook-names';
import { auditFeeSheets } from './audit-fees';
import { auditHandOver } from './audit-hand-over';
import type { Audited, AuditReport } from './audit-report';
import { noticePeriodOf } from '../../text/documents/notice-words';
import { auditResults } from './audit-results';
import type { EvaluationDate } from '../scoring/evaluate';
import { openFeeBook, readFeeBook } from '../fees/fee-book';
import { pendingIssues } from '../fees/pending-issues';

/**
 * Recomputes every sheet of the program from the log and the ledger, and compares it cell by cell with what the workbook
 * shows (核对). A hand-over file is proved from its extract of the ledger. Writes nothing. @throws HostError
 */
export async function audit(workbook: Workbook, dates: EvaluationDate): Promise<AuditReport> {
  const content = await readFeeBook(workbook, [EXTRACT.sheet], { formulas: true, looks: true });
  const extract = content.sheets.get(EXTRACT.sheet);
  const hasLog = INPUT_SHEETS.some((name) => content.sheets.has(name));
  const audited = extract && !hasLog ? auditHandOver(content, extract) : auditBook(content, dates);
  const report = await withNotices(audited, workbook, content);
  const classified = classifiedRows(content, GUARDED_SHEETS);
  const issues = report.issues.map((issue) => withoutValue(issue, classified));
  return { ...report, issues, areLooksSeen: [...content.sheets.values()].every(({ looks }) => looks !== undefined) };
}

/** The report with what changed since the notices of the workbook were made final; what compares them is loaded where there are any. */
async function withNotices(report: Audited, workbook: Workbook, { sheetNames }: WorkbookContent): Promise<Audited> {
  const names = sheetNames.filter((name) => noticePeriodOf(name) !== null);
  const result = report.outcome?.result;
  if (names.length === 0 || !result) return report;
  const [notices, { auditNotices }] = await Promise.all([workbook.read(names), import('./audit-notices')]);
  const { issues, sheets } = auditNotices(result, notices);
  return { ...report, issues: [...report.issues, ...issues], sheets: [...report.sheets, ...sheets] };
}

function auditBook(content: WorkbookContent, dates: EvaluationDate): Audited {
  const foreign = foreignSheets(content);
  const book = { ...openFeeBook(without(content, foreign), { ...dates, ...shownDate(content) }), content };
  const { outcome, log, ledgerIssues } = book;
  const report = { kind: 'workbook', year: outcome.year, outcome } as const;
  if (!log) {
    const errors = outcome.issues.filter(({ severity }) => severity === 'error');
    return { ...report, issues: [...foreign, ...errors, ...ledgerIssues], sheets: [] };
  }
  const parts = [auditResults(book, log), auditFeeSheets(book, log), { issues: pendingIssues(book, log), sheets: [] }];
  return {
    ...report,
    issues: [...foreign, ...ledgerIssues, ...parts.flatMap(({ issues }) => issues)],
    sheets: parts.flatMap(({ sheets }) => sheets),
  };
}

/** The content without sheets of somebody else that have our names: the other sheets are still audited. */
function without(content: WorkbookContent, issues: readonly Issue[]): WorkbookContent {
  const names = new Set(issues.map(({ place }) => place.sheet));
  return { ...content, sheets: new Map([...content.sheets].filter(([name]) => !names.has(name))) };
}

/** The day up to which the sheets were computed. A later day alone is no difference. */
function shownDate({ sheets }: WorkbookContent): Pick<EvaluationDate, 'asOf'> {
  const scores = sheets.get(SHEETS.unitScores);
  const asOf = scores ? shownDay(scores) : null;
  return asOf === null ? {} : { asOf };
}
