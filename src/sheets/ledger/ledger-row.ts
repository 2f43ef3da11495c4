import { yearStart } from '../../engine/time/calendar';
import {
  isBroughtForward,
  isClosing,
  type Cause,
  type Closing,
  type FeeLine,
  type LedgerEntry,
  type PayeeTerm,
  type Posting,
} from '../../engine/settlement/ledger';
import { day, fen, points, sheetRow } from '../../engine/units';
import {
  AUTHOR_SEPARATOR,
  CAUSES,
  ENTRY_KINDS,
  entryKindName,
  PAYEE_TERMS,
  type LEDGER_COLUMNS,
} from '../../text/sheets/ledger';
import type { CellValue } from '../../host/port/workbook';
import { hundredthsIn, numberIn, quarterCell, quarterIn, textCell, textIn } from './ledger-cells';
import { epochSerial, serialDate } from '../cells/values/serial-date';

/** A column of 结算台账 that holds a fact; 校验码 stands for all of them. */
export type LedgerField = Exclude<keyof typeof LEDGER_COLUMNS, 'code'>;

/** The cells of an entry; null is an empty cell. */
export type LedgerCells = Readonly<Record<LedgerField, string | number | null>>;

/** The cells of an entry. */
export const entryCells = (entry: LedgerEntry, date1904: boolean): LedgerCells => ({
  ...frameCells(entry),
  ...(isClosing(entry) ? closingCells(entry) : postingCells(entry, date1904)),
});

type FrameField = 'no' | 'bookedIn' | 'kind' | 'at' | 'by' | 'version' | 'reason';

const frameCells = (entry: LedgerEntry): Pick<LedgerCells, FrameField> => ({
  no: entry.no,
  bookedIn: quarterCell(entry.year, entry.bookedIn),
  kind: entryKindName(entry),
  at: textCell(entry.stamp.at),
  by: textCell(entry.stamp.by),
  version: textCell(entry.stamp.version),
  reason: textCell(entry.reason),
});

type BodyCells = Omit<LedgerCells, FrameField>;

const NO_POSTING = {
  cause: null,
  corrects: null,
  group: null,
  authors: null,
  number: null,
  title: null,
  channel: null,
  mode: null,
  day: null,
  quarter: null,
  ruleValue: null,
  money: null,
  before: null,
  sheetRow: null,
  content: null,
} as const;

const closingCells = (entry: Closing): BodyCells => ({
  ...NO_POSTING,
  unit: textCell(entry.office),
  authors: textCell(entry.payeeTerms.map((term) => PAYEE_TERMS[term]).join(AUTHOR_SEPARATOR)),
  basis: textCell(entry.basis),
  count: entry.count,
  points: entry.points / 100,
  rate: entry.rate / 100,
  amount: entry.amount / 100,
});

const postingCells = ({ year, cause, corrects, line, amount }: Posting, date1904: boolean): BodyCells => ({
  cause: cause && CAUSES[cause],
  corrects,
  ...lineCells(line, year, date1904),
  amount: amount / 100,
});

type LineCells = Omit<BodyCells, 'cause' | 'corrects' | 'amount'>;

/** The cells of a line. Money of 上年结转 has no adoption, so its day, quarter, points and rate stay blank. */
const lineCells = (line: FeeLine, year: number, date1904: boolean): LineCells => ({
  unit: textCell(line.unit),
  group: textCell(line.group),
  authors: textCell(line.authors.join(AUTHOR_SEPARATOR)),
  number: textCell(line.number),
  title: textCell(line.title),
  channel: textCell(line.channel),
  mode: textCell(line.mode),
  day: serialDate(line.day, date1904),
  quarter: line.quarter === null ? null : quarterCell(year, line.quarter),
  ruleValue: line.ruleValue / 100,
  basis: textCell(line.basis),
  count: null,
  points: line.points / 100,
  rate: line.rate / 100,
  money: line.money === 0 ? null : line.money / 100,
  before: line.before === undefined ? null : line.before / 100,
  sheetRow: line.sheetRow,
  content: textCell(line.content),
  ...(isBroughtForward(line) ? NO_ADOPTION : {}),
});

const NO_ADOPTION = { day: null, quarter: null, ruleValue: null, points: null, rate: null, money: null } as const;

