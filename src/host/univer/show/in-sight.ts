import {
  IRenderManagerService,
  ScrollCommand,
  SheetSkeletonManagerService,
  type IScrollCommandParams,
} from '@univerjs/preset-sheets-core';
import type { Engine } from '../engine';

/** Pixels that a scroll bar covers. */
const BAR = 12;

/** Rows from top to bottom, or columns from left to right; sizes are pixels at full size. */
interface Line {
  /** Where each ends, from the first of the sheet on. */
  readonly ends: ArrayLike<number>;
  readonly frozen: number;
  /** How far the sheet is turned, and how much of it the window shows beside what is frozen. */
  readonly turned: number;
  readonly room: number;
}

/** Where one begins; behind the last, where that ends. */
const startOf = ({ ends }: Pick<Line, 'ends'>, at: number): number => ends[Math.min(at, ends.length) - 1] ?? 0;

/** How far the sheet is turned where this comes first after what is frozen. */
const turnedTo = (line: Line, at: number): number => startOf(line, at) - startOf(line, line.frozen);

/** How far to turn until a row or column is wholly seen; its beginning where it is larger than the window. */
function turnedToSee(line: Line, at: number): number {
  if (at < line.frozen) return line.turned;
  const first = turnedTo(line, at);
  const last = turnedTo(line, at + 1) - line.room;
  return Math.min(first, Math.max(last, line.turned));
}

/** The sheet in front as it is turned now; null before it is drawn. */
function linesOf(engine: Engine): { readonly rows: Line; readonly columns: Line } | null {
  const sheet = engine.workbook()?.getActiveSheet();
  const shown = engine.api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet || !shown) return null;
  const render = engine.injector.get(IRenderManagerService).getRenderById(sheet.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeleton(sheet.getSheetId());
  if (!render || !skeleton) return null;
  const { startRow, startColumn } = sheet.getFreeze();
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = shown.getScrollState();
  const line = (ends: ArrayLike<number>, frozenUntil: number, first: number, offset: number, size: number): Line => {
    const frozen = Math.max(0, frozenUntil);
    return { ends, frozen, turned: startOf({ ends }, first) + offset, room: size - startOf({ ends }, frozen) - BAR };
  };
  const width = render.engine.width / shown.getZoom() - skeleton.rowHeaderWidth;
  const height = render.engine.height / shown.getZoom() - skeleton.columnHeaderHeight;
  return {
    rows: line(skeleton.rowHeightAccumulation, startRow, sheetViewStartRow, offsetY, height),
    columns: line(skeleton.columnWidthAccumulation, startColumn, sheetViewStartColumn, offsetX, width),
  };
}

/** So far, as the engine counts it: whole rows or columns from the first of the sheet on, and the rest. */
function counted({ ends }: Line, turned: number): { readonly first: number; readonly offset: number } {
  let first = 0;
  while (first < ends.length - 1 && ends[first]! <= turned) first++;
  return { first, offset: turned - startOf({ ends }, first) };
}

type Turned = readonly [line: Line, turned: number];

const placed = (rows: Turned, columns: Turned): IScrollCommandParams => {
  const [down, right] = [counted(...rows), counted(...columns)];
  const across = { sheetViewStartColumn: right.first, offsetX: right.offset };
  return { sheetViewStartRow: down.first, offsetY: down.offset, ...across };
};

/** How the sheet in front is to be turned, and no farther, so that a whole cell is seen; null before it is drawn. */
export function turnedToShow(engine: Engine, row: number, column: number): IScrollCommandParams | null {
  const lines = linesOf(engine);
  if (!lines) return null;
  const { rows, columns } = lines;
  return placed([rows, turnedToSee(rows, row)], [columns, turnedToSee(columns, column)]);
}

/** Turns the sheet in front until a row is the first below, and a column the first beside, what is frozen. */
export function turnTo(engine: Engine, row: number, column: number): void {
  const lines = linesOf(engine);
  if (!lines) return;
  const at = (line: Line, first: number): Turned => [line, turnedTo(line, Math.max(line.frozen, first))];
  engine.commands.syncExecuteCommand(ScrollCommand.id, placed(at(lines.rows, row), at(lines.columns, column)));
}

/** Turns the sheet in front, and no farther than it must, until a cell is wholly seen. */
export function turnToSee(engine: Engine, row: number, column: number): void {
  const turned = turnedToShow(engine, row, column);
  if (turned) engine.commands.syncExecuteCommand(ScrollCommand.id, turned);
}

/** The row that lies as far below or above another one as the window shows rows; the same before the sheet is drawn. */
export function rowAScreenFrom(engine: Engine, row: number, down: boolean): number {
  const rows = linesOf(engine)?.rows;
  if (!rows) return row;
  const { first } = counted(rows, Math.max(0, startOf(rows, row) + (down ? rows.room : -rows.room)));
  return down ? Math.max(first, Math.min(row + 1, rows.ends.length - 1)) : first;
}

/** Turns the sheet in front by as many rows as the window shows. */
export function turnAScreen(engine: Engine, down: boolean): void {
  const lines = linesOf(engine);
  if (!lines) return;
  const { rows, columns } = lines;
  const turned = Math.max(0, rows.turned + (down ? rows.room : -rows.room));
  engine.commands.syncExecuteCommand(ScrollCommand.id, placed([rows, turned], [columns, columns.turned]));
}
