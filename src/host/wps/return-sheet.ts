import { MAX_COLUMNS, MAX_ROWS } from '../port/check-changes';
import type { CellContent, CellRange } from '../port/workbook';
import { a1 } from './address';
import { requireSheet, type Book } from './bound-workbook';
import { equalSpans, type Block } from './cell-runs';
import { formulaOf } from './cell-entry';
import { enterInParts } from './enter-block';
import { get } from './jsapi';
import { formatRuns, setFormats } from './number-formats';
import type { OwnWrites } from './own-writes';
import { rowParts } from './read-sheets';
import { fromA1 } from './sheet-image';
import type { Slices } from './slices';
import { usedExtent } from './used-extent';
import { readContents } from './written';

/** Cells compared at once: values and formulas of both sheets. */
const COMPARED_CELLS = 1000;
const WHOLE_SHEET = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
/** Points by which sizes may differ that are the same. */
const SIZE_TOLERANCE = 1;

/** A sheet, and the very hidden copy of what it was. */
export interface Pair {
  readonly name: string;
  readonly copy: string;
}

/**
 * Fills an emptied sheet with the cells of its copy and all that belongs to them: the sheet stays the one that formulas,
 * names and charts refer to. Cells that did not come as they were are entered; false where the looks may not have come.
 */
export async function returnCells(
  { slices, own }: { readonly slices: Slices; readonly own: OwnWrites },
  pair: Pair,
): Promise<boolean> {
  const extent = fromA1(await usedExtent(slices, pair.copy));
  own.add(pair.name, WHOLE_SHEET, true);
  const hasTaken = await slices.run((book) => copyCells(book, pair));
  const hasCome = (await enterMissing(slices, pair, extent)) && hasTaken;
  if (hasCome) return slices.run((book) => isSameSize(book, pair, extent));
  for (let column = 0; column < extent.columns; column++)
    await slices.run((book) => {
      const formats = formatRuns(requireSheet(book, pair.copy), { ...extent, column, columns: 1 });
      setFormats(requireSheet(book, pair.name), formats);
    });
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

/** Enters what did not come, or refers to the copy now; false when there were others than formulas among it. */
async function enterMissing(slices: Slices, pair: Pair, extent: CellRange): Promise<boolean> {
  let hasCome = true;
  for (const part of rowParts(slices, extent, COMPARED_CELLS)) {
    const missing = await slices.run((book) => differences(book, pair, part));
    for (const block of missing) {
      await enterInParts(slices, block, pair.name, () => []);
      hasCome &&= block.contents.every((line) => line.every((content) => formulaOf(content) !== null));
    }
  }
  return hasCome;
}

/** The cells of a part that are not what those of the copy are, in runs. */
function differences(book: Book, { name, copy }: Pair, part: CellRange): Block[] {
  const wanted = readContents(requireSheet(book, copy), part).map((line) =>
    line.map((content) => rebound(content, copy, name)),
  );
  const now = readContents(requireSheet(book, name), part);
  return Array.from({ length: part.columns }, (_, at) => at).flatMap((at) =>
    equalSpans(wanted.map((line, row) => !isSame(line[at] ?? null, now[row]?.[at] ?? null)))
      .filter(({ value }) => value)
      .map(({ from, until }) => ({
        row: part.row + from,
        column: part.column + at,
        contents: wanted.slice(from, until).map((line) => [line[at] ?? null]),
      })),
  );
}

const isSame = (one: CellContent, other: CellContent): boolean =>
  one === other || (formulaOf(one) !== null && formulaOf(one) === formulaOf(other));

/** What a formula that names its own sheet refers to there: on the copy it names the copy. */
function rebound(content: CellContent, copy: string, name: string): CellContent {
  if (content === null || typeof content !== 'object' || !('formula' in content)) return content;
  const own = `'${name.replace(/'/g, "''")}'!`;
  return { ...content, formula: content.formula.replace(new RegExp(`'?${copy}'?!`, 'gi'), () => own) };
}

/** Whether the columns and rows are as wide and high: builds may leave sizes behind. */
function isSameSize(book: Book, { name, copy }: Pair, extent: CellRange): boolean {
  const [one, other] = [copy, name].map((sheet) => {
    const cells = requireSheet(book, sheet).Range(a1(extent));
    return [get(cells, 'Width'), get(cells, 'Height')] as const;
  });
  return [0, 1].every((at) => Math.abs(one![at]! - other![at]!) < SIZE_TOLERANCE);
}
