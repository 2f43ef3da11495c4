import { copyRangeStyles, type IInsertRowCommandParams } from '@univerjs/preset-sheets-core';
import { Direction } from '@univerjs/presets';
import type { Engine } from './engine';

const INSERT_ROW = 'sheet.command.insert-row';

/**
 * Gives rows inserted above another the looks of that row, where the engine would take those of the row above it: below
 * the headings that would be a heading.
 */
export function lookLikeRowBelow(engine: Engine): void {
  engine.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== INSERT_ROW) return;
    const insertion = params as IInsertRowCommandParams;
    const sheet = engine.workbook()?.getSheetBySheetId(insertion.subUnitId);
    if (!sheet || insertion.direction !== Direction.UP) return;
    const { startRow, endRow, startColumn, endColumn } = insertion.range;
    insertion.cellValue = copyRangeStyles(sheet, startRow, endRow, startColumn, endColumn, true, startRow);
  });
}
