import { HostError, type CellRange } from '../../port/workbook';
import { cellReference, parseRange, rangeReference, union } from '../../port/a1';
import type { CellBlock } from './cell-block';
import { growFilter } from './filter-growth';
import { FormulaGuard } from './formula-guard';
import { PartWriter } from '../../ooxml/part-writer';
import { sorted } from './row-order';
import { RowSplice } from './row-splice';
import { hyperlinkXml } from './sheet-frame';
import { SHEET_ORDER, openSheet, withoutRows, type SheetPart } from '../sheet-part';
import { linksOf, type PlacedLink } from './sheet-rows';
import { showColumns } from './show-columns';
import { fitTables } from './table-growth';
import type { Writing } from './writing';
import { attribute, child, children } from '../../ooxml/xml';

/** Writes a block of cells into a sheet and copies everything else of it; @throws HostError unsupported, damaged. */
export async function writeCells(
  writing: Writing,
  block: CellBlock & { readonly sheet: string },
  /** Edits what surrounds the rows. */
  adapt: (sheet: SheetPart) => void = () => undefined,
): Promise<void> {
  const entry = writing.worksheet(block.sheet);
  const sheet = openSheet(writing.parts.bytes(entry.part), entry.part);
  const columns = block.styles.length;
  if (columns === 0) return;
  const range = { row: block.row, column: block.column, rows: block.cells.length, columns };
  fitTables(writing.parts, entry, sheet, block, range);
  growFilter(writing, entry, sheet, block, range);
  widenDimension(sheet, range);
  adapt(sheet);
  if (block.reveals === true) showColumns(sheet, range);
  addLinks(sheet, linksOf(block.cells, block.row, block.column));
  const [head = '', tail = ''] = withoutRows(sheet);
  const splice = (rows: SheetPart): Promise<PartWriter | null> => spliced(writing, entry.name, rows, block, head);
  const out = (await splice(sheet)) ?? (await splice(sorted(sheet)));
  if (!out) throw new HostError('damaged', entry.part);
  out.text(tail);
  writing.parts.add(entry.part, await out.end());
}

/** What stands before the rows, and the rows with the block in them; null where they are not in order. */
async function spliced(
  writing: Writing,
  name: string,
  sheet: SheetPart,
  block: CellBlock,
  head: string,
): Promise<PartWriter | null> {
  const out = new PartWriter(sheet.bytes.length, block.goesOn);
  out.text(head);
  const splice = new RowSplice(writing, sheet, block, out, new FormulaGuard(name, block));
  if (!(await splice.run())) return null;
  if (splice.formulasChanged) writing.formulasChanged = true;
  return out;
}

function widenDimension({ frame }: SheetPart, range: CellRange): void {
  const dimension = child(frame.root, 'dimension');
  const before = dimension && parseRange(attribute(dimension, 'ref') ?? '');
  if (dimension && before) frame.setAttribute(dimension, 'ref', rangeReference(union(before, range)));
}

function addLinks({ frame }: SheetPart, links: readonly PlacedLink[]): void {
  if (links.length === 0) return;
  const { root, prefix } = frame;
  const list = child(root, 'hyperlinks');
  const places = new Set(links.map(({ row, column }) => cellReference(row, column)));
  for (const one of children(list, 'hyperlink')) if (places.has(attribute(one, 'ref') ?? '')) frame.remove(one);
  const added = links.map((link) => hyperlinkXml(link, prefix)).join('');
  if (list !== undefined) frame.append(list, added);
  else frame.insertInOrder(root, SHEET_ORDER, 'hyperlinks', `<${prefix}hyperlinks>${added}</${prefix}hyperlinks>`);
}
