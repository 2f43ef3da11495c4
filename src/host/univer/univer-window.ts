import { CommandType, type ICommandInfo, type IExecutionOptions, type Workbook, type Worksheet } from '@univerjs/presets'; // prettier-ignore
import { checkChanges, checkExpectations } from '../port/check-changes';
import type { DisplayBook } from '../port/display';
import { HostError, UNREMARKED, type CellAddress, type ReadOptions, type SheetContent, type SheetGrid, type WorkbookChange, type WorkbookContent, type WorkbookWindow, type WriteReport } from '../port/workbook'; // prettier-ignore
import { appendRow } from './show/append-row';
import { adaptGrid } from './person/adapt-grid';
import { AppendedRows } from './person/appended-rows';
import { enterText } from './person/cell-editing';
import { CELL_MUTATIONS, type CellMutation } from './person/cell-mutations';
import { showHeadings } from './show/column-view';
import { DateShift } from './read/date-shift';
import type { Engine } from './engine';
import { FormulaResults } from './read/formula-results';
import { guardCommands, type Refusal, type SheetFacts } from './person/guard';
import { fitWritten } from './show/row-heights';
import { SheetLayers } from './show/sheet-layers';
import { findSheet, openWorkbook, sheetNames } from './show/open-sheets';
import { readGrid, readSheet } from './read/read-grid';
import { focusGrid, followSelection, keepInFront, selectCell } from './person/selection';
import { redecorate } from './show/sheet-decorations';
import { pictureOfContent } from './show/sheet-picture';
import { keepSheetNames, keepTabs } from './show/sheet-tabs';
import { SheetStates, type PendingEdits } from './person/sheet-states';
import { offerUndo, layCells, putSheet, writeCells, type UndoableWrite } from './show/sheet-writer';
import { leaveBook, showBook } from './show/show-book';
import { UndoSteps } from './person/undo-steps';

const NOTHING_PENDING: PendingEdits = { withdrawn: [], changes: [], unsaved: [], front: null, settle: () => undefined };

/** The spreadsheet in the page as a workbook that can be read, written and watched. */
export class UniverWindow implements WorkbookWindow {
  private readonly listeners = new Set<(sheet: string) => void>();
  private readonly layers: SheetLayers;
  private readonly formulas: FormulaResults;
  private readonly appended: AppendedRows;
  private readonly steps: UndoSteps;
  private states: SheetStates | null = null;
  private dates = new DateShift(false);
  private writing = 0;

  constructor(
    private readonly engine: Engine,
    onRefusal: (refusal: Refusal) => void,
  ) {
    this.layers = new SheetLayers(engine, (target) => {
      if (this.find(target.sheet) !== null) void this.select(target);
    });
    this.formulas = new FormulaResults(engine);
    this.appended = new AppendedRows(engine);
    this.steps = new UndoSteps(engine);
    const facts: SheetFacts = {
      isWriting: () => this.writing > 0,
      isLocked: (...place) => this.states?.isLocked(...place) ?? false,
      canMoveRows: (...place) => this.states?.canMoveRows(...place) ?? true,
    };
    guardCommands(engine, facts, onRefusal);
    adaptGrid(engine);
    keepTabs(() => onRefusal('not-saved'));
    engine.commands.onCommandExecuted((info, options) => this.follow(info, options));
  }

  /** Shows a file in place of the one before. */
  show(book: DisplayBook): void {
    leaveBook(this.engine);
    this.dates = new DateShift(book.date1904);
    this.states = null;
    for (const kept of [this.layers, this.appended]) kept.clear();
    this.quietly(() => showBook(this.engine, book, this.dates, this.layers));
    keepSheetNames(this.engine, this.workbook().getUnitId());
    this.states = new SheetStates(this.engine, this.workbook(), this.dates, this.appended);
    for (const sheet of book.sheets) this.states.addFromFile(this.find(sheet.name)!, sheet, book);
  }

  /** @throws HostError no-workbook. */
  async read(sheets: readonly string[], options: ReadOptions = {}): Promise<WorkbookContent> {
    await this.settled(options);
    const workbook = this.workbook();
    const grids = new Map<string, SheetGrid>();
    for (const asked of sheets) {
      const sheet = this.find(asked);
      if (sheet !== null) grids.set(asked, readSheet(this.engine, workbook, sheet, this.dates, options));
    }
    return { date1904: this.dates.date1904, sheetNames: sheetNames(workbook), sheets: grids };
  }

  /** Refuses what `write` would refuse. @throws HostError */
  check(changes: readonly WorkbookChange[]): void {
    const workbook = this.workbook();
    checkChanges(changes, sheetNames(workbook));
    checkExpectations(changes, (name) => {
      const sheet = this.find(name);
      return sheet === null ? undefined : { name, rows: readGrid(workbook, sheet, this.dates) };
    });
  }

