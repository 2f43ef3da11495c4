import {
  AROUND_GROUP,
  BANNER_NUMBER,
  GROUP,
  GROUP_ENDING,
  HEADING_STYLES,
  LAST_WORDS,
  LOG_HEADING,
} from '../../text/sheets/not-records';
import type { TARGET_COLUMNS } from '../../text/sheets/workbook-names';
import { isPageText, isSumText } from '../cells/table/record-rows';
import type { Table } from '../cells/table/table';
import { cellText, filledRows, foldName, isBlank } from '../cells/values/cell';
import { readHundredths } from '../cells/values/read-number';

/** The rows of 目标任务 that hold no unit, 0-based. */
export interface BesideUnits {
  readonly rows: ReadonlySet<number>;
  /** Rows called as groups are whose target is not the sum of the units below: they count as units. */
  readonly doubtful: readonly number[];
}

/** A row of 目标任务 that holds a name, no 类型, and at most a target and a number beside them. */
interface BareRow {
  readonly row: number;
  /** Folded. */
  readonly name: string;
  /** Hundredths; null where none is stated. */
  readonly target: number | null;
  /** True where the row has neither a target nor a number. */
  readonly isLone: boolean;
  /** True where its number is that of a heading: 一, (二). */
  readonly isNumbered: boolean;
}

/** A bare row that may head a group of units. */
interface Heading extends BareRow {
  /** True where its name or its number is none of a unit. */
  readonly isSure: boolean;
  /** What headings of its level share; -1: they are named as groups are. */
  readonly style: number;
}

/** Headings of these levels have numbers that units have, too. */
const FIRST_ARABIC = 2;

type Targets = Table<keyof typeof TARGET_COLUMNS>;

/**
 * Finds the rows of 目标任务 that are no units: what a page says below its table, and headings of groups, which state
 * nothing or the sum of the units below them.
 */
export function besideUnits(table: Targets): BesideUnits {
  const { own, headerRow, end, columns } = table;
  const below = [...filledRows(own, headerRow + 1, end)];
  const bare = below.flatMap((row) => bareRow(table, row) ?? []);
  const lines = bare.filter(({ name, isLone }) => isLone && isPageLine(name)).map(({ row }) => row);
  const groups = new Set(below.map((row) => foldName(cellText(own.rows[row]![columns.group]))));
  const headings = bare.flatMap((one) => headingOf(one, groups) ?? []);
  const rows = new Set(lines);
  const doubtful: number[] = [];
  // Headings within headings come first, so that no target counts twice.
  for (const heading of headings.reverse()) {
    if (isSummed(table, heading, headings, rows)) rows.add(heading.row);
    else if (heading.isSure) doubtful.push(heading.row);
  }
  return { rows, doubtful };
}

const isPageLine = (name: string): boolean => isPageText(name) || LOG_HEADING.test(name) || LAST_WORDS.test(name);

function bareRow({ own, columns }: Targets, row: number): BareRow | null {
  const cells = own.rows[row]!;
  const name = foldName(cellText(cells[columns.unit]));
  if (name === '' || !isBlank(cells[columns.group])) return null;
  const others = cells.filter((value, at) => at !== columns.unit && at !== columns.target && !isBlank(value));
  const numbers = others.map((value) => foldName(cellText(value)));
  if (!numbers.every((text) => /^\d*$/u.test(text) || BANNER_NUMBER.test(text))) return null;
  const target = readHundredths(cells[columns.target] ?? null);
  if (target === null && !isBlank(cells[columns.target])) return null;
  const isNumbered = numbers.some((text) => BANNER_NUMBER.test(text));
  return { row, name, target, isLone: target === null && numbers.length === 0, isNumbered };
}

/** A heading by its name, by what stands around it, or where units have its name as their 类型; null for a unit. */
function headingOf(bare: BareRow, groups: ReadonlySet<string>): Heading | null {
  const { name, target, isNumbered } = bare;
  const group = name.replaceAll(AROUND_GROUP, '');
  const short = group.endsWith(GROUP_ENDING) ? group.slice(0, -GROUP_ENDING.length) : group;
  const isGroup = groups.has(short) || groups.has(short + GROUP_ENDING);
  const isSure = isNumbered || isGroup || GROUP.test(group);
  if (!isSure && (group === name || target === null)) return null;
  return { ...bare, isSure, style: HEADING_STYLES.findIndex((style) => style.test(name)) };
}

/**
 * True where a heading states nothing, or what the rows down to the next one of its level state together; one unit makes
 * no sum for a name that only a number marks, as 1.甲镇.
 */
function isSummed(table: Targets, heading: Heading, headings: readonly Heading[], beside: ReadonlySet<number>): boolean {
  if (heading.target === null) return true;
  const peers = new Set(headings.filter(({ style }) => style === heading.style).map(({ row }) => row));
  const below = [...targetsBelow(table, heading.row, peers, beside)];
  const isMarked = heading.isSure || heading.style < FIRST_ARABIC;
  return below.length >= (isMarked ? 1 : 2) && below.reduce((sum, target) => sum + target, 0) === heading.target;
} // prettier-ignore

/** What the units below a row state, in hundredths, down to one of `peers`. */
function* targetsBelow({ own, columns, end }: Targets, from: number, peers: ReadonlySet<number>, beside: ReadonlySet<number>): Generator<number> {
  for (const row of filledRows(own, from + 1, end)) {
    if (peers.has(row)) return;
    const cells = own.rows[row]!;
    if (beside.has(row) || isSumText(foldName(cellText(cells[columns.unit])))) continue;
    yield readHundredths(cells[columns.target] ?? null) ?? 0;
  }
} // prettier-ignore
