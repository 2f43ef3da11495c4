import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { findTable, type Table } from '../cells/table/table';
import { requiredFields, type SheetSchema } from './sheet-schema';

/**
 * Finds the table of a sheet by the headers of its schema, wherever they stand. Null, with the problems, where a
 * required column is missing or a needed header occurs twice.
 */
export const readTable = <Field extends string>(
  grid: SheetGrid,
  schema: Pick<SheetSchema<Field>, 'columns'>,
): Found<Table<Field> | null> => findTable(grid, schema.columns, requiredFields(schema));
