import { lookAtTrials, trialOf } from '../../app/what-if/trial-presses';
import { readWhatIf, type WhatIf, type WhatIfRefusal } from '../../app/what-if/what-if';
import type { WorkbookChange, WorkbookContent } from '../../host/port/workbook';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import { evaluate } from '../../app/scoring/evaluate';
import { CLI } from '../../text/command-line';
import { LOOKS_MISSING } from '../../text/hosts/look-remarks';
import { refusalText } from '../../text/issues/refusals';
import { trialName } from '../../text/sheets/trial';
import { withRemarks } from '../session/with-remarks';
import { readBook, targetOf, writeBook } from './files';
import { issueEntries } from './json-report';
import { whatIfReport } from './json-what-if';
import { keepLedger } from './ledger-keeping';
import { issueLines, remarkLines } from './print';
import { datesOf, EXIT, type Terminal } from './terminal';
import { whatIfLines } from './what-if-lines';
import type { WhatIfCommand } from './what-if-options';

const TEXT = CLI.whatIf;

/** Tells what the sheets that are tried out (试算) would change; with a press, writes a copy in which it is done. */
export async function runWhatIf(command: WhatIfCommand, terminal: Terminal): Promise<number> {
  const workbook = openXlsx(await readBook(command.book));
  const content = await readWhatIf(workbook);
  const planned = planOf(command, content, terminal);
  if (!Array.isArray(planned)) return planned;
  if (command.press === null) return EXIT.done;
  const target = await targetOf(command.book, command.out);
  await withRemarks(workbook, (remarks) => terminal.err(LOOKS_MISSING(remarks))).write(planned);
  await keepLedger(target, workbook);
  await writeBook(target, workbook.bytes());
  if (!command.json) terminal.out(CLI.written(target));
  return EXIT.done;
}

/** The changes of the press, none for a look; the exit code where it is refused. What was found is told. */
function planOf(command: WhatIfCommand, content: WorkbookContent, terminal: Terminal): WorkbookChange[] | number {
  const { press, from } = command;
  if (press !== null && typeof press === 'object') return made(press.make, command, content, terminal);
  const { found, adopting, dropping } = lookAtTrials(content, { ...datesOf(command, terminal), from });
  if (press === 'drop' && dropping.length > 0) return [...dropping];
  if (found.status === 'refused') return refused(found, command, terminal);
  tell(found, command, terminal);
  if (adopting === null) return EXIT.errors;
  return press === null ? [] : adopted(found, adopting, command, terminal);
}

function adopted(
  { trials }: WhatIf,
  changes: readonly WorkbookChange[],
  { json }: WhatIfCommand,
  { out }: Terminal,
): WorkbookChange[] {
  if (!json) out(TEXT.adopted(trials.map(({ inForce }) => inForce)));
  return [...changes];
}

/** A copy of a sheet in force to try another one out. */
function made(
  sheet: string,
  command: WhatIfCommand,
  content: WorkbookContent,
  terminal: Terminal,
): WorkbookChange[] | number {
  const { year } = evaluate(content, datesOf(command, terminal)).outcome;
  const changes = trialOf(content, sheet, year);
  if ('status' in changes) return refused(changes, command, terminal);
  if (!command.json) terminal.out(TEXT.made(trialName(sheet)));
  return [...changes];
}

function tell(found: WhatIf, { json }: WhatIfCommand, { out, err }: Terminal): void {
  if (json) out(JSON.stringify(whatIfReport(found)));
  else {
    whatIfLines(found).forEach(out);
    remarkLines(found.issues.filter(({ severity }) => severity === 'warning')).forEach(out);
  }
  issueLines(found.issues.filter(({ severity }) => severity === 'error')).forEach(err);
}

function refused(refusal: WhatIfRefusal, { json }: WhatIfCommand, { out, err }: Terminal): number {
  const reason = refusalText(refusal);
  if (json) out(JSON.stringify({ refused: { code: refusal.code, reason }, issues: issueEntries(refusal.issues) }));
  err(reason);
  issueLines(refusal.issues).forEach(err);
  return EXIT.errors;
}
