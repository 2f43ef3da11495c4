import type { SheetGrid } from '../../host/port/workbook';
import { REVIEWED_COLUMNS } from '../../text/sheets/reviewed-sheet';
import { cellAt, cellText, holdsAnything } from '../cells/values/cell';
import { findHeader } from '../cells/table/header';

/** That a person found a warning right as it stands. */
export interface Review {
  /** Of what the warning speaks of. */
  readonly code: string;
  /** The kind of the warning in words. */
  readonly kind: string;
  readonly by: string;
  readonly at: string;
}

/** The reviews on the sheet 已核对提醒, one for each code; null where it has no column for the codes. */
export function decodeReviewed(grid: SheetGrid): Review[] | null {
  if (!holdsAnything(grid)) return [];
  const { headerRow, columns } = findHeader(grid, REVIEWED_COLUMNS, ['code']);
  if (columns.code < 0) return null;
  const reviews = new Map<string, Review>();
  for (let row = headerRow + 1; row < grid.rows.length; row++) {
    const text = (column: number): string => cellText(cellAt(grid, row, column));
    const code = text(columns.code);
    if (code !== '') reviews.set(code, { code, kind: text(columns.kind), by: text(columns.by), at: text(columns.at) });
  }
  return [...reviews.values()];
}
