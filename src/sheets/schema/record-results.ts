import type { CellContent, WorkbookChange } from '../../host/port/workbook';
import { encodeResults, expectedInputs } from './encode-results';
import type { SheetReading } from './sheet-reading';
import { fieldsOf, resultFields, styleOf, type SheetSchema } from './sheet-schema';

/** What the program's columns say of the records of a sheet. */
export interface RecordResults<Field extends string> {
  /** By row, from 0: the cells by field; null for a record that could not be read. */
  readonly of: (row: number) => Readonly<Partial<Record<Field, CellContent>>> | null;
  readonly inError: (field: Field) => CellContent;
}

/** Writes the program's columns of a sheet of records; those in which something of the clerk stands are left alone. */
export function encodeRecordResults<Field extends string>(
  sheet: SheetReading<Field>,
  schema: SheetSchema<Field>,
  results: RecordResults<Field>,
): WorkbookChange[] {
  const { taken } = sheet;
  const inputs = fieldsOf(schema).filter((field) => schema.columns[field].isUnread !== true);
  // By row, not by a map: a register has thousands, and each is asked for every column.
  const known: (ReturnType<typeof results.of> | undefined)[] = [];
  for (const row of sheet.recordRows) known[row] = results.of(row);
  return encodeResults<Field>({
    table: sheet.table,
    fields: resultFields(schema).filter((field) => !taken.includes(field)),
    columnOf: (field) => ({ name: schema.columns[field].name, addedStyle: styleOf(schema.columns[field]) }),
    has: (row) => known[row] !== undefined,
    cell: (field, row) => {
      const cells = known[row];
      return cells ? (cells[field] ?? null) : results.inError(field);
    },
    expects: expectedInputs(sheet.table, inputs),
  });
}
