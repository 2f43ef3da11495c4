import { MAX_COLUMNS, MAX_ROWS } from '../port/check-changes';
import { OWN_CHART, type CellContent, type CellRange, type SheetContent } from '../port/workbook';
import { CELL_PADDING, type SheetFacts } from './book-facts';
import { entryOf, type Entry } from './cell-entry';
import { entryBlocks } from './entry-blocks';
import { applyStyled, LINK_COLOR, rangeAt } from './range-look';
import type { RequestBudget } from './request-budget';
import { applyConditionalFormat, applyValidation } from './sheet-rules';
import { addChart, applyFreeze, applyPrintSetup } from './sheet-page';

/** Bytes of groups of actions in a request, at a guess. */
const BYTES = { sheet: 6000, style: 6000, rule: 3000, small: 800 };

/** What a sheet is replaced with, and what is known of it. */
export interface Replacement {
  readonly content: SheetContent;
  /** The sheet as it is; undefined when it has to be added. */
  readonly existing: Pick<SheetFacts, 'name' | 'ownCharts'> | undefined;
  readonly characterWidth: number;
}

/**
 * Queues all that makes the sheet what `content` says; the sheet itself stays, so that references to it hold. What stood
 * in it is written over and only then cleared beyond, so that no refusal on the way leaves it empty.
 */
export async function replaceSheet(
  context: Excel.RequestContext,
  budget: RequestBudget,
  { content, existing, characterWidth }: Replacement,
): Promise<void> {
  await budget.take(BYTES.sheet);
  const { worksheets } = context.workbook;
  const sheet = existing ? worksheets.getItem(existing.name) : worksheets.add(content.name);
  if (existing) makePlain(sheet);
  await enterCells(budget, sheet, content.cells);
  if (existing) {
    await budget.take(BYTES.sheet);
    clearBeyond(sheet, content.cells);
    clearObjects(sheet, existing.ownCharts);
  }
  sheet.tabColor = content.tabColor === undefined ? '' : `#${content.tabColor}`;
  for (const [bytes, queue] of frame(sheet, content, characterWidth)) {
    await budget.take(bytes);
    queue();
  }
}

type Step = readonly [bytes: number, queue: () => void];

/** Everything but the cells, in order. */
function frame(sheet: Excel.Worksheet, content: SheetContent, characterWidth: number): Step[] {
  const { styles = [], merges = [], validations = [], conditionalFormats = [], print, charts = [] } = content;
  return [
    ...styles.map((_, at): Step => [BYTES.style, () => applyStyled(sheet, styles, at)]),
    ...linkRuns(content.cells).map((run): Step => [BYTES.small, () => markLink(rangeAt(sheet, run))]),
    ...sizes(sheet, content, characterWidth),
    ...merges.map((merge): Step => [BYTES.small, () => rangeAt(sheet, merge).merge()]),
    ...validations.map((one): Step => [BYTES.rule, () => applyValidation(sheet, content.name, one)]),
    ...conditionalFormats.map((one): Step => [BYTES.rule, () => applyConditionalFormat(sheet, one)]),
    [BYTES.small, () => applyFreeze(sheet, content.freeze)],
    ...one(content.autoFilter, (range): Step => [BYTES.small, () => sheet.autoFilter.apply(rangeAt(sheet, range))]),
    ...one(print, (setup): Step => [BYTES.sheet, () => applyPrintSetup(sheet, setup)]),
    ...charts.map((chart, at): Step => [BYTES.sheet, () => addChart(sheet, chart, `${OWN_CHART}${at + 1}`)]),
  ];
}

const one = <T, R>(value: T | undefined, then: (value: T) => R): R[] => (value === undefined ? [] : [then(value)]);

/** Takes away what would change or refuse the cells to come: filters, merges, formats; no cell loses its content. */
function makePlain(sheet: Excel.Worksheet): void {
  sheet.autoFilter.remove();
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

/** Takes away all else that is the program's; charts and pictures of people float above it. */
function clearObjects(sheet: Excel.Worksheet, ownCharts: readonly string[]): void {
  for (const name of ownCharts) sheet.charts.getItem(name).delete();
  sheet.freezePanes.unfreeze();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
}

const widthOf = (cells: SheetContent['cells']): number => cells.reduce((most, line) => Math.max(most, line.length), 0);

async function enterCells(
  budget: RequestBudget,
  sheet: Excel.Worksheet,
  cells: readonly (readonly CellContent[])[],
): Promise<void> {
  const columns = widthOf(cells);
  if (columns === 0) return;
  const entries = cells.map((line): Entry[] => Array.from({ length: columns }, (_, at) => entryOf(line[at] ?? null)));
  for (const { from, rows, bytes } of entryBlocks(entries)) {
    await budget.take(bytes);
    sheet.getRangeByIndexes(from, 0, rows.length, columns).formulas = rows as Entry[][];
  }
}

/** Links among the cells; runs of them in a column are one block. */
function linkRuns(cells: readonly (readonly CellContent[])[]): CellRange[] {
  const runs: CellRange[] = [];
  const columns = widthOf(cells);
  for (let column = 0; column < columns; column++) {
    const links = cells.map((line) => isLink(line[column]));
    for (const [row, rows] of runsOf(links)) if (links[row]) runs.push({ row, column, rows, columns: 1 });
  }
  return runs;
}

const isLink = (content: CellContent | undefined): boolean =>
  typeof content === 'object' && content !== null && 'link' in content;

function markLink({ format }: Excel.Range): void {
  format.font.color = LINK_COLOR;
  format.font.underline = 'Single';
}

/** Neighbours of equal value: first position and length of each run. */
function runsOf(values: readonly unknown[]): [number, number][] {
  const runs: [number, number][] = [];
  values.forEach((value, at) => {
    const last = runs.at(-1);
    if (last && values[last[0]] === value) last[1]++;
    else runs.push([at, 1]);
  });
  return runs;
}

function sizes(
  sheet: Excel.Worksheet,
  { columnWidths = [], rowHeights }: SheetContent,
  characterWidth: number,
): Step[] {
  const widths = runsOf(columnWidths).flatMap(([column, columns]) =>
    one(columnWidths[column] ?? undefined, (width): Step => {
      const range = { row: 0, column, rows: 1, columns };
      const points = width * characterWidth + CELL_PADDING;
      return [BYTES.small, () => (rangeAt(sheet, range).format.columnWidth = points)];
    }),
  );
  const rows = Math.max(-1, ...(rowHeights?.keys() ?? [])) + 1;
  const list = Array.from({ length: rows }, (_, row) => rowHeights?.get(row));
  const heights = runsOf(list).flatMap(([row, count]) =>
    one(list[row], (height): Step => {
      const range = { row, column: 0, rows: count, columns: 1 };
      return [BYTES.small, () => (rangeAt(sheet, range).format.rowHeight = height)];
    }),
  );
  return [...widths, ...heights];
}
