import type { CellContent, CellValue, SheetGrid } from '../host/workbook';
import { a1, cellAt, cellText, isUncalculated } from './cell';
import type { Issue, IssueParameters } from './issue';

/** A block of cells as the program writes them. */
export interface ExpectedBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
  /** The block is the whole sheet: whatever stands beside it is a difference as well. */
  readonly isWholeSheet: boolean;
}

/** Numbers of a spreadsheet agree to about 15 digits; what a sheet shows has two decimals, or is a ratio. */
const TOLERANCE = 1e-9;

/** Every cell that shows something else than expected; a formula is judged by the result it shows, if the file holds it. */
export function differingCells(
  expected: ExpectedBlock,
  shown: SheetGrid,
  source: IssueParameters['cell-differs']['source'],
  isIgnored: (row: number, column: number) => boolean = () => false,
): Issue[] {
  const { sheet, row: top, column: left, cells } = expected;
  const uncalculated: string[] = [];
  const differing = comparedCells(expected, shown).flatMap(([down, right]): Issue[] => {
    const [row, column] = [top + down, left + right];
    const value = cellAt(shown, row, column);
    const due = valueOf(cells[down]?.[right]);
    if (isIgnored(row, column) || isSame(value, due)) return [];
    if (isUncalculated(value)) {
      uncalculated.push(a1(row, column));
      return [];
    }
    const place = { sheet, cell: a1(row, column) };
    const parameters = { shown: cellText(value), expected: cellText(due), source };
    return [{ code: 'cell-differs', severity: 'error', place, parameters }];
  });
  return uncalculated.length === 0 ? differing : [...differing, withoutResults(sheet, uncalculated)];
}

/** Formulas whose results the file does not hold cannot be judged. */
function withoutResults(sheet: string, cells: readonly string[]): Issue {
  const place = { sheet, cell: cells[0]! };
  return { code: 'results-not-saved', severity: 'error', place, parameters: { count: cells.length } };
}

/** Places within the block, row by row; of a whole sheet, all that hold something as well. */
function comparedCells({ cells, isWholeSheet }: ExpectedBlock, shown: SheetGrid): [down: number, right: number][] {
  const shownRows = isWholeSheet ? shown.rows : [];
  return Array.from({ length: Math.max(cells.length, shownRows.length) }, (_, down) => {
    const columns = Math.max(cells[down]?.length ?? 0, shownRows[down]?.length ?? 0);
    return Array.from({ length: columns }, (__, right): [number, number] => [down, right]);
  }).flat();
}

function valueOf(content: CellContent | undefined): CellValue {
  if (content === undefined || content === null || typeof content !== 'object') return content ?? null;
  return 'link' in content ? content.text : content.value;
}

function isSame(shown: CellValue, expected: CellValue): boolean {
  if (typeof shown === 'number' && typeof expected === 'number') {
    return Math.abs(shown - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }
  if (typeof shown === 'number' || typeof expected === 'number') return false;
  return plain(shown) === plain(expected);
}

const plain = (value: CellValue): string => cellText(value).replace(/\r\n?/gu, '\n');
