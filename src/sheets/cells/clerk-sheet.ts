import type { CellContent, CellStyle, CellValidation, SheetContent } from '../../host/port/workbook';
import type { ColumnName } from '../../text/sheets/workbook-names';
import { columnLetters } from '../../issues/place';
import { a4, block, COLORS, columnsFrom, fittedHeight, printTitle, STYLES } from './look';

/** A column of a clerk's sheet: its width in characters and how its cells look. */
export interface ColumnLook {
  readonly width: number;
  readonly style: CellStyle;
}

/** Words, wrapped, in a column of this width. */
export const words = (width: number): ColumnLook => ({ width, style: STYLES.words });

/** Most rows of a clerk's sheet whose entries are checked as they are typed. */
export const CHECKED_ROWS = 500;

/** The rows of a column whose entries are checked. */
export const checked = (column: number): CellValidation['range'] => block(1, column, CHECKED_ROWS);

/** A clerk's sheet: headers in row 1, so that it filters and sorts as it stands; the title is printed by the page. */
export function clerkSheet(
  name: string,
  title: string,
  headers: readonly ColumnName[],
  looks: readonly ColumnLook[],
  rows: readonly (readonly CellContent[])[],
): SheetContent {
  return {
    name,
    cells: [headers.map((header) => header.name), ...rows],
    styles: [
      { range: columnsFrom(1, 0, headers.length), style: STYLES.cell },
      ...looks.map(({ style }, column) => ({ range: columnsFrom(1, column), style })),
      { range: block(0, 0, 1, headers.length), style: STYLES.head },
    ],
    columnWidths: looks.map(({ width }) => width),
    rowHeights: new Map([[0, 28], ...rows.map((cells, i): [number, number] => [i + 1, rowHeight(cells, looks)])]),
    freeze: { rows: 1, columns: 0 },
    print: a4('landscape', 0, { header: printTitle(title) }),
    tabColor: COLORS.clerkTab,
  };
}

const rowHeight = (cells: readonly CellContent[], looks: readonly ColumnLook[]): number =>
  fittedHeight(
    cells.map((cell, column) => ({ text: typeof cell === 'string' ? cell : '', width: looks[column]!.width })),
    21,
  );

/** The names listed on another sheet, as far down as there are any: the list grows with the sheet. */
export function namesOf(sheet: string, column: number, most: number): { readonly formula: string } {
  const letters = columnLetters(column);
  const first = `${sheet}!$${letters}$2`;
  return { formula: `OFFSET(${first},0,0,MAX(1,COUNTA(${first}:$${letters}$${most})),1)` };
}
