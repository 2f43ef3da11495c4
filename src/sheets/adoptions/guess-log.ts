import type { CellValue, SheetGrid } from '../../host/port/workbook';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import type { ClerkField } from '../../text/pane/pane-form';
import { formatDay } from '../../text/format';
import { ADOPTION_COLUMNS, MODES } from '../../text/sheets/workbook-names';
import { cellText, foldName, isBlank, visibleText } from '../cells/values/cell';
import { CLERK_FIELDS } from './log-mapping';
import { classifiedCell } from '../cells/classified/classified';
import { oneLine } from '../cells/values/one-line';
import { readDate } from '../cells/values/read-date';
import { findHeader, HEADER_ROWS } from '../cells/table/header';
import { readMerges } from '../cells/table/merged-values';

/** A row that may hold the headers of a log. */
export interface LogHeading {
  /** 0-based. */
  readonly row: number;
  readonly headers: readonly string[];
  /** By field the header that seems to be meant. */
  readonly guess: Readonly<Partial<Record<ClerkField, string>>>;
  /** By header the first value below it; empty where the sheet may hold something classified. */
  readonly samples: ReadonlyMap<string, string>;
}

/** A sheet that may be the log. */
export interface LogCandidate {
  readonly sheet: string;
  /** At least one, the likeliest first. */
  readonly headings: readonly [LogHeading, ...LogHeading[]];
}

/** Fields without which no row can be scored. */
export const REQUIRED_FIELDS = ['title', 'unit', 'date', 'channel', 'mode'] as const satisfies readonly ClerkField[];

/** A known name must have so many characters to be looked for inside a header. */
const SHORTEST_PART = 2;

/** So many rows of a sheet are offered as its header. */
const MOST_HEADINGS = 6;

const guessed = ({ guess }: LogHeading): number => Object.keys(guess).length;

/** The sheets as possible logs, the likeliest first; a sheet without two headers side by side is none. */
export const logCandidates = (grids: readonly SheetGrid[], date1904: boolean): LogCandidate[] =>
  grids
    .flatMap((grid) => candidateOf(grid, date1904))
    .sort(({ headings: [one] }, { headings: [other] }) => guessed(other) - guessed(one));

function candidateOf(source: SheetGrid, date1904: boolean): LogCandidate[] {
  const grid = readMerges(source).seen;
  const sampled: Sampled = { rows: grid.rows, date1904, mayShow: classifiedCell(source) === null };
  const { headerRow, columns, texts } = findHeader(grid, ADOPTION_COLUMNS, REQUIRED_FIELDS);
  const known = CLERK_FIELDS.filter((field) => columns[field] >= 0).map((field) => [field, texts[columns[field]]!]);
  const found =
    known.length > 0 ? headingOf(sampled, headerRow, texts, Object.fromEntries(known) as LogHeading['guess']) : [];
  const others = grid.rows
    .slice(0, HEADER_ROWS)
    .flatMap((cells, row) =>
      row === found[0]?.row || isRecord(cells) ? [] : headingOf(sampled, row, Array.from(cells, visibleText)),
    )
    .sort((one, other) => guessed(other) - guessed(one) || other.headers.length - one.headers.length);
  const [first, ...rest] = [...found, ...others].slice(0, MOST_HEADINGS);
  return first ? [{ sheet: grid.name, headings: [first, ...rest] }] : [];
}

/** The rows of a sheet of which values are shown, unless something in it may be classified. */
interface Sampled extends Pick<SheetGrid, 'rows'> {
  readonly date1904: boolean;
  readonly mayShow: boolean;
}

/** True for a row with a number or a day, which is no row of headers. */
const isRecord = (cells: readonly CellValue[]): boolean => cells.some((value) => !isBlank(value) && isValue(value));
const isValue = (value: CellValue): boolean => typeof value === 'number' || readDate(value, false).ok;

