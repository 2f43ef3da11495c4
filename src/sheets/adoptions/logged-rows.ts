import type { WorkbookChange, WorkbookContent } from '../../host/port/workbook';
import { MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import type { AdoptionLog } from './adoption-log';
import type { AdoptionField } from './adoption-names';
import { cellAt, cellText, filledRows, isBlank } from '../cells/values/cell';
import { decodeWorkbook } from '../inputs';
import { draftRow, type AdoptionDraft } from './encode-adoption';
import { FORMATS } from '../cells/look/look';
import { readDate } from '../cells/values/read-date';
import type { Table } from '../cells/table/table';
import { belowList } from '../cells/table/without-totals';

/** A row that holds what a draft says, or a part of it and nothing else. */
export interface StandingRow {
  /** 0-based. */
  readonly row: number;
  readonly isWhole: boolean;
}

/**
 * Finds the row that a refused write of the draft left in the log, from the log before the write and after it. Either
 * one more row says the same, or the last row holds a part of it; null where neither is so. Rows that say the same are
 * counted, so that the same adoption may be logged twice on purpose.
 */
export function standingRow(before: WorkbookContent, after: WorkbookContent, draft: AdoptionDraft): StandingRow | null {
  const [old, now] = [seen(before, draft), seen(after, draft)];
  const [row] = now.whole.slice(-1);
  const isNewLast = now.last === 'whole' && old.last !== 'whole';
  if (row !== undefined && (now.whole.length > old.whole.length || isNewLast)) return { row, isWhole: true };
  return now.last === 'part' && old.last !== 'part' ? { row: now.end - 1, isWhole: false } : null;
}

/** How much of a draft a row holds; null where something else stands there. */
type Match = 'whole' | 'part' | null;

/** Where a log holds a draft. */
interface Seen {
  readonly whole: readonly number[];
  /** What the last row holds of it. */
  readonly last: Match;
  readonly end: number;
}

function seen(content: WorkbookContent, draft: AdoptionDraft): Seen {
  const log = logOf(content);
  if (!log) return { whole: [], last: null, end: 0 };
  const { grid, headerRow, end } = log.table;
  const wanted = wantedCells(log, draft, content.date1904);
  const rows = [...filledRows(grid, headerRow + 1, end)];
  const matches = rows.map((row) => matchOf(log, row, wanted, content.date1904));
  return { whole: rows.filter((_, at) => matches[at] === 'whole'), last: matches.at(-1) ?? null, end };
}

/** A cell of a draft that says something, with what it is compared by. */
interface WantedCell {
  readonly column: number;
  readonly key: string;
}

function wantedCells(log: AdoptionLog, draft: AdoptionDraft, date1904: boolean): WantedCell[] {
  const row = draftRow(log, draft, date1904);
  const columns = clerkColumns(log).filter((column) => !isBlank(row[column]));
  return columns.map((column) => ({ column, key: keyOf(row[column], column, log.table, date1904) }));
}

const logOf = (content: WorkbookContent): AdoptionLog | null => decodeWorkbook(content).value.inputs?.log ?? null;

function matchOf({ table }: AdoptionLog, row: number, wanted: readonly WantedCell[], date1904: boolean): Match {
  let [same, blank] = [0, 0];
  for (const { column, key } of wanted) {
    const found = cellAt(table.grid, row, column);
    if (isBlank(found)) blank += 1;
    else if (keyOf(found, column, table, date1904) === key) same += 1;
    else return null;
  }
  if (same === 0) return null;
  return blank === 0 ? 'whole' : 'part';
}

const clerkColumns = ({ table: { columns } }: AdoptionLog): number[] =>
  (Object.entries(columns) as [AdoptionField, number][])
    .filter(([field, column]) => column >= 0 && !(MACHINE_COLUMNS as readonly string[]).includes(field))
    .map(([, column]) => column);

/** Dates are compared as days: a person may type what the program enters as a number. */
function keyOf(
  value: Parameters<typeof cellText>[0],
  column: number,
  { columns }: Table<AdoptionField>,
  date1904: boolean,
): string {
  const date = column === columns.date ? readDate(value ?? null, date1904) : null;
  return date?.ok ? `day ${date.value}` : cellText(value);
}

/** Enters what a row lacks of a draft, unless another stands in its place by then. */
export function completeRow(content: WorkbookContent, draft: AdoptionDraft, row: number): WorkbookChange[] {
  const log = logOf(content);
  if (!log) return [];
  const { table } = log;
  const wanted = draftRow(log, draft, content.date1904);
  const expects = { row, column: 0, rows: [table.grid.rows[row] ?? [], belowList(table.source, row + 1)] };
  return clerkColumns(log).flatMap((column): WorkbookChange[] => {
    const value = wanted[column];
    if (isBlank(value) || !isBlank(cellAt(table.grid, row, column)) || typeof value === 'object') return [];
    const style = column === table.columns.date ? { style: { numberFormat: FORMATS.date } } : {};
    return [{ kind: 'write-cells', sheet: table.grid.name, row, column, cells: [[value ?? null]], expects, ...style }];
  });
}
