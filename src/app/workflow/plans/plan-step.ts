import type { WorkbookChange } from '../../../host/port/workbook';
import type { Issue } from '../../../issues/issue';
import { cellOf, type Place } from '../../../issues/place';
import type { Inputs } from '../../../sheets/inputs';
import { INTERVIEWS_SCHEMA } from '../../../sheets/interviews/interviews-schema';
import { MANUSCRIPTS_SCHEMA } from '../../../sheets/manuscripts/manuscripts-schema';
import { enterCells, type RecordDraft } from '../../../sheets/schema/record-entry';
import type { SheetReading } from '../../../sheets/schema/sheet-reading';
import { fieldsOf, type SheetSchema } from '../../../sheets/schema/sheet-schema';
import { SOLICITATIONS_SCHEMA } from '../../../sheets/solicitations/solicitations-schema';
import { SHEETS } from '../../../text/sheets/workbook-names';
import { HANDLINGS } from '../../../text/sheets/workflow';
import { draftFaults, type PlannedSheet } from './check-draft';
import { WORK_STEPS, type WorkStep } from './work-steps';

/** What a press of a step's button says: the day on which it was done, and why, where something is returned. */
export interface StepEntry {
  readonly date: string;
  readonly reason?: string;
}

/** A cell that a step fills: its header, what it will say, and what it says now ('' where it is blank). */
export interface StepCell {
  readonly place: Place;
  readonly column: string;
  readonly text: string;
  readonly before: string;
}

/** What a step would write. */
export interface StepPlan {
  /** While there are any, nothing is written: by what was entered, or `row` where the row is no longer there. */
  readonly faults: ReadonlyMap<'date' | 'reason' | 'row', Issue>;
  readonly cells: readonly StepCell[];
  readonly changes: readonly WorkbookChange[];
}

/**
 * Plans the writing of a step into a record, given by its row (from 0) in a sheet of the work before the scores. It is
 * only written where the record still says what it said when `inputs` was read. The workbook stays as it is.
 */
export function planStep(
  inputs: Inputs,
  { sheet: name, row }: { readonly sheet: string; readonly row: number },
  step: WorkStep,
  entry: StepEntry,
): StepPlan {
  const { field, isReturn } = WORK_STEPS[step];
  const draft = { [field]: entry.date, ...(isReturn && { handling: RETURNED, reason: entry.reason ?? '' }) };
  switch (name) {
    case SHEETS.manuscripts:
      return planned(inputs, 'manuscripts', MANUSCRIPTS_SCHEMA, inputs.manuscripts!.sheet, row, draft);
    case SHEETS.solicitations:
      return planned(inputs, 'solicitations', SOLICITATIONS_SCHEMA, inputs.solicitations!.sheet, row, draft);
    case SHEETS.interviews:
      return planned(inputs, 'interviews', INTERVIEWS_SCHEMA, inputs.interviews!.sheet, row, draft);
    default:
      throw new RangeError(`no sheet of steps: ${name}`);
  }
}

const RETURNED = HANDLINGS.find(([value]) => value === 'returned')![1]!;

function planned<Field extends string>(
  inputs: Inputs,
  key: PlannedSheet,
  schema: SheetSchema<Field>,
  sheet: SheetReading<Field>,
  row: number,
  typed: Readonly<Record<string, string>>,
): StepPlan {
  const draft = typed as RecordDraft<Field>;
  const faults = faultsOf(inputs, key, schema, sheet, row, draft);
  const fields = fieldsOf(schema).filter((field) => draft[field] !== undefined);
  const cells = fields.map((field): StepCell => ({
    place: sheet.placeOf(row, field),
    column: schema.columns[field].name,
    text: draft[field]!.trim(),
    before: sheet.text(row, field),
  }));
  const changes = faults.size > 0 ? [] : enterCells(sheet, schema, row, draft, inputs.book.date1904);
  return { faults, cells, changes };
}

/** What the reading of the record would say of what was entered; what was wrong with it before is not asked again. */
function faultsOf<Field extends string>(
  inputs: Inputs,
  key: PlannedSheet,
  schema: SheetSchema<Field>,
  sheet: SheetReading<Field>,
  row: number,
  draft: RecordDraft<Field>,
): StepPlan['faults'] {
  const classified = 'classified' in schema.columns ? { classified: sheet.text(row, 'classified' as Field) } : {};
  const found = draftFaults(inputs, key, schema, [{ ...draft, ...classified }]);
  const faults = new Map<'date' | 'reason' | 'row', Issue>();
  for (const field of fieldsOf(schema).filter((one) => draft[one] !== undefined)) {
    const issue = found.get(field) ?? (isLacking(field, draft[field]!) ? missing(schema, field) : null);
    if (issue) faults.set(field === 'reason' ? 'reason' : 'date', issue);
  }
  return faults;
}

const isLacking = (field: string, typed: string): boolean => field !== 'handling' && typed.trim() === '';

const missing = <Field extends string>(schema: SheetSchema<Field>, field: Field): Issue => ({
  code: 'missing-value',
  severity: 'error',
  place: cellOf(schema.sheet, 1, fieldsOf(schema).indexOf(field)),
  parameters: { column: schema.columns[field].name },
});