/** The row as headers; none where it has fewer than two. */
function headingOf(
  { rows, date1904, mayShow }: Sampled,
  row: number,
  cells: readonly string[],
  known: LogHeading['guess'] = {},
): LogHeading[] {
  const headers = [...new Set(cells)].filter((header) => header !== '');
  if (headers.length < 2) return [];
  const below = rows.slice(row + 1, row + 1 + SAMPLE);
  const sampleOf = (header: string): string => firstOf(below, cells.indexOf(header), date1904);
  const samples = new Map(mayShow ? headers.map((header) => [header, sampleOf(header)]) : []);
  return [{ row, headers, guess: withTelling(withSimilar(known, headers), cells, below), samples }];
}

/** The first text of a column, '' where it has none; a number that is a day in such a place is shown as one. */
const firstOf = (rows: SheetGrid['rows'], column: number, date1904: boolean): string =>
  rows.map((cells) => shownText(cells[column], date1904)).find((text) => text !== '') ?? '';

function shownText(value: CellValue | undefined, date1904: boolean): string {
  const day = typeof value === 'number' && isDate(value) ? readDate(value, date1904) : null;
  return day?.ok ? formatDay(day.value) : oneLine(cellText(value));
}

/** Rows that are looked at for what a column holds. */
const SAMPLE = 50;

const isOneOf = (names: readonly string[]): ((value: CellValue) => boolean) => {
  const known = new Set(names.map(foldName));
  return (value) => known.has(foldName(cellText(value)));
};

/**
 * True for a date: a text that can be read as one, or the serial number of a day from 2000 to 2099. Smaller numbers are
 * counts.
 */
const isDate = (value: CellValue): boolean =>
  typeof value === 'number' ? value >= 36_526 && value < 73_051 : readDate(value, false).ok;

/** Fields that can be recognised by what their cells hold. */
const TELLING: readonly (readonly [ClerkField, (value: CellValue) => boolean])[] = [
  ['mode', isOneOf(MODES.flatMap(({ name, aliases }) => [name, ...aliases]))],
  ['channel', isOneOf(BUILT_IN_PLAN.channels.flatMap(({ name, aliases }) => [name, ...aliases]))],
  ['unit', isOneOf(BUILT_IN_PLAN.units.flatMap(({ name, aliases }) => [name, ...aliases]))],
  ['date', isDate],
];

/** For each field without a header: the column in which most cells can be recognised as it. */
function withTelling(
  named: LogHeading['guess'],
  headers: readonly string[],
  rows: SheetGrid['rows'],
): LogHeading['guess'] {
  const guess = { ...named };
  for (const [field, tells] of TELLING) {
    if (guess[field] !== undefined) continue;
    const shares = headers.map((header, column) => {
      const cells = rows.map((row) => row[column]).filter((value) => value !== undefined && !isBlank(value));
      const isFree = header !== '' && !Object.values(guess).includes(header);
      return isFree && cells.length > 0 ? cells.filter((value) => tells(value!)).length / cells.length : 0;
    });
    const most = Math.max(...shares);
    if (most > 0.5) guess[field] = headers[shares.indexOf(most)]!;
  }
  return guess;
}

/** For each field that no header names outright: the header that contains a known name, or a part of one. */
function withSimilar(known: LogHeading['guess'], headers: readonly string[]): LogHeading['guess'] {
  const guess = { ...known };
  for (const field of CLERK_FIELDS) {
    if (guess[field] !== undefined) continue;
    const free = headers.filter((header) => !Object.values(guess).includes(header));
    const { name, aliases } = ADOPTION_COLUMNS[field];
    const similar = [name, ...aliases].flatMap((text) => free.filter((header) => isSimilar(header, text)));
    if (similar[0] !== undefined) guess[field] = similar[0];
  }
  return guess;
}

function isSimilar(header: string, name: string): boolean {
  const [shorter, longer] = [foldName(header), foldName(name)].sort((a, b) => a.length - b.length) as [string, string];
  return shorter.length >= SHORTEST_PART && longer.includes(shorter);
}
