import { rangeReference as a1 } from '../../port/a1';
import type { CellRange } from '../../port/workbook';
import { get, type Worksheet } from '../api/jsapi';
import { acting } from '../api/refused-act';
import { setKnown } from '../api/set-known';

/** Neighbouring cells of a column that have one number format. */
export interface FormatRun {
  readonly range: CellRange;
  readonly format: string;
}

/**
 * So many questions are asked about one column; where its formats change more often, the rest counts as unformatted.
 */
const MOST_QUESTIONS = 24;

/** The number formats of a block, column by column: only a range of one format says which it is. */
export function formatRuns(sheet: Worksheet, block: CellRange): FormatRun[] {
  return Array.from({ length: block.columns }, (_, at) => {
    const column = { ...block, column: block.column + at, columns: 1 };
    return columnRuns(sheet, column, { left: MOST_QUESTIONS });
  }).reduce<FormatRun[]>((all, runs) => all.concat(runs), []);
}

function columnRuns(sheet: Worksheet, range: CellRange, questions: { left: number }): FormatRun[] {
  const ask = (): unknown => get(sheet.Range(a1(range)), 'NumberFormat');
  const format = questions.left-- > 0 ? acting('cannot-format', ask) : 'General';
  if (typeof format === 'string') return [{ range, format }];
  if (range.rows === 1) return [{ range, format: 'General' }];
  const half = Math.floor(range.rows / 2);
  const upper = columnRuns(sheet, { ...range, rows: half }, questions);
  return upper.concat(columnRuns(sheet, { ...range, row: range.row + half, rows: range.rows - half }, questions));
}

/** Gives cells their number formats. @throws TypeError where one is not taken */
export function setFormats(sheet: Worksheet, runs: readonly FormatRun[]): void {
  for (const { range, format } of runs) setKnown(sheet.Range(a1(range)), 'NumberFormat', format);
}
