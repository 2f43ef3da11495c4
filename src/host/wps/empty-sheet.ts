import { HostError } from '../port/workbook';
import { get, type Worksheet } from './jsapi';
import { deleteOwnCharts } from './kept-charts';
import type { SheetStep } from './sheet-step';

/** Takes all that is the program's off a sheet; the sheet itself stays, so that references to it hold. */
export const EMPTY_SHEET: readonly SheetStep[] = [
  deleteOwnCharts,
  (sheet) => {
    if (get(sheet, 'AutoFilterMode')) sheet.AutoFilterMode = false;
    const cells = get(sheet, 'Cells');
    cells.UnMerge();
    get(cells, 'FormatConditions').Delete();
    get(cells, 'Validation').Delete();
  },
  (sheet) => get(sheet, 'Cells').Clear(),
  (sheet) => {
    const [rows, columns] = [get(sheet, 'Rows'), get(sheet, 'Columns')];
    rows.Hidden = false;
    columns.Hidden = false;
    columns.UseStandardWidth = true;
    rows.UseStandardHeight = true;
  },
];

/**
 * Charts and pictures of people float over a sheet that is replaced, and stay; tables and pivot tables cannot.
 * @throws HostError unsupported naming the one that would be lost
 */
export function checkObjects(sheet: Worksheet | undefined): void {
  if (!sheet) return;
  const pivots = typeof sheet.PivotTables === 'function' ? sheet.PivotTables() : null;
  for (const objects of [get(sheet, 'ListObjects'), pivots])
    if (objects && get(objects, 'Count') > 0)
      throw new HostError('unsupported', `${get(sheet, 'Name')}: ${get(objects.Item(1), 'Name')}`);
}
