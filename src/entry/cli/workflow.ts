import { readInputs } from '../../app/scoring/read-inputs';
import type { Outcome, Result } from '../../app/scoring/outcome';
import type { Todo } from '../../app/workflow/todo';
import { workingDayAfter, workingDayBefore, isWorkingDay, type WorkCalendar } from '../../engine/time/working-days';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import { cellName } from '../../issues/place';
import type { Found } from '../../issues/found';
import { decodeHolidays } from '../../sheets/holidays/decode-holidays';
import { announcedCalendar } from '../../sheets/holidays/work-calendar';
import { CLI } from '../../text/command-line';
import { formatDay } from '../../text/format';
import { SHEETS } from '../../text/sheets/workbook-names';
import { URGENCIES } from '../../text/sheets/workflow-states';
import { readBook } from './files';
import { jsonReport } from './json-report';
import type { BookCommand } from './usage';
import { issueLines } from './print';
import { EXIT, type Terminal } from './terminal';
import type { WorkdaysCommand } from './work-options';

/** Prints what is owed by whom; with `--json` the whole report, of what is owed that of the asked alone. Nothing is written. */
export function runTodo(outcome: Outcome, { json, who }: BookCommand, { out, err }: Terminal): number {
  const result = outcome.result && owedBy(outcome.result, who);
  if (json) out(JSON.stringify(jsonReport({ ...outcome, result }, false)));
  else if (result) todoLines(result).forEach(out);
  const errors = outcome.issues.filter(({ severity }) => severity === 'error');
  issueLines(errors).forEach(err);
  return errors.length > 0 ? EXIT.errors : EXIT.done;
}

/** A result with what somebody owes alone; with all where nobody is named. */
function owedBy(result: Result, who: string | null): Result {
  const { workflow } = result;
  if (!workflow || who === null) return result;
  return { ...result, workflow: { ...workflow, todo: workflow.todo.filter((one) => one.who.includes(who)) } };
}

function todoLines({ workflow }: Pick<Result, 'workflow'>): string[] {
  if (!workflow) return [CLI.todo.noSheets];
  return workflow.todo.length === 0 ? [CLI.todo.nothing] : workflow.todo.map(todoLine);
}

const todoLine = ({ urgency, text, who, due, days, place }: Todo): string =>
  CLI.todo.line({
    urgency: URGENCIES[urgency],
    text,
    who,
    due: due === null ? null : formatDay(due),
    days,
    place: [place.sheet, cellName(place)].filter((part) => part !== null).join('!'),
  });

/** Prints the day that is so many working days after or before another one, and the days that break the week. */
export async function runWorkdays(command: WorkdaysCommand, { out, err }: Terminal): Promise<number> {
  const { value: calendar, issues } = await calendarOf(command.book);
  const count = command.isBefore ? workingDayBefore : workingDayAfter;
  const { day, isProvisional, exceptions } = count(calendar, command.from, command.count);
  out(CLI.workdays.result(formatDay(day), isProvisional));
  for (const some of exceptions) out(CLI.workdays.exception(formatDay(some), isWorkingDay(calendar, some)));
  issueLines(issues).forEach(err);
  return issues.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.done;
}

async function calendarOf(book: string | null): Promise<Found<WorkCalendar>> {
  if (book === null) return { value: announcedCalendar(), issues: [] };
  const { sheets, date1904 } = await readInputs(openXlsx(await readBook(book)));
  return decodeHolidays(sheets.get(SHEETS.holidays), { date1904 });
}
