/** Changes of the engine's model that change what cells hold. */
export const CELL_MUTATIONS =
  /^sheet\.mutation\.(set-range-values|insert-row|remove-rows?|reorder-range|move-range|move-rows)$/;

/** Cells by row and column. */
export type CellTable = Readonly<Record<number, Readonly<Record<number, unknown>>>>;

/** Cells on one side of a move, with what they hold afterwards. */
export interface MovedCells {
  readonly subUnitId: string;
  readonly value: CellTable;
}

/** What such a change says of its place: a range where rows move, two sides where cells do, else the cells it sets. */
export interface CellMutation {
  readonly subUnitId?: string;
  readonly range?: { readonly startRow: number; readonly endRow: number };
  readonly cellValue?: CellTable;
  readonly from?: MovedCells;
  readonly to?: MovedCells;
}

/** A sheet in which cells changed, and the rows they are in; null where rows moved, and any may be another. */
export interface ChangedCells {
  readonly sheetId: string;
  readonly rows: readonly number[] | null;
}

/** Where such a change changes cells, each sheet once: cells that are moved may come from another. */
export function changedCells({ subUnitId, cellValue, from, to }: CellMutation): ChangedCells[] {
  if (from && to) {
    const [source, target] = [placeOf(from), placeOf(to)];
    const isOneSheet = source.sheetId === target.sheetId;
    return isOneSheet ? [{ ...source, rows: [...source.rows, ...target.rows] }] : [source, target];
  }
  return subUnitId === undefined ? [] : [{ sheetId: subUnitId, rows: cellValue ? rowsOf(cellValue) : null }];
}

const placeOf = ({ subUnitId, value }: MovedCells) => ({ sheetId: subUnitId, rows: rowsOf(value) });
const rowsOf = (cells: CellTable): number[] => Object.keys(cells).map(Number);
