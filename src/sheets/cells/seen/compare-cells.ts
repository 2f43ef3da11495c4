import type { CellContent, CellValue, SheetGrid } from '../../../host/port/workbook';
import { cellAt, cellText, isUncalculated } from '../values/cell';
import { a1, type Place } from '../../../issues/place';
import { isSameFormula } from './formula-spelling';
import { quotedSheet } from '../look/formulas';
import type { Issue, IssueParameters } from '../../../issues/issue';

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

/**
 * Every cell that shows something else than expected, or computes it in another way. A formula is compared by its text,
 * and by its result where the file holds one.
 */
export function differingCells(
  expected: ExpectedBlock,
  shown: SheetGrid,
  source: IssueParameters['cell-differs']['source'],
  isIgnored: (row: number, column: number) => boolean = () => false,
): Issue[] {
  const { sheet, row: top, column: left, cells } = expected;
  const uncalculated: Place[] = [];
  const differing = comparedCells(expected, shown).flatMap(([down, right]): Issue[] => {
    const [row, column] = [top + down, left + right];
    if (isIgnored(row, column)) return [];
    const value = cellAt(shown, row, column);
    const content = cells[down]?.[right];
    const due = valueOf(content);
    const place = { sheet, row, column };
    const isShown = isSame(value, due);
    if (!isShown && !isUncalculated(value)) {
      const parameters = { shown: cellText(value), expected: cellText(due), source };
      return [{ code: 'cell-differs', severity: 'error', place, parameters }];
    }
    const formulas = differingFormulas(content, shown, row, column);
    if (formulas) return [{ code: 'formula-differs', severity: 'error', place, parameters: { ...formulas, source } }];
    if (!isShown) uncalculated.push(place);
    return [];
  });
  return uncalculated.length === 0 ? differing : [...differing, withoutResults(uncalculated)];
}

/**
 * The formula of a cell and the expected one, where they differ; null where they do not, or where formulas were not
 * read.
 */
function differingFormulas(
  content: CellContent | undefined,
  { formulas }: SheetGrid,
  row: number,
  column: number,
): Pick<IssueParameters['formula-differs'], 'shown' | 'expected'> | null {
  if (!formulas) return null;
  const shown = formulas[row]?.[column] ?? null;
  const expected = formulaOf(content);
  const isSame = shown === null ? expected === null : isSameFormula(shown, expected ?? linkFormula(content));
  return isSame ? null : { shown, expected };
}

const formulaOf = (content: CellContent | undefined): string | null =>
  typeof content === 'object' && content !== null && 'formula' in content ? content.formula : null;

/** A link as a HYPERLINK formula: some programs write it so. */
function linkFormula(content: CellContent | undefined): string {
  if (typeof content !== 'object' || content === null || !('link' in content)) return '';
  const { sheet, row, column } = content.link;
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const target = `#${quotedSheet(sheet)}!${a1(row, column)}`;
  return `HYPERLINK(${quoted(target)},${quoted(content.text)})`;
}

/** Formulas whose results the file does not hold cannot be judged. */
function withoutResults(places: readonly Place[]): Issue {
  const parameters = { count: places.length };
  return { code: 'results-not-saved', severity: 'error', place: places[0]!, parameters };
}

/** Places within the block, row by row; of a whole sheet, all that hold something as well. */
function comparedCells({ cells, isWholeSheet }: ExpectedBlock, shown: SheetGrid): [down: number, right: number][] {
  const [shownRows, formulas] = isWholeSheet ? [shown.rows, shown.formulas ?? []] : [[], []];
  return Array.from({ length: Math.max(cells.length, shownRows.length, formulas.length) }, (_, down) => {
    const lengths = [cells[down], shownRows[down], formulas[down]].map((line) => line?.length ?? 0);
    const columns = Math.max(...lengths);
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
