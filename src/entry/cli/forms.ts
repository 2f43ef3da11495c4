import path from 'node:path';
import { officeForm } from '../../app/forms/office-form';
import { planForms, type FormsPlan } from '../../app/forms/plan-forms';
import type { FormFault } from '../../app/forms/form-faults';
import { wordOfForms } from '../../app/forms/word-of-forms';
import { writeFormSheet } from '../../app/forms/write-form-sheet';
import { evaluate } from '../../app/scoring/evaluate';
import { readInputs } from '../../app/scoring/read-inputs';
import { failure, success, type Result } from '../../engine/result';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../host/xlsx/xlsx-workbook';
import type { Inputs } from '../../sheets/inputs';
import { CLI } from '../../text/command-line';
import { FORM_FAULTS, FORM_REMARKS, formSentence } from '../../text/documents/form-messages';
import { officeFormSentence } from '../../text/documents/office-form';
import { LOOKS_MISSING } from '../../text/hosts/look-remarks';
import { withRemarks } from '../session/with-remarks';
import { beside, mustBeNew, readBook, targetOf, writeBook } from './files';
import type { FormsCommand } from './form-command';
import { keepLedger } from './ledger-keeping';
import { issueLines, replacedParameterLines } from './print';
import { datesOf, EXIT, type Terminal } from './terminal';
import { refuse } from './usage';

/** Prints 附件1, 2 or 3 of rows, one a page: as a Word document, or on a sheet of another copy of the workbook, which itself is not changed. */
export async function runForms(command: FormsCommand, terminal: Terminal): Promise<number> {
  const { book, request, isWord } = command;
  checkEnding(command);
  const workbook = openXlsx(await readBook(book));
  const { outcome } = evaluate(await readInputs(workbook), datesOf(command, terminal));
  if (!outcome.result)
    return refused(issueLines(outcome.issues.filter(({ severity }) => severity === 'error')), terminal);
  const planned = planForms(outcome.result, request, isWord ? 'word' : 'sheet');
  if (!planned.ok) return refused(planned.why.map(sentenceOf), terminal);
  const plan = command.template === null ? planned.value : withoutLengths(planned.value);
  const written = isWord
    ? await writeDocument(plan, outcome.result.inputs, command)
    : await writeSheet(plan, workbook, command, terminal);
  if (!written.ok) return refused([written.why], terminal);
  replacedParameterLines(outcome.issues).forEach(terminal.err);
  return told(plan, written.value, request.which === 'open', terminal);
}

/** @throws UsageError where the file that is named is not of the kind that is asked for */
function checkEnding({ out, isWord }: FormsCommand): void {
  if (out === null || isWord === (path.extname(out).toLowerCase() === '.docx')) return;
  refuse(isWord ? CLI.forms.notDocx : CLI.forms.needsDocx);
}

const sentenceOf = (fault: FormFault): string => formSentence(fault, FORM_FAULTS);

/** A document of the plan's own name never replaces another; one that was named may. */
async function writeDocument(
  plan: FormsPlan,
  inputs: Inputs,
  { book, out, template }: FormsCommand,
): Promise<Result<string, string>> {
  const made = template === null ? success(await wordOfForms(plan)) : await ownForm(plan, inputs, template);
  if (!made.ok) return made;
  const target = out ?? beside(book, `${plan.fileName}.docx`);
  if (out === null) await mustBeNew(target, '.docx');
  await writeBook(target, made.value);
  return success(target);
}

/** In the office's own layout. */
async function ownForm(plan: FormsPlan, inputs: Inputs, template: string): Promise<Result<Uint8Array, string>> {
  const made = await officeForm(inputs, plan, await readBook(template));
  return made.ok ? made : failure(CLI.intake.refused(template, officeFormSentence(made.why)));
}

async function writeSheet(
  plan: FormsPlan,
  workbook: XlsxWorkbook,
  { book, out }: FormsCommand,
  { err }: Terminal,
): Promise<Result<string, string>> {
  const target = await targetOf(book, out);
  const fault = await writeFormSheet(
    withRemarks(workbook, (remarks) => err(LOOKS_MISSING(remarks))),
    plan,
  );
  if (fault) return failure(sentenceOf(fault));
  await keepLedger(target, workbook);
  await writeBook(target, workbook.bytes());
  return success(target);
}

/** What is too long for a page of the plan's layout may fit into another one. */
const withoutLengths = (plan: FormsPlan): FormsPlan => ({
  ...plan,
  remarks: plan.remarks.filter(({ code }) => code !== 'too-long'),
});

/** What was left out that was asked for by its number, or stands in a row with an error, makes the run one with errors. */
function told({ models, title, remarks }: FormsPlan, target: string, isOpen: boolean, { out, err }: Terminal): number {
  remarks.forEach((remark) => err(CLI.remark(formSentence(remark, FORM_REMARKS))));
  out(CLI.forms.done(title, models.length));
  out(CLI.written(target));
  const isWhole = remarks.every(({ code }) => code !== 'rows-in-error' && (isOpen || code !== 'classified-left-out'));
  return isWhole ? EXIT.done : EXIT.errors;
}

function refused(lines: readonly string[], { err }: Terminal): number {
  lines.forEach((line) => err(line));
  return EXIT.errors;
}
