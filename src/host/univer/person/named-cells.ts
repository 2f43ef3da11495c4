import { columnIndex } from '../../port/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../port/check-changes';
import type { CellRange } from '../../port/workbook';

/** How far a sheet is laid out; whole rows and columns go as far. */
export interface LaidOut {
  readonly rows: number;
  readonly columns: number;
}

/** A reference without its sheet, and that sheet; null for the sheet in front. */
export interface SheetReference {
  readonly sheet: string | null;
  readonly cells: string;
}

/** Parts `采用登记!B5` and `'2020 台账'!A1` at the mark; input methods type it wide. */
export function sheetReference(text: string): SheetReference {
  const [, name, cells] = /^=?(.+)[!！](.*)$/su.exec(text) ?? [];
  if (name === undefined || cells === undefined) return { sheet: null, cells: text };
  const quoted = /^'(.*)'$/su.exec(name);
  return { sheet: quoted ? quoted[1]!.replace(/''/gu, "'") : name, cells };
}

const CORNER = /^\$?(?<letters>[A-Z]{1,3})?\$?(?<number>[1-9]\d{0,6})?$/u;

/** A corner of a block; whole columns have no row, whole rows no column. */
interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

/** The cells that `B5`, `B5:D9`, `A:C` or `3:5` names; null for anything else, and for cells that no sheet has. */
export function namedCells(reference: string, laidOut: LaidOut): CellRange | null {
  const [from, to] = corners(reference.normalize('NFKC').replace(/\s/gu, '').toUpperCase().split(':'));
  if (!from || !to) return null;
  const rows = span(from.row, to.row, laidOut.rows, MAX_ROWS);
  const columns = span(from.column, to.column, laidOut.columns, MAX_COLUMNS);
  return rows && columns && { row: rows.first, rows: rows.count, column: columns.first, columns: columns.count };
}

/** The corners of a block; a cell is both, a whole row or column alone is none. */
function corners(texts: readonly string[]): readonly (Corner | null)[] {
  const found = texts.map(corner);
  if (found.length !== 1) return found.length === 2 ? found : [];
  const [cell] = found;
  return cell && cell.row !== null && cell.column !== null ? [cell, cell] : [];
}

function corner(text: string): Corner | null {
  const { letters, number } = CORNER.exec(text)?.groups ?? {};
  if (letters === undefined && number === undefined) return null;
  return {
    row: number === undefined ? null : Number(number) - 1,
    column: letters === undefined ? null : columnIndex(letters),
  };
}

/** From one to the other, whichever comes first; all that is laid out where neither is told. */
function span(
  from: number | null,
  to: number | null,
  laidOut: number,
  most: number,
): { readonly first: number; readonly count: number } | null {
  if (from === null && to === null) return { first: 0, count: laidOut };
  if (from === null || to === null || Math.max(from, to) >= most) return null;
  return { first: Math.min(from, to), count: Math.abs(from - to) + 1 };
}
