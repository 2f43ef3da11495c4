import type { Day } from '../../engine/units';
import type { CellValue, SheetGrid } from '../../host/port/workbook';
import { column as columnName, from as FROM, until as UNTIL } from '../../text/sheets/workbook-names';
import { holdsAnything, isBlank, visibleText } from '../cells/values/cell';
import { readDate } from '../cells/values/read-date';
import { serialDate } from '../cells/values/serial-date';
import type { SheetSchema } from '../schema/sheet-schema';
import { columnPlan, headed, rowsBelow, widthOf, type HeadedSheet } from './trial-columns';

/** A sheet in force, the one that tries it out, and the columns of both. */
export interface TriedSheet {
  /** Undefined where the workbook has no such sheet. */
  readonly inForce: SheetGrid | undefined;
  readonly trial: SheetGrid;
  readonly schema: SheetSchema;
}

/** From when the tried rows hold; null: they take the place of those in force. */
export interface AdoptedFrom {
  readonly day: Day | null;
  readonly date1904: boolean;
}

/** True where the rows of the sheet can be given 生效日 and 失效日. */
export const isDated = ({ inForce, schema }: Pick<TriedSheet, 'inForce' | 'schema'>): boolean =>
  inForce !== undefined && holdsAnything(inForce) && 'from' in schema.columns && 'until' in schema.columns;

/**
 * The sheet in force as it is once the tried one is adopted. Its header and what stands above stay, with the columns
 * that it lacks to the right. Without a day the tried rows take the place of its own; with one, its rows that are not
 * among the tried get 失效日, and the tried ones that are not among its own follow with 生效日.
 */
export function adoptedGrid(sheet: TriedSheet, { day, date1904 }: AdoptedFrom): SheetGrid {
  const { inForce, trial, schema } = sheet;
  const tried = headed(trial, schema);
  const own = inForce && holdsAnything(inForce) ? headed(inForce, schema) : emptyOf(tried, schema.sheet);
  const plan = columnPlan(own, tried, schema);
  const rowsTo = (width: number): CellValue[][] =>
    rowsBelow(tried, widthOf(tried.grid)).map((cells) => placed(cells, plan.to, width));
  const { name } = own.grid;
  if (day === null || !isDated(sheet)) return { name, rows: [...withHeaders(own, plan.added), ...rowsTo(plan.width)] };
  const dated = datedColumns(own, plan, schema);
  const filled = (rows: readonly CellValue[][]): readonly CellValue[][] => filledDown(rows, own, schema);
  const rows = mixed(filled(rowsBelow(own, dated.width)), filled(rowsTo(dated.width)), new Terms(dated, day, date1904));
  return { name, rows: [...withHeaders(own, new Map([...plan.added, ...dated.added])), ...rows] };
}

/** A sheet with the header of the tried one, and nothing below. */
const emptyOf = ({ grid, header }: HeadedSheet, name: string): HeadedSheet => ({
  grid: { name, rows: grid.rows.slice(0, header.headerRow + 1) },
  header,
});

function placed(cells: readonly CellValue[], to: readonly number[], width: number): CellValue[] {
  const row = Array<CellValue>(width).fill(null);
  cells.forEach((value, column) => {
    if (to[column]! >= 0) row[to[column]!] = value;
  });
  return row;
}

function withHeaders({ grid, header }: HeadedSheet, added: ReadonlyMap<number, CellValue>): CellValue[][] {
  const rows = grid.rows.slice(0, header.headerRow + 1).map((cells) => [...cells]);
  for (const [column, text] of added) rows[header.headerRow]![column] = text;
  return rows.map((cells) => Array.from(cells, (value) => value ?? null));
}

interface DatedColumns {
  readonly from: number;
  readonly until: number;
  readonly width: number;
  readonly added: ReadonlyMap<number, CellValue>;
}

