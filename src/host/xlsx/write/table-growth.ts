import { HostError, type CellContent, type CellRange } from '../../port/workbook';
import { intersects, rangeReference, union } from '../../port/a1';
import { columnsBeside, contentAt, type BlockRoom } from './block-room';
import type { CellBlock } from './cell-block';
import { widenSorting } from './filter-growth';
import type { PackageParts } from '../../ooxml/package-parts';
import { mergesOf, type SheetPart } from '../sheet-part';
import { tablesOf, type Table } from '../table';
import type { SheetEntry } from '../workbook-part';
import { attribute, child, children } from '../../ooxml/xml';
import { escapeXml } from '../../ooxml/xml-text';

/**
 * Keeps tables true to the cells about to be written: headings are renamed, and a table grows over rows written right below it
 * and columns written right beside it, as it does under a person's hands. `all` blocks of the write have a say in the
 * headings, which may change their places.
 * @throws HostError table-headings or unsupported, naming a table whose headings or totals would be destroyed
 */
export function fitTables(
  parts: PackageParts,
  entry: SheetEntry,
  sheet: SheetPart,
  block: CellBlock,
  { room, all }: { readonly room: BlockRoom; readonly all: readonly CellBlock[] },
): void {
  const range = room.written;
  const tables = tablesOf(parts, entry.part);
  for (const table of tables) {
    const others = tables.filter((one) => one !== table).map((one) => one.range);
    if (overwritesTotals(table, range)) throw new HostError('unsupported', `${entry.name}: ${table.name}`);
    const names = headings(table, all);
    if (names === null) throw new HostError('table-headings', `${entry.name}: ${table.name}`);
    const grown = growth(
      table,
      range,
      block,
      (area) => room.isFree(area) && [...others, ...mergesOf(sheet)].every((one) => !intersects(one, area)),
    );
    writeTable(
      parts,
      table,
      names,
      grown,
      newHeadings(table, block, {
        ...grown,
        column: table.range.column + table.range.columns,
        columns: grown.columns - table.range.columns,
      }),
    );
  }
}

function overwritesTotals({ range, totalsRows }: Table, block: CellRange): boolean {
  const totals = { ...range, row: range.row + range.rows - totalsRows, rows: totalsRows };
  return totalsRows > 0 && intersects(totals, block);
}

/** The headings after the write; null when they would no longer be distinct texts. */
function headings({ range, columns, headerRows }: Table, blocks: readonly CellBlock[]): readonly string[] | null {
  if (headerRows === 0) return columns;
  const written = columns.map((_, index) => writtenAt(blocks, range.row, range.column + index));
  if (written.every((content) => content === undefined)) return columns;
  const names = columns.map((name, index) => (written[index] === undefined ? name : written[index]));
  const texts = names.filter((name): name is string => typeof name === 'string' && name !== '');
  const distinct = new Set(texts.map((name) => name.toLowerCase())).size === columns.length;
  return distinct ? texts : null;
}

/** What one of the blocks writes into a cell; undefined where none does. */
function writtenAt(blocks: readonly CellBlock[], row: number, column: number): CellContent | undefined {
  for (const block of blocks) {
    const content = contentAt(block, row, column);
    if (content !== undefined) return content;
  }
  return undefined;
}

/** The table's new range; the same when it has no reason or no room to grow. */
function growth(table: Table, written: CellRange, block: CellBlock, hasRoom: (area: CellRange) => boolean): CellRange {
  const { range } = table;
  const below = rowsBelow(table, written);
  if (below !== null && hasRoom(below)) return union(range, below);
  const beside = columnsBeside(range, written);
  const isHeaded = beside !== null && newHeadings(table, block, beside).length === beside.columns;
  return isHeaded && hasRoom(beside) ? union(range, beside) : range;
}

/** The rows written right below a table, as wide as the table; null when there are none. */
function rowsBelow({ range, totalsRows }: Table, written: CellRange): CellRange | null {
  const row = range.row + range.rows;
  const below = { ...range, row, rows: written.row + written.rows - row };
  const adjoins = totalsRows === 0 && written.row <= row && below.rows > 0;
  return adjoins && intersects(below, written) ? below : null;
}

function newHeadings({ range, columns, headerRows }: Table, block: CellBlock, written: CellRange): string[] {
  if (headerRows !== 1) return [];
  const known = new Set(columns.map((name) => name.toLowerCase()));
  return Array.from({ length: written.columns }, (_, index) =>
    contentAt(block, range.row, written.column + index),
  ).flatMap((name) => {
    if (typeof name !== 'string' || name === '' || known.has(name.toLowerCase())) return [];
    known.add(name.toLowerCase());
    return [name];
  });
}

function writeTable(
  parts: PackageParts,
  table: Table,
  names: readonly string[],
  grown: CellRange,
  added: readonly string[],
): void {
  const { edit, part, range, columns } = table;
  const { root, prefix } = edit;
  const list = child(root, 'tableColumns');
  const elements = children(list, 'tableColumn');
  elements.forEach((one, index) => {
    if (names[index] !== columns[index]) edit.setAttribute(one, 'name', names[index]!);
  });
  if (rangeReference(grown) !== rangeReference(range)) {
    edit.setAttribute(root, 'ref', rangeReference(grown));
    const filter = child(root, 'autoFilter');
    const rows = grown.rows - table.totalsRows;
    if (filter) edit.setAttribute(filter, 'ref', rangeReference({ ...grown, rows }));
    for (const owner of filter ? [root, filter] : [root]) widenSorting(edit, owner, range, grown);
  }
  if (list && added.length > 0) {
    const last = Math.max(0, ...elements.map((one) => Number(attribute(one, 'id'))));
    const tag = (name: string, index: number): string =>
      `<${prefix}tableColumn id="${last + 1 + index}" name="${escapeXml(name)}"/>`;
    edit.append(list, added.map(tag).join(''));
    edit.setAttribute(list, 'count', String(elements.length + added.length));
  }
  const text = edit.toString();
  if (text !== edit.source) parts.write(part, text);
}
