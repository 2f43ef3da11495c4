import { quarterCode } from '../../engine/time/quarter';
import type { FeeRefusal } from '../../app/fees/fee-refusal';
import { feeReport, issueEntries, jsonReport, settledFees } from './json-report';
import { handOver } from '../../app/fees/hand-over';
import { previewFees, type FeePreview } from '../../app/fees/preview-fees';
import { reverseQuarter, type ReversedQuarter } from '../../app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter, type SettledQuarter } from '../../app/fees/settle-quarter';
import { emptyXlsx, openXlsx } from '../../host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../host/xlsx/xlsx-workbook';
import type { Issue } from '../../issues/issue';
import { refusalText } from '../../text/issues/refusals';
import { CLI } from '../../text/command-line';
import { formatDay } from '../../text/format';
import { beside, FileError, mustBeNew, readBook, targetOf, writeBook } from './files';
import { keepLedger } from './ledger-keeping';
import type { FeesCommand, HandOverCommand } from './options';
import { issueLines, remarkLines, statementLines } from './print';
import { datesOf, EXIT, reportWithoutRows, type Terminal } from './terminal';
import { UsageError } from './usage';

/** A command that has written its results, or what kept it from doing so. */
type Done = (FeePreview | SettledQuarter | ReversedQuarter) & { readonly warnings?: readonly Issue[] };

/** Shows, settles or reverses a quarter in a copy of the workbook. */
export async function runFees(command: FeesCommand, terminal: Terminal): Promise<number> {
  const target = await targetOf(command.book, command.out);
  const workbook = openXlsx(await readBook(command.book));
  const done = await work(workbook, command, terminal);
  if (done.status === 'refused' && done.code === 'already-settled') {
    if (!command.json) terminal.out(refusalText(done));
    return await finish(await show(workbook, command, terminal), workbook, target, command, terminal);
  }
  return await finish(done, workbook, target, command, terminal);
}

function work(workbook: XlsxWorkbook, command: FeesCommand, terminal: Terminal): Promise<Done | FeeRefusal> {
  if (command.settle) return settled(workbook, command, terminal);
  if (command.reverse === null) return show(workbook, command, terminal);
  return reverseQuarter(workbook, { ...command.quarter, reason: command.reverse }, bookedBy(command, terminal));
}

const bookedBy = (command: FeesCommand, terminal: Terminal) => ({
  ...datesOf(command, terminal),
  by: command.by,
  at: `${formatDay(datesOf({ asOf: null }, terminal).today)} ${terminal.time}`,
  version: terminal.version,
});

const show = (workbook: XlsxWorkbook, command: FeesCommand, terminal: Terminal): Promise<FeePreview | FeeRefusal> =>
  previewFees(workbook, command.quarter, { ...datesOf(command, terminal), version: terminal.version });

/** The words of the command are the confirmation. */
async function settled(workbook: XlsxWorkbook, command: FeesCommand, terminal: Terminal): Promise<Done | FeeRefusal> {
  const prepared = await prepareSettlement(workbook, command.quarter, datesOf(command, terminal));
  if (prepared.status === 'refused') return prepared;
  const done = await settleQuarter(workbook, prepared, bookedBy(command, terminal));
  if (done.status === 'changed') throw new FileError(CLI.changed);
  return done.status === 'settled' ? { ...done, warnings: prepared.warnings } : done;
}

async function finish(
  done: Done | FeeRefusal,
  workbook: XlsxWorkbook,
  target: string,
  command: FeesCommand,
  terminal: Terminal,
): Promise<number> {
  if (done.status === 'refused') return refuse(done, command, terminal);
  if (done.status !== 'done' && done.unfinished) throw done.unfinished;
  await keepLedger(target, workbook);
  await writeBook(target, workbook.bytes());
  if (command.json) terminal.out(JSON.stringify(reportOf(done)));
  else {
    terminal.out(CLI.written(target));
    tell(done, command, terminal);
  }
  const errors = [...done.outcome.issues, ...remarksOf(done)].filter(({ severity }) => severity === 'error');
  issueLines(errors).forEach(terminal.err);
  return errors.length > 0 ? EXIT.errors : EXIT.done;
}

function reportOf(done: Done): object {
  const { outcome, statement } = done;
  const results = jsonReport(outcome, true, statement.quarter);
  const known = new Set(results.issues.map((entry) => JSON.stringify(entry)));
  const more = issueEntries(remarksOf(done)).filter((entry) => !known.has(JSON.stringify(entry)));
  const issues = [...results.issues, ...more];
  const report = { ...results, issues, ...feeReport(statement) };
  const order = outcome.result?.plan.units.map(({ name }) => name) ?? [];
  return report.settled ? { ...report, fees: settledFees(statement, order) } : report;
}

function tell(done: Done, { quarter }: FeesCommand, { out }: Terminal): void {
  const name = quarterCode(quarter);
  if (done.status === 'settled') out(CLI.settled(name));
  if (done.status === 'reversed') out(CLI.reversed(name));
  statementLines(done.statement).forEach(out);
  remarkLines(remarksOf(done).filter(({ severity }) => severity === 'warning')).forEach(out);
}

/** What is to be looked at beside the issues of the outcome; the warnings of a settlement hold those about payees. */
const remarksOf = (done: Done): readonly Issue[] => (done.status === 'done' ? done.remarks : (done.warnings ?? []));

/** Says why; nothing is written. @throws UsageError where the command names another year */
function refuse(refusal: FeeRefusal, command: FeesCommand | HandOverCommand, terminal: Terminal): number {
  const { code, issues } = refusal;
  const reason = refusalText(refusal);
  if (code === 'other-year') throw new UsageError(reason);
  if (command.json) {
    const report = reportWithoutRows(command.quarter.year, command, terminal);
    const facts = { written: false, issues: issueEntries(issues), settled: false, payments: [] };
    terminal.out(JSON.stringify({ ...report, ...facts, refused: { code, reason } }));
  }
  terminal.err(reason);
  issueLines(issues).forEach(terminal.err);
  return EXIT.errors;
}

/** Writes the file that finance gets for a settled quarter; `out` null: beside the workbook, named by rule. */
export async function runHandOver(command: HandOverCommand, terminal: Terminal): Promise<number> {
  const book = openXlsx(await readBook(command.book));
  const file = await handOver(book, command.quarter, datesOf(command, terminal));
  if (file.status === 'refused') return refuse(file, command, terminal);
  const target = command.out ?? beside(command.book, file.fileName);
  await mustBeNew(target);
  const workbook = emptyXlsx();
  await workbook.write(file.changes);
  await writeBook(target, workbook.bytes());
  if (command.json) {
    const { statement } = file;
    const report = { ...reportWithoutRows(statement.year, command, terminal), written: true, file: target };
    const facts = { fees: settledFees(statement, []), issues: issueEntries(file.issues), ...feeReport(statement) };
    terminal.out(JSON.stringify({ ...report, ...facts }));
  } else {
    terminal.out(CLI.written(target));
    statementLines(file.statement).forEach(terminal.out);
    remarkLines(file.issues).forEach(terminal.out);
  }
  return EXIT.done;
}
