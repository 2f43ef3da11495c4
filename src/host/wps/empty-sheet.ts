import { HostError } from '../port/workbook';
import { get, type Worksheet } from './jsapi';
import { deleteOwnCharts } from './kept-charts';
import type { LookStep } from './sheet-step';

/** Takes the program's looks off a sheet, so that new ones can be given; its cells stay. */
export const BARE_LOOKS: readonly LookStep[] = [
  { look: 'charts', step: deleteOwnCharts, takesOff: true },
  { look: 'rules', step: (sheet) => get(get(sheet, 'Cells'), 'Validation').Delete(), takesOff: true },
  { look: 'highlights', step: (sheet) => get(get(sheet, 'Cells'), 'FormatConditions').Delete(), takesOff: true },
  { look: 'styles', step: (sheet) => get(sheet, 'Cells').ClearFormats() },
  {
    look: 'sizes',
    step: (sheet) => {
      const [rows, columns] = [get(sheet, 'Rows'), get(sheet, 'Columns')];
      rows.Hidden = false;
      columns.Hidden = false;
      columns.UseStandardWidth = true;
      rows.UseStandardHeight = true;
    },
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
