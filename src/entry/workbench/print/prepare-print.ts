import type { PrintedPage } from '../../../host/port/printed';
import type { SheetGrid } from '../../../host/port/workbook';
import { readPrinted } from '../../../host/xlsx/display/read-printed';
import { a1 } from '../../../issues/place';
import { classifiedNumbers, RowWatch } from '../../../sheets/cells/classified/row-watch';
import { CHINESE_DATE_FORMATS } from '../../../text/sheets/number-formats';
import { SHEETS } from '../../../text/sheets/workbook-names';
import type { Session } from '../session';
import { printedCharts, type PrintedChart } from './printed-charts';
import { printedTables, type PrintedTable } from './printed-table';

/** Rows from which on a page of a browser is no place to lay them out. */
const MOST_ROWS = 3_000;

/** A sheet that is ready for paper. */
export interface SheetPrint {
  readonly sheet: string;
  readonly page: PrintedPage;
  /** Points of a row that says nothing of its height. */
  readonly rowHeight: number | null;
  readonly tables: readonly (PrintedTable & { readonly charts: readonly PrintedChart[] })[];
  /** True where the sheet has pictures or charts that are not drawn here. */
  readonly lacksDrawings: boolean;
}

/** Why a sheet is not printed here. */
export type NotPrinted =
  | { readonly kind: 'classified'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'empty'; readonly sheet: string }
  | { readonly kind: 'long'; readonly sheet: string; readonly rows: number };

/** Makes the sheet in front ready for paper, as it stands with what is not saved. @throws HostError */
export async function preparePrint(session: Session): Promise<SheetPrint | NotPrinted> {
  const bytes = await session.bytes();
  const name = session.window.front();
  const { sheets } = await session.window.read([name, SHEETS.manuscripts], { looks: true });
  const shown = sheets.get(name)!;
  const cell = forbiddenCell(shown, sheets.get(SHEETS.manuscripts));
  if (cell !== null) return { kind: 'classified', sheet: name, cell };
  const { page, sheet, ...styles } = readPrinted(bytes, name, CHINESE_DATE_FORMATS)!;
  const { hiddenRows, hiddenColumns } = shown.looks!;
  const hidden = { rows: new Set(hiddenRows), columns: new Set(hiddenColumns) };
  const tables = printedTables({ page, sheet, ...styles }, hidden);
  const rows = tables.reduce((sum, table) => sum + table.lines.length, 0);
  if (rows === 0) return { kind: 'empty', sheet: name };
  if (rows > MOST_ROWS) return { kind: 'long', sheet: name, rows };
  const drawn = tables.map((table) => ({ ...table, charts: printedCharts(sheet, table) }));
  return { sheet: name, page, tables: drawn, rowHeight: sheet.rowHeight, lacksDrawings: sheet.otherDrawings > 0 };
}

/** The first cell whose text belongs on no paper of this program. */
function forbiddenCell(grid: SheetGrid, manuscripts: SheetGrid | undefined): string | null {
  const numbers = manuscripts ? classifiedNumbers(manuscripts) : new Set<string>();
  const isStrict = grid.name === SHEETS.manuscripts;
  const [first] = new RowWatch(grid, numbers, { isStrict }).finish().texts;
  return first ? a1(first.row, first.column) : null;
}
