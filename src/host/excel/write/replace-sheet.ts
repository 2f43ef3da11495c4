import { MAX_COLUMNS, MAX_ROWS } from '../../port/check-changes';
import type { SheetContent } from '../../port/workbook';
import type { SheetFacts } from '../read/book-facts';
import { entryOf, type Entry } from '../requests/cell-entry';
import { entryBlocks, type EntryBlock } from '../requests/entry-blocks';
import { rangeAt } from '../requests/range-look';
import type { Step } from '../requests/request';

/** Bytes of the actions around the cells of a sheet, at a guess. */
const SHEET_BYTES = 6000;

/** What a sheet is replaced with, and what is known of it. */
export interface Replacement {
  readonly content: SheetContent;
  /** The sheet as it is; undefined when it has to be added. */
  readonly existing: Pick<SheetFacts, 'name' | 'ownCharts' | 'hasFilter'> | undefined;
  readonly characterWidth: number;
}

/**
 * Enters the cells that the sheet is to hold. The sheet itself stays, so that references to it stay valid. Its old
 * cells are written over, and only then are cells beyond the new ones cleared, so that no refusal on the way leaves it
 * empty. Its looks come later.
 */
export function replaceSteps({ content, existing }: Replacement): readonly Step[] {
  const name = existing?.name ?? content.name;
  const step = (outgoing: number, act: (worksheets: Excel.WorksheetCollection) => void): Step => ({
    sheet: name,
    outgoing,
    incoming: 0,
    queue: ({ worksheets }) => {
      act(worksheets);
      return [];
    },
  });
  const first = step(SHEET_BYTES, (worksheets) =>
    existing ? makePlain(worksheets.getItem(name), existing.hasFilter) : worksheets.add(name),
  );
  const columns = widthOf(content.cells);
  const cells = blocksOf(content.cells, columns).map(({ from, rows, bytes }) =>
    step(bytes, (worksheets) => {
      const range = { row: from, column: 0, rows: rows.length, columns };
      rangeAt(worksheets.getItem(name), range).formulas = rows as Entry[][];
    }),
  );
  const last = step(SHEET_BYTES, (worksheets) => clearBeyond(worksheets.getItem(name), content.cells));
  return existing ? [first, ...cells, last] : [first, ...cells];
}

function blocksOf(cells: SheetContent['cells'], columns: number): readonly EntryBlock<Entry>[] {
  if (columns === 0) return [];
  return entryBlocks(cells.map((line) => Array.from({ length: columns }, (_, at) => entryOf(line[at] ?? null))));
}

/** Removes what would change or refuse the new cells: filters, merges, formats. No cell loses its content. */
function makePlain(sheet: Excel.Worksheet, hasFilter: boolean): void {
  if (hasFilter) sheet.autoFilter.remove();
  const all = sheet.getRange();
  all.unmerge();
  all.clear('RemoveHyperlinks');
  all.clear('Formats');
}

/** Clears the cells below the new ones and to their right. */
function clearBeyond(sheet: Excel.Worksheet, cells: SheetContent['cells']): void {
  const columns = widthOf(cells);
  const rows = columns === 0 ? 0 : cells.length;
  if (rows < MAX_ROWS) sheet.getRangeByIndexes(rows, 0, MAX_ROWS - rows, MAX_COLUMNS).clear();
  if (rows > 0 && columns < MAX_COLUMNS) sheet.getRangeByIndexes(0, columns, rows, MAX_COLUMNS - columns).clear();
}

/** Columns that cells take. */
export const widthOf = (cells: SheetContent['cells']): number =>
  cells.reduce((most, line) => Math.max(most, line.length), 0);
