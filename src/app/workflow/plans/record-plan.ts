import type { WorkbookChange } from '../../../host/port/workbook';
import { cellOf, type Place } from '../../../issues/place';
import type { Inputs } from '../../../sheets/inputs';
import { enterRecords, recordCells, type RecordDraft } from '../../../sheets/schema/record-entry';
import type { SheetReading } from '../../../sheets/schema/sheet-reading';
import type { SheetSchema } from '../../../sheets/schema/sheet-schema';
import { templateSheet } from '../../../sheets/schema/template-sheet';
import { draftFaults, type Faults, type PlannedSheet } from './check-draft';

/** New records of a sheet of the work before the scores. */
export interface RecordPlan<Field extends string> {
  /** While there are any, nothing is written. */
  readonly faults: Faults<Field>;
  /** Adds the records, and makes the sheet where the workbook has none; empty where they cannot be written. */
  readonly changes: readonly WorkbookChange[];
  /** The first cell of the first record. */
  readonly place: Place;
}

/** A sheet that records are planned for: what the workbook has of it, and how a new one is headed. */
interface Target<Field extends string> {
  readonly key: PlannedSheet;
  readonly schema: SheetSchema<Field>;
  readonly sheet: SheetReading<Field> | undefined;
  readonly title: string;
}

/** Plans new records; they are only written where every one could be read. */
export function planRecords<Field extends string>(
  inputs: Inputs,
  { key, schema, sheet, title }: Target<Field>,
  drafts: readonly RecordDraft<Field>[],
): RecordPlan<Field> {
  const faults = draftFaults(inputs, key, schema, drafts);
  const { book, parameters } = inputs;
  const { year, office } = parameters;
  if (faults.size > 0 || drafts.length === 0) return { faults, changes: [], place: cellOf(schema.sheet, 0, 0) };
  if (sheet) {
    const { row, changes } = enterRecords(sheet, schema, drafts, book.date1904);
    return { faults, changes, place: cellOf(schema.sheet, row, 0) };
  }
  const rows = drafts.map((draft) => recordCells(schema, draft, book.date1904));
  const made = templateSheet(schema, `${office}${year}${title}`, year, rows);
  return { faults, changes: [{ kind: 'replace-sheet', sheet: made }], place: cellOf(schema.sheet, 1, 0) };
}
