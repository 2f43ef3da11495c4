import { RemoveColMutation, RemoveRowMutation, SheetsSelectionsService } from '@univerjs/preset-sheets-core';
import type { ICommandInfo, IRange, Worksheet } from '@univerjs/presets';
import type { Engine } from '../engine';
import { makeRoom } from '../show/sheet-writer';

/**
 * Keeps the sheet as large as the selection where a paste that laid out rows or columns is taken back. The engine would
 * take them away from under the selection, and then draws no sheet any more.
 */
export function keepRoom(engine: Engine): void {
  const removals = new Set<string>([RemoveRowMutation.id, RemoveColMutation.id]);
  engine.commands.onCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
    if (!removals.has(id)) return;
    const workbook = engine.workbook();
    const sheet = workbook?.getSheetBySheetId((params as { readonly subUnitId: string }).subUnitId);
    if (workbook && sheet) makeRoom(engine, workbook.getUnitId(), sheet, ...needed(engine, sheet));
  });
}

/** How many rows and columns the selection needs. */
function needed({ injector }: Engine, sheet: Worksheet): [rows: number, columns: number] {
  const selections = injector
    .get(SheetsSelectionsService)
    .getWorkbookSelections(sheet.getUnitId())
    .getSelectionsOfWorksheet(sheet.getSheetId());
  const most = (end: (range: IRange) => number): number =>
    Math.max(0, ...selections.map(({ range }) => end(range)).filter(Number.isFinite)) + 1;
  return [most(({ endRow }) => endRow), most(({ endColumn }) => endColumn)];
}
