import type { CellValue, SheetGrid } from '../../host/port/workbook';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import type { ClerkField } from '../../text/pane/pane-form';
import { ADOPTION_COLUMNS, MODES } from '../../text/sheets/workbook-names';
import { cellText, foldName, isBlank, visibleText } from '../cells/values/cell';
import { CLERK_FIELDS } from './log-mapping';
import { readDate } from '../cells/values/read-date';
import { findHeader, HEADER_ROWS } from '../cells/table/header';
import { readMerges } from '../cells/table/merged-values';

/** A sheet that may be the log: its headers, and by field the header that seems to be meant. */
export interface LogCandidate {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly guess: Readonly<Partial<Record<ClerkField, string>>>;
}

/** Fields without which no row can be scored. */
export const REQUIRED_FIELDS = ['title', 'unit', 'date', 'channel', 'mode'] as const satisfies readonly ClerkField[];

/** A known name must have so many characters to be looked for inside a header. */
const SHORTEST_PART = 2;

/** The sheets as possible logs, the likeliest first; a sheet without two headers side by side is none. */
export const logCandidates = (grids: readonly SheetGrid[]): LogCandidate[] =>
  grids
    .map(candidateOf)
    .filter(({ headers }) => headers.length > 1)
    .sort((a, b) => Object.keys(b.guess).length - Object.keys(a.guess).length);

function candidateOf(source: SheetGrid): LogCandidate {
  const grid = readMerges(source).seen;
  const { headerRow, columns, texts } = findHeader(grid, ADOPTION_COLUMNS, REQUIRED_FIELDS);
  const isFound = CLERK_FIELDS.some((field) => columns[field] >= 0);
  const start = isFound ? headerRow : fullestRow(grid);
  const cells = isFound ? texts : Array.from(grid.rows[start] ?? [], visibleText);
  const known = CLERK_FIELDS.filter((field) => columns[field] >= 0).map((field): [ClerkField, string] => [
    field,
    cells[columns[field]]!,
  ]);
  const headers = [...new Set(cells)].filter((header) => header !== '');
  const named = withSimilar(Object.fromEntries(known), headers);
  return {
    sheet: grid.name,
    headers,
    guess: withTelling(named, cells, grid.rows.slice(start + 1, start + 1 + SAMPLE)),
  };
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
  named: LogCandidate['guess'],
  headers: readonly string[],
  rows: SheetGrid['rows'],
): LogCandidate['guess'] {
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

function fullestRow({ rows }: SheetGrid): number {
  const filled = rows.slice(0, HEADER_ROWS).map((cells) => cells.filter((value) => typeof value === 'string').length);
  return filled.indexOf(Math.max(...filled));
}

/** For each field that no header names outright: the header that contains a known name, or a part of one. */
function withSimilar(known: LogCandidate['guess'], headers: readonly string[]): LogCandidate['guess'] {
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
