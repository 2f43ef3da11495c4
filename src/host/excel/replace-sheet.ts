import type { CellContent, SheetContent } from '../workbook';
import { CELL_PADDING, type SheetFacts } from './book-facts';
import { entryOf, type Entry } from './cell-entry';
import { entryBlocks } from './entry-blocks';
import { applyStyles, LINK_COLOR, rangeAt } from './range-look';
import type { RequestBudget } from './request-budget';
import { applyConditionalFormat, applyValidation } from './sheet-rules';
import { addChart, applyFreeze, applyPrintSetup } from './sheet-page';

/** Bytes of the actions that surround the cells of a sheet, at a guess. */
const FRAME_BYTES = 60_000;

/** What a sheet is replaced with, and what is known of it. */
export interface Replacement {
  readonly content: SheetContent;
  /** The sheet as it is; undefined when it has to be added. */
  readonly existing: SheetFacts | undefined;
  readonly characterWidth: number;
}

/** Queues all that makes the sheet what `content` says; the sheet itself stays, so that references to it hold. */
export async function replaceSheet(
  context: Excel.RequestContext,
  budget: RequestBudget,
  { content, existing, characterWidth }: Replacement,
): Promise<void> {
  await budget.take(FRAME_BYTES);
  const { worksheets } = context.workbook;
  const sheet = existing ? worksheets.getItem(existing.name) : worksheets.add(content.name);
  if (existing) emptySheet(sheet, existing);
  await enterCells(budget, sheet, content.cells);
  arrange(sheet, content, characterWidth);
}

function arrange(sheet: Excel.Worksheet, content: SheetContent, characterWidth: number): void {
  sheet.tabColor = content.tabColor === undefined ? '' : `#${content.tabColor}`;
  applyStyles(sheet, content.styles ?? []);
  markLinks(sheet, content.cells);
  applySizes(sheet, content, characterWidth);
  applyRules(sheet, content);
  applyFreeze(sheet, content.freeze);
  if (content.print) applyPrintSetup(sheet, content.print);
  for (const chart of content.charts ?? []) addChart(sheet, chart);
}

function applyRules(sheet: Excel.Worksheet, content: SheetContent): void {
  for (const merge of content.merges ?? []) rangeAt(sheet, merge).merge();
  for (const validation of content.validations ?? []) applyValidation(sheet, content.name, validation);
  for (const format of content.conditionalFormats ?? []) applyConditionalFormat(sheet, format);
  if (content.autoFilter) sheet.autoFilter.apply(rangeAt(sheet, content.autoFilter));
}

function emptySheet(sheet: Excel.Worksheet, { charts, tables }: SheetFacts): void {
  for (const name of charts) sheet.charts.getItem(name).delete();
  for (const name of tables) sheet.tables.getItem(name).delete();
  sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
}

async function enterCells(
  budget: RequestBudget,
  sheet: Excel.Worksheet,
  cells: readonly (readonly CellContent[])[],
): Promise<void> {
  const columns = Math.max(0, ...cells.map((line) => line.length));
  if (columns === 0) return;
  const entries = cells.map((line): Entry[] => Array.from({ length: columns }, (_, at) => entryOf(line[at] ?? null)));
  for (const { from, rows, bytes } of entryBlocks(entries)) {
    await budget.take(bytes);
    sheet.getRangeByIndexes(from, 0, rows.length, columns).formulas = rows as Entry[][];
  }
}

/** Links look like links; runs of them in a column are marked at once. */
function markLinks(sheet: Excel.Worksheet, cells: readonly (readonly CellContent[])[]): void {
  const isLink = (row: number, column: number): boolean => {
    const content = cells[row]?.[column];
    return typeof content === 'object' && content !== null && 'link' in content;
  };
  const columns = Math.max(0, ...cells.map((line) => line.length));
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < cells.length; row++) {
      let rows = 0;
      while (isLink(row + rows, column)) rows++;
      if (rows === 0) continue;
      const { font } = sheet.getRangeByIndexes(row, column, rows, 1).format;
      font.color = LINK_COLOR;
      font.underline = 'Single';
      row += rows;
    }
  }
}

function applySizes(sheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetContent, characterWidth: number): void {
  (columnWidths ?? []).forEach((width, column) => {
    if (width !== null)
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * characterWidth + CELL_PADDING;
  });
  for (const [row, height] of rowHeights ?? []) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
}
