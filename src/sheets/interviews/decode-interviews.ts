import type { Interview } from '../../engine/workflow/interviews';
import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import type { KnownUnits } from '../cells/names/known-units';
import { CANCELLED } from '../../text/sheets/workflow';
import { readChoice } from '../schema/choice';
import { readUnit } from '../schema/read-unit';
import { SheetReading } from '../schema/sheet-reading';
import { INTERVIEWS_SCHEMA } from './interviews-schema';

export type InterviewField = keyof typeof INTERVIEWS_SCHEMA.columns;

/** A row of 采访预约. */
export interface InterviewRow extends Interview {
  /** 0-based. */
  readonly row: number;
  /** As typed; '' where it has none. */
  readonly number: string;
  readonly subject: string;
  /** Owner of the unit's name. */
  readonly unit: number;
}

/** The sheet 采访预约 as read. */
export interface Interviews {
  readonly rows: readonly InterviewRow[];
  readonly sheet: SheetReading<InterviewField>;
}

/** Reads the optional sheet 采访预约; null where the workbook has none. A row with an error is left out. */
export function decodeInterviews(
  grid: SheetGrid | undefined,
  { date1904, targets }: { readonly date1904: boolean; readonly targets: KnownUnits },
): Found<Interviews | null> {
  return SheetReading.read(grid, INTERVIEWS_SCHEMA, date1904, (sheet) => {
    return { rows: sheet.records('activity').flatMap((row) => readRow(sheet, row, targets) ?? []), sheet };
  });
}

function readRow(sheet: SheetReading<InterviewField>, row: number, targets: KnownUnits): InterviewRow | null {
  const errors = sheet.errors;
  sheet.require(row, 'activity', 'date');
  const unit = readUnit(sheet, row, 'unit', targets.names);
  const activity = sheet.date(row, 'date');
  const [reviewed, received] = [sheet.date(row, 'reviewed'), sheet.date(row, 'received')];
  const isCancelled = readChoice(sheet, row, 'handling', CANCELLED) === true;
  if (sheet.errors > errors || unit === null || activity === null) return null;
  const [number, subject] = [sheet.text(row, 'number'), sheet.text(row, 'activity')];
  return { row, number, subject, unit, activity, reviewed, received, isCancelled };
}
