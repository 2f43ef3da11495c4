import { lookAtTrials, trialOf } from '../../app/what-if/trial-presses';
import { readWhatIf, type WhatIf, type WhatIfRefusal } from '../../app/what-if/what-if';
import type { WorkbookChange, WorkbookContent } from '../../host/port/workbook';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../host/xlsx/xlsx-workbook';
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

/** What a run found, in words and as JSON, and what the press changes: nothing for a look. */
interface Planned {
  readonly changes: readonly WorkbookChange[];
  readonly lines: readonly string[];
  readonly report: object;
}

/** Tells what the sheets that are tried out (试算) would change; with a press, writes a copy in which it is done. */
export async function runWhatIf(command: WhatIfCommand, terminal: Terminal): Promise<number> {
  const workbook = openXlsx(await readBook(command.book));
  const content = await readWhatIf(workbook);
  const planned = planOf(command, content, terminal);
  if (typeof planned === 'number') return planned;
  // What is done is told when it stands in the file.
  const target = command.press === null ? null : await written(workbook, planned.changes, command, terminal);
  tell(planned, target, command, terminal);
  return EXIT.done;
}

async function written(
  workbook: XlsxWorkbook,
  changes: readonly WorkbookChange[],
  { book, out }: WhatIfCommand,
  { err }: Terminal,
): Promise<string> {
  const target = await targetOf(book, out);
  await withRemarks(workbook, (remarks) => err(LOOKS_MISSING(remarks))).write(changes);
  await keepLedger(target, workbook);
  await writeBook(target, workbook.bytes());
  return target;
}

/** The exit code where the press, or the look, is refused; why is told. */
function planOf(command: WhatIfCommand, content: WorkbookContent, terminal: Terminal): Planned | number {
  const { press, from } = command;
  if (press !== null && typeof press === 'object') return made(press.make, command, content, terminal);
  const { found, adopting, dropping } = lookAtTrials(content, { ...datesOf(command, terminal), from });
  if (press === 'drop' && dropping.length > 0) return { changes: dropping, lines: [], report: {} };
  if (found.status === 'refused') return refused(found, command, terminal);
  const look = { changes: [], lines: lookLines(found), report: whatIfReport(found) };
  issueLines(found.issues.filter(({ severity }) => severity === 'error')).forEach(terminal.err);
  if (adopting !== null) return press === null ? look : adopted(found, adopting, look);
  tell(look, null, command, terminal);
  return EXIT.errors;
}

const lookLines = (found: WhatIf): string[] => [
  ...whatIfLines(found),
  ...remarkLines(found.issues.filter(({ severity }) => severity === 'warning')),
];

const adopted = ({ trials }: WhatIf, changes: readonly WorkbookChange[], look: Planned): Planned => ({
  ...look,
  changes,
  lines: [...look.lines, TEXT.adopted(trials.map(({ inForce }) => inForce))],
});

/** A copy of a sheet in force to try another one out. */
function made(sheet: string, command: WhatIfCommand, content: WorkbookContent, terminal: Terminal): Planned | number {
  const { year } = evaluate(content, datesOf(command, terminal)).outcome;
  const changes = trialOf(content, sheet, year);
  if ('status' in changes) return refused(changes, command, terminal);
  return { changes, lines: [TEXT.made(trialName(sheet))], report: {} };
}

/** `target` is the file that a press wrote. */
function tell({ lines, report }: Planned, target: string | null, { json }: WhatIfCommand, { out }: Terminal): void {
  if (json) out(JSON.stringify(target === null ? report : { ...report, written: true, file: target }));
  else [...lines, ...(target === null ? [] : [CLI.written(target)])].forEach(out);
}

function refused(refusal: WhatIfRefusal, { json }: WhatIfCommand, { out, err }: Terminal): number {
  const reason = refusalText(refusal);
  if (json) out(JSON.stringify({ refused: { code: refusal.code, reason }, issues: issueEntries(refusal.issues) }));
  err(reason);
  issueLines(refusal.issues).forEach(err);
  return EXIT.errors;
}
