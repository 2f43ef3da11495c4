import type { CellRange } from '../../port/workbook';
import { intersects, parseRange, rangeReference, union } from '../../port/a1';
import { columnsBeside, contentAt, type BlockRoom } from './block-room';
import type { CellBlock } from './cell-block';
import { mergesOf, type SheetPart } from '../sheet-part';
import { tablesOf } from '../table';
import type { SheetEntry } from '../workbook-part';
import type { Writing } from './writing';
import { attribute, children, type XmlElement } from '../../ooxml/xml';
import type { XmlEdit } from '../../ooxml/xml-edit';

/**
 * Lets the filter of a sheet reach over columns with headers that are written right beside it, and with it its sorting
 * and its name in the workbook. Sorting fewer columns would tear rows apart.
 */
export function growFilter(
  writing: Writing,
  entry: SheetEntry,
  sheet: SheetPart,
  block: CellBlock,
  room: BlockRoom,
): void {
  const [filter] = children(sheet.frame.root, 'autoFilter');
  const before = filter && areaOf(filter);
  const beside = before && columnsBeside(before, room.written);
  if (!beside || !isHeaded(block, beside)) return;
  const taken = [...mergesOf(sheet), ...tablesOf(writing.parts, entry.part).map((table) => table.range)];
  if (taken.some((one) => intersects(one, beside)) || !room.isFree(beside)) return;
  const after = union(before, beside);
  sheet.frame.setAttribute(filter, 'ref', rangeReference(after));
  for (const owner of [filter, sheet.frame.root]) widenSorting(sheet.frame, owner, before, after);
  writing.workbook.moveFilterName(entry.index, before, after);
}

const areaOf = (element: XmlElement): CellRange | null => parseRange(attribute(element, 'ref') ?? '');

/** The area that is sorted grows with the columns it spans, as those of a filter or table do. */
export function widenSorting(edit: XmlEdit, owner: XmlElement, before: CellRange, after: CellRange): void {
  for (const sorting of children(owner, 'sortState')) {
    const area = areaOf(sorting);
    if (area?.column === before.column && area.columns === before.columns)
      edit.setAttribute(sorting, 'ref', rangeReference({ ...area, columns: after.columns }));
  }
}

const isHeaded = (block: CellBlock, { row, column, columns }: CellRange): boolean =>
  Array.from({ length: columns }, (_, at) => contentAt(block, row, column + at)).every(
    (heading) => typeof heading === 'string' && heading !== '',
  );
