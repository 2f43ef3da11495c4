import { CommandType, type ICommandInfo, type IExecutionOptions, type Workbook, type Worksheet } from '@univerjs/presets';
import { checkChanges, sheetKey } from '../check-changes';
import type { DisplayBook } from '../display';
import {
  HostError,
  type CellAddress,
  type SheetGrid,
  type WorkbookChange,
  type WorkbookContent,
  type WorkbookWindow,
} from '../workbook';
import { captureRows, StyleLooks } from './cell-states';
import { ChartLayer } from './chart-layer';
import { DateShift } from './date-shift';
import type { Engine } from './engine';
import { guardCommands, type Refusal } from './guard';
import { lookLikeRowBelow } from './inserted-rows';
import { LockedCells } from './locked-cells';
import { SheetMemory } from './person-edits';
import { quietAdvisoryMarks } from './quiet-marks';
import { readGrid } from './read-grid';
import { leaveBook, showBook } from './show-book';
import { clearDecorations, decorate } from './sheet-decorations';
import { pictureOfContent } from './sheet-picture';
import { insertSheet, replaceCells, writeCells } from './sheet-writer';
import { followSelection, keepInFront, selectCell } from './selection';

/** What the window remembers of a sheet. */
interface SheetState {
  memory: SheetMemory;
  locked: LockedCells;
  /** Last row that something of the file is tied to; -1 when nothing is. */
  readonly tiedTo: number;
  dirty: boolean;
}

/** Changes a person made that the file does not have yet. */
export interface PendingEdits {
  readonly changes: readonly WorkbookChange[];
  /** To be called once the file has them. */
  settle(): void;
}

const CELL_MUTATIONS = /^sheet\.mutation\.(set-range-values|insert-row|remove-rows?|reorder-range|move-range|move-rows)$/;

/** The spreadsheet in the page as a workbook that can be read, written and watched. */
export class UniverWindow implements WorkbookWindow {
  private readonly states = new Map<string, SheetState>();
  private readonly listeners = new Set<(sheet: string) => void>();
  private readonly charts: ChartLayer;
  private dates = new DateShift(false);
  private writing = 0;

  constructor(
    private readonly engine: Engine,
    onRefusal: (refusal: Refusal) => void,
  ) {
    this.charts = new ChartLayer(engine);
    const facts = {
      isWriting: () => this.writing > 0,
      isLocked: (sheet: string, row: number, column: number) => this.states.get(sheet)?.locked.isLocked(row, column) ?? false,
      canMoveRows: (sheet: string, row: number) => this.canMoveRows(sheet, row),
    };
    guardCommands(engine, facts, onRefusal);
    quietAdvisoryMarks(engine);
    lookLikeRowBelow(engine);
    engine.commands.onCommandExecuted((info, options) => this.follow(info, options));
  }

  /** Shows a file in place of the one before. */
  async show(book: DisplayBook): Promise<void> {
    await leaveBook(this.engine);
    this.dates = new DateShift(book.date1904);
    this.states.clear();
    this.charts.clear();
    this.quietly(() => showBook(this.engine, book, this.dates, this.charts));
    const workbook = this.workbook();
    for (const sheet of book.sheets) {
      const worksheet = this.find(sheet.name)!;
      this.states.set(worksheet.getSheetId(), {
        memory: SheetMemory.ofFile(captureRows(this.engine, workbook, worksheet, this.dates), sheet),
        locked: LockedCells.ofDisplay(sheet, book),
        tiedTo: sheet.tiedTo ?? -1,
        dirty: false,
      });
    }
  }

  /** @throws HostError no-workbook. */
  async read(sheets: readonly string[]): Promise<WorkbookContent> {
    await this.settled();
    const workbook = this.workbook();
    const grids = new Map<string, SheetGrid>();
    for (const asked of sheets) {
      const sheet = this.find(asked);
      if (sheet !== null) grids.set(asked, { name: sheet.getName(), rows: readGrid(workbook, sheet, this.dates) });
    }
    return { date1904: this.dates.date1904, sheetNames: workbook.getSheets().map((sheet) => sheet.getName()), sheets: grids };
  }

  /** @throws HostError before anything is changed. */
  async write(changes: readonly WorkbookChange[]): Promise<void> {
    const workbook = this.workbook();
    checkChanges(changes, workbook.getSheets().map((sheet) => sheet.getName())); // prettier-ignore
    const front = workbook.getActiveSheet().getSheetId();
    this.quietly(() => {
      for (const change of changes) this.apply(workbook, change);
      keepInFront(this.engine, front);
    });
    for (const name of new Set(changes.map((change) => (change.kind === 'replace-sheet' ? change.sheet.name : change.sheet)))) {
      this.remember(this.find(name)!);
    }
    await this.settled();
  }

