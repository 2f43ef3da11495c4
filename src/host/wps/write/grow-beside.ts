import { intersects, rangeReference as a1 } from '../../port/a1';
import { headedBeside, unwritten } from '../../port/columns-beside';
import { HostError, type CellRange, type CellsChange } from '../../port/workbook';
import { isBlank, readMatrix } from '../api/cell-matrix';
import type { Book } from '../api/bound-workbook';
import type { FilterMove } from './filter-move';
import { filterRange } from './filter-move';
import { get, type Worksheet } from '../api/jsapi';
import type { LookStep } from '../api/sheet-step';
import { placeOf, sameRange, tablesOf, type PlacedTable } from '../read/tables';
import { countIn } from '../read/used-extent';

/** A table, or the filter of a sheet, that reached over the columns written beside it. */
export interface Growth {
  readonly sheet: string;
  /** Null for the filter. */
  readonly table: string | null;
  readonly before: CellRange;
  readonly after: CellRange;
}

/** Cells read at once where a build cannot count them. */
const MOST_READ = 4000;

/**
 * Tables and the filter of a sheet reach over headed columns that the changes of one write put right beside them: sorting
 * fewer columns would tear rows from their results. `hand` gets each before it grows.
 */
export function growthSteps(
  name: string,
  changes: readonly CellsChange[],
  filter: FilterMove,
  hand: (growth: Growth) => void,
): LookStep[] {
  const grown = (sheet: Worksheet, book: Book, range: CellRange): CellRange | null => {
    const beside = headedBeside(range, changes);
    if (beside === null || !isFree(sheet, book, beside.area, changes)) return null;
    return { ...range, columns: range.columns + beside.area.columns };
  };
  const growTables = (sheet: Worksheet, book: Book): void => {
    for (const placed of tablesOf(sheet)) {
      const { table, range: before } = placed;
      const after = takesHeadings(sheet, placed, changes) ? grown(sheet, book, before) : null;
      if (after === null) continue;
      hand({ sheet: name, table: get(table, 'Name'), before, after });
      resize(sheet, placed, after);
    }
  };
  const growFilter = (sheet: Worksheet, book: Book): void => {
    const before = filter.from ?? filterRange(sheet);
    const after = before && grown(sheet, book, before);
    if (!before || !after) return;
    hand({ sheet: name, table: null, before, after });
    filter.move(sheet, before, after);
  };
  return [
    { look: 'table', step: growTables },
    { look: 'filter', step: growFilter },
  ];
}

/** Takes a growth back, unless a person has since changed what grew. */
export function shrinkStep({ table: name, before, after }: Growth, filter: FilterMove): LookStep {
  const shrinkTable = (sheet: Worksheet): void => {
    for (const placed of tablesOf(sheet))
      if (get(placed.table, 'Name') === name && sameRange(placed.range, after)) resize(sheet, placed, before);
  };
  const shrinkFilter = (sheet: Worksheet): void => {
    const standing = filter.from ?? filterRange(sheet);
    if (standing && sameRange(standing, after)) filter.move(sheet, after, before);
  };
  return name === null ? { look: 'filter', step: shrinkFilter } : { look: 'table', step: shrinkTable };
}

/** @throws HostError unsupported where a build says nothing and does nothing */
function resize(sheet: Worksheet, { table }: PlacedTable, to: CellRange): void {
  table.Resize(sheet.Range(a1(to)));
  if (!sameRange(placeOf(get(table, 'Range')), to)) throw new HostError('unsupported', get(table, 'Name'));
}

/** A table gives its columns other names where two would be the same: it does not grow then. */
function takesHeadings(sheet: Worksheet, { table, range }: PlacedTable, changes: readonly CellsChange[]): boolean {
  const beside = headedBeside(range, changes);
  if (!beside || get(table, 'ShowHeaders') === false) return false;
  const [own = []] = readMatrix(sheet, { ...range, rows: 1 }, 'Value2');
  const all = [...own, ...beside.headings].map((name) => String(name).toLowerCase());
  return new Set(all).size === all.length;
}

/** Whether an area belongs to nobody and holds nothing but what was written. */
function isFree(sheet: Worksheet, book: Book, area: CellRange, changes: readonly CellsChange[]): boolean {
  if (tablesOf(sheet).some(({ range }) => intersects(range, area))) return false;
  const merged = get(sheet.Range(a1(area)), 'MergeCells');
  if (merged === true || merged === null) return false;
  return unwritten(area, changes).every((part) => isEmpty(sheet, book, part));
}

/** @throws HostError too-large where a build cannot count, and reading would take long */
function isEmpty(sheet: Worksheet, book: Book, rest: CellRange): boolean {
  const count = countIn(book, sheet, rest);
  if (count !== null) return count === 0;
  if (rest.rows * rest.columns > MOST_READ) throw new HostError('too-large', get(sheet, 'Name'));
  return readMatrix(sheet, rest, 'Formula').every((line) => line.every(isBlank));
}
