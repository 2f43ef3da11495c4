import { quotedSheet, union } from '../../port/a1';
import type { CellContent, CellRange, SheetContent } from '../../port/workbook';
import { findBackup, requireSheet, type Book } from '../api/bound-workbook';
import { BARE_LOOKS } from '../write/empty-sheet';
import { enterWrong } from '../write/fill-sheet';
import { get, type Range } from '../api/jsapi';
import type { Looks } from '../look/looks';
import { mendLooks, type Pair } from './mend-looks';
import { mergeStep } from '../write/merge-cells';
import { mergedAreas } from '../read/merged-areas';
import { fromA1, sheetContents } from '../read/sheet-image';
import type { Slices } from '../api/slices';
import { placeOf, sameRange } from '../read/tables';

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
 * refer to. What the program did not copy is given look by look. False where the looks may not have come.
 */
export async function returnLooks(
  slices: Slices,
  pair: Pair,
  looks: Looks,
  known: SheetContent | undefined,
): Promise<boolean> {
  const block = await reachOf(slices, pair.copy, known);
  await looks.give(pair.name, BARE_LOOKS);
  const hasCopied = await slices.run((book) => copyCells(book, pair));
  await enterWrong(slices, pair.name, await contentsFor(slices, pair));
  const hasMerged = await returnMerges(slices, pair, looks, block).catch(() => false);
  const isAlike = await mendLooks(slices, pair, block, hasCopied).catch(() => false);
  return hasCopied && hasMerged && isAlike;
}

/** The cells from A1 on that have looks: some builds leave out merged ones in which nothing stands. */
async function reachOf(slices: Slices, copy: string, known: SheetContent | undefined): Promise<CellRange> {
  const used = await slices.persist((book) => placeOf(get(requireSheet(book, copy), 'UsedRange')));
  return (known?.merges ?? []).reduce(union, fromA1(used));
}

/** Merges what is merged on the copy, and not here. False where a build does not tell. */
async function returnMerges(slices: Slices, { name, copy }: Pair, looks: Looks, block: CellRange): Promise<boolean> {
  const wanted = await mergedAreas(slices, copy, block);
  const standing = await mergedAreas(slices, name, block);
  if (!wanted || !standing) return false;
  const missing = wanted.filter((area) => !standing.some((one) => sameRange(one, area)));
  await looks.give(
    name,
    missing.map((area) => ({ look: 'merges', step: mergeStep(area) })),
  );
  return standing.every((one) => wanted.some((area) => sameRange(one, area)));
}

/** Charts and pictures do not come along: they have stayed. False where the program refuses, or copies nothing. */
function copyCells(book: Book, { name, copy }: Pair): boolean {
  const { app } = book;
  const objects = get(app, 'CopyObjectsWithCells');
  if (objects === true) app.CopyObjectsWithCells = false;
  try {
    const [from, to] = [requireSheet(book, copy), requireSheet(book, name)];
    const hasCome = markUnlike(from.Range('A1'), to.Range('A1'));
    get(from, 'Cells').Copy(get(to, 'Cells'));
    return hasCome();
  } catch {
    return false;
  } finally {
    if (objects === true) app.CopyObjectsWithCells = true;
  }
}

/** Gives a cell a look that another one does not have; the answer tells whether it has got that of the other. */
function markUnlike(from: Range, to: Range): () => boolean {
  const wraps = get(from, 'WrapText');
  to.WrapText = !wraps;
  return () => get(to, 'WrapText') === wraps;
}

/** What a formula that names its own sheet refers to there: on the copy it names the copy. */
function rebound(content: CellContent, copy: string, name: string): CellContent {
  if (content === null || typeof content !== 'object' || !('formula' in content)) return content;
  const own = `${quotedSheet(name)}!`;
  return { ...content, formula: content.formula.replace(new RegExp(`'?${copy}'?!`, 'gi'), () => own) };
}
