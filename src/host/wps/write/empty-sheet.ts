import { HostError } from '../../port/workbook';
import { get, type Collection, type Worksheet } from '../api/jsapi';
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
 * @throws HostError unsupported naming the table that would be lost
 */
export const checkTables = (sheet: Worksheet): void => checkNone(sheet, get(sheet, 'ListObjects'));

/** @throws HostError unsupported naming the pivot table that would be lost */
export const checkPivots = (sheet: Worksheet): void =>
  checkNone(sheet, typeof sheet.PivotTables === 'function' ? sheet.PivotTables() : null);

function checkNone(sheet: Worksheet, objects: Collection<{ readonly Name: string }> | null | undefined): void {
  if (!objects || get(objects, 'Count') === 0) return;
  const [owner, first] = [get(sheet, 'Name'), told(() => get(objects.Item(1), 'Name'))];
  throw new HostError('unsupported', typeof first === 'string' ? `${owner}: ${first}` : owner);
}
