import type { NoticePeriod } from '../../engine/notice/notice-period';
import type { YearQuarter } from '../../engine/time/quarter';
import type { Day } from '../../engine/units';
import { foldName } from '../../sheets/cells/values/cell';
import { CLI } from '../../text/command-line';
import { formatDay } from '../../text/format';
import { NAME_SEPARATORS } from '../../text/sheets/workbook-names';
import { SOLICITATION_KINDS } from '../../text/sheets/workflow';
import type { BookCommand, Values } from './usage';
import { readDay, refuse } from './usage';

/** Working days counted from a day: `count` after it, or before where that is asked; `book` null: as announced. */
export interface WorkdaysCommand {
  readonly name: 'workdays';
  readonly from: Day;
  readonly count: number;
  readonly isBefore: boolean;
  readonly book: string | null;
}

/** A commission to be issued; `issued` and `agreed` null: today, by the rule. */
export interface SolicitCommand extends BookCommand {
  readonly name: 'solicit';
  readonly topic: string;
  readonly units: readonly string[];
  readonly issued: Day | null;
  readonly kind: 'ordinary' | 'comprehensive';
  readonly count: string;
  readonly agreed: Day | null;
}

/** Filled forms to be registered; `received` '': their day is not known. */
export interface IntakeCommand extends BookCommand {
  readonly name: 'intake';
  readonly files: readonly string[];
  readonly received: string;
}

/** A manuscript by its number, and the files that go with it; `out` null: beside the workbook, under the mail subject. */
export interface PackageCommand {
  readonly name: 'package';
  readonly book: string;
  readonly item: string;
  readonly files: readonly string[];
  readonly out: string | null;
  /** As the draft of a mail, not as a zip. */
  readonly asMail: boolean;
}

/** The notice of a quarter or a year; `isWord`: as a Word document. */
export interface NoticeCommand extends BookCommand {
  readonly name: 'notice';
  readonly period: NoticePeriod;
  readonly isFinal: boolean;
  readonly isWord: boolean;
}

/** @throws UsageError */
export function readNotice(
  values: Values,
  readQuarter: (text: string) => YearQuarter,
  readYear: (text: string) => number,
): Omit<NoticeCommand, 'name' | keyof BookCommand> {
  const { quarter, year, final = false, docx = false, out } = values;
  if ((quarter === undefined) === (year === undefined)) refuse(CLI.notice.usage);
  const period = quarter === undefined ? { year: readYear(year!), quarter: null } : readQuarter(quarter);
  if (docx && out !== undefined && !/\.docx$/iu.test(out)) refuse(CLI.notice.notWord);
  return { period, isFinal: final, isWord: docx };
}

/** @throws UsageError */
export function readWorkdays(values: Values, [text, extra]: readonly string[]): Omit<WorkdaysCommand, 'name'> {
  if (extra !== undefined) refuse(CLI.tooMany(extra));
  if (text === undefined || (values.days === undefined) === (values.before === undefined)) refuse(CLI.workdays.usage);
  const from = readDay(text, CLI.workdays.badDate);
  const count = readCount(values.days ?? values.before!, CLI.workdays.badCount);
  return { from, count: Number(count), isBefore: values.before !== undefined, book: values.book ?? null };
}

/** @throws UsageError */
export function readSolicit(values: Values): Omit<SolicitCommand, 'name' | keyof BookCommand> {
  const { topic = '', units = '' } = values;
  if (topic.trim() === '' || units.trim() === '') refuse(CLI.solicit.usage);
  return {
    topic,
    units: units.split(NAME_SEPARATORS).map((one) => one.trim()),
    issued: optionalDay(values.issued, CLI.solicit.badIssued),
    kind: readKind(values.kind),
    count: (values.count ?? '') === '' ? '' : readCount(values.count!, CLI.solicit.badCount),
    agreed: optionalDay(values.agreed, CLI.solicit.badAgreed),
  };
}

/** A whole number from 1 to 999 in digits of either width. @throws UsageError */
function readCount(typed: string, say: (text: string) => string): string {
  const count = typed.normalize('NFKC').trim();
  return /^[1-9]\d{0,2}$/u.test(count) ? count : refuse(say(typed));
}

const optionalDay = (text: string | undefined, say: (text: string) => string): Day | null =>
  text === undefined ? null : readDay(text, say);

function readKind(typed: string | undefined): SolicitCommand['kind'] {
  if (typed === undefined) return 'ordinary';
  const found = SOLICITATION_KINDS.find(([, ...words]) => words.some((word) => word === foldName(typed)));
  return found ? found[0] : refuse(CLI.solicit.badKind(typed));
}

/** @throws UsageError */
export function readIntake(values: Values, files: readonly string[]): Omit<IntakeCommand, 'name' | keyof BookCommand> {
  if (files.length === 0) refuse(CLI.intake.usage);
  const received = optionalDay(values.received, CLI.intake.badReceived);
  return { files, received: received === null ? '' : formatDay(received) };
}

/** @throws UsageError */
export function readPacking(values: Values, [book, ...files]: readonly string[]): Omit<PackageCommand, 'name'> {
  const { item = '', out = null } = values;
  if (book === undefined || item.trim() === '' || files.length === 0) refuse(CLI.packing.usage);
  return { book, item: item.trim(), files, out, asMail: values.eml ?? false };
}
