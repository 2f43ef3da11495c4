import type { CellRange, SheetContent, SheetGrid, SheetLooks } from '../../../host/port/workbook';
import type { Issue } from '../../../issues/issue';
import { columnLetters, wholeSheet } from '../../../issues/place';
import { isBlank } from '../values/cell';
import type { HidingSeverity } from './seen-cells';

/** Finds rows and columns that hold something of a sheet of the program, and that its print area leaves out. */
export function unprintedLines(
  { name, print }: SheetContent,
  { rows }: SheetGrid,
  { printed }: SheetLooks,
  severity: HidingSeverity,
): Issue[] {
  const issue = (how: Issue['severity'], what: 'rows' | 'columns' | 'formula', names: string): Issue => ({
    code: 'not-printed',
    severity: how,
    place: wholeSheet(name),
    parameters: { what, names },
  });
  if (printed === null) return [issue(severity.others, 'formula', '')];
  if (printed.length === 0) return [];
  const isOut = (row: number, column: number): boolean => !printed.some((area) => holds(area, row, column));
  const isOurs = (row: number, column: number): boolean => !print?.area || holds(print.area, row, column);
  const filled = rows.map((cells, row) => cells.flatMap((value, column) => (!isBlank(value) && isOurs(row, column) ? [column] : []))); // prettier-ignore
  const outRows = filled.flatMap((columns, row) => (columns.length > 0 && columns.every((column) => isOut(row, column)) ? [row] : [])); // prettier-ignore
  const gone = new Set(outRows);
  const outColumns = new Set(filled.flatMap((columns, row) => (gone.has(row) ? [] : columns.filter((column) => isOut(row, column))))); // prettier-ignore
  return [
    ...(outRows.length > 0 ? [issue(severity.rows, 'rows', outRows.map((row) => String(row + 1)).join('、'))] : []),
    ...(outColumns.size > 0 ? [issue(severity.others, 'columns', [...outColumns].sort((a, b) => a - b).map(columnLetters).join('、'))] : []), // prettier-ignore
  ];
}

const holds = (area: CellRange, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
