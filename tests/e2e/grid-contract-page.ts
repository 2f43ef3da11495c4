import { SetRangeValuesCommand, SetSelectionsOperation } from '@univerjs/preset-sheets-core';
import { BooleanNumber } from '@univerjs/presets';
import { contentData } from '../../src/host/univer/read/cell-data';
import { startEngine, type Engine } from '../../src/host/univer/engine';
import { UniverWindow } from '../../src/host/univer/univer-window';
import { recalculate } from '../../src/app/scoring/recalculate';
import { mapLog } from '../app/log/choose-plan';
import { dayOf } from '../../src/engine/time/calendar';
import type { CellAddress, CellContent } from '../../src/host/port/workbook';
import type { LogMapping } from '../../src/sheets/adoptions/log-mapping';
import { Session } from '../../src/entry/workbench/session';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { readDisplay } from '../../src/host/xlsx/display/read-display';
import { BOOK, IN_FORCE, journey, look, shown, tryOut, type Shown } from '../app/what-if/trial-journey';
import { CONTRACT } from '../host/contract/cases';
import { rowsIn } from '../host/rows-in';
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

const session = new Session(grid);
const RUN_DAY = dayOf(2021, 1, 8);

/** The workbench without its page: a file and the grid that shows it. */
const bench = {
  open: (bytes: readonly number[]) => session.open(Uint8Array.from(bytes)),
  recalculate: (run: Parameters<typeof recalculate>[1]) => recalculate(session, run).then(() => undefined),
  bytes: async (): Promise<number[]> => [...(await session.bytes())],
  /** The rows of all sheets that the grid shows, by name. */
  rows: () => rowsIn(session),
  /** What the grid does not show of a sheet, from row and column 0 on. */
  unseen(name: string): { readonly rows: number[]; readonly columns: number[] } {
    const sheet = engine.workbook()!.getSheetBySheetName(name)!;
    const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
    return {
      rows: upTo(40).filter((row) => !sheet.getRowVisible(row)),
      columns: upTo(20).filter((column) => !sheet.getColVisible(column)),
    };
  },
  /** Pixels of the rows of a sheet that hold something. */
  heights(name: string): number[] {
    const sheet = engine.workbook()!.getSheetBySheetName(name)!;
    return Object.keys(sheet.getCellMatrix().getMatrix()).map((row) => sheet.getRowHeight(Number(row)));
  },
  write: async (sheet: string, row: number, cells: CellContent[][]): Promise<void> => {
    await session.write([{ kind: 'write-cells', sheet, row, column: 0, cells }]);
  },
  /** Writes in slices, between which a person edits cells: one written already, one not yet, and those beside them. */
  async writeAmidEdits(sheet: string, rows: number): Promise<void> {
    const cells = Array.from({ length: rows }, (_, at): CellContent[] => [`结果${at}`]);
    const places = [1, rows - 1].flatMap((row) => [0, 1].map((column) => ({ sheet, row, column })));
    let [slices, edits] = [0, 0];
    const changing = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve));
      const place = places[slices++];
      if (place) host.person!(grid).edit(place, `人写${++edits}`);
      await engine.api.undo().catch(() => false);
    };
    const replaced = { kind: 'replace-sheet', sheet: { name: '另一张', cells: [['x']] } } as const;
    await session.write([{ kind: 'write-cells', sheet, row: 0, column: 0, cells }, replaced], { changing });
  },
  mapLog: (mapping: LogMapping) => mapLog(session, mapping, RUN_DAY),
  edit: (cell: CellAddress, content: CellContent) => host.person!(grid).edit(cell, content),
  undo: () => engine.api.undo(),
  redo: () => engine.api.redo(),
  /** Tries rules out in the workbench; what its sheets show in the end, and those of the file that is saved then. */
  async tryRules(): Promise<readonly [Shown, Shown]> {
    await session.openNew(BOOK);
    await engine.drawn;
    const inGrid = await journey(session);
    return [inGrid, await shown(openXlsx(await session.bytes()), ...Object.keys(inGrid))];
  },
  /** What the rules in force show after a person changed one of them, others were adopted, and 撤销 was pressed. */
  async undoAfterAdopting(): Promise<readonly [Shown, Shown]> {
    await session.openNew(BOOK);
    await engine.drawn;
    host.person!(grid).edit({ sheet: IN_FORCE, row: 1, column: 2 }, 3);
    await tryOut(session);
    await session.write((await look(session)).adopting!);
    const adopted = await shown(session, IN_FORCE);
    await engine.api.undo();
    return [adopted, await shown(session, IN_FORCE)];
  },
};

declare global {
  interface Window {
    bench?: typeof bench;
    runContract?: (from: number, to: number) => Promise<CaseResult[]>;
    contractLength?: number;
  }
}

window.bench = bench;
window.contractLength = CONTRACT.length;
window.runContract = (from, to) => runContract(CONTRACT.slice(from, to), host);
