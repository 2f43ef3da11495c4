import { evaluate } from '../../app/scoring/evaluate';
import { jsonReport } from './json-report';
import type { Outcome } from '../../app/scoring/outcome';
import { readInputs } from '../../app/scoring/read-inputs';
import { recalculate } from '../../app/scoring/recalculate';
import { HostError } from '../../host/port/workbook';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import { CLI } from '../../text/command-line';
import { HOST_REFUSALS } from '../../text/hosts/host-refusals';
import { LOOKS_MISSING } from '../../text/hosts/look-remarks';
import { runAudit } from './audit';
import { createBook } from './create-book';
import { runFees, runHandOver } from './fees';
import { FileError, readBook, targetOf, writeBook } from './files';
import { runForms } from './forms';
import { runIntake } from './intake';
import { keepLedger } from './ledger-keeping';
import { withRemarks } from '../session/with-remarks';
import { readCommand, type Command } from './options';
import { runNotice } from './notice';
import type { BookCommand } from './usage';
import { runPackage } from './packing';
import { runPlan } from './plan';
import { runSolicit } from './solicit';
import { UsageError } from './usage';
import { runWhatIf } from './what-if';
import { runTodo, runWorkdays } from './workflow';
import { issueLines, remarkLines, summaryLines } from './print';
import { datesOf, EXIT, type Terminal } from './terminal';

/** Runs one command and returns the exit code of the contract: 0 done, 1 errors in the workbook, 2 file or host, 3 a bug. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(readCommand(words), terminal);
  } catch (error) {
    if (error instanceof UsageError) terminal.err(CLI.badUsage(error.message));
    else if (error instanceof FileError) terminal.err(error.message);
    else if (error instanceof HostError) terminal.err(HOST_REFUSALS[error.code](error.subject));
    else {
      terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
      terminal.err(CLI.bug);
      return EXIT.bug;
    }
    return EXIT.refused;
  }
}

type Name = Command['name'];

/** What each command does, by its name. */
const RUN: { readonly [Of in Name]: (command: Extract<Command, { name: Of }>, terminal: Terminal) => Promise<number> } =
  {
    help: (_, terminal) => {
      terminal.out(CLI.usage);
      return Promise.resolve(EXIT.done);
    },
    new: createBook,
    plan: runPlan,
    workdays: runWorkdays,
    package: runPackage,
    check: async (command, terminal) => report(await check(command, terminal), false, command, terminal),
    recalc: runRecalc,
    fees: runFees,
    'hand-over': runHandOver,
    todo: async (command, terminal) => runTodo(await check(command, terminal), command, terminal),
    solicit: runSolicit,
    forms: runForms,
    intake: runIntake,
    notice: runNotice,
    audit: runAudit,
    'what-if': runWhatIf,
  };

const run = (command: Command, terminal: Terminal): Promise<number> =>
  (RUN[command.name] as (command: Command, terminal: Terminal) => Promise<number>)(command, terminal);

async function check(command: BookCommand, terminal: Terminal): Promise<Outcome> {
  const workbook = openXlsx(await readBook(command.book));
  return evaluate(await readInputs(workbook), datesOf(command, terminal)).outcome;
}

async function recalc(command: BookCommand, terminal: Terminal): Promise<Outcome> {
  const target = await targetOf(command.book, command.out);
  const workbook = openXlsx(await readBook(command.book));
  const remarked = withRemarks(workbook, (remarks) => terminal.err(LOOKS_MISSING(remarks)));
  const outcome = await recalculate(remarked, { ...datesOf(command, terminal), version: terminal.version });
  await keepLedger(target, workbook);
  await writeBook(target, workbook.bytes());
  if (!command.json) terminal.out(CLI.written(target));
  return outcome;
}

async function runRecalc(command: BookCommand, terminal: Terminal): Promise<number> {
  const outcome = await recalc(command, terminal);
  const refused = outcome.issues.some(({ code, severity }) => code === 'foreign-sheet' && severity === 'error');
  return report(outcome, !refused, command, terminal);
}

function report(outcome: Outcome, written: boolean, { json }: BookCommand, { out, err }: Terminal): number {
  if (json) out(JSON.stringify(jsonReport(outcome, written)));
  else {
    summaryLines(outcome, written).forEach(out);
    if (!written) remarkLines(outcome.issues.filter(({ severity }) => severity === 'warning')).forEach(out);
  }
  const errors = outcome.issues.filter(({ severity }) => severity === 'error');
  issueLines(errors).forEach(err);
  return errors.length > 0 ? EXIT.errors : EXIT.done;
}
