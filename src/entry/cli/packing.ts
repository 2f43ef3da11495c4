import path from 'node:path';
import { mailDraft } from '../../app/packing/mail-draft';
import { planPackage, type ChosenFile, type Package, type PackingFault } from '../../app/packing/plan-package';
import { withForm } from '../../app/packing/with-form';
import { zipPackage } from '../../app/packing/zip-package';
import { evaluate } from '../../app/scoring/evaluate';
import { readInputs } from '../../app/scoring/read-inputs';
import { success } from '../../engine/result';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import type { Inputs } from '../../sheets/inputs';
import { CLI } from '../../text/command-line';
import { PACKING_FAULTS, PACKING_REMARKS, packingSentence } from '../../text/packing';
import { beside, mustBeNew, readBook, writeBook } from './files';
import { issueLines } from './print';
import { datesOf, EXIT, type Terminal } from './terminal';
import { refuse } from './usage';
import type { PackageCommand } from './work-options';

/** Packs a manuscript, its Word file and its pictures, into a zip, or into the draft of a mail with it; nothing else is written, and no file is changed. */
export async function runPackage(command: PackageCommand, terminal: Terminal): Promise<number> {
  const { book, item, files, out, asMail } = command;
  const ending = endingOf(command);
  const content = await readInputs(openXlsx(await readBook(book)));
  const { outcome, inputs } = evaluate(content, datesOf({ asOf: null }, terminal));
  if (!inputs) return refused(issueLines(outcome.issues.filter(({ severity }) => severity === 'error')), terminal);
  const chosen = await Promise.all(files.map(chosenFile));
  const planned = planPackage(inputs, item, chosen);
  if (!planned.ok) return refused(faultLines(planned.why), terminal);
  const packed = await withForm(planned.value);
  const made = fileOf(inputs, packed, asMail);
  if (!made.ok) return refused(faultLines(made.why), terminal);
  const { subject, remarks, form } = packed;
  const target = out ?? beside(book, made.value.fileName);
  await mustBeNew(target, ending);
  await writeBook(target, made.value.bytes);
  remarks.forEach((remark) => terminal.err(CLI.remark(packingSentence(remark, PACKING_REMARKS))));
  terminal.out(CLI.packing.done(subject, planned.value.entries.length, form.name));
  if (asMail) terminal.out(CLI.packing.unsent);
  terminal.out(CLI.written(target));
  return EXIT.done;
}

/** The ending of the file that is written. @throws UsageError where another one is asked for */
function endingOf({ asMail, out }: PackageCommand): string {
  const ending = asMail ? '.eml' : '.zip';
  if (out !== null && path.extname(out).toLowerCase() !== ending) refuse(CLI.packing.otherEnding(ending));
  return ending;
}

/** The package as a zip, or as the draft of a mail with it. */
const fileOf = (inputs: Inputs, packed: Package, asMail: boolean): ReturnType<typeof mailDraft> =>
  asMail ? mailDraft(inputs, packed) : success({ fileName: packed.fileName, bytes: zipPackage(packed) });

const faultLines = (faults: readonly PackingFault[]): string[] =>
  faults.map((fault) => packingSentence(fault, PACKING_FAULTS));

const chosenFile = async (file: string): Promise<ChosenFile> => ({
  name: path.basename(file),
  bytes: await readBook(file),
});

function refused(lines: readonly string[], { err }: Terminal): number {
  lines.forEach(err);
  return EXIT.errors;
}
