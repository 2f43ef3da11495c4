import { createWorkbook } from '../../app/create-workbook';
import { evaluate } from '../../app/evaluate';
import { jsonReport } from '../../app/json-report';
import type { Outcome } from '../../app/outcome';
import { recalculate } from '../../app/recalculate';
import { dayOf, type CivilDate } from '../../engine/calendar';
import { HostError } from '../../host/workbook';
import { emptyXlsx, openXlsx } from '../../host/xlsx/open-xlsx';
import { INPUT_SHEETS } from '../../sheets/decode-workbook';
import { CLI } from '../../text/command-line';
import { HOST_REFUSALS } from '../../text/host-refusals';
import { FileError, mustBeNew, readBook, targetOf, writeBook } from './files';
import { readCommand, UsageError, type BookCommand, type Command } from './options';
import { feeLines, issueLines, summaryLines } from './print';

/** What the command line needs from the machine. */
export interface Terminal {
  readonly today: CivilDate;
  readonly version: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const EXIT = { done: 0, errors: 1, refused: 2, bug: 3 } as const;

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

async function run(command: Command, terminal: Terminal): Promise<number> {
  switch (command.name) {
    case 'help':
      terminal.out(CLI.usage);
      return EXIT.done;
    case 'new':
      return await createBook(command.year, command.out, terminal);
    case 'check':
      return report(await check(command, terminal), false, command, terminal, summaryLines);
    case 'recalc':
      return report(await recalc(command, terminal), true, command, terminal, summaryLines);
    case 'fees':
      return await fees(command, terminal);
  }
}

const dates = (command: BookCommand, { today }: Terminal) => ({
  today: dayOf(today.year, today.month, today.day),
  ...(command.asOf === null ? {} : { asOf: command.asOf }),
});

async function check(command: BookCommand, terminal: Terminal): Promise<Outcome> {
  const workbook = openXlsx(await readBook(command.book));
  return evaluate(await workbook.read(INPUT_SHEETS), dates(command, terminal)).outcome;
}

async function recalc(command: BookCommand, terminal: Terminal): Promise<Outcome> {
  const target = await targetOf(command.book, command.out);
  const workbook = openXlsx(await readBook(command.book));
  const outcome = await recalculate(workbook, { ...dates(command, terminal), version: terminal.version });
  await writeBook(target, workbook.bytes());
  if (!command.json) terminal.out(CLI.written(target));
  return outcome;
}

async function fees(command: Extract<Command, { name: 'fees' }>, terminal: Terminal): Promise<number> {
  const { year, quarter } = command.quarter;
  const outcome = await (command.out === null ? check(command, terminal) : recalc(command, terminal));
  if (outcome.result && outcome.year !== year) {
    throw new UsageError(CLI.otherYear(`${year}Q${quarter + 1}`, outcome.year));
  }
  return report(outcome, command.out !== null, command, terminal, (some) => feeLines(some, quarter), quarter);
}

function report(
  outcome: Outcome,
  written: boolean,
  { json }: BookCommand,
  terminal: Terminal,
  lines: (outcome: Outcome) => readonly string[],
  quarter?: number,
): number {
  if (json) terminal.out(JSON.stringify(jsonReport(outcome, written, quarter)));
  else lines(outcome).forEach(terminal.out);
  const errors = outcome.issues.filter(({ severity }) => severity === 'error');
  issueLines(errors).forEach(terminal.err);
  return errors.length > 0 ? EXIT.errors : EXIT.done;
}

async function createBook(year: number, out: string, terminal: Terminal): Promise<number> {
  await mustBeNew(out);
  const workbook = emptyXlsx();
  await workbook.write(createWorkbook(year));
  await writeBook(out, workbook.bytes());
  terminal.out(CLI.written(out));
  return EXIT.done;
}
