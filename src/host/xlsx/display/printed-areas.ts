import { columnIndex, parseRange } from '../../port/a1';
import type { CellRange } from '../../port/workbook';

/** As many rows and columns as a sheet has. */
const ALL_ROWS = 1_048_576;
const ALL_COLUMNS = 16_384;

const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d+):\$?(\d+)$/;
/** A sheet before a reference; a quoted name holds anything. */
const SHEET = /(?:'(?:[^']|'')*'|[^',!()]+)!/g;

/** The areas that a print area refers to; null where it is more than a list of areas. */
export function printedAreas(reference: string): CellRange[] | null {
  const areas = reference.replace(SHEET, '').split(',').map((one) => areaOf(one.trim())); // prettier-ignore
  return areas.every((area) => area !== null) ? areas : null;
}

function areaOf(reference: string): CellRange | null {
  const columns = COLUMNS.exec(reference);
  if (columns) {
    const column = columnIndex(columns[1]!);
    return { row: 0, rows: ALL_ROWS, column, columns: columnIndex(columns[2]!) - column + 1 };
  }
  const rows = ROWS.exec(reference);
  if (!rows) return parseRange(reference);
  const row = Number(rows[1]) - 1;
  return { row, rows: Number(rows[2]) - row, column: 0, columns: ALL_COLUMNS };
}
