import { SetWorksheetRowAutoHeightMutation, SetWorksheetRowIsAutoHeightMutation } from '@univerjs/preset-sheets-core';
import {
  BooleanNumber,
  WrapStrategy,
  type ICellData,
  type IRowData,
  type IStyleData,
  type Styles,
  type Workbook,
  type Worksheet,
} from '@univerjs/presets';
import type { CellsChange, RowAppending, WorkbookChange } from '../../port/workbook';
import type { Engine } from '../engine';
import { findSheet, openWorkbook } from './open-sheets';
import { BODY_SIZE, linePixels, programRoomOfPixels, wrappedPixels } from '../../port/sizes';

/**
 * Makes rows as high as their wrapped or large texts ask for, where nobody set a height but the program; none becomes
 * lower. The engine measures what a person types, and nothing of what a file or the program brings. Without `rows`: those
 * whose height nobody set.
 */
export function fitRows(engine: Engine, worksheet: Worksheet, rows = rowsOf(worksheet)): void {
  const { rowData } = worksheet.getConfig();
  const texts = new TextsOfRows(worksheet, openWorkbook(engine).getStyles());
  const rowsAutoHeightInfo = rows.flatMap((row) => {
    const room = roomIn(rowData[row], worksheet.getRowHeight(row));
    const autoHeight = room === null ? 0 : texts.heightOver(room, row);
    return autoHeight > 0 ? [{ row, autoHeight }] : [];
  });
  if (rowsAutoHeightInfo.length === 0) return;
  const place = { unitId: worksheet.getUnitId(), subUnitId: worksheet.getSheetId() };
  const ranges = rowsAutoHeightInfo.map(({ row }) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }));
  const { commands } = engine;
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

/** Points from which on a line is higher than the usual row. */
const HEADLINE = 14;
const LARGE = 2 * BODY_SIZE;

/** What the texts of rows ask for, in pixels. */
class TextsOfRows {
  constructor(
    private readonly worksheet: Worksheet,
    private readonly styles: Styles,
  ) {}

  /** What the texts of a row ask for; 0 where they ask for no more than `room`. */
  heightOver(room: number, row: number): number {
    const cells = this.worksheet.getCellMatrix().getMatrix()[row] ?? {};
    let most = 0;
    for (const key of Object.keys(cells)) {
      const column = Number(key);
      const cell = cells[column];
      if (cell) most = Math.max(most, this.textHeight(room, cell, row, column), this.lineHeight(cell));
    }
    return most > room ? most : 0;
  }

  /** One line in a size that the usual row cuts; 0 in others. */
  private lineHeight({ v, s }: ICellData): number {
    const size = (v ?? '') === '' ? BODY_SIZE : (this.ownStyle(s).fs ?? BODY_SIZE);
    return size >= HEADLINE ? linePixels(size) : 0;
  }

  /**
   * What a text asks for; 0 where `room` or one line is enough. As in other programs, merged cells ask for no second line.
   */
  private textHeight(room: number, cell: ICellData, row: number, column: number): number {
    const { v: text } = cell;
    if (typeof text !== 'string') return 0;
    const width = this.worksheet.getColumnWidth(column);
    // Thousands of rows are looked at, few of their texts are too long, and composing a style is costly.
    if (wrappedPixels(text, width, this.ownStyle(cell.s).fs ?? LARGE) <= room) return 0;
    const { tb, fs } = this.worksheet.getComposedCellStyleByCellData(row, column, cell);
    if (tb !== WrapStrategy.WRAP || this.worksheet.getMergedCell(row, column)) return 0;
    return wrappedPixels(text, width, fs ?? BODY_SIZE);
  }

  /** What the style of a cell states by itself. */
  private ownStyle(style: ICellData['s']): Readonly<IStyleData> {
    return (typeof style === 'string' ? this.styles.get(style) : style) ?? {};
  }
}
