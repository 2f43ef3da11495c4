import type {
  CellContent,
  CellStyle,
  CellValue,
  Expectation,
  SheetGrid,
  WorkbookChange,
} from '../../host/port/workbook';
import { cellText, foldName, isBlank } from '../cells/values/cell';
import { firstFreeColumn } from '../cells/table/free-columns';
import { asRead } from '../cells/classified/guard-classified';
import { belowList, isTotalsRow } from '../cells/table/without-totals';
import { isHeaderNote } from '../cells/table/header-notes';
import { STYLES } from '../cells/look/look';
import { coveringMerge } from '../cells/table/merged-values';
import { isRepeatedHeader, isSumText } from '../cells/table/record-rows';
import type { Table } from '../cells/table/table';

/** Columns of a clerk's sheet that the program fills, and what it fills them with. */
export interface Results<Field extends string> {
  readonly table: Table<Field>;
  /** In the order in which missing ones are added. */
  readonly fields: readonly Field[];
  readonly columnOf: (field: Field) => { readonly name: string; readonly addedStyle: CellStyle };
  /** Whether a row, from 0, has results. */
  readonly has: (row: number) => boolean;
  /** The result of a row that has some. */
  readonly cell: (field: Field, row: number) => CellContent;
  /** What the results were computed from. */
  readonly expects: Expectation;
}

/** A field of the program and the column it stands in; `added` when the sheet did not have it. */
interface Placed<Field extends string> {
  readonly field: Field;
  readonly column: number;
  readonly added: boolean;
}

/**
 * The program's columns of a clerk's sheet. Columns that stand side by side are one block. Blank rows get blank cells,
 * down to the last used row, so that no old result stays. Columns that the sheet lacks are added behind its last used
 * one. Rows of sums are left alone.
 */
export function encodeResults<Field extends string>(results: Results<Field>): WorkbookChange[] {
  const { table, expects, columnOf } = results;
  const placed = placeColumns(results);
  const spans = rowSpans(results);
  const merges = resultMerges(table, results.fields);
  return [
    ...placed.filter(({ added }) => added).map(({ field, column }) => header(table, columnOf(field).name, column)),
    ...sideBySide(placed).flatMap((columns) =>
      spans.map(([from, until]): WorkbookChange => {
        const cells: (readonly CellContent[])[] = [];
        const shared = columns.length === 1 ? sharedLines() : null;
        for (let row = from; row < until; row++) {
          const line = rowCells(results, columns, merges, row);
          cells.push(shared ? shared(line) : line);
        }
        const [first] = columns as [Placed<Field>];
        const style = first.added ? { style: columnOf(first.field).addedStyle } : {};
        const { name } = table.grid;
        return { kind: 'write-cells', sheet: name, row: from, column: first.column, cells, ...style, expects };
      }),
    ),
  ];
}

/** Lines of one cell, one for all rows that say the same: a column of thousands says few things. */
function sharedLines(): (line: readonly CellContent[]) => readonly CellContent[] {
  const lines = new Map<CellContent, readonly CellContent[]>();
  return (line) => {
    const known = lines.get(line[0]!);
    if (!known) lines.set(line[0]!, line);
    return known ?? line;
  };
}

/** Nothing is written where a merge covers the cell. */
function rowCells<Field extends string>(
  { has, cell }: Results<Field>,
  columns: readonly Placed<Field>[],
  merges: SheetGrid,
  row: number,
): CellContent[] {
  const hasResult = has(row);
  // Arrays of one kind for all rows, which those of `map` are not: V8 compiles once what is done to them.
  const cells = new Array<CellContent>(columns.length);
  for (let at = 0; at < columns.length; at++) {
    const { field, column } = columns[at]!;
    cells[at] = hasResult && !coveringMerge(merges, row, column) ? cell(field, row) : null;
  }
  return cells;
}

