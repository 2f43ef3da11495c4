import { MAX_COLUMNS, MAX_ROWS, sheetKey } from '../../port/check-changes';
import { HostError, type CellRange, type SheetContent } from '../../port/workbook';
import { deleteBackup } from './backup-sheet';
import { allNames, deleteSheet } from '../api/bound-workbook';
import { fillCells } from '../write/fill-sheet';
import { FilterMove } from '../write/filter-move';
import { shrinkStep, type Growth } from '../write/grow-beside';
import { bringChartsBack, deleteOwnCharts } from './kept-charts';
import type { KeptLooks } from './kept-looks';
import { Looks } from '../look/looks';
import { mergeStep } from '../write/merge-cells';
import { setFormats } from '../read/number-formats';
import { putPartsBack } from './put-parts-back';
import type { Pair } from './mend-looks';
import { contentsFor, pairOf, returnLooks } from './return-sheet';
import type { SheetLocks } from '../look/sheet-locks';
import { settingSteps, type SheetSettings } from '../look/sheet-settings';
import type { LookStep } from '../api/sheet-step';
import type { ChangeWriter, Writing } from '../write/write-changes';
import {
  IMAGE,
  isUntouchedSheet,
  type Origin,
  type SheetImage,
  type Written,
  type WrittenSheet,
} from '../write/written';

const WHOLE_SHEET = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

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
  const differing = new Set<string>();
  await writer.restore(known, touched, async (writing, locks) => {
    for (const { content, before } of others)
      if (before)
        await putSheetBack(writing, locks, { content, before }, earlier.get(sheetKey(content.name)), progress);
    for (const name of await partsBack(writing, written)) differing.add(name);
    for (const { content, before } of others) if (!before) await takeAway(writing, content.name, progress);
    await deleteCopies(writing, others);
    for (const { name } of known) progress.set(sheetKey(name), 'begun');
  });
  const names = written.sheets.map(({ content }) => content.name);
  const unlike = names.filter((name) => keys.has(sheetKey(name)) || progress.get(sheetKey(name)) === 'differing');
  return [...unlike, ...differing];
}

/** Sheets that were not replaced get back what they held and looked like; answers those that may look otherwise. */
const partsBack = async (writing: Writing, { growths, cells, rows, restyled }: Written): Promise<string[]> => [
  ...(await shrink(writing, growths)),
  ...(await putPartsBack(writing, cells, rows)),
  ...(await putLooksBack(writing, restyled)),
];

/** Tables get their old reach before their new headings go; answers the sheets where one could not. */
async function shrink({ slices }: Writing, growths: readonly Growth[]): Promise<string[]> {
  const looks = new Looks(slices);
  for (const growth of [...growths].reverse()) {
    const filter = new FilterMove();
    await looks.give(growth.sheet, [shrinkStep(growth, filter)]);
    await filter.settle(slices, growth.sheet);
  }
  return looks.remarks.map(({ sheet }) => sheet);
}

/** Cells that were styled look again as they did; answers the sheets where they may not. */
async function putLooksBack({ slices }: Writing, restyled: readonly KeptLooks[]): Promise<string[]> {
  const looks = new Looks(slices);
  for (const { sheet, back } of [...restyled].reverse()) {
    if (back === null) looks.miss(sheet, 'styles');
    else await looks.give(sheet, [{ look: 'styles', step: back }]);
  }
  return looks.remarks.map(({ sheet }) => sheet);
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
  await slices.persist((book) => {
    if (allNames(book).some((one) => sheetKey(one) === sheetKey(name))) deleteSheet(book, name);
  });
}

/** Gives a sheet back what it was, unless an undo that broke off has done that: its cells, then its looks. */
async function putSheetBack(
  writing: Writing,
  locks: SheetLocks,
  { content, before }: WrittenSheet & { readonly before: Origin },
  known: SheetContent | undefined,
  progress: Progress,
): Promise<void> {
  const { slices, own } = writing;
  const { name } = content;
  const key = sheetKey(name);
  locks.change(name, before.protection);
  if (progress.has(key) && progress.get(key) !== 'begun') return;
  progress.set(key, 'begun');
  own.add(name, WHOLE_SHEET, true);
  const pair = before.copy === null ? null : await pairOf(slices, name, before.copy);
  await fillCells(slices, name, pair ? await contentsFor(slices, pair) : before.image!.contents);
  const isSame = await giveLooksBack(writing, { name, before, pair }, known);
  progress.set(key, isSame ? 'same' : 'differing');
}

interface Returned {
  readonly name: string;
  readonly before: Origin;
  readonly pair: Pair | null;
}

/** Answers whether the sheet looks as it did. */
async function giveLooksBack(
  { slices }: Writing,
  { name, before, pair }: Returned,
  known: SheetContent | undefined,
): Promise<boolean> {
  const { image, settings, chartsKept } = before;
  const looks = new Looks(slices);
  if (image) await looks.give(name, imageSteps(known, image));
  const looksCame = pair !== null && (await returnLooks(slices, pair, looks, known));
  await looks.give(name, backSteps(settings));
  const isWhole = chartsKept && settings.page !== null && !settings.filtered;
  return looksCame && isWhole && looks.remarks.length === 0;
}

const imageSteps = (known: SheetContent | undefined, image: SheetImage): LookStep[] => [
  { look: 'styles', step: (sheet) => setFormats(sheet, image.formats) },
  ...mergeSteps(known, image),
];

/** The looks beside those of the cells. */
const backSteps = (settings: SheetSettings): LookStep[] => [
  { look: 'charts', step: deleteOwnCharts },
  ...settingSteps(settings),
  { look: 'charts', step: bringChartsBack },
];

/** The merges of what the program itself wrote are known; others are only on a copy. */
const mergeSteps = (known: SheetContent | undefined, image: SheetImage): LookStep[] =>
  (known?.merges ?? [])
    .filter((merge) => !hidesContents(merge, image))
    .map((merge) => ({ look: 'merges', step: mergeStep(merge) }));

/** Whether a merge would hide cells. */
const hidesContents = ({ row, column, rows, columns }: CellRange, { contents }: SheetImage): boolean =>
  contents
    .slice(row, row + rows)
    .some((line, down) =>
      line.slice(column, column + columns).some((content, right) => down + right > 0 && content !== null),
    );

/** @throws HostError too-large when a sheet held more than was kept */
function checkKept(sheets: readonly WrittenSheet[]): void {
  const lost = sheets.find(({ before }) => before?.image?.truncated === true);
  if (lost) throw new HostError('too-large', lost.content.name);
}
