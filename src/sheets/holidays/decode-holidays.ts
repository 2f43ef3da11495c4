import { civilDate } from '../../engine/time/calendar';
import type { WorkCalendar } from '../../engine/time/working-days';
import { day as asDay, type Day } from '../../engine/units';
import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { formatDay } from '../../text/format';
import { HOLIDAY_KINDS } from '../../text/sheets/workflow';
import { readChoice } from '../schema/choice';
import { SheetReading } from '../schema/sheet-reading';
import { HOLIDAYS_SCHEMA } from './holidays-schema';
import { announcedCalendar } from './work-calendar';

type Field = keyof typeof HOLIDAYS_SCHEMA.columns;

/** Days that one row may name: a year. */
const LONGEST_SPAN = 366;

/**
 * The calendar as announced, with the rows of the optional sheet 节假日 in place of what they name. A year that a row
 * names counts as announced. Two rows that disagree about a day are an error; the first of them stands.
 */
export function decodeHolidays(
  grid: SheetGrid | undefined,
  { date1904 }: { readonly date1904: boolean },
): Found<WorkCalendar> {
  const calendar = announcedCalendar();
  const rows = new Map<Day, Span>();
  const { issues } = SheetReading.read(grid, HOLIDAYS_SCHEMA, date1904, (sheet) => {
    for (const row of sheet.records('date')) {
      const span = readSpan(sheet, row);
      if (span) addSpan(sheet, span, rows);
    }
  });
  const named = [...rows].map(([day, { isWorked }]): [Day, boolean] => [day, isWorked]);
  const value = {
    named: new Map([...calendar.named, ...named]),
    announced: new Set([...calendar.announced, ...named.map(([day]) => civilDate(day).year)]),
  };
  return { value, issues };
}

interface Span {
  readonly row: number;
  readonly days: readonly Day[];
  readonly isWorked: boolean;
}

/** Adds the days of a row that no row above it names; what contradicts one above is noted. */
function addSpan(sheet: SheetReading<Field>, span: Span, rows: Map<Day, Span>): void {
  const clash = span.days.find((day) => (rows.get(day)?.isWorked ?? span.isWorked) !== span.isWorked);
  if (clash !== undefined) {
    const { row, isWorked } = rows.get(clash)!;
    sheet.note('error', 'holiday-conflict', span.row, 'date', { date: formatDay(clash), row: row + 1, isWorked });
  }
  for (const day of span.days) if (!rows.has(day)) rows.set(day, span);
}

function readSpan(sheet: SheetReading<Field>, row: number): Span | null {
  const errors = sheet.errors;
  sheet.require(row, 'date', 'kind');
  const from = sheet.date(row, 'date');
  const until = sheet.date(row, 'until') ?? from;
  const isWorked = readChoice(sheet, row, 'kind', HOLIDAY_KINDS) ?? false;
  if (from === null || until === null) return null;
  const days = until - from + 1;
  if (days < 1 || days > LONGEST_SPAN)
    sheet.note('error', 'holiday-span', row, 'until', { from: formatDay(from), until: formatDay(until), days });
  if (sheet.errors > errors) return null;
  return { row, days: Array.from({ length: days }, (_, at) => asDay(from + at)), isWorked };
}