/** Cells as they were read. */
export type ReadCells = Readonly<Record<LedgerField, CellValue>>;

/**
 * The entry that the cells describe, read as far as possible. `entryCells` of it differs from the cells exactly where
 * the program did not write them. An entry of unknown kind is read as a posting.
 */
export function readEntry(cells: ReadCells, date1904: boolean): LedgerEntry {
  const { year, quarter: bookedIn } = quarterIn(cells.bookedIn);
  const frame = {
    no: numberIn(cells.no),
    year,
    bookedIn,
    stamp: { at: textIn(cells.at), by: textIn(cells.by), version: textIn(cells.version) },
    reason: textIn(cells.reason),
  };
  const kind = KINDS.get(cells.kind) ?? 'correction';
  const amount = fen(hundredthsIn(cells.amount));
  if (kind === 'closing' || kind === 'reopening') return { ...frame, kind, amount, ...closingIn(cells) };
  const cause = causeIn(cells.cause);
  const corrects = cells.corrects === null ? null : numberIn(cells.corrects);
  const isAdoption = Object.keys(NO_ADOPTION).some((field) => cells[field as LedgerField] !== null);
  const line = lineIn(cells, date1904);
  return { ...frame, kind, cause, corrects, amount, line: isAdoption ? line : { ...line, ...leftBefore(year) } };
}

const closingIn = (
  cells: ReadCells,
): Pick<Closing, 'count' | 'points' | 'office' | 'basis' | 'rate' | 'payeeTerms'> => ({
  count: numberIn(cells.count),
  points: points(hundredthsIn(cells.points)),
  office: textIn(cells.unit),
  payeeTerms: payeeTermsIn(textIn(cells.authors)),
  basis: textIn(cells.basis),
  rate: fen(hundredthsIn(cells.rate)),
});

/** The terms in the order of the type, as the program writes them. */
const payeeTermsIn = (text: string): PayeeTerm[] =>
  (Object.keys(PAYEE_TERMS) as PayeeTerm[]).filter((term) => text.split(AUTHOR_SEPARATOR).includes(PAYEE_TERMS[term]));

/** What is read where a line of 上年结转 has blank cells. */
const leftBefore = (year: number) => ({
  quarter: null,
  day: day(yearStart(year) - 1),
  ruleValue: points(0),
  points: points(0),
  rate: fen(0),
  money: fen(0),
});

const lineIn = (cells: ReadCells, date1904: boolean): FeeLine => ({
  quarter: quarterIn(cells.quarter).quarter,
  unit: textIn(cells.unit),
  group: textIn(cells.group),
  authors: textIn(cells.authors) === '' ? [] : textIn(cells.authors).split(AUTHOR_SEPARATOR),
  content: textIn(cells.content),
  number: textIn(cells.number),
  title: textIn(cells.title),
  channel: textIn(cells.channel),
  mode: textIn(cells.mode),
  day: day(numberIn(cells.day) - epochSerial(date1904)),
  ruleValue: points(hundredthsIn(cells.ruleValue)),
  basis: textIn(cells.basis),
  points: points(hundredthsIn(cells.points)),
  rate: fen(hundredthsIn(cells.rate)),
  money: fen(cells.money === null ? 0 : hundredthsIn(cells.money)),
  ...(cells.before === null ? {} : { before: points(hundredthsIn(cells.before)) }),
  sheetRow: sheetRow(numberIn(cells.sheetRow)),
});

/** True for a 类别 that the program writes. */
export const isEntryKind = (value: CellValue): boolean => KINDS.has(value);

const KINDS = new Map<CellValue, LedgerEntry['kind']>([
  [ENTRY_KINDS.due, 'due'],
  [ENTRY_KINDS.more, 'correction'],
  [ENTRY_KINDS.less, 'correction'],
  [ENTRY_KINDS.reversal, 'reversal'],
  [ENTRY_KINDS.closing, 'closing'],
  [ENTRY_KINDS.reopening, 'reopening'],
]);

const causeIn = (value: CellValue): Cause | null =>
  (Object.entries(CAUSES).find(([, name]) => name === value)?.[0] as Cause | undefined) ?? null;
