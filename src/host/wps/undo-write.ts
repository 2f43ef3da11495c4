import { sheetKey } from '../check-changes';
import { HostError, type SheetContent } from '../workbook';
import { deleteSheet, findSheet, requireSheet } from './bound-workbook';
import { rangeOf } from './cell-runs';
import { enterInParts } from './enter-block';
import { get } from './jsapi';
import { setFormats } from './number-formats';
import { rowParts } from './read-sheets';
import { sheetImage } from './sheet-image';
import type { Slices } from './slices';
import type { Writing } from './write-changes';
import {
  isUntouched,
  isUntouchedSheet,
  readContents,
  type Written,
  type WrittenCells,
  type SheetImage,
  type WrittenSheet,
} from './written';

/** The names of the sheets on which what was written is no longer there. */
export async function findChanged(slices: Slices, written: Written): Promise<string[]> {
  const changed = new Set<string>();
  for (const one of written.cells) if (!(await holdsCells(slices, one))) changed.add(one.sheet);
  for (const { content } of written.sheets) {
    const exists = await slices.run((book) => findSheet(book, content.name) !== undefined);
    const now = exists ? await sheetImage(slices, content.name, false) : null;
    if (!now || !isUntouchedSheet(content.cells, now.contents)) changed.add(content.name);
  }
  return [...changed];
}

async function holdsCells(slices: Slices, { sheet: name, block }: WrittenCells): Promise<boolean> {
  for (const part of rowParts(slices, rangeOf(block))) {
    const now = await slices.run((book) => {
      const sheet = findSheet(book, name);
      return sheet && readContents(sheet, part);
    });
    const from = part.row - block.row;
    const same = now?.every((line, row) =>
      line.every((content, at) => isUntouched(block.contents[from + row]?.[at] ?? null, content)),
    );
    if (same !== true) return false;
  }
  return true;
}

/** A replaced sheet, with the content it gets back: null where it had none of ours. */
export interface Previous {
  readonly sheet: WrittenSheet;
  readonly content: SheetContent | null;
}

/** The content a sheet had before, where this session wrote it and nobody changed it until it was replaced. */
export function previousContent(sheet: WrittenSheet, earlier: ReadonlyMap<string, SheetContent>): Previous {
  const content = earlier.get(sheetKey(sheet.content.name));
  const isOurs = content && sheet.before && isUntouchedSheet(content.cells, sheet.before.contents);
  return { sheet, content: isOurs ? content : null };
}

/**
 * Takes away a sheet that was added, and gives one that was not written by this session its cells and number formats
 * back. Its looks stay as they are now: mostly it is an older result in the same places.
 */
export async function putSheetBack({ slices, own }: Writing, sheet: WrittenSheet): Promise<void> {
  const { before, content } = sheet;
  const { name } = content;
  if (!before) return slices.run((book) => deleteSheet(book, name));
  const block = { row: 0, column: 0, contents: before.contents };
  own.add(name, rangeOf(block), true);
  await slices.run((book) => {
    const cells = get(requireSheet(book, name), 'Cells');
    if (hidesContents(content, before)) cells.UnMerge();
    cells.ClearContents();
  });
  await enterInParts(slices, block, name, () => []);
  await slices.run((book) => setFormats(requireSheet(book, name), before.formats));
}

/** Whether the merges of the new content would hide cells of the old. */
function hidesContents({ merges = [] }: SheetContent, { contents }: SheetImage): boolean {
  return merges.some(({ row, column, rows, columns }) =>
    contents
      .slice(row, row + rows)
      .some((line, down) =>
        line.slice(column, column + columns).some((content, right) => down + right > 0 && content !== null),
      ),
  );
}

/** Gives cells back what stood in them. */
export async function putCellsBack({ slices, own }: Writing, { sheet: name, before }: WrittenCells): Promise<void> {
  own.add(name, rangeOf(before));
  await enterInParts(slices, before, name, () => before.formats);
  await slices.run((book) => setFormats(requireSheet(book, name), before.formats));
}

/** @throws HostError too-large when a sheet held more than was kept */
export function checkKept(sheets: readonly WrittenSheet[]): void {
  const lost = sheets.find(({ before }) => before?.truncated === true);
  if (lost) throw new HostError('too-large', lost.content.name);
}
