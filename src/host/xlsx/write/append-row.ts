import { HostError, type CellContent, type CellRange, type CellStyle, type RowAppending } from '../../port/workbook';
import { intersects, union } from '../../port/a1';
import { filledRows, rowXml, type AppendedRow } from './appended-row';
import type { CellBlock } from './cell-block';
import { lengthenRules, type RuleGrowth } from './longer-rules';
import { lookAbove, type RowAbove } from '../style/row-look';
import { inOrder } from './row-order';
import { openSheet } from '../sheet-part';
import { tablesOf, type Table } from '../table';
import { writeCells } from './write-cells';
import type { Writing } from './writing';
import { attribute, child, children, textOf } from '../../ooxml/xml';

/**
 * Adds a row that looks like the one above it and belongs to its table; gives what takes it out again.
 * @throws HostError totals-row, unsupported, damaged.
 */
export async function appendRow(writing: Writing, change: RowAppending): Promise<AppendedRow> {
  const { row, column, cells, below } = change;
  const entry = writing.worksheet(change.sheet);
  const sheet = inOrder(openSheet(writing.parts.bytes(entry.part), entry.part));
  const line = { row, column, rows: 1, columns: cells.length };
  const tables = tablesOf(writing.parts, entry.part).filter((one) => isAbove(one, line));
  const totals = tables.find(({ totalsRows }) => totalsRows > 0);
  if (totals) throw new HostError('totals-row', `${entry.name}: ${totals.name}`);
  const [table] = tables.filter(({ range }) => range.row + range.rows === row);
  const reach = table ? union(line, { ...table.range, row, rows: 1 }) : line;
  const above = lookAbove(sheet, row - 1);
  const block = blockOf(change, reach, above, table ? computed(table, above) : new Map());
  const rules: RuleGrowth[] = [];
  await writeCells(writing, { sheet: change.sheet, blocks: [block], goesOn: false }, ({ frame }) => {
    if (below === 'row') rules.push(...lengthenRules(frame, row, reach));
  });
  const { part } = entry;
  return {
    part,
    row,
    xml: rowXml(sheet, row),
    rows: filledRows(sheet),
    rules,
    table: table && writing.parts.text(table.part) !== table.edit.source ? table.part : null,
  };
}

/** Whether a table ends with the row above, or has its totals in the row's place. */
function isAbove({ range, totalsRows }: Table, line: CellRange): boolean {
  const end = range.row + range.rows;
  const ends = end === line.row || (totalsRows > 0 && end - totalsRows <= line.row && line.row < end);
  return ends && intersects({ ...range, row: line.row, rows: 1 }, line);
}

/** By column: the formulas that fill a row the table grows over; none where something stands in its way. */
function computed({ range, edit }: Table, above: RowAbove): Map<number, string> {
  const columns = Array.from({ length: range.columns }, (_, at) => range.column + at);
  if (columns.some((column) => above.filled.has(column))) return new Map();
  const elements = children(child(edit.root, 'tableColumns'), 'tableColumn');
  const found = columns.flatMap((column, at): [number, string][] => {
    const rule = elements[at] && child(elements[at], 'calculatedColumnFormula');
    if (rule === undefined || attribute(rule, 'array') !== undefined) return [];
    const stated = textOf(rule, edit.source);
    const formula = above.formulas.get(column) ?? (/\$?[A-Za-z]\$?\d/.test(stated) ? undefined : stated);
    return formula === undefined ? [] : [[column, formula]];
  });
  return new Map(found);
}

function blockOf(
  { row, column, cells, numberFormats = [], below }: RowAppending,
  reach: CellRange,
  above: RowAbove,
  formulas: ReadonlyMap<number, string>,
): CellBlock {
  const places = Array.from({ length: reach.columns }, (_, at) => reach.column + at);
  const contents = places.map((place): CellContent => {
    const formula = formulas.get(place);
    return cells[place - column] ?? (formula === undefined ? null : { formula, value: null });
  });
  const styles = places.map((place): CellStyle | null => {
    const numberFormat = numberFormats[place - column];
    return typeof numberFormat === 'string' ? { numberFormat } : null;
  });
  const look = below === 'row' ? above : { formats: new Map<number, number>(), attributes: '' };
  return {
    row,
    column: reach.column,
    cells: [contents],
    styles,
    continues: {
      attributes: look.attributes,
      formats: places.map((place) => look.formats.get(place)),
      kept: new Set(contents.flatMap((content, at) => (content === null || content === '' ? [at] : []))),
    },
  };
}
