import { sheetKey } from '../../port/check-changes';
import type { CellRange, CellsChange, WorkbookChange } from '../../port/workbook';
import type { BookFacts } from './book-facts';
import { sizeOf } from '../write/cell-steps';
import { sheetOf } from '../write/changed-sheets';
import { endSilence } from '../requests/quiet-requests';
import { rangeAt } from '../requests/range-look';
import { imageOf, putBack, stillHold, type CellsImage } from '../write/written';

/**
 * Cells that go into a sheet of which a filter leaves rows out, with what stands in them. Excel may write only the
 * visible rows of a block, or refuse it. So they are entered row by row before everything else and read back. Then
 * either all are written, or nothing in the workbook is changed.
 */
export interface FilteredCells extends Place {
  readonly image: CellsImage;
}

/** `sheet` is the one by its own name. */
interface Place {
  readonly sheet: string;
  readonly change: CellsChange;
  readonly range: CellRange;
}

/** The cells of that kind, asked for where there are any. */
export async function askFiltered(
  context: Excel.RequestContext,
  facts: BookFacts,
  changes: readonly WorkbookChange[],
): Promise<readonly FilteredCells[]> {
  const replaced = new Set(changes.filter(({ kind }) => kind === 'replace-sheet').map((one) => sheetKey(sheetOf(one))));
  const places = changes.flatMap((change): Place[] => {
    const key = sheetKey(sheetOf(change));
    const known = facts.sheets.get(key);
    if (change.kind !== 'write-cells' || known?.isFiltered !== true || replaced.has(key)) return [];
    const range = sizeOf(change);
    return range.columns === 0 || range.rows === 0 ? [] : [{ sheet: known.name, change, range }];
  });
  if (places.length === 0) return [];
  const images = await imagesOf(context, places);
  return places.map((place, at) => ({ ...place, image: images[at]! }));
}

async function imagesOf(context: Excel.RequestContext, places: readonly Place[]): Promise<CellsImage[]> {
  const ranges = ask(context, places);
  await context.sync();
  return ranges.map((range, at) => imageOf(range, places[at]!.range, () => true));
}

const ask = ({ workbook }: Excel.RequestContext, places: readonly Place[]): Excel.Range[] =>
  places.map(({ sheet, range }) =>
    rangeAt(workbook.worksheets.getItem(sheet), range).load('formulas,values,numberFormat'),
  );

/** The sheet in which Excel has not let all of the cells be entered; null where they stand. */
export async function missedSheet(
  context: Excel.RequestContext,
  cells: readonly FilteredCells[],
): Promise<string | null> {
  const ranges = ask(context, cells);
  await context.sync();
  const missed = cells.find(
    ({ change }, at) =>
      !stillHold(change.cells, ranges[at]!.values as unknown[][], ranges[at]!.formulas as unknown[][]),
  );
  return missed?.sheet ?? null;
}

/** Row by row, as they were entered; rows that are as they were would be refused once more. */
export async function putBackFiltered(context: Excel.RequestContext, cells: readonly FilteredCells[]): Promise<void> {
  endSilence(context);
  const images = await imagesOf(context, cells);
  cells.forEach(({ sheet: name, range, image }, at) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const [stood, now] = [rowsOf(image, range), rowsOf(images[at]!, range)];
    stood.forEach((row, down) => {
      if (JSON.stringify(row) !== JSON.stringify(now[down])) putBack(sheet, row);
    });
  });
  await context.sync();
}

const rowsOf = ({ entries, numberFormats }: CellsImage, range: CellRange): CellsImage[] =>
  entries.map((line, down) => ({
    row: range.row + down,
    column: range.column,
    entries: [line],
    numberFormats: [numberFormats[down]!],
  }));
