import { quotedSheet, rangeReference as a1 } from '../port/a1';
import type { CellContent, CellRange, SheetContent } from '../port/workbook';
import { findBackup, requireSheet, type Book } from './bound-workbook';
import { enterWrong } from './fill-sheet';
import { get } from './jsapi';
import type { Looks } from './looks';
import { formatRuns, setFormats } from './number-formats';
import { BARE_LOOKS } from './empty-sheet';
import { fromA1, sheetContents } from './sheet-image';
import type { Slices } from './slices';
import { usedExtent } from './used-extent';
import { IMAGE } from './written';

/** Points by which sizes may differ that are the same. */
const SIZE_TOLERANCE = 1;

/** A sheet, and the very hidden copy of what it was. */
export interface Pair {
  readonly name: string;
  readonly copy: string;
}

/** The copy may still have the name of one that is needed. */
export const pairOf = (slices: Slices, name: string, copy: string): Promise<Pair> =>
  slices.persist((book) => {
    const sheet = findBackup(book, copy) ?? requireSheet(book, copy);
    return { name, copy: get(sheet, 'Name') };
  });

/** The cells of the copy as they stood on the sheet. */
export async function contentsFor(slices: Slices, { name, copy }: Pair): Promise<CellContent[][]> {
  const contents = await sheetContents(slices, copy);
  return contents.map((line) => line.map((content) => rebound(content, copy, name)));
}

/**
 * Gives a sheet that has its cells back all that belongs to them: the sheet stays the one that formulas, names and charts
 * refer to. False where the looks may not have come.
 */
export async function returnLooks(
  { slices }: { readonly slices: Slices },
  pair: Pair,
  looks: Looks,
  known: SheetContent | undefined,
): Promise<boolean> {
  const extent = fromA1(await usedExtent(slices, pair.copy));
  await looks.give(pair.name, BARE_LOOKS);
  const hasTaken = await slices.run((book) => copyCells(book, pair));
  const contents = await contentsFor(slices, pair);
  await enterWrong(slices, pair.name, contents);
  if (hasTaken && (await slices.run((book) => isAlike(book, pair, extent)).catch(() => false))) return true;
  await looks.give(
    pair.name,
    (known?.merges ?? []).map((merge) => ({ look: 'merges', step: (sheet) => sheet.Range(a1(merge)).Merge() })),
  );
  for (let column = 0; column < Math.min(extent.columns, IMAGE.columns); column++)
    await looks.give(pair.name, [
      {
        look: 'styles',
        step: (sheet, book) =>
          setFormats(sheet, formatRuns(requireSheet(book, pair.copy), { ...extent, column, columns: 1 })),
      },
    ]);
  return false;
}

/** Charts and pictures do not come along: they have stayed. False where the program refuses. */
function copyCells(book: Book, { name, copy }: Pair): boolean {
  const { app } = book;
  const objects = get(app, 'CopyObjectsWithCells');
  if (objects === true) app.CopyObjectsWithCells = false;
  try {
    get(requireSheet(book, copy), 'Cells').Copy(get(requireSheet(book, name), 'Cells'));
    return true;
  } catch {
    return false;
  } finally {
    if (objects === true) app.CopyObjectsWithCells = true;
  }
}

/** What a formula that names its own sheet refers to there: on the copy it names the copy. */
function rebound(content: CellContent, copy: string, name: string): CellContent {
  if (content === null || typeof content !== 'object' || !('formula' in content)) return content;
  const own = `${quotedSheet(name)}!`;
  return { ...content, formula: content.formula.replace(new RegExp(`'?${copy}'?!`, 'gi'), () => own) };
}

/** Whether the cells look alike, as far as all of them answer at once: builds may copy nothing, or leave sizes behind. */
function isAlike(book: Book, { name, copy }: Pair, extent: CellRange): boolean {
  const [one, other] = [copy, name].map((sheet) => {
    const cells = requireSheet(book, sheet).Range(a1(extent));
    const looks = [
      get(cells, 'MergeCells'),
      get(get(cells, 'Font'), 'Bold'),
      get(get(cells, 'Interior'), 'ColorIndex'),
    ];
    return { sizes: [get(cells, 'Width'), get(cells, 'Height')] as const, looks };
  });
  const isSameSize = [0, 1].every((at) => Math.abs(one!.sizes[at]! - other!.sizes[at]!) < SIZE_TOLERANCE);
  return isSameSize && one!.looks.every((look, at) => (look ?? null) === (other!.looks[at] ?? null));
}
