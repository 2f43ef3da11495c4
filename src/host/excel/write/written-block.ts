import { entryBytes, type Entry } from '../requests/cell-entry';
import type { WrittenBlock } from '../requests/queued';
import { setNumberFormat } from '../requests/range-look';
import type { Step } from '../requests/request';
import { imageOf, type CellsImage, type WrittenCells } from './written';

/** What stood in a block before it was written; only the cells that were written. */
export function before(block: WrittenBlock): CellsImage {
  return imageOf(block.range, block, (row, column) => (block.entries[row]?.[column] ?? null) !== null);
}

/** A block as it is taken back. */
export const writtenCells = (block: WrittenBlock): WrittenCells => ({
  sheet: block.sheet,
  contents: block.contents,
  before: before(block),
});

/** Bytes of the actions that enter one cell again, beside the entry. */
const CELL_BYTES = 1500;

/** Cells formatted as text make texts of numbers and formulas: those are given the general format and entered again. */
export function repairSteps({ sheet, row, column, range, entries, formatted }: WrittenBlock): readonly Step[] {
  if (formatted) return [];
  const formats = range.numberFormat as string[][];
  const repair = (down: number, right: number, entry: Entry): Step => ({
    sheet,
    outgoing: CELL_BYTES + entryBytes(entry),
    incoming: 0,
    queue: ({ worksheets }) => {
      const cell = worksheets.getItem(sheet).getCell(row + down, column + right);
      setNumberFormat(cell, 'General');
      cell.formulas = [[entry]];
      return [];
    },
  });
  return entries.flatMap(
    (line, down) =>
    line.flatMap((entry, right) => (isTextual(entry) || formats[down]?.[right] !== '@' ? [] : [repair(down, right, entry)])), // prettier-ignore
  );
}

/** Whether a cell formatted as text takes the entry for what it is. */
const isTextual = (entry: Entry): boolean =>
  entry === null || entry === '' || (typeof entry === 'string' && !entry.startsWith('='));