  /** What is only cells can be taken back by 撤销. @throws HostError before anything is changed. */
  async write(changes: readonly WorkbookChange[]): Promise<WriteReport> {
    this.check(changes);
    const workbook = this.workbook();
    const front = workbook.getActiveSheet().getSheetId();
    this.quietly(() => {
      const isUndoable = changes.every(({ kind }) => kind !== 'replace-sheet');
      const writes = changes.flatMap((change) => this.apply(workbook, change, isUndoable));
      fitWritten(this.engine, workbook, changes);
      if (isUndoable) offerUndo(this.engine, workbook.getUnitId(), writes);
      keepInFront(this.engine, front);
    });
    const written = changes.flatMap((change) => (change.kind === 'replace-sheet' ? [] : [change.sheet]));
    for (const name of new Set(written)) this.states?.renew(this.find(name)!);
    await this.settled();
    return UNREMARKED;
  }

  /** Also hands the keyboard to the cell. @throws HostError conflict for a sheet that does not exist. */
  async select(cell: CellAddress): Promise<void> {
    await this.engine.drawn;
    const sheet = this.find(cell.sheet);
    if (sheet === null) throw new HostError('conflict', cell.sheet);
    await this.endEditing();
    this.focus();
    selectCell(this.engine, sheet.getSheetId(), cell);
  }

  /** Hands the keyboard to the grid. */
  focus(): void {
    focusGrid(this.engine);
  }

  /** Where the sheet is in front, turns it sideways until these headings are seen. */
  showHeadings(name: string, headings: readonly string[]): void {
    if (this.workbook().getActiveSheet() === this.find(name)) showHeadings(this.engine, headings);
  }

  onChange(callback: (sheet: string) => void): () => void {
    this.listeners.add(callback);
    return () => this.listeners.delete(callback);
  }

  onSelect(callback: (cell: CellAddress) => void): () => void {
    return followSelection(this.engine, () => this.writing > 0, callback);
  }

  tellsChanges(): boolean {
    return true;
  }

  /** Ends an edit under way and gathers what the file lacks. */
  async pending(): Promise<PendingEdits> {
    await this.settled();
    return this.pendingNow();
  }

  /** The same at once: without what is being typed into a cell, and without results that formulas still owe. */
  pendingNow(): PendingEdits {
    return this.states?.pending() ?? NOTHING_PENDING;
  }

  /** The values of these sheets at once, likewise; of all without names. @throws HostError no-workbook. */
  readNow(names?: ReadonlySet<string>): SheetGrid[] {
    const workbook = this.workbook();
    const wanted = workbook.getSheets().filter((sheet) => names === undefined || names.has(sheet.getName()));
    return wanted.map((sheet) => ({ name: sheet.getName(), rows: readGrid(workbook, sheet, this.dates) }));
  }

  /** Enters what is being typed into a cell. */
  endEditing(): Promise<void> {
    return enterText(this.engine);
  }

  /** Waits until formulas show their results, and the cell being edited is entered, unless nobody asked. */
  private async settled({ unasked = false }: ReadOptions = {}): Promise<void> {
    if (!unasked) await this.endEditing();
    await this.formulas.settled();
  }

  private workbook(): Workbook {
    return openWorkbook(this.engine);
  }

  private find(name: string): Worksheet | null {
    return findSheet(this.workbook(), name);
  }

  /** Gives what takes it back; nothing does where a whole sheet is replaced. */
  private apply(workbook: Workbook, change: WorkbookChange, isUndoable: boolean): UndoableWrite[] {
    if (change.kind === 'replace-sheet') {
      this.replaceSheet(workbook, change.sheet);
      return [];
    }
    const sheet = this.find(change.sheet)!;
    if (change.kind === 'append-row') return appendRow(this.engine, workbook, sheet, change, this.dates, this.states);
    const block = { workbook, worksheet: sheet, change, dates: this.dates };
    if (isUndoable) return [writeCells(this.engine, block)];
    const { row, column, cells } = change;
    const columns = Math.max(0, ...cells.map(({ length }) => length));
    this.steps.leaveCells(sheet.getSheetId(), { row, column, rows: cells.length, columns });
    layCells(this.engine, block);
    return [];
  }

  private replaceSheet(workbook: Workbook, content: SheetContent): void {
    const picture = pictureOfContent(content, this.dates);
    putSheet(this.engine, workbook, picture);
    const sheet = this.find(content.name)!;
    const place = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
    this.steps.leave(place.subUnitId);
    redecorate(this.engine, place, picture);
    this.layers.set(sheet, picture);
    this.states?.replace(sheet, content);
  }

  private quietly(work: () => void): void {
    this.writing++;
    try {
      work();
    } finally {
      this.writing--;
    }
  }

  private follow({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (type !== CommandType.MUTATION || !CELL_MUTATIONS.test(id)) return;
    const mutation = params as CellMutation;
    const calculated = options?.['fromFormula'] === true;
    if (!calculated) this.formulas.expect();
    if (this.writing > 0) return;
    this.states?.markChanged(mutation.subUnitId);
    if (!calculated) this.personChanged(id, mutation);
  }

  private personChanged(id: string, { subUnitId, range }: CellMutation): void {
    if (range !== undefined) {
      this.states?.rowsMoved(id, subUnitId, range);
      this.layers.rowsMoved(subUnitId);
    }
    const name = this.engine.workbook()?.getSheetBySheetId(subUnitId)?.getName();
    if (name !== undefined) for (const listener of this.listeners) listener(name);
  }
}
