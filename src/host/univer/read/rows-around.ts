import type { Nullable, Worksheet } from '@univerjs/presets';
import type { CellAddress } from '../../port/workbook';
import type { Engine } from '../engine';

/** Rows on either side of the selected cell. */
const REACH = 10;
/** Rows that are looked at on either side: most of them may be hidden by a filter. */
const MOST_PASSED = 1_000;
/** Columns that are looked at: nobody listens to more. */
const MOST_COLUMNS = 60;

/** A row as it is shown: a text for each column that is told of. */
export interface ShownRow {
  readonly row: number;
  readonly texts: readonly string[];
}

/** A column and its heading. */
export interface NamedColumn {
  readonly column: number;
  readonly heading: string;
}

/** What stands around the selected cell, as texts. */
export interface RowsAround {
  readonly at: CellAddress;
  /** What the selected cell shows, and what its column is called; empty texts where it is empty, and has no name. */
  readonly text: string;
  readonly heading: string;
  /** Columns that have a heading; those that hold something where nothing is frozen as a heading. */
  readonly columns: readonly NamedColumn[];
  readonly rows: readonly ShownRow[];
}

/** Reads the few rows around the selected cell of the sheet in front; null where no cell is selected. */
export function rowsAround(engine: Engine): RowsAround | null {
  const sheet = engine.workbook()?.getActiveSheet();
  const range = sheet && engine.api.getActiveWorkbook()?.getActiveSheet().getActiveRange();
  if (!sheet || !range) return null;
  const at = { sheet: sheet.getName(), row: range.getRow(), column: range.getColumn() };
  const rows = rowsNear(sheet, Math.max(at.row, frozenRows(sheet)));
  const columns = columnsOf(sheet, rows);
  const lines = rows.map((row) => ({ row, texts: columns.map(({ column }) => textOf(sheet, row, column)) }));
  const [text, heading] = [textOf(sheet, at.row, at.column), headingOf(sheet, at.column)];
  return { at, text, heading, columns, rows: lines };
}

/** What the frozen rows call a column; an empty text where they do not. */
export function headingOf(sheet: Worksheet, column: number): string {
  for (let row = frozenRows(sheet) - 1; row >= 0; row--) {
    const heading = textOf(sheet, row, column);
    if (heading !== '') return heading;
  }
  return '';
}

const frozenRows = (sheet: Worksheet): number => Math.max(0, sheet.getFreeze().startRow);

const textOf = (sheet: Worksheet, row: number, column: number): string => {
  const cell = sheet.getCell(row, column);
  const value: Nullable<string | number | boolean> = cell?.p?.body?.dataStream ?? cell?.v;
  return String(value ?? '').trim();
};

function rowsNear(sheet: Worksheet, from: number): number[] {
  const above = shownRows(sheet, from - 1, -1, frozenRows(sheet));
  return [...above.reverse(), ...shownRows(sheet, from, 1, sheet.getRowCount() - 1)];
}

function shownRows(sheet: Worksheet, from: number, step: 1 | -1, last: number): number[] {
  const rows: number[] = [];
  for (let passed = 0; passed < MOST_PASSED && rows.length < REACH; passed++) {
    const row = from + step * passed;
    if (step * (last - row) < 0) break;
    if (sheet.getRowVisible(row)) rows.push(row);
  }
  return rows;
}

function columnsOf(sheet: Worksheet, rows: readonly number[]): readonly NamedColumn[] {
  const all = Array.from({ length: Math.min(MOST_COLUMNS, sheet.getColumnCount()) }, (_, column) => column);
  const shown = all.filter((column) => sheet.getColVisible(column));
  const named = shown.map((column) => ({ column, heading: headingOf(sheet, column) }));
  const isHeaded = named.some(({ heading }) => heading !== '');
  return named.filter(({ column, heading }) =>
    isHeaded ? heading !== '' : rows.some((row) => textOf(sheet, row, column) !== ''),
  );
}
