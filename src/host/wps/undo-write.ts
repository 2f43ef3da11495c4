import { sheetKey } from '../port/check-changes';
import { HostError, type SheetContent } from '../port/workbook';
import { putRowBack, type WrittenRow } from './append-row';
import { deleteBackup } from './backup-sheet';
import { allNames, deleteSheet, requireSheet } from './bound-workbook';
import { rangeOf } from './cell-runs';
import { EMPTY_SHEET } from './empty-sheet';
import { enterInParts } from './enter-block';
import { get } from './jsapi';
import { bringChartsBack, deleteOwnCharts } from './kept-charts';
import { setFormats } from './number-formats';
import { returnCells } from './return-sheet';
import type { SheetLocks } from './sheet-locks';
import { applySettings } from './sheet-settings';
import type { ChangeWriter, Writing } from './write-changes';
import {
  IMAGE,
  isUntouchedSheet,
  type Origin,
  type SheetImage,
  type Written,
  type WrittenCells,
  type WrittenSheet,
} from './written';

/** How an undo stands with each sheet, by its key; one that broke off is gone on with. */
export type Progress = Map<string, 'begun' | 'same' | 'differing'>;

/**
 * Takes a write back: sheets get back what stood on them, and those that were added go, after all others. Answers the
 * sheets that may not look as they did. @throws HostError
 */
export async function takeBack(
  writer: ChangeWriter,
  written: Written,
  earlier: ReadonlyMap<string, SheetContent>,
  progress: Progress,
): Promise<string[]> {
  const known = written.sheets.flatMap((sheet) => knownContent(sheet, earlier) ?? []);
  const keys = new Set(known.map(({ name }) => sheetKey(name)));
  const others = written.sheets.filter(({ content }) => !keys.has(sheetKey(content.name)));
  checkKept(others);
  const touched = others
    .map(({ content }) => content.name)
    .concat([...written.cells, ...written.rows].map(({ sheet }) => sheet));
  await writer.restore(known, touched, async (writing, locks) => {
    for (const { content, before } of others) if (before) await putSheetBack(writing, locks, content, before, progress);
    await putPartsBack(writing, written);
    for (const { content, before } of others) if (!before) await takeAway(writing, content.name, progress);
    await deleteCopies(writing, others);
    for (const { name } of known) progress.set(sheetKey(name), 'begun');
  });
  const names = written.sheets.map(({ content }) => content.name);
  return names.filter((name) => keys.has(sheetKey(name)) || progress.get(sheetKey(name)) === 'differing');
}

async function deleteCopies({ slices }: Writing, sheets: readonly WrittenSheet[]): Promise<void> {
  for (const { before } of sheets) {
    const copy = before?.copy ?? null;
    if (copy !== null) await slices.run((book) => deleteBackup(book, copy));
  }
}

/** The content a sheet had, where no copy was made, this session wrote it and nobody changed it until it was replaced. */
function knownContent(
  { content, before }: WrittenSheet,
  earlier: ReadonlyMap<string, SheetContent>,
): SheetContent | null {
  const known = earlier.get(sheetKey(content.name));
  return known && before?.image && isUntouchedSheet(known.cells, before.image.contents, IMAGE) ? known : null;
}

async function takeAway({ slices }: Writing, name: string, progress: Progress): Promise<void> {
  progress.set(sheetKey(name), 'begun');
  await slices.run((book) => {
    if (allNames(book).some((one) => sheetKey(one) === sheetKey(name))) deleteSheet(book, name);
  });
}

/** Gives a sheet back what it was, unless an undo that broke off has done that. */
async function putSheetBack(
  writing: Writing,
  locks: SheetLocks,
  content: SheetContent,
  before: Origin,
  progress: Progress,
): Promise<void> {
  const { slices } = writing;
  const { name } = content;
  const key = sheetKey(name);
  locks.change(name, before.protection);
  if (progress.has(key) && progress.get(key) !== 'begun') return;
  progress.set(key, 'begun');
  const looksCame = await putContentsBack(writing, content, before);
  const { settings, chartsKept } = before;
  const isSame = looksCame && chartsKept && settings.page !== null && !settings.filtered;
  await slices.run((book) => {
    const sheet = requireSheet(book, name);
    deleteOwnCharts(sheet);
    if (get(sheet, 'AutoFilterMode')) sheet.AutoFilterMode = false;
    applySettings(book, sheet, settings);
    bringChartsBack(sheet);
    progress.set(key, isSame ? 'same' : 'differing');
  });
}

/** False where the looks may not have come. */
async function putContentsBack(writing: Writing, content: SheetContent, { copy, image }: Origin): Promise<boolean> {
  const { slices } = writing;
  const { name } = content;
  if (image) await putImageBack(writing, content, image);
  if (copy === null) return false;
  for (const step of EMPTY_SHEET) await slices.run((book) => step(requireSheet(book, name), book));
  return returnCells(writing, { name, copy });
}

/** Gives a sheet its cells and number formats back. Its looks stay as they are: mostly it is an older result in the same places. */
async function putImageBack({ slices, own }: Writing, content: SheetContent, image: SheetImage): Promise<void> {
  const block = { row: 0, column: 0, contents: image.contents };
  own.add(content.name, rangeOf(block), true);
  await slices.run((book) => {
    const cells = get(requireSheet(book, content.name), 'Cells');
    if (hidesContents(content, image)) cells.UnMerge();
    cells.ClearContents();
  });
  await enterInParts(slices, block, content.name, () => []);
  await slices.run((book) => setFormats(requireSheet(book, content.name), image.formats));
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
async function putCellsBack({ slices, own }: Writing, { sheet: name, before }: WrittenCells): Promise<void> {
  own.add(name, rangeOf(before));
  await enterInParts(slices, before, name, () => before.formats);
  await slices.run((book) => setFormats(requireSheet(book, name), before.formats));
}

/** Gives sheets that were not replaced what they held. */
async function putPartsBack(writing: Writing, { cells, rows }: Written): Promise<void> {
  for (const one of [...cells].reverse()) await putCellsBack(writing, one);
  for (const row of [...rows].reverse()) await takeRowOut(writing, row);
}

async function takeRowOut({ slices, own }: Writing, row: WrittenRow): Promise<void> {
  own.add(row.sheet, { ...row.reach, rows: 2 });
  await slices.run((book) => putRowBack(requireSheet(book, row.sheet), row));
}

/** @throws HostError too-large when a sheet held more than was kept */
function checkKept(sheets: readonly WrittenSheet[]): void {
  const lost = sheets.find(({ before }) => before?.image?.truncated === true);
  if (lost) throw new HostError('too-large', lost.content.name);
}
