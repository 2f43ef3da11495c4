import path from 'node:path';
import { planForms, type FormsPlan } from '../../app/forms/plan-forms';
import { wordOfForms } from '../../app/forms/word-of-forms';
import { evaluate } from '../../app/scoring/evaluate';
import { readInputs } from '../../app/scoring/read-inputs';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import { CLI } from '../../text/command-line';
import { FORM_FAULTS, FORM_REMARKS, formSentence } from '../../text/documents/form-messages';
import { beside, mustBeNew, readBook, writeBook } from './files';
import type { FormsCommand } from './form-command';
import { issueLines } from './print';
import { datesOf, EXIT, type Terminal } from './terminal';
import { refuse } from './usage';

/** Prints 附件1, 2 or 3 of rows, one a page, as a Word document; the workbook itself is not changed. */
export async function runForms(command: FormsCommand, terminal: Terminal): Promise<number> {
  const { book, out, request } = command;
  if (out !== null && path.extname(out).toLowerCase() !== '.docx') refuse(CLI.forms.notDocx);
  const content = await readInputs(openXlsx(await readBook(book)));
  const { outcome } = evaluate(content, datesOf(command, terminal));
  if (!outcome.result)
    return refused(issueLines(outcome.issues.filter(({ severity }) => severity === 'error')), terminal);
  const planned = planForms(outcome.result, request, 'word');
  if (!planned.ok)
    return refused(
      planned.why.map((fault) => formSentence(fault, FORM_FAULTS)),
      terminal,
    );
  const plan = planned.value;
  const target = out ?? beside(book, `${plan.fileName}.docx`);
  if (out === null) await mustBeNew(target, '.docx');
  await writeBook(target, await wordOfForms(plan));
  return told(plan, target, request.which === 'open', terminal);
}

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
