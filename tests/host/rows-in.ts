import type { Workbook } from '../../src/host/port/workbook';
import { rowsOf } from '../app/rows-of';

/** What the rows of all sheets of a workbook hold, by sheet and row. */
export async function rowsIn(workbook: Workbook): Promise<[place: string, row: string][]> {
  const { sheetNames } = await workbook.read([]);
  return [...rowsOf(await workbook.read(sheetNames))];
}
