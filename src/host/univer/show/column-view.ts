import { IRenderManagerService, ScrollCommand, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import type { Worksheet } from '@univerjs/presets';
import type { Engine } from '../engine';

/** Rows from the top among which a heading is looked for. */
const HEADING_ROWS = 20;

/**
 * Turns the sheet in front sideways until the last of these headings is seen, and as much before it as fits; a sheet that
 * shows it, or has not all of them in one row, stays as it is.
 */
export function showHeadings(engine: Engine, headings: readonly string[]): void {
  const sheet = engine.workbook()?.getActiveSheet();
  const shown = engine.api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet || !shown) return;
  const { sheetViewStartRow, sheetViewStartColumn, offsetY } = shown.getScrollState();
  const last = sheetViewStartColumn > 0 ? null : lastOf(sheet, headings);
  if (last === null) return;
  const pixels = pixelsTo(sheet, last, widthOf(engine, sheet) / shown.getZoom());
  const place = { sheetViewStartRow, offsetY, ...scrolledBy(sheet, pixels) };
  if (pixels > 0) engine.commands.syncExecuteCommand(ScrollCommand.id, place);
}

const widthIn = (sheet: Worksheet, column: number): number =>
  sheet.getColVisible(column) ? sheet.getColumnWidth(column) : 0;

/** How far to turn until a column is the last of those that have room beside the frozen ones; 0 where none has. */
function pixelsTo(sheet: Worksheet, last: number, room: number): number {
  const frozen = Math.max(0, sheet.getFreeze().startColumn);
  const widths = Array.from({ length: last + 1 }, (_, column) => widthIn(sheet, column));
  let left = widths.slice(0, frozen).reduce((free, width) => free - width, room);
  let first = last + 1;
  while (first > frozen && left >= widths[first - 1]!) left -= widths[--first]!;
  return first > last ? 0 : widths.slice(frozen, first).reduce((total, width) => total + width, 0);
}

/** Pixels of the window beside the numbers of the rows; 0 before anything is drawn. */
function widthOf(engine: Engine, sheet: Worksheet): number {
  const render = engine.injector.get(IRenderManagerService).getRenderById(sheet.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeleton(sheet.getSheetId());
  return render && skeleton ? render.engine.width - skeleton.rowHeaderWidth : 0;
}

/** So many pixels to the right, as the engine counts them: whole columns from the first of the sheet on, and the rest. */
function scrolledBy(sheet: Worksheet, pixels: number) {
  let [column, offsetX] = [0, pixels];
  while (offsetX > 0 && offsetX >= widthIn(sheet, column)) offsetX -= widthIn(sheet, column++);
  return { sheetViewStartColumn: column, offsetX };
}

/** The column of the last heading, where a row has all of them. */
function lastOf(sheet: Worksheet, headings: readonly string[]): number | null {
  const texts = (row: number): string[] =>
    Array.from({ length: sheet.getColumnCount() }, (_, column) =>
      String(sheet.getCellRaw(row, column)?.v ?? '').trim(),
    );
  for (let row = 0; row < Math.min(HEADING_ROWS, sheet.getRowCount()); row++) {
    const line = texts(row);
    const columns = headings.map((heading) => line.indexOf(heading));
    if (columns.every((column) => column >= 0)) return Math.max(...columns);
  }
  return null;
}
