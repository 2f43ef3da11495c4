import { parseQuarter, type YearQuarter } from '../../engine/time/quarter';
import { parseArgs } from 'node:util';
import { CLI } from '../../text/command-line';
import { readForms, type FormsCommand } from './form-command';
import { readDay, refuse, UsageError, type BookCommand, type Values } from './usage';
import {
  readIntake,
  readNotice,
  readPacking,
  readSolicit,
  readWorkdays,
  type IntakeCommand,
  type NoticeCommand,
  type PackageCommand,
  type SolicitCommand,
  type WorkdaysCommand,
} from './work-options';
import { readWhatIfOptions, WHAT_IF_OPTIONS, type WhatIfCommand } from './what-if-options';

/** What the user asked for. */
export type Command =
  | { readonly name: 'help' }
  | NewCommand
  | PlanCommand
  | (BookCommand & { readonly name: 'recalc' | 'check' | 'audit' | 'todo' })
  | WorkdaysCommand
  | SolicitCommand
  | IntakeCommand
  | PackageCommand
  | FormsCommand
  | NoticeCommand
  | HandOverCommand
  | WhatIfCommand
  | FeesCommand;

/** `from` is the workbook of an earlier year, `plan` the name or file of a plan; both null: the built-in plan. */
export interface NewCommand {
  readonly name: 'new';
  readonly year: number;
  readonly from: string | null;
  readonly plan: string | null;
  readonly out: string;
  /** With all sheets of the work before the scores. */
  readonly withWork: boolean;
}

/** `of` is a workbook or the name of a published plan, null lists these; without `out` the plan is printed. */
export interface PlanCommand {
  readonly name: 'plan';
  readonly of: string | null;
  readonly out: string | null;
}

export interface HandOverCommand extends BookCommand {
  readonly name: 'hand-over';
  readonly quarter: YearQuarter;
}

export interface FeesCommand extends BookCommand {
  readonly name: 'fees';
  readonly quarter: YearQuarter;
  readonly settle: boolean;
  /** Why the quarter is reversed; null: it is not. */
  readonly reverse: string | null;
  /** 经办人; null: the one 参数 names. */
  readonly by: string | null;
}

const BOOK_OPTIONS = { 'as-of': { type: 'string' }, json: { type: 'boolean' } } as const;
const OUT = { out: { type: 'string' } } as const;
const OPTIONS = {
  recalc: { ...BOOK_OPTIONS, ...OUT },
  check: BOOK_OPTIONS,
  audit: BOOK_OPTIONS,
  todo: { ...BOOK_OPTIONS, who: { type: 'string' } },
  workdays: { book: { type: 'string' }, days: { type: 'string' }, before: { type: 'string' } },
  solicit: {
    ...BOOK_OPTIONS,
    ...OUT,
    topic: { type: 'string' },
    units: { type: 'string' },
    issued: { type: 'string' },
    kind: { type: 'string' },
    count: { type: 'string' },
    agreed: { type: 'string' },
  },
  intake: { ...BOOK_OPTIONS, ...OUT, received: { type: 'string' } },
  forms: {
    ...OUT,
    'as-of': { type: 'string' },
    form: { type: 'string' },
    item: { type: 'string' },
    open: { type: 'boolean' },
    docx: { type: 'boolean' },
    template: { type: 'string' },
  },
  package: { ...OUT, item: { type: 'string' }, eml: { type: 'boolean' } },
  notice: {
    ...BOOK_OPTIONS,
    ...OUT,
    quarter: { type: 'string' },
    year: { type: 'string' },
    final: { type: 'boolean' },
    docx: { type: 'boolean' },
  },
  fees: {
    ...BOOK_OPTIONS,
    ...OUT,
    quarter: { type: 'string' },
    settle: { type: 'boolean' },
    reverse: { type: 'string' },
    by: { type: 'string' },
  },
  'what-if': { ...BOOK_OPTIONS, ...OUT, ...WHAT_IF_OPTIONS },
  'hand-over': { ...BOOK_OPTIONS, ...OUT, quarter: { type: 'string' } },
  plan: OUT,
  new: {
    ...OUT,
    plan: { type: 'string' },
    year: { type: 'string' },
    from: { type: 'string' },
    workflow: { type: 'boolean' },
  },
} as const;

const HELP = ['help', '--help', '-h'];

