import { SetRangeValuesCommand, SetSelectionsOperation } from '@univerjs/preset-sheets-core';
import { contentData } from '../../src/host/univer/cell-data';
import { startEngine, type Engine } from '../../src/host/univer/engine';
import { UniverWindow } from '../../src/host/univer/univer-window';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { readDisplay } from '../../src/host/xlsx/display/read-display';
import { CONTRACT } from '../host/contract/cases';
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
  offers: ['window', 'date1904'],
  async create(given, { date1904 }) {
    const blank = emptyXlsx();
    await blank.write([{ kind: 'replace-sheet', sheet: { name: 'blank', cells: [] } }]);
    await grid.show({ ...readDisplay(blank.bytes(), {}), date1904 });
    await engine.drawn;
    await grid.write(given);
    return grid;
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
