import { HostError, type CellRange } from '../../port/workbook';
import { cellReference, parseRange, rangeReference, union } from '../../port/a1';
import { BlockRoom } from './block-room';
import type { BlockList, CellBlock } from './cell-block';
import { CellPatch } from './cell-patch';
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
import { XmlEdit } from '../../ooxml/xml-edit';

type Sheet = ReturnType<Writing['worksheet']>;

/**
 * Writes blocks of cells into a sheet and copies everything else of it in one walk.
 * @throws HostError unsupported, damaged.
 */
export async function writeCells(
  writing: Writing,
  { sheet: name, blocks, goesOn }: Omit<BlockList, 'kind'>,
  /** Edits what surrounds the rows. */
  adapt: (sheet: SheetPart) => void = () => undefined,
): Promise<void> {
  const entry = writing.worksheet(name);
  let sheet = openSheet(await writing.parts.load(entry.part), entry.part);
  const patch = new CellPatch();
  const all = blocks.filter(({ styles }) => styles.length > 0);
  for (const block of all) {
    const room = new BlockRoom(sheet, rangeOf(block), patch);
    fitTables(writing.parts, entry, sheet, block, { room, all });
    frameBlock(writing, entry, sheet, block, room);
    adapt(sheet);
    patch.add(block);
    sheet = reframed(sheet);
  }
  if (patch.row < 0) return;
  const [head = '', tail = ''] = withoutRows(sheet);
  const splice = (rows: SheetPart): Promise<PartWriter | null> =>
    spliced(writing, entry.name, rows, patch, head, goesOn);
  const out = (await splice(sheet)) ?? (await splice(sorted(sheet)));
  if (!out) throw new HostError('damaged', entry.part);
  out.text(tail);
  writing.parts.add(entry.part, await out.end());
}

const rangeOf = ({ row, column, cells, styles }: CellBlock): CellRange => ({
  row,
  column,
  rows: cells.length,
  columns: styles.length,
});

/** Fits what surrounds the rows to a block. */
function frameBlock(writing: Writing, entry: Sheet, sheet: SheetPart, block: CellBlock, room: BlockRoom): void {
  const range = room.written;
  growFilter(writing, entry, sheet, block, room);
  widenDimension(sheet, range);
  if (block.reveals === true) showColumns(sheet, range);
  addLinks(sheet, linksOf(block.cells, block.row, block.column));
}

/** The sheet with the edits to its frame made, so that more can follow. */
function reframed(sheet: SheetPart): SheetPart {
  const source = sheet.frame.toString();
  return source === sheet.frame.source ? sheet : { ...sheet, frame: new XmlEdit(source, sheet.name) };
}

/** What stands before the rows, and the rows with the patch in them; null where they are not in order. */
async function spliced(
  writing: Writing,
  name: string,
  sheet: SheetPart,
  patch: CellPatch,
  head: string,
  goesOn: boolean,
): Promise<PartWriter | null> {
  const out = new PartWriter(sheet.bytes.length, goesOn);
  out.text(head);
  const splice = new RowSplice(writing, sheet, patch, out, new FormulaGuard(name, patch));
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
