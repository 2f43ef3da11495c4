import { civilDate } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';
import type { CellValue, SheetGrid } from '../../host/port/workbook';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { AdoptionField } from './adoption-names';
import type { LogColumns } from './log-mapping';
import type { Issue } from '../../issues/issue';
import { readDate } from '../cells/values/read-date';
import { readTable } from '../schema/read-table';
import type { Table } from '../cells/table/table';
import { wholeSheet } from '../../issues/place';

/** The year of a log whose workbook states none, and what is said about it. `year` null: it must be asked for. */
export interface ImpliedYear {
  readonly year: number | null;
  readonly issue: Issue | null;
}

/**
 * Finds the 年度 from the dates of the log: the only year in which there are dates. Where most dates are in the year of
 * the built-in plan, or no date can be read, it is that year, and `issue` is null. @param columns the columns of the
 * log.
 */
export function impliedYear(grid: SheetGrid | undefined, columns: LogColumns, date1904: boolean): ImpliedYear {
  const rows = grid ? rowsByYear(grid, columns, date1904) : new Map<number, number>();
  const all = [...rows.values()].reduce((sum, count) => sum + count, 0);
  const { year: builtIn } = BUILT_IN_PLAN;
  if ((rows.get(builtIn) ?? 0) * 2 >= all) return { year: builtIn, issue: null };
  const place = wholeSheet(SHEETS.parameters);
  const years = [...rows.keys()].sort((one, other) => one - other);
  const [year] = years;
  return years.length === 1 && year !== undefined
    ? { year, issue: { code: 'year-from-dates', severity: 'warning', place, parameters: { year } } }
    : { year: null, issue: { code: 'year-unknown', severity: 'error', place, parameters: { years } } };
}

/** A year with fewer of the dated rows than one in so many is taken for a slip of the pen. */
const FEW = 10;

/**
 * The year that a log of several years is kept in now: the latest with a tenth of the dated rows. Null without dates.
 * @param columns the columns of the log.
 */
export function yearInHand(grid: SheetGrid | undefined, columns: LogColumns, date1904: boolean): number | null {
  const rows = grid ? [...rowsByYear(grid, columns, date1904)] : [];
  const all = rows.reduce((sum, [, count]) => sum + count, 0);
  return rows.reduce<number | null>(
    (latest, [year, count]) => (count * FEW >= all && year > (latest ?? 0) ? year : latest),
    null,
  );
}

function rowsByYear(grid: SheetGrid, columns: LogColumns, date1904: boolean): Map<number, number> {
  const table = readTable(grid, { columns }).value;
  const rows = new Map<number, number>();
  for (const [cell, count] of table ? countedDates(table) : []) {
    const date = readDate(cell, date1904);
    if (!date.ok) continue;
    const { year } = civilDate(date.value);
    rows.set(year, (rows.get(year) ?? 0) + count);
  }
  return rows;
}

/** Counts each date of the log; a log is mostly in the order of its dates, so that equal ones stand together. */
function countedDates({ own, headerRow, end, columns }: Table<AdoptionField>): Map<CellValue, number> {
  const dates = new Map<CellValue, number>();
  const count = (cell: CellValue, rows: number): unknown => dates.set(cell, (dates.get(cell) ?? 0) + rows);
  let date: CellValue = null;
  let rows = 0;
  for (let row = headerRow + 1; row < end; row++) {
    const cells = own.rows[row];
    if (cells === undefined || cells.length === 0) continue;
    const cell = cells[columns.date] ?? null;
    if (cell !== date) {
      count(date, rows);
      date = cell;
      rows = 0;
    }
    rows += 1;
  }
  count(date, rows);
  return dates;
}

/** Says that a year has no adoption although the log holds some; null where it has, or the log is empty. */
export function yearWithoutRows(year: number, days: ArrayLike<number>): Issue | null {
  const years = new Set<number>();
  for (let at = 0; at < days.length; at++) {
    const found = civilDate(days[at] as Day).year;
    if (found === year) return null;
    years.add(found);
  }
  if (years.size === 0) return null;
  const parameters = { year, years: [...years].sort((one, other) => one - other) };
  return {
    code: 'year-without-rows',
    severity: 'warning',
    place: wholeSheet(SHEETS.parameters),
    parameters,
  };
}
