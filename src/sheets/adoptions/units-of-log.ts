import type { SheetGrid } from '../../host/port/workbook';
import { classifiedCell } from '../cells/classified/classified';
import { NameIndex } from '../cells/names/names';
import { findTable } from '../cells/table/table';
import { cellAt, cellText, filledRows } from '../cells/values/cell';
import { REQUIRED_FIELDS } from './guess-log';
import { mappedColumns, type LogMapping } from './log-mapping';
import { listedNames } from './row-extras';
import { RowsBeside } from './rows-beside';

/** A column with more names than this holds something else than units. */
const MOST_UNITS = 300;

/** Most characters of a unit's name. */
const LONGEST_NAME = 40;

/**
 * The units of a log whose columns a clerk has chosen, in the order in which they first appear; none where something in it
 * may be classified, or the column holds no names of units.
 */
export function unitsOfLog(grid: SheetGrid, mapping: LogMapping): readonly string[] {
  if (classifiedCell(grid) !== null) return [];
  const listed = unitCells(grid, mapping)
    .map((text) => listedNames(text))
    .filter(({ length }) => length > 0);
  const named = listed.filter((names) => names.every(({ length }) => length <= LONGEST_NAME));
  if (named.length * 2 < listed.length) return [];
  const units = new NameIndex();
  for (const name of named.flat()) units.findOrAdd(name);
  return units.names.length > MOST_UNITS ? [] : units.names;
}

/** What the adoptions of a log say of their units. */
function unitCells(grid: SheetGrid, mapping: LogMapping): string[] {
  const table = findTable(grid, mappedColumns(mapping), REQUIRED_FIELDS).value;
  if (!table) return [];
  const { columns, headerRow } = table;
  const beside = new RowsBeside(table, columns);
  return [...filledRows(table.own, headerRow + 1, beside.end())]
    .map((row) => ({ row, cells: table.grid.rows[row]!, title: cellText(cellAt(table.grid, row, columns.title)) }))
    .filter(
      ({ row, cells, title }) => title !== '' && !beside.isExample(cells, row, title) && !beside.isBeside(cells, row),
    )
    .map(({ cells }) => cellText(cells[columns.unit]));
}
