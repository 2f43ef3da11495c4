import { CURSOR_TYPE, IRenderManagerService } from '@univerjs/preset-sheets-core';
import type { DisplayLink } from '../../port/display';
import type { CellAddress } from '../../port/workbook';
import type { Engine } from '../engine';

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** The cells that lead to other cells of the workbook: a click on one goes there. */
export class CellLinks {
  private readonly sheets = new Map<string, ReadonlyMap<string, CellAddress>>();

  constructor(
    private readonly engine: Engine,
    follow: (target: CellAddress) => void,
  ) {
    const { api } = engine;
    api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
      const target = this.at(worksheet.getSheetId(), row, column);
      if (target !== undefined) setTimeout(() => follow(target));
    });
    api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
      this.point(this.at(worksheet.getSheetId(), row, column) !== undefined);
    });
  }

  clear(): void {
    this.sheets.clear();
  }

  /** Gives a sheet its links in place of those it had; links out of the workbook are for other programs to follow. */
  set(sheetId: string, links: readonly DisplayLink[]): void {
    const inside = links.flatMap(({ row, column, target }): [string, CellAddress][] =>
      typeof target === 'string' ? [] : [[keyOf(row, column), target]],
    );
    this.sheets.set(sheetId, new Map(inside));
  }

  /** Forgets the links of a sheet whose rows moved: none is better than a wrong one. */
  rowsMoved(sheetId: string): void {
    this.sheets.delete(sheetId);
  }

  private at(sheetId: string, row: number, column: number): CellAddress | undefined {
    return this.sheets.get(sheetId)?.get(keyOf(row, column));
  }

  private point(on: boolean): void {
    const unitId = this.engine.workbook()?.getUnitId() ?? '';
    const scene = this.engine.injector.get(IRenderManagerService).getRenderById(unitId)?.scene;
    if (on) scene?.setCursor(CURSOR_TYPE.POINTER);
    else scene?.resetCursor();
  }
}
