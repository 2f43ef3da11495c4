import path from 'node:path';
import { readForms, type ReadForms } from '../../app/intake/read-files';
import { canRegister, NO_DECISIONS, proposeRows, type ProposedRow } from '../../app/intake/propose-rows';
import { evaluate } from '../../app/scoring/evaluate';
import { readInputs } from '../../app/scoring/read-inputs';
import { planManuscripts } from '../../app/workflow/plans/plan-manuscripts';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import type { Issue } from '../../issues/issue';
import { CLI } from '../../text/command-line';
import { FORM_FILE_FAULTS, INTAKE_REMARKS, intakeSentence, unnamedFile } from '../../text/documents/intake';
import { LOOKS_MISSING } from '../../text/hosts/look-remarks';
import { withRemarks } from '../session/with-remarks';
import { readBook, targetOf, writeBook } from './files';
import { issueEntries } from './json-report';
import { keepLedger } from './ledger-keeping';
import { issueLines } from './print';
import { datesOf, EXIT, type Terminal } from './terminal';
import type { IntakeCommand } from './work-options';

/** Registers what filled forms say, one row a form; the workbook itself is not changed, and no form is. */
export async function runIntake(command: IntakeCommand, terminal: Terminal): Promise<number> {
  const target = await targetOf(command.book, command.out);
  const workbook = openXlsx(await readBook(command.book));
  const { outcome, inputs } = evaluate(await readInputs(workbook), datesOf(command, terminal));
  if (!inputs) return unreadable(outcome.issues, command, terminal);
  const read = await readForms(await sourcesOf(command.files));
  const rows = proposeRows(inputs, read.forms, { ...NO_DECISIONS, received: command.received });
  const taken = rows.filter((row) => canRegister(row) && !row.isRepeated);
  const { numbers, changes } = planManuscripts(
    inputs,
    taken.map(({ draft }) => draft),
  );
  if (changes.length > 0) {
    await withRemarks(workbook, (remarks) => terminal.err(LOOKS_MISSING(remarks))).write(changes);
    await keepLedger(target, workbook);
    await writeBook(target, workbook.bytes());
  }
  const told = { read, rows, written: changes.length > 0 ? target : null, numberOf: numbersOf(taken, numbers) };
  if (command.json) terminal.out(JSON.stringify(reportOf(told)));
  else tell(told, terminal);
  const isWhole = read.refused.length === 0 && rows.every(canRegister);
  return isWhole ? EXIT.done : EXIT.errors;
}

/** Nothing of the workbook can be read. */
function unreadable(issues: readonly Issue[], { json }: IntakeCommand, { out, err }: Terminal): number {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (json) out(JSON.stringify({ rows: [], refused: [], written: false, issues: issueEntries(errors) }));
  issueLines(errors).forEach(err);
  return EXIT.errors;
}

const sourcesOf = (files: readonly string[]) =>
  Promise.all(
    files.map(async (file) => {
      const bytes = await readBook(file);
      return { name: path.basename(file), size: bytes.length, load: () => Promise.resolve(bytes) };
    }),
  );

/** What came of the forms; `written` null where nothing was. */
interface Told {
  readonly read: ReadForms;
  readonly rows: readonly ProposedRow[];
  readonly written: string | null;
  readonly numberOf: ReadonlyMap<ProposedRow, string>;
}

const numbersOf = (taken: readonly ProposedRow[], numbers: readonly string[]): ReadonlyMap<ProposedRow, string> =>
  new Map(taken.map((row, at) => [row, numbers[at]!]));

const sentencesOf = ({ obstacles, faults, remarks }: ProposedRow): string[] => [
  ...obstacles.map((obstacle) => intakeSentence(obstacle, INTAKE_REMARKS)),
  // The row is not written: its problems are told without a cell.
  ...issueLines(faults.map((issue) => ({ ...issue, place: { ...issue.place, row: null, column: null } }))),
  ...remarks.map((remark) => intakeSentence(remark, INTAKE_REMARKS)),
];

const refusals = ({ refused }: ReadForms) =>
  refused.map(({ name, number, fault }) => ({
    file: name ?? unnamedFile(number),
    reason: intakeSentence(fault, FORM_FILE_FAULTS),
  }));

function tell({ read, rows, written, numberOf }: Told, { out, err }: Terminal): void {
  for (const row of rows) {
    const { title = '', unit = '' } = row.draft;
    const number = numberOf.get(row);
    const { file } = row.found;
    if (number === undefined) err(CLI.intake.left(title, unit, file));
    else out(CLI.intake.added(number, title, unit, file));
    sentencesOf(row).forEach((sentence) => (number === undefined ? err : out)(CLI.intake.remark(sentence)));
  }
  for (const { file, reason } of refusals(read)) err(CLI.intake.refused(file, reason));
  out(CLI.intake.done(numberOf.size, rows.length, read.files));
  if (written === null) err(CLI.intake.nothing);
  else out(CLI.written(written));
}

const reportOf = ({ read, rows, written, numberOf }: Told) => ({
  rows: rows.map((row) => ({
    file: row.found.file,
    number: numberOf.get(row) ?? null,
    title: row.draft.title ?? '',
    unit: row.draft.unit ?? '',
    authors: row.draft.authors ?? '',
    sensitive: row.found.form.sensitive,
    opinions: row.found.form.opinions,
    remarks: sentencesOf(row),
  })),
  refused: refusals(read),
  written: written !== null,
});