  async select(cell: CellAddress): Promise<void> {
    const sheet = this.find(cell.sheet);
    if (sheet === null) throw new HostError('conflict', cell.sheet);
    selectCell(this.engine, sheet.getSheetId(), cell);
  }

  onChange(callback: (sheet: string) => void): () => void {
    this.listeners.add(callback);
    return () => this.listeners.delete(callback);
  }

  onSelect(callback: (cell: CellAddress) => void): () => void {
    return followSelection(this.engine, () => this.writing > 0, callback);
  }

  /** Ends an edit under way and gathers what the file lacks. */
  async pending(): Promise<PendingEdits> {
    await this.settled();
    const workbook = this.workbook();
    const looks = new StyleLooks(workbook);
    const found = [...this.states].flatMap(([id, state]) => {
      const sheet = state.dirty ? workbook.getSheetBySheetId(id) : null;
      if (sheet == null) return [];
      const rows = captureRows(this.engine, workbook, sheet, this.dates);
      return [{ state, ...state.memory.changesTo(rows, sheet, looks) }];
    });
    const settle = (): void => {
      for (const { state, after } of found) {
        state.memory = after;
        state.dirty = false;
      }
    };
    return { changes: found.flatMap(({ changes }) => changes), settle };
  }

  /** Waits until the cell being edited is entered and formulas show their results. */
  private async settled(): Promise<void> {
    const { api } = this.engine;
    await api.getActiveWorkbook()?.endEditingAsync(true);
    await api.getFormula().whenComputingCompleteAsync();
  }

  private workbook(): Workbook {
    const workbook = this.engine.workbook();
    if (workbook === null) throw new HostError('no-workbook', '');
    return workbook;
  }

  private find(name: string): Worksheet | null {
    const wanted = sheetKey(name);
    return this.workbook().getSheets().find((sheet) => sheetKey(sheet.getName()) === wanted) ?? null; // prettier-ignore
  }

  private apply(workbook: Workbook, change: WorkbookChange): void {
    const unitId = workbook.getUnitId();
    if (change.kind === 'write-cells') return writeCells(this.engine, unitId, this.find(change.sheet)!, change, this.dates);
    const { sheet } = change;
    const picture = pictureOfContent(sheet, this.dates);
    if (this.find(sheet.name) === null) {
      const index = workbook.getSheets().length;
      insertSheet(this.engine, unitId, index, `program-${index}-${sheet.name}`, sheet.name);
    }
    const worksheet = this.find(sheet.name)!;
    const place = { unitId, subUnitId: worksheet.getSheetId() };
    clearDecorations(this.engine, place);
    replaceCells(this.engine, unitId, worksheet, picture);
    decorate(this.engine, place, picture, (name) => this.find(name)?.getSheetId() ?? null);
    this.charts.set(worksheet, picture.charts);
    const tiedTo = Math.max(-1, ...(sheet.merges ?? []).map(({ row, rows }) => row + rows - 1));
    const locked = LockedCells.ofContent(sheet);
    this.states.set(place.subUnitId, { memory: SheetMemory.of([]), locked, tiedTo, dirty: false });
  }

  /** Takes what a sheet holds now as what the file holds. */
  private remember(sheet: Worksheet): void {
    const state = this.states.get(sheet.getSheetId());
    const rows = captureRows(this.engine, this.workbook(), sheet, this.dates);
    if (state !== undefined) state.memory = state.memory.renewed(rows);
  }

  private quietly(work: () => void): void {
    this.writing++;
    try {
      work();
    } finally {
      this.writing--;
    }
  }

  private canMoveRows(sheetId: string, row: number): boolean {
    const state = this.states.get(sheetId);
    return state === undefined || (!state.locked.closed && row > state.tiedTo);
  }

  private follow({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (type !== CommandType.MUTATION || !CELL_MUTATIONS.test(id)) return;
    const { subUnitId, range } = params as { subUnitId?: string; range?: { startRow: number; endRow: number } };
    const state = this.states.get(subUnitId ?? '');
    if (state === undefined || this.writing > 0) return;
    state.dirty = true;
    if (options?.['fromFormula'] === true) return;
    const count = range === undefined ? 0 : range.endRow - range.startRow + 1;
    if (id.endsWith('.insert-row') && range) state.locked.rowsInserted(range.startRow, count);
    if (id.includes('.remove-row') && range) state.locked.rowsRemoved(range.startRow, count);
    const name = this.workbook().getSheetBySheetId(subUnitId!)?.getName();
    if (name !== undefined) for (const listener of this.listeners) listener(name);
  }
}
