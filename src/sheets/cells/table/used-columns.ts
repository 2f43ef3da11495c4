import { cellOf, type Place } from '../../../issues/place';
import { columnNamed } from './header';
import { isBlankBelow, type Table } from './table';

/** A column that holds something, at its header. */
export interface UsedColumn {
  readonly name: string;
  readonly place: Place;
}

/** The columns of these names that hold something below their header, whatever the table is read for. */
export function usedColumns(table: Table<string>, names: readonly string[]): UsedColumn[] {
  const { grid, headerRow } = table;
  return names.flatMap((name) => {
    const at = columnNamed(table, name);
    const isUsed = at >= 0 && !isBlankBelow(grid, headerRow, at);
    return isUsed ? [{ name, place: cellOf(grid.name, headerRow, at) }] : [];
  });
}
