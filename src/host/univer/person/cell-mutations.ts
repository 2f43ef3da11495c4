/** Changes of the engine's model that change what cells hold. */
export const CELL_MUTATIONS =
  /^sheet\.mutation\.(set-range-values|insert-row|remove-rows?|reorder-range|move-range|move-rows)$/;

/** What such a change says of its place; a range where rows move, else the cells it sets. */
export interface CellMutation {
  readonly subUnitId: string;
  readonly range?: { readonly startRow: number; readonly endRow: number };
  readonly cellValue?: object;
}

/** The rows in which cells are set; null where cells move, and any row may be another. */
export const rowsSet = (id: string, { cellValue }: CellMutation): readonly number[] | null =>
  id.endsWith('.set-range-values') && cellValue !== undefined ? Object.keys(cellValue).map(Number) : null;
