import type { ICellData, IStyleData, Nullable, Workbook, Worksheet } from '@univerjs/presets';
import type { Engine } from '../engine';

const FILE = 'file-';

/** The id under which the window keeps a cell format of a file. */
export const styleId = (style: number): string => `${FILE}${style}`;

const patternOf = (style: Nullable<IStyleData>): string | undefined => style?.n?.pattern;

/** Whether a cell looks as the file says, which says all then. */
const isOfFile = (style: ICellData['s']): boolean => typeof style === 'string' && style.startsWith(FILE);

/** How the number of a cell is told: as its own look says, or, where that says nothing, as the look of its column does. */
export function formatOf(
  workbook: Workbook,
  sheet: Worksheet,
  cell: Nullable<ICellData>,
  column: number,
): string | undefined {
  const own = patternOf(workbook.getStyles().getStyleByCell(cell));
  if (own !== undefined || isOfFile(cell?.s)) return own;
  return patternOf(sheet.getColumnStyle(column));
}

/** The same at a place of the book in front. */
export function formatAt(engine: Engine, sheetId: string, row: number, column: number): string | undefined {
  const workbook = engine.workbook();
  const sheet = workbook?.getSheetBySheetId(sheetId);
  return workbook && sheet ? formatOf(workbook, sheet, sheet.getCellRaw(row, column), column) : undefined;
}
