import path from 'node:path';
import { planPackage, type ChosenFile } from '../../app/packing/plan-package';
import { zipPackage } from '../../app/packing/zip-package';
import { evaluate } from '../../app/scoring/evaluate';
import { readInputs } from '../../app/scoring/read-inputs';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import { CLI } from '../../text/command-line';
import { PACKING_FAULTS, PACKING_REMARKS, packingSentence } from '../../text/packing';
import { beside, mustBeNew, readBook, writeBook } from './files';
import { issueLines } from './print';
import { datesOf, EXIT, type Terminal } from './terminal';
import { refuse } from './usage';
import type { PackageCommand } from './work-options';

/** Packs a manuscript, its Word file and its pictures, into a zip; nothing else is written, and no file is changed. */
export async function runPackage({ book, item, files, out }: PackageCommand, terminal: Terminal): Promise<number> {
  if (out !== null && path.extname(out).toLowerCase() !== '.zip') refuse(CLI.packing.notZip);
  const content = await readInputs(openXlsx(await readBook(book)));
  const { outcome, inputs } = evaluate(content, datesOf({ asOf: null }, terminal));
  if (!inputs) return refused(issueLines(outcome.issues.filter(({ severity }) => severity === 'error')), terminal);
  const chosen = await Promise.all(files.map(chosenFile));
  const planned = planPackage(inputs, item, chosen);
  if (!planned.ok)
    return refused(
      planned.why.map((fault) => packingSentence(fault, PACKING_FAULTS)),
      terminal,
    );
  const { subject, fileName, entries, remarks } = planned.value;
  const target = out ?? beside(book, fileName);
  await mustBeNew(target, '.zip');
  await writeBook(target, zipPackage(planned.value));
  remarks.forEach((remark) => terminal.err(CLI.remark(packingSentence(remark, PACKING_REMARKS))));
  terminal.out(CLI.packing.done(subject, entries.length));
  terminal.out(CLI.written(target));
  return EXIT.done;
}

const chosenFile = async (file: string): Promise<ChosenFile> => ({
  name: path.basename(file),
  bytes: await readBook(file),
});

function refused(lines: readonly string[], { err }: Terminal): number {
  lines.forEach(err);
  return EXIT.errors;
}
