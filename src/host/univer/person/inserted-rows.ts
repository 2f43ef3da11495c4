import { copyRangeStyles, type IInsertRowCommandParams } from '@univerjs/preset-sheets-core';
import { Direction } from '@univerjs/presets';
import type { Engine } from '../engine';

const INSERT_ROW = 'sheet.command.insert-row';

/**
 * Gives rows that are inserted above another row the looks of that row. The engine would take the looks of the row
 * above, which may be a heading.
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
