import { HostError } from '../../port/workbook';
import { get, type Worksheet } from '../api/jsapi';
import { setKnown, told } from '../api/set-known';
import { deleteOwnCharts } from '../undo/kept-charts';
import type { LookStep } from '../api/sheet-step';

/** Takes the program's looks off a sheet, so that new ones can be given; its cells stay. */
export const BARE_LOOKS: readonly LookStep[] = [
  { look: 'charts', step: deleteOwnCharts, takesOff: true },
  {
    look: 'filter',
    step: (sheet) => get(sheet, 'AutoFilterMode') && setKnown(sheet, 'AutoFilterMode', false),
  },
  { look: 'rules', step: (sheet) => get(get(sheet, 'Cells'), 'Validation').Delete(), takesOff: true },
  { look: 'highlights', step: clearHighlights, takesOff: true },
  { look: 'styles', step: clearFormats },
  {
    look: 'sizes',
    step: (sheet) => {
      const [rows, columns] = [get(sheet, 'Rows'), get(sheet, 'Columns')];
      setKnown(rows, 'Hidden', false);
      setKnown(columns, 'Hidden', false);
      setKnown(columns, 'UseStandardWidth', true);
      setKnown(rows, 'UseStandardHeight', true);
    },
  },
];

/** @throws TypeError where highlights have stayed */
function clearHighlights(sheet: Worksheet): void {
  const conditions = get(get(sheet, 'Cells'), 'FormatConditions');
  conditions.Delete();
  if ((get(conditions, 'Count') ?? 0) > 0) throw new TypeError('FormatConditions.Delete is ignored');
}

/** @throws TypeError where cells still differ in their looks */
function clearFormats(sheet: Worksheet): void {
  const cells = get(sheet, 'Cells');
  cells.ClearFormats();
  const isMixed = [
    () => get(cells, 'NumberFormat'),
    () => get(get(cells, 'Font'), 'Bold'),
    () => get(get(cells, 'Interior'), 'ColorIndex'),
  ].some((read) => told(read) === null);
  if (isMixed) throw new TypeError('Range.ClearFormats is ignored');
}

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