/** The merges that cover cells of the program's columns of a sheet. */
export function resultMerges<Field extends string>(
  { source, columns, headerRow }: Table<Field>,
  fields: readonly Field[],
): SheetGrid {
  const own = fields.map((field) => columns[field]).filter((column) => column >= 0);
  const merges = (source.merges ?? []).filter(
    ({ row, rows, column, columns: width }) =>
      row + rows > headerRow + 1 && own.some((at) => at >= column && at < column + width && (rows > 1 || at > column)),
  );
  return { ...source, merges };
}

/**
 * The cells of a table that results were computed from, with its header: the columns of `fields` and `others`. What
 * stands between them does not count: the program may fill it itself. A blank row at the end, or the totals of a table,
 * says that nothing else follows the last row.
 */
export function expectedInputs<Field extends string>(
  { source, columns, headerRow, end }: Table<Field>,
  fields: readonly Field[],
  others: readonly number[] = [],
): Expectation {
  const used = [...fields.map((field) => columns[field]), ...others].filter((column) => column >= 0);
  const from = Math.min(...used);
  const until = Math.max(...used) + 1;
  let rows: (readonly CellValue[])[] | undefined;
  return {
    row: headerRow,
    column: from,
    watched: [...new Set(used)],
    // Cut out when a host asks: files, which nobody else edits, never do.
    get rows() {
      return (rows ??= [
        ...asRead(source)
          .rows.slice(headerRow, end)
          .map((cells) => cells.slice(from, until)),
        belowList(source, end).slice(from, until),
      ]);
    },
  };
}

function placeColumns<Field extends string>({ table, fields, has }: Results<Field>): Placed<Field>[] {
  const isWhole = fields.every((field) => table.columns[field] >= 0);
  let next = isWhole ? 0 : firstFreeColumn(table, fields.length, has);
  return fields.map((field) => {
    const column = table.columns[field];
    return column >= 0 ? { field, column, added: false } : { field, column: next++, added: true };
  });
}

/** Groups neighbouring columns; added columns stay alone, for each brings its own style. */
function sideBySide<Field extends string>(placed: readonly Placed<Field>[]): Placed<Field>[][] {
  const groups: Placed<Field>[][] = [];
  for (const one of [...placed].sort((a, b) => a.column - b.column)) {
    const last = groups.at(-1)?.at(-1);
    if (last && !last.added && !one.added && last.column + 1 === one.column) groups.at(-1)!.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** So many empty rows are written along with the block, rather than begin another one. */
const WIDEST_GAP = 1000;

/**
 * The spans of rows to write (`until` is not included): rows that have a result or show an old one. Rows of sums are
 * left alone.
 */
function rowSpans<Field extends string>({ table, fields, has }: Results<Field>): [number, number][] {
  const spans: [number, number][] = [];
  const isStale = (row: number): boolean =>
    !isBlankRow(table, row) && fields.some((field) => !isBlank(table.grid.rows[row]?.[table.columns[field]]));
  let open: [number, number] | null = null;
  for (let row = table.headerRow + 1; row < table.end; row++) {
    const hasResult = has(row);
    if (!hasResult && isClerksRow(table, row)) open = null;
    else if (hasResult || isStale(row)) {
      if (open !== null && row - open[1] < WIDEST_GAP) open[1] = row + 1;
      else spans.push((open = [row, row + 1]));
    }
  }
  return spans;
}

/** True for sums and a repeated header, whose cells are the clerk's even in the program's columns. */
export const isClerksRow = (table: Table<string>, row: number): boolean =>
  isTotalsRow(table.source, row) || (!isBlankRow(table, row) && isRowOfTexts(table, row));

const isBlankRow = ({ grid }: Table<string>, row: number): boolean => (grid.rows[row]?.length ?? 0) === 0;

const isRowOfTexts = (table: Table<string>, row: number): boolean =>
  isRepeatedHeader(table, row) ||
  isHeaderNote(table, row, true) ||
  (table.grid.rows[row] ?? []).some((value) => isSumText(foldName(cellText(value))));

const header = ({ grid, headerRow }: Table<string>, name: string, column: number): WorkbookChange => ({
  kind: 'write-cells',
  sheet: grid.name,
  row: headerRow,
  column,
  cells: [[name]],
  style: { ...STYLES.head, ...STYLES.machineHead },
  reveals: true,
});
