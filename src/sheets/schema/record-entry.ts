import type { CellContent, CellStyle, WorkbookChange } from '../../host/port/workbook';
import { appendRows, nextRow } from '../cells/table/append-rows';
import { isBlank } from '../cells/values/cell';
import { firstFreeColumn } from '../cells/table/free-columns';
import { asRead } from '../cells/classified/guard-classified';
import { FORMATS, STYLES } from '../cells/look/look';
import { readDate } from '../cells/values/read-date';
import { serialDate } from '../cells/values/serial-date';
import type { Table } from '../cells/table/table';
import type { SheetReading } from './sheet-reading';
import { fieldsOf, resultFields, type SheetSchema } from './sheet-schema';

/** A record that a person is about to enter: by field, as typed; '' or absent where left out. */
export type RecordDraft<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** What a record's field becomes in a cell: a date that can be read is a real date of the workbook, a count a number. */
function cellOf<Field extends string>(
  schema: SheetSchema<Field>,
  field: Field,
  typed: string,
  date1904: boolean,
): CellContent {
  const text = typed.trim();
  const { kind } = schema.columns[field];
  const date = kind === 'date' ? readDate(text, date1904) : null;
  if (date?.ok) return serialDate(date.value, date1904);
  if (kind === 'count' && /^\d{1,9}$/u.test(text)) return Number(text);
  return text === '' ? null : text;
}

/** The cells of a record by field. */
export const recordCells = <Field extends string>(
  schema: SheetSchema<Field>,
  draft: RecordDraft<Field>,
  date1904: boolean,
): Readonly<Partial<Record<Field, CellContent>>> =>
  Object.fromEntries(
    fieldsOf(schema).map((field) => [field, cellOf(schema, field, draft[field] ?? '', date1904)]),
  ) as Partial<Record<Field, CellContent>>;

/** Adds records below the last of a sheet. Columns that the sheet lacks, and the records need, are added behind it. */
export function enterRecords<Field extends string>(
  { table }: SheetReading<Field>,
  schema: SheetSchema<Field>,
  drafts: readonly RecordDraft<Field>[],
  date1904: boolean,
): { readonly row: number; readonly changes: readonly WorkbookChange[] } {
  const records = drafts.map((draft) => recordCells(schema, draft, date1904));
  const row = nextRow(table);
  const used = fieldsOf(schema).filter((field) => records.some((record) => (record[field] ?? null) !== null));
  const { columns, headers } = columnsFor(table, schema, used, (at) => at >= row);
  const rows = records.map((record) => {
    const cells: CellContent[] = [];
    for (const field of used) cells[columns.get(field)!] = record[field] ?? null;
    return cells;
  });
  const dates = used.filter((field) => schema.columns[field].kind === 'date').map((field) => columns.get(field)!);
  return { row, changes: [...headers, ...appendRows(table, rows, dates)] };
}

/**
 * Writes into cells of one record, where the whole record is still as it was read. Columns that the sheet lacks are
 * added behind it.
 */
export function enterCells<Field extends string>(
  { table }: SheetReading<Field>,
  schema: SheetSchema<Field>,
  row: number,
  draft: RecordDraft<Field>,
  date1904: boolean,
): readonly WorkbookChange[] {
  const cells = recordCells(schema, draft, date1904);
  const fields = fieldsOf(schema).filter((field) => draft[field] !== undefined);
  const { columns, headers } = columnsFor(table, schema, fields, (at) => at === row);
  const writes = fields.map((field, index): WorkbookChange => {
    const column = columns.get(field)!;
    const style = dateStyle(table, row, column, schema.columns[field].kind === 'date');
    const place = {
      kind: 'write-cells',
      sheet: table.source.name,
      row,
      column,
      cells: [[cells[field] ?? null]],
    } as const;
    // Said once, before the first cell is written.
    return { ...place, ...style, ...(index === 0 && { expects: recordAsRead(table, schema, row) }) };
  });
  return [...headers, ...writes];
}

/** A date that stands where none stood is shown as one. */
const dateStyle = (
  { source }: Table<string>,
  row: number,
  column: number,
  isDate: boolean,
): { readonly style?: CellStyle } =>
  isDate && isBlank(source.rows[row]?.[column]) ? { style: { numberFormat: FORMATS.date } } : {};

/**
 * What a record said when it was read, from the first to the last of the clerk's columns. What the program fills in
 * does not count, wherever it stands: a recalculation in between changes it.
 */
function recordAsRead({ source, columns }: Table<string>, schema: SheetSchema, row: number) {
  const results = new Set(resultFields(schema).map((field) => columns[field]));
  const clerks = Object.values<number>(columns).filter((column) => column >= 0 && !results.has(column));
  const [from, until] = [Math.min(...clerks), Math.max(...clerks) + 1];
  const cells = Array.from({ length: until - from }, (_, at) => asRead(source).rows[row]?.[from + at] ?? null);
  const watched = cells.map((_, at) => from + at).filter((column) => !results.has(column));
  return { row, column: from, rows: [cells], watched };
}

/** Where each field stands, and the headers of those that the sheet does not have yet. */
function columnsFor<Field extends string>(
  table: Table<Field>,
  schema: SheetSchema<Field>,
  fields: readonly Field[],
  isWritten: (row: number) => boolean,
): { readonly columns: ReadonlyMap<Field, number>; readonly headers: readonly WorkbookChange[] } {
  const lacking = fields.filter((field) => table.columns[field] < 0);
  const free = lacking.length === 0 ? 0 : firstFreeColumn(table, lacking.length, isWritten);
  const added = lacking.map((field, at) => [field, free + at] as const);
  const standing = fields.flatMap((field) =>
    table.columns[field] < 0 ? [] : [[field, table.columns[field]] as const],
  );
  return {
    columns: new Map([...standing, ...added]),
    headers: added.map(([field, column]) => ({
      kind: 'write-cells',
      sheet: table.source.name,
      row: table.headerRow,
      column,
      cells: [[schema.columns[field].name]],
      style: STYLES.head,
      reveals: true,
    })),
  };
}