/** Reads the words after the program's name. @throws UsageError with a sentence for the user. */
export function readCommand(words: readonly string[]): Command {
  const [name = HELP[0]!, ...rest] = words;
  if (HELP.includes(name) || rest.includes('--help')) return { name: 'help' };
  if (!isCommand(name)) throw new UsageError(CLI.unknownCommand(name));
  const { values, positionals } = parse(name, rest);
  if (name === 'new') return { name, ...newBook(values, positionals) };
  if (name === 'plan') return { name, ...planOptions(values, positionals) };
  return onOthers(name, values, positionals);
}

function onOthers(
  name: Exclude<keyof typeof OPTIONS, 'new' | 'plan'>,
  values: Values,
  positionals: readonly string[],
): Command {
  if (name === 'workdays') return { name, ...readWorkdays(values, positionals) };
  if (name === 'package') return { name, ...readPacking(values, positionals) };
  if (name === 'what-if') return { name, ...bookCommand(values, positionals), ...readWhatIfOptions(values) };
  return onBook(name, values, positionals);
}

function onBook(
  name: Exclude<keyof typeof OPTIONS, 'new' | 'plan' | 'workdays' | 'package' | 'what-if'>,
  values: Values,
  positionals: readonly string[],
): Command {
  if (name === 'intake') {
    const [first, ...files] = positionals;
    const command = bookCommand(values, first === undefined ? [] : [first]);
    return { name, ...command, ...readIntake(values, files) };
  }
  const book = bookCommand(values, positionals);
  if (name === 'hand-over') return { name, ...book, quarter: readQuarter(values.quarter) };
  if (name === 'forms') return { name, ...book, ...readForms(values) };
  if (name === 'notice') return { name, ...book, ...readNotice(values, readQuarter, readYear) };
  if (name === 'solicit') return { name, ...book, ...readSolicit(values) };
  if (name === 'fees') return { name, ...book, quarter: readQuarter(values.quarter), ...readBooking(values) };
  return { name, ...book };
}

function newBook(values: Values, [extra]: readonly string[]): Omit<NewCommand, 'name'> {
  if (extra !== undefined) throw new UsageError(CLI.tooMany(extra));
  const { from = null, plan = null, workflow: withWork = false } = values;
  if (from !== null && plan !== null) throw new UsageError(CLI.fromOrPlan);
  const year = readYear(values.year ?? '');
  return { year, from, plan, out: outOf(values), withWork };
}

const outOf = ({ out }: Values): string => out ?? refuse(CLI.needsOut);

function planOptions({ out }: Values, [of, extra]: readonly string[]): Omit<PlanCommand, 'name'> {
  if (extra !== undefined) throw new UsageError(CLI.tooMany(extra));
  if (of === undefined && out !== undefined) throw new UsageError(CLI.planOfWhat);
  return { of: of ?? null, out: out ?? null };
}

function readBooking({ settle = false, reverse, by }: Values): Pick<FeesCommand, 'settle' | 'reverse' | 'by'> {
  if (settle && reverse !== undefined) throw new UsageError(CLI.settleOrReverse);
  return { settle, reverse: reverse ?? null, by: by ?? null };
}

function bookCommand(values: Values, [book, extra]: readonly string[]): BookCommand {
  if (book === undefined) throw new UsageError(CLI.missingFile);
  if (extra !== undefined) throw new UsageError(CLI.tooMany(extra));
  return {
    book,
    out: values.out ?? null,
    asOf: values['as-of'] === undefined ? null : readDay(values['as-of'], CLI.badAsOf),
    json: values.json ?? false,
    who: values.who ?? null,
  };
}

const isCommand = (name: string): name is keyof typeof OPTIONS => name in OPTIONS;

function parse(name: keyof typeof OPTIONS, args: readonly string[]): { values: Values; positionals: string[] } {
  try {
    const parsed = parseArgs({ args: [...args], options: OPTIONS[name], allowPositionals: true });
    return { values: parsed.values as Values, positionals: parsed.positionals };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    const option = /--?[\p{L}\d-]+/u.exec(message)?.[0] ?? message;
    const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new UsageError(isUnknown ? CLI.unknownOption(option) : CLI.needsValue(option));
  }
}

/** Dates of workbooks begin in 1900. */
const readYear = (text: string): number =>
  /^(?:19|[2-9]\d)\d{2}$/u.test(text) ? Number(text) : refuse(CLI.badYear(text));

function readQuarter(text = ''): YearQuarter {
  const code = text.toUpperCase().replace(/^(\d{4})-/u, '$1');
  return parseQuarter(code) ?? refuse(CLI.badQuarter(text));
}