/** The columns 生效日 and 失效日, added to the right where the sheet has none. */
function datedColumns(
  own: HeadedSheet,
  { added, width }: Pick<DatedColumns, 'added' | 'width'>,
  schema: SheetSchema,
): DatedColumns {
  const more = new Map<number, CellValue>();
  let next = width;
  const find = (field: 'from' | 'until', name: string): number => {
    const there = own.header.columns[field]!;
    const names = [name, ...schema.columns[field]!.aliases];
    const tried = [...added].find(([, text]) => names.includes(visibleText(text)))?.[0];
    const column = there >= 0 ? there : (tried ?? next++);
    if (there < 0 && tried === undefined) more.set(column, columnName(name).name);
    return column;
  };
  const [from, until] = [find('from', FROM.name), find('until', UNTIL.name)];
  return { from, until, width: next, added: more };
}

/** Under a 类型 that is written once, the units below have none of their own: each row gets it before rows are moved. */
function filledDown(
  rows: readonly CellValue[][],
  { header }: HeadedSheet,
  { columns }: SheetSchema,
): readonly CellValue[][] {
  const group = 'group' in columns ? header.columns.group! : -1;
  if (group < 0) return rows;
  let last: CellValue = null;
  return rows.map((cells) => {
    last = isBlank(cells[group]) ? last : cells[group]!;
    return cells.map((value, column) => (column === group ? last : value));
  });
}

/** Compares and sets the periods of rows. */
class Terms {
  constructor(
    private readonly columns: Pick<DatedColumns, 'from' | 'until'>,
    private readonly day: Day,
    private readonly date1904: boolean,
  ) {}

  /** What a row says, dates by their days. */
  keyOf(cells: readonly CellValue[]): string {
    const said = cells.map((value, column) => this.dayIn(cells, column) ?? visibleText(value));
    while (said.at(-1) === '') said.pop();
    return JSON.stringify(said);
  }

  isOver = (cells: readonly CellValue[]): boolean => this.before(cells, this.columns.until, 1);

  isToCome = (cells: readonly CellValue[]): boolean => (this.dayIn(cells, this.columns.from) ?? -Infinity) >= this.day;

  ended = (cells: readonly CellValue[]): CellValue[] => this.withDay(cells, this.columns.until);

  begun = (cells: readonly CellValue[]): CellValue[] =>
    this.isToCome(cells) ? [...cells] : this.withDay(cells, this.columns.from);

  private before(cells: readonly CellValue[], column: number, more: number): boolean {
    return (this.dayIn(cells, column) ?? Infinity) < this.day + more;
  }

  private dayIn(cells: readonly CellValue[], column: number): number | null {
    if (column !== this.columns.from && column !== this.columns.until) return null;
    const date = readDate(cells[column] ?? null, this.date1904);
    return date.ok ? date.value : null;
  }

  private withDay(cells: readonly CellValue[], at: number): CellValue[] {
    return cells.map((value, column) => (column === at ? serialDate(this.day, this.date1904) : value));
  }
}

/** The rows in force that stay or end on the day, then the tried ones that begin on it. */
function mixed(own: readonly CellValue[][], tried: readonly CellValue[][], terms: Terms): CellValue[][] {
  const left = new Map<string, number>();
  for (const cells of tried) left.set(terms.keyOf(cells), (left.get(terms.keyOf(cells)) ?? 0) + 1);
  const staying = own.flatMap((cells) => {
    const key = terms.keyOf(cells);
    const count = left.get(key) ?? 0;
    left.set(key, Math.max(0, count - 1));
    if (count > 0 || terms.isOver(cells)) return [[...cells]];
    return terms.isToCome(cells) ? [] : [terms.ended(cells)];
  });
  const beginning = tried.filter((cells) => {
    const key = terms.keyOf(cells);
    const count = left.get(key) ?? 0;
    left.set(key, Math.max(0, count - 1));
    return count > 0 && !terms.isOver(cells);
  });
  return [...staying, ...beginning.map(terms.begun)];
}
