import type { ICellData, IStyleData } from '@univerjs/presets';
import type { CellRange, StyledRange } from '../../port/workbook';
import { clipped, type SheetExtent } from '../read/sheet-extent';
import { toStyleData } from './style-data';

/** Cells by row and column. */
export type Matrix = Record<number, Record<number, ICellData>>;

/** Whether a look goes on below the rows that the window lays out. */
const isOpen = ({ range }: StyledRange, { rowCount }: SheetExtent): boolean => range.row + range.rows > rowCount;

/**
 * Lays styled ranges over each other, later ones winning property by property: cell by cell down to the last row that
 * holds something or looks unlike the rows below it, from there on by column. Gives the looks of the columns.
 */
export function layStyles(
  cells: Matrix,
  contentRows: number,
  styles: readonly StyledRange[],
  extent: SheetExtent,
): Record<number, IStyleData> {
  const edges = styles.map((one) => (isOpen(one, extent) ? one.range.row : one.range.row + one.range.rows));
  const rowCount = Math.min(extent.rowCount, Math.max(contentRows, ...edges));
  layOverCells(cells, styles, { ...extent, rowCount });
  const columns: Record<number, IStyleData> = {};
  for (const { range, style } of styles.filter((one) => isOpen(one, extent))) {
    forCells(clipped({ ...range, row: 0, rows: 1 }, extent), (_, column) => {
      columns[column] = { ...columns[column], ...toStyleData(style) };
    });
  }
  return columns;
}

function layOverCells(cells: Matrix, styles: readonly StyledRange[], extent: SheetExtent): void {
  const layers = new Map<string, IStyleData>();
  const below: Record<number, Record<number, string>> = {};
  styles.forEach(({ range, style }, index) => {
    const look = toStyleData(style);
    forCells(clipped(range, extent), (row, column) => {
      const line = (below[row] ??= {});
      const key = `${line[column] ?? ''}/${index}`;
      const cell = ((cells[row] ??= {})[column] ??= {});
      const laid = layers.get(key) ?? { ...(cell.s as IStyleData | undefined), ...look };
      layers.set(key, laid);
      line[column] = key;
      cell.s = laid;
    });
  });
}

function forCells(range: CellRange | null, act: (row: number, column: number) => void): void {
  if (range === null) return;
  for (let row = range.row; row < range.row + range.rows; row++)
    for (let column = range.column; column < range.column + range.columns; column++) act(row, column);
}
