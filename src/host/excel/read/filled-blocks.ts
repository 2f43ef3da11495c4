import { HostError, type CellRange } from '../../port/workbook';
import { rangeAt } from '../requests/range-look';

/** Cells of a block that is read without looking whether it is filled. */
const SMALL = 240_000;
/** A block whose quarters are filled to this part is taken as it is. */
const DENSE = 0.6;
/** Most blocks looked at in one request. */
const MOST_BLOCKS = 1000;

/** The place of a range whose place was loaded. */
export const blockOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

const areaOf = ({ rows, columns }: CellRange): number => rows * columns;

/**
 * Finds the filled parts of a used range, which one stray cell in the last row or column stretches to 17 thousand
 * million cells. The range is quartered, and each quarter is asked for its used part, until no large empty block is
 * left: one request a step, at most twenty steps. @throws HostError too-large for cells strewn all over a sheet
 */
export async function filledBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: CellRange,
): Promise<readonly CellRange[]> {
  const found: CellRange[] = [];
  let open = areaOf(used) <= SMALL ? [] : [used];
  if (open.length === 0) return [used];
  while (open.length > 0) {
    if (open.length > MOST_BLOCKS) throw new HostError('too-large', '');
    const asked = open.map((block) => quarters(block).map((quarter) => askUsed(sheet, quarter)));
    // Each step asks about what the one before has found.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const parts = asked.map((ranges) => ranges.flatMap((range) => (range.isNullObject ? [] : [blockOf(range)])));
    const isDense = open.map(
      (block, at) => parts[at]!.reduce((sum, part) => sum + areaOf(part), 0) > DENSE * areaOf(block),
    );
    found.push(...open.filter((_, at) => isDense[at]));
    const inner = parts.flatMap((list, at) => (isDense[at] ? [] : list));
    found.push(...inner.filter((block) => areaOf(block) <= SMALL));
    open = inner.filter((block) => areaOf(block) > SMALL);
  }
  return found;
}

const askUsed = (sheet: Excel.Worksheet, block: CellRange): Excel.Range =>
  rangeAt(sheet, block).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');

function quarters({ row, column, rows, columns }: CellRange): CellRange[] {
  return halves(row, rows).flatMap(([top, high]) =>
    halves(column, columns).map(([left, wide]) => ({ row: top, column: left, rows: high, columns: wide })),
  );
}

function halves(from: number, count: number): (readonly [from: number, count: number])[] {
  const first = Math.ceil(count / 2);
  return count < 2 ? [[from, count]] : [[from, first], [from + first, count - first]]; // prettier-ignore
}
