import type {
  CellContent,
  CellStyle,
  CellValue,
  SheetContent,
  SheetGrid,
  WorkbookChange,
} from '../../host/port/workbook';
import { cellText, isBlank, isCellError } from '../cells/values/cell';
import { BELOW_TOTALS, isBelowTotals, isTotalsRow, rowsBesideTotals } from '../cells/table/without-totals';
import { COLORS, columnsFrom, block, FORMATS, STYLES } from '../cells/look/look';
import { rowHeight } from '../schema/template-sheet';
import { fieldsOf, styleOf, type SheetColumn, type SheetSchema } from '../schema/sheet-schema';
import { headed, widthOf } from './trial-columns';

/** What a cell that was read is written as; an error as the text it shows. */
const contentOf = (value: CellValue | undefined): CellContent =>
  isCellError(value) ? cellText(value) : (value ?? null);

/** A sheet with these cells that looks as its schema has it: to try another one out, or where there was none. */
export function sheetOf(name: string, grid: SheetGrid, schema: SheetSchema): SheetContent {
  const { grid: seen, header } = headed(grid, schema);
  const width = widthOf(seen);
  const columns = Array.from({ length: width }, (_, column) => columnAt(header.columns, schema, column));
  const widths = columns.map((column) => column?.width ?? OTHER_WIDTH);
  const cells = seen.rows.map((row) => Array.from({ length: width }, (_, column) => contentOf(row[column])));
  return {
    name,
    cells,
    styles: [
      { range: columnsFrom(header.headerRow + 1, 0, Math.max(1, width)), style: STYLES.cell },
      ...columns.flatMap((column, at) =>
        column ? [{ range: columnsFrom(header.headerRow + 1, at), style: styleOf(column) }] : [],
      ),
      { range: block(header.headerRow, 0, 1, Math.max(1, width)), style: STYLES.head },
    ],
    columnWidths: widths,
    rowHeights: new Map(
      cells.flatMap((row, at): [number, number][] => (at > header.headerRow ? [[at, rowHeight(row, widths)]] : [])),
    ),
    freeze: { rows: header.headerRow + 1, columns: 0 },
    tabColor: COLORS.clerkTab,
  };
}

/** Width in characters of a column that no schema has. */
const OTHER_WIDTH = 16;

const columnAt = (
  columns: Readonly<Record<string, number>>,
  schema: SheetSchema,
  at: number,
): SheetColumn | undefined => {
  const field = fieldsOf(schema).find((one) => columns[one] === at);
  return field === undefined ? undefined : schema.columns[field];
};

/** What stays of a sheet that was tried out: a note. */
export const spentSheet = (name: string, note: string): SheetContent => ({
  name,
  cells: [[note]],
  styles: [{ range: block(0, 0), style: STYLES.note }],
  columnWidths: [NOTE_WIDTH],
});

const NOTE_WIDTH = 80;

/**
 * A change that guards a decision: the host refuses it as `conflict` where the sheet no longer holds what was read. It
 * writes a cell of the header as it is.
 */
export function unchanged(grid: SheetGrid, schema: SheetSchema): WorkbookChange[] {
  const width = widthOf(grid);
  const rows = grid.rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? null));
  const row = headed(grid, schema).header.headerRow;
  const column = rows[row]?.findIndex((value) => !isBlank(value)) ?? -1;
  if (column < 0) return [];
  const cells = [[contentOf(rows[row]![column])]];
  return [{ kind: 'write-cells', sheet: grid.name, row, column, cells, expects: { row: 0, column: 0, rows } }];
}

/**
 * The changes that make a sheet in force say what `tried` says: cells that say it already are left alone, and so are the
 * totals of a table: rows without room above them go below. Where cells are merged below its header, or where there is no
 * such sheet, it is written as a whole.
 */
export function gridChanges(inForce: SheetGrid | undefined, tried: SheetGrid, schema: SheetSchema): WorkbookChange[] {
  if (!inForce || isMergedBelow(inForce, schema)) {
    return [{ kind: 'replace-sheet', sheet: sheetOf(schema.sheet, tried, schema) }];
  }
  const adopted = besideTotals(inForce, tried);
  const { header } = headed(adopted, schema);
  const rows = Math.max(inForce.rows.length, adopted.rows.length);
  const width = Math.max(widthOf(inForce), widthOf(adopted));
  // A row that comes below totals has lines all along.
  const isLined = (row: number): boolean =>
    isBelowTotals(inForce, row) && (inForce.rows[row] ?? []).every(isBlank) && row < adopted.rows.length;
  return Array.from({ length: width }, (_, column) => {
    const isDate = columnAt(header.columns, schema, column)?.kind === 'date';
    const differs = (row: number): boolean =>
      !isTotalsRow(inForce, row) && (isLined(row) || !isSame(inForce.rows[row]?.[column], adopted.rows[row]?.[column]));
    // The header of a column that is new has another look than the cells below it.
    return runs(rows, differs, header.headerRow).map(([row, count]): WorkbookChange => ({
      ...{ kind: 'write-cells', sheet: inForce.name, row, column },
      cells: Array.from({ length: count }, (__, at) => [contentOf(adopted.rows[row + at]?.[column])]),
      ...styled({
        ...(isDate && row > header.headerRow && { numberFormat: FORMATS.date }),
        ...(isBelowTotals(inForce, row) && BELOW_TOTALS),
      }),
    }));
  }).flat();
}

const styled = (style: CellStyle): { readonly style?: CellStyle } => (Object.keys(style).length > 0 ? { style } : {});

/** The rows where no totals of a table in force stand. */
function besideTotals(inForce: SheetGrid, { name, rows }: SheetGrid): SheetGrid {
  const places = rowsBesideTotals(inForce, 0, rows.length);
  const spread = Array.from({ length: (places.at(-1) ?? -1) + 1 }, (): readonly CellValue[] => []);
  places.forEach((row, at) => (spread[row] = rows[at]!));
  return { name, rows: spread };
}

const isMergedBelow = (grid: SheetGrid, schema: SheetSchema): boolean => {
  const { headerRow } = headed(grid, schema).header;
  return (grid.merges ?? []).some(({ row, rows }) => row + rows > headerRow + 1);
};

const isSame = (one: CellValue | undefined, other: CellValue | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Neighbouring rows for which something is true, none of both sides of `headerRow`: the first of each group, and how many it has. */
function runs(rows: number, isIn: (row: number) => boolean, headerRow: number): [row: number, count: number][] {
  const found: [number, number][] = [];
  for (let row = 0; row < rows; row++) {
    if (!isIn(row)) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === row && row !== headerRow + 1) last[1]++;
    else found.push([row, 1]);
  }
  return found;
}
