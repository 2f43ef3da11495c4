import { CommandType, type ICommandInfo, type IExecutionOptions, type Workbook, type Worksheet } from '@univerjs/presets'; // prettier-ignore
import { checkChanges, checkExpectations } from '../port/check-changes';
import type { DisplayBook } from '../port/display';
import { HostError, UNREMARKED, type CellAddress, type Pause, type ReadOptions, type SheetGrid, type WorkbookChange, type WorkbookContent, type WorkbookWindow, type WriteOptions, type WriteReport } from '../port/workbook'; // prettier-ignore
import { adaptGrid } from './person/adapt-grid';
import { AppendedRows } from './person/appended-rows';
import { CellMarks } from './show/cell-marks';
import { enterText } from './person/cell-editing';
import { CELL_MUTATIONS, changedCells, type CellMutation } from './person/cell-mutations';
import { showHeadings } from './show/column-view';
import { DateShift } from './read/date-shift';
import type { Engine } from './engine';
import { FormulaResults } from './read/formula-results';
import { guardCommands, type Refuse, type SheetFacts } from './person/guard';
import { fitWritten } from './show/row-heights';
import { SheetLayers } from './show/sheet-layers';
import { findSheet, openWorkbook, sheetNames } from './show/open-sheets';
import { readGrid, readInSteps, readPaced, readSheet } from './read/read-grid';
import { rowsAround, type RowsAround } from './read/rows-around';
import { focusGrid, followSelection, keepInFront, selectCell } from './person/selection';
import { ProgramWrites } from './show/program-writes';
import { keepSheetNames, keepTabs } from './show/sheet-tabs';
import { SheetStates, type PendingEdits } from './person/sheet-states';
import type { UndoableWrite } from './show/sheet-writer';
import { leaveBook, showBook } from './show/show-book';
import { UndoSteps } from './person/undo-steps';

const NOTHING_PENDING: PendingEdits = { withdrawn: [], changes: [], unsaved: [], front: null, settle: () => undefined };

/** The spreadsheet in the page as a workbook that can be read, written and watched. */
export class UniverWindow implements WorkbookWindow {
  private readonly listeners = new Set<(sheet: string) => void>();
  private readonly layers: SheetLayers;
  readonly marks: CellMarks;
  private readonly formulas: FormulaResults;
  private readonly appended: AppendedRows;
  private readonly writes: ProgramWrites;
  private states: SheetStates | null = null;
  private dates = new DateShift(false);
  private writing = 0;
  /** Counts changes of cells, whoever made them. */
  private changes = 0;
  /** What was checked last, and the count then. */
  private checked: { readonly changes: readonly WorkbookChange[]; readonly at: number } | null = null;

  constructor(
    private readonly engine: Engine,
    onRefusal: Refuse,
  ) {
    this.layers = new SheetLayers(engine, (target) => {
      if (this.find(target.sheet) !== null) void this.select(target);
    });
    this.marks = new CellMarks(engine);
    this.formulas = new FormulaResults(engine);
    this.appended = new AppendedRows(engine);
    this.writes = new ProgramWrites(engine, new UndoSteps(engine), this.layers);
    const facts: SheetFacts = {
      isWriting: () => this.writing > 0,
      isAmidWrite: () => this.writes.isUnderWay,
      isLocked: (...place) => this.states?.isLocked(...place) ?? false,
      canMoveRows: (...place) => this.states?.canMoveRows(...place) ?? true,
    };
    guardCommands(engine, facts, onRefusal);
    adaptGrid(engine, onRefusal);
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
    for (const [at, asked] of sheets.entries()) {
      const sheet = this.find(asked);
      if (sheet === null) continue;
      const { pause } = options;
      const rows = await this.rows(sheet, pause && ((share) => pause((at + share) / sheets.length)));
      grids.set(asked, readSheet(this.engine, workbook, sheet, rows, options));
    }
    return { date1904: this.dates.date1904, sheetNames: sheetNames(workbook), sheets: grids };
  }

  /** Refuses what `write` would refuse. @throws HostError */
  async check(changes: readonly WorkbookChange[], pause?: Pause): Promise<void> {
    const expecting = changes.flatMap((change) =>
      change.kind !== 'replace-sheet' && change.expects ? [change.sheet] : [],
    );
    checkChanges(changes, sheetNames(this.workbook()));
    const grids = new Map<string, SheetGrid>();
    for (const name of new Set(expecting)) {
      const sheet = this.find(name);
      if (sheet !== null) grids.set(name, { name, rows: await this.rows(sheet, pause) });
    }
    checkExpectations(changes, (name) => grids.get(name));
    this.checked = { changes, at: this.changes };
  }

  /** What is only cells can be taken back by 撤销. @throws HostError before anything is changed. */
  async write(changes: readonly WorkbookChange[], { changing }: WriteOptions = {}): Promise<WriteReport> {
    if (this.checked?.changes !== changes || this.checked.at !== this.changes) await this.check(changes);
    const isUndoable = changes.every(({ kind }) => kind !== 'replace-sheet');
    await this.writes.run(changes, changing, {
      isUndoable,
      write: (slice) => this.writeSlice(slice, isUndoable),
      settle: (unasked) => this.settled({ unasked }),
    });
    return UNREMARKED;
  }

  private rows(sheet: Worksheet, pause: Pause | undefined): Promise<SheetGrid['rows']> {
    return readPaced(readInSteps(this.workbook(), sheet, this.dates), pause, {
      changes: () => this.changes,
      atOnce: () => readGrid(this.workbook(), sheet, this.dates),
    });
  }

  private writeSlice(slice: readonly WorkbookChange[], isUndoable: boolean): UndoableWrite[] {
    const workbook = this.workbook();
    return this.quietly(() => {
      const front = workbook.getActiveSheet().getSheetId();
      const writes = slice.flatMap((change) => this.writes.apply(change, isUndoable, this.dates, this.states));
      fitWritten(this.engine, workbook, slice);
      keepInFront(this.engine, front);
      this.states?.written(slice, (name) => this.find(name)!);
      return writes;
    });
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
  readonly focus = (): void => focusGrid(this.engine);

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

  /** The name of the sheet in front. @throws HostError no-workbook. */
  readonly front = (): string => this.workbook().getActiveSheet().getName();

  /** The few rows around the selected cell as they are shown; null while no book is. */
  readonly rowsAround = (): RowsAround | null => rowsAround(this.engine);

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

  private quietly<Done>(work: () => Done): Done {
    this.writing++;
    try {
      return work();
    } finally {
      this.writing--;
    }
  }

  private follow({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (type !== CommandType.MUTATION || !CELL_MUTATIONS.test(id)) return;
    this.changes++;
    const calculated = options?.['fromFormula'] === true;
    if (!calculated) this.formulas.expect();
    if (this.writing === 0) this.changed(id, params as CellMutation, calculated);
  }

  private changed(id: string, mutation: CellMutation, calculated: boolean): void {
    const places = changedCells(mutation);
    this.states?.follow(id, mutation, places);
    if (calculated) return;
    for (const { sheetId, rows } of places) this.personChanged(sheetId, rows === null);
  }

  private personChanged(sheetId: string, movesRows: boolean): void {
    if (movesRows) this.layers.rowsMoved(sheetId);
    const name = this.engine.workbook()?.getSheetBySheetId(sheetId)?.getName();
    if (name !== undefined) for (const listener of this.listeners) listener(name);
  }
}
