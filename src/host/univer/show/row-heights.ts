import { SetWorksheetRowAutoHeightMutation, SetWorksheetRowIsAutoHeightMutation } from '@univerjs/preset-sheets-core';
import {
  BooleanNumber,
  WrapStrategy,
  type ICellData,
  type IRowData,
  type IStyleData,
  type Workbook,
  type Worksheet,
} from '@univerjs/presets';
import type { CellsChange, RowAppending, WorkbookChange } from '../../port/workbook';
import type { Engine } from '../engine';
import { findSheet } from './open-sheets';
import { BODY_SIZE, linePixels, programRoomOfPixels, wrappedPixels } from '../../port/sizes';

/**
 * Makes rows as high as their wrapped or large texts ask for, where nobody set a height but the program; none becomes
 * lower. The engine measures what a person types, and nothing of what a file or the program brings. Without `rows`: those
 * whose height nobody set.
 */
export function fitRows({ commands }: Engine, worksheet: Worksheet, rows = rowsOf(worksheet)): void {
  const { rowData } = worksheet.getConfig();
  const rowsAutoHeightInfo = rows.flatMap((row) => {
    const room = roomIn(rowData[row], worksheet.getRowHeight(row));
    const autoHeight = room === null ? 0 : heightOver(room, worksheet, row);
    return autoHeight > 0 ? [{ row, autoHeight }] : [];
  });
  if (rowsAutoHeightInfo.length === 0) return;
  const place = { unitId: worksheet.getUnitId(), subUnitId: worksheet.getSheetId() };
  const ranges = rowsAutoHeightInfo.map(({ row }) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }));
  commands.syncExecuteCommand(SetWorksheetRowIsAutoHeightMutation.id, {
    ...place,
    ranges,
    autoHeightInfo: BooleanNumber.TRUE,
  });
  commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, { ...place, rowsAutoHeightInfo });
}

/** The same for what changes have written. */
export function fitWritten(engine: Engine, workbook: Workbook, changes: readonly WorkbookChange[]): void {
  for (const change of changes) {
    if (change.kind === 'replace-sheet') fitRows(engine, findSheet(workbook, change.sheet.name)!);
    else fitRows(engine, findSheet(workbook, change.sheet)!, rowsWritten(change));
  }
}

const rowsWritten = (change: CellsChange | RowAppending): number[] =>
  change.kind === 'append-row' ? [change.row] : change.cells.map((_, at) => change.row + at);

function rowsOf(worksheet: Worksheet): number[] {
  const { rowData } = worksheet.getConfig();
  const held = Object.keys(worksheet.getCellMatrix().getMatrix()).map(Number);
  return held.filter((row) => {
    const { h, ia } = rowData[row] ?? {};
    return h === undefined || (ia === BooleanNumber.FALSE && programRoomOfPixels(h) !== null);
  });
}

/** Pixels of texts that a row holds; null where somebody set its height. */
function roomIn(row: Partial<IRowData> | undefined, height: number): number | null {
  return row?.ia === BooleanNumber.FALSE ? programRoomOfPixels(height) : height;
}

/** Pixels that the texts of a row ask for; 0 where they ask for no more than `room`. */
function heightOver(room: number, worksheet: Worksheet, row: number): number {
  const asked = Object.keys(worksheet.getCellMatrix().getMatrix()[row] ?? {}).reduce((most, key) => {
    const column = Number(key);
    return Math.max(most, textHeight(room, worksheet, row, column), lineHeight(worksheet, row, column));
  }, 0);
  return asked > room ? asked : 0;
}

/** Pixels of one line in a size that the usual row cuts; 0 in others. */
function lineHeight(worksheet: Worksheet, row: number, column: number): number {
  const cell = worksheet.getCellRaw(row, column);
  const size = cell?.s && (cell.v ?? '') !== '' ? sizeIn(worksheet, cell.s) : BODY_SIZE;
  return size >= HEADLINE ? linePixels(size) : 0;
}

const sizeIn = (worksheet: Worksheet, style: string | IStyleData): number => statedIn(worksheet, style) ?? BODY_SIZE;

/** Points that the style of a cell states by itself. */
const statedIn = (worksheet: Worksheet, style: string | IStyleData): number | undefined =>
  (typeof style === 'string' ? worksheet.getStyleDataByHash(style) : style)?.fs;

/** Points that a cell has at most: what it leaves open may be stated by its row or column. */
const largestIn = (worksheet: Worksheet, style: ICellData['s']): number =>
  (style ? statedIn(worksheet, style) : undefined) ?? LARGE;

/**
 * Pixels that a text asks for; 0 where `room` or one line is enough. As in other programs, merged cells ask for no second
 * line.
 */
function textHeight(room: number, worksheet: Worksheet, row: number, column: number): number {
  const { v: text, s: style } = worksheet.getCellRaw(row, column) ?? {};
  if (typeof text !== 'string') return 0;
  const width = worksheet.getColumnWidth(column);
  // Thousands of rows are looked at, few of their texts are too long, and composing a style is costly.
  if (wrappedPixels(text, width, largestIn(worksheet, style)) <= room) return 0;
  const { tb, fs } = worksheet.getComposedCellStyle(row, column);
  if (tb !== WrapStrategy.WRAP || worksheet.getMergedCell(row, column)) return 0;
  return wrappedPixels(text, width, fs ?? BODY_SIZE);
}

/** Points from which on a line is higher than the usual row. */
const HEADLINE = 14;
const LARGE = 2 * BODY_SIZE;
