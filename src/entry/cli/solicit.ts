import { evaluate } from '../../app/scoring/evaluate';
import { readInputs } from '../../app/scoring/read-inputs';
import { planSolicitation, type SolicitationPlan } from '../../app/workflow/plans/plan-solicitation';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import type { Issue } from '../../issues/issue';
import { wholeSheet } from '../../issues/place';
import { CLI } from '../../text/command-line';
import { formatDay } from '../../text/format';
import { LOOKS_MISSING } from '../../text/hosts/look-remarks';
import { skippedDaysText } from '../../text/sheets/skipped-days';
import { withRemarks } from '../session/with-remarks';
import { readBook, targetOf, writeBook } from './files';
import { issueEntries } from './json-report';
import { keepLedger } from './ledger-keeping';
import { issueLines, replacedParameterLines } from './print';
import { datesOf, EXIT, type Terminal } from './terminal';
import type { SolicitCommand } from './work-options';

/** Adds a commission to 约稿登记, one row a unit; the workbook itself is not changed. */
export async function runSolicit(command: SolicitCommand, terminal: Terminal): Promise<number> {
  const target = await targetOf(command.book, command.out);
  const workbook = openXlsx(await readBook(command.book));
  const dates = datesOf(command, terminal);
  const { outcome, inputs } = evaluate(await readInputs(workbook), dates);
  if (!inputs)
    return refused(
      outcome.issues.filter(({ severity }) => severity === 'error'),
      command,
      terminal,
    );
  const { topic, units, kind, count, agreed } = command;
  const issued = formatDay(command.issued ?? dates.today);
  const plan = planSolicitation(inputs, {
    topic,
    units,
    kind,
    count,
    issued,
    agreed: agreed === null ? '' : formatDay(agreed),
  });
  if (plan.changes.length === 0) return refused(faultsOf(plan), command, terminal);
  await withRemarks(workbook, (remarks) => terminal.err(LOOKS_MISSING(remarks))).write(plan.changes);
  await keepLedger(target, workbook);
  await writeBook(target, workbook.bytes());
  tell(plan, target, command, terminal);
  [...issueLines(plan.remarks), ...replacedParameterLines(outcome.issues)].forEach(terminal.err);
  return EXIT.done;
}

/** The rows are not written yet: their problems are told without cells, those of several rows once. */
function faultsOf({ faults }: SolicitationPlan): readonly Issue[] {
  const issues = [...faults.values()].map((issue) => ({ ...issue, place: wholeSheet(issue.place.sheet) }));
  return [...new Map(issues.map((issue) => [issueLines([issue]).join(), issue])).values()];
}

function refused(issues: readonly Issue[], { json }: SolicitCommand, { out, err }: Terminal): number {
  const nothing = { number: null, units: [], due: null, provisional: false, written: false };
  if (json) out(JSON.stringify({ ...nothing, issues: issueEntries(issues) }));
  err(CLI.solicit.refused);
  issueLines(issues).forEach(err);
  return EXIT.errors;
}

function tell(
  { number, units, due }: SolicitationPlan,
  target: string,
  { json }: SolicitCommand,
  { out }: Terminal,
): void {
  const day = formatDay(due!.day);
  if (json) {
    out(JSON.stringify({ number, units, due: day, provisional: due!.isProvisional, written: true }));
    return;
  }
  out(CLI.solicit.done(number, units.length, day, due!.isProvisional, skippedDaysText(due!.skipped)));
  out(CLI.written(target));
}
