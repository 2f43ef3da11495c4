import { SetRangeValuesCommand, SetSelectionsOperation } from '@univerjs/preset-sheets-core';
import { BooleanNumber } from '@univerjs/presets';
import { contentData } from '../../src/host/univer/read/cell-data';
import { startEngine, type Engine } from '../../src/host/univer/engine';
import { UniverWindow } from '../../src/host/univer/univer-window';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { readDisplay } from '../../src/host/xlsx/display/read-display';
import { CONTRACT } from '../host/contract/cases';
import { GRID_OFFERS } from './grid-offers';
import { runContract, type CaseResult, type ContractHost } from '../host/contract/contract';

const container = document.getElementById('page')!;
container.style.cssText = 'position:fixed;inset:0';
const engine: Engine = startEngine(container);
const grid = new UniverWindow(engine, () => undefined);

function placeOf(sheet: string): { unitId: string; subUnitId: string } {
  const workbook = engine.workbook()!;
  return { unitId: workbook.getUnitId(), subUnitId: workbook.getSheetBySheetName(sheet)!.getSheetId() };
}

const host: ContractHost<UniverWindow> = {
  name: 'grid',
  offers: GRID_OFFERS,
  async create(given, { date1904 }) {
    const blank = emptyXlsx();
    await blank.write([{ kind: 'replace-sheet', sheet: { name: 'blank', cells: [] } }]);
    grid.show({ ...readDisplay(blank.bytes(), {}), date1904 });
    await engine.drawn;
    await grid.write(given);
    return grid;
  },
  lookOf(_, { sheet, row, column }) {
    const workbook = engine.workbook()!;
    const worksheet = workbook.getSheetBySheetName(sheet)!;
    const style = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, column));
    const line = worksheet.getConfig().rowData[row];
    return {
      fill: style?.bg?.rgb?.slice(1) ?? null,
      bold: style?.bl === BooleanNumber.TRUE,
      numberFormat: style?.n?.pattern ?? 'General',
      height: line?.ia === BooleanNumber.FALSE ? Math.round(line.h! * 0.75) : null,
    };
  },
  person: () => ({
    edit({ sheet, row, column }, content) {
      const place = placeOf(sheet);
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      engine.commands.syncExecuteCommand(SetRangeValuesCommand.id, { ...place, range, value: contentData(content) });
    },
    choose({ sheet, row, column }) {
      const place = placeOf(sheet);
      engine.api.getActiveWorkbook()!.setActiveSheet(place.subUnitId);
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      const primary = { actualRow: row, actualColumn: column, isMerged: false, isMergedMainCell: false, ...range };
      engine.commands.syncExecuteCommand(SetSelectionsOperation.id, {
        ...place,
        selections: [{ range, primary, style: null }],
      });
    },
  }),
};

declare global {
  interface Window {
    runContract?: (from: number, to: number) => Promise<CaseResult[]>;
    contractLength?: number;
  }
}

window.contractLength = CONTRACT.length;
window.runContract = (from, to) => runContract(CONTRACT.slice(from, to), host);
