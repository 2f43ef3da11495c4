/** Changes of the engine's model that change what cells hold. */
export const CELL_MUTATIONS =
  /^sheet\.mutation\.(set-range-values|insert-row|remove-rows?|reorder-range|move-range|move-rows)$/;

/** What such a change says of its place; a range where rows move. */
export interface CellMutation {
  readonly subUnitId: string;
  readonly range?: { readonly startRow: number; readonly endRow: number };
}
