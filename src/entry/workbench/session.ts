import { createSampleWorkbook } from '../../app/sample/sample-workbook';
import { withPauses } from '../../app/scoring/with-pauses';
import type { PendingEdits, UnsavedLooks } from '../../host/univer/person/sheet-states';
import type { UniverWindow } from '../../host/univer/univer-window';
import type {
  CellAddress,
  Pause,
  ReadOptions,
  WorkbookChange,
  WorkbookContent,
  WorkbookWindow,
  WriteOptions,
  WriteReport,
} from '../../host/port/workbook';
import { displayInSteps } from '../../host/xlsx/display/read-display';
import { emptyXlsx, openXlsx } from '../../host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../host/xlsx/xlsx-workbook';
import { CHINESE_DATE_FORMATS } from '../../text/sheets/number-formats';
import { SHEETS } from '../../text/sheets/workbook-names';
import { pacing } from '../session/pacing';
import type { BookContents, BookCopy } from './drafts/kept-book';

/** Edited rows from which on they are written into the file rather than kept beside it. */
const MANY_ROWS = 1_000;
/** While others are written into the file, new edits are waited for so many times. */
const MOST_ROUNDS = 5;

/** The share of preparing a write after which the window is found to be as it was read. */
const CHECKED = 0.2;

/** Lets a person act in a part of the work. */
const partOf =
  (pause: Pause, from: number, until: number): Pause =>
  (share) =>
    pause(from + share * (until - from));

/** Lets a person act in work that nobody asked for, of which nobody is told how far it is. */
const untold = (): Pause => pacing(() => undefined);

const rowsIn = (changes: readonly WorkbookChange[]): number =>
  changes.reduce((sum, change) => sum + (change.kind === 'write-cells' ? change.cells.length : 1), 0);

const isNothing = ({ withdrawn, changes }: PendingEdits): boolean => withdrawn.length + changes.length === 0;

/** What the window shows, with the totals of tables, of which only the file knows. */
function withTotalsOf(file: XlsxWorkbook, shown: WorkbookContent): WorkbookContent {
  const totals = file.totals([...shown.sheets.keys()]);
  if (totals.size === 0) return shown;
  const sheets = [...shown.sheets].map(([name, grid]) => {
    const areas = totals.get(name);
    return [name, areas ? { ...grid, totals: areas } : grid] as const;
  });
  return { ...shown, sheets: new Map(sheets) };
}

/** What the window shows, with the looks that only the file holds: those by values, and what is printed. */
function withLooksOf(file: WorkbookContent, shown: WorkbookContent): WorkbookContent {
  const sheets = [...shown.sheets].map(([name, grid]) => {
    const kept = file.sheets.get(name)?.looks;
    if (!kept || !grid.looks) return [name, grid] as const;
    const { conditional, printed } = kept;
    return [name, { ...grid, looks: { ...grid.looks, conditional, printed } }] as const;
  });
  return { ...shown, sheets: new Map(sheets) };
}

/**
 * One opened file and the window that shows it. The file is the truth for saving: what a person edits in the window
 * flows into it before every calculation and every save, and what the program writes goes to both.
 */
export class Session implements WorkbookWindow {
  private file: XlsxWorkbook = emptyXlsx();
  /** Counts writes into the file, and opened files. */
  private revision = 0;
  /** The count when the file was shown. */
  private shownRevision = 0;
  /** Settles when everything asked for so far is done: one at a time brings window and file in step. */
  private busy: Promise<unknown> = Promise.resolve();
  private readonly watchers = new Set<() => void>();
  /** What the window had and the file lacked when the file was last brought up to date. */
  unsaved: readonly UnsavedLooks[] = [];

  constructor(readonly window: UniverWindow) {}

  /** Shows a file in place of the one before, which stays when this one is refused. @throws HostError */
  async open(bytes: Uint8Array): Promise<void> {
    await this.openCopy({ file: bytes, edits: [] });
  }

  /** Shows a book that was kept, likewise. @throws HostError */
  async openCopy({ file, edits }: BookContents): Promise<void> {
    const opened = openXlsx(file);
    await opened.write(edits);
    await this.show(opened);
  }

  /** Shows the book as it was copied earlier, as what the program wrote. @throws HostError */
  async bringBack(copy: BookContents): Promise<void> {
    await this.openCopy(copy);
    for (const watcher of this.watchers) watcher();
  }

  /** Differs from book to book that is shown. */
  get shown(): number {
    return this.shownRevision;
  }

  async openSample(): Promise<void> {
    await this.openNew(createSampleWorkbook(), SHEETS.adoptions);
  }

  read(sheets: readonly string[], options?: ReadOptions): Promise<WorkbookContent> {
    return this.inTurn(async () => {
      if (options?.unasked === true) await this.take(this.window.pendingNow(), options.pause);
      else await this.flush(options?.pause);
      const shown = withTotalsOf(this.file, await this.window.read(sheets, options));
      return options?.looks === true ? withLooksOf(await this.file.read(sheets, { looks: true }), shown) : shown;
    });
  }

  /**
   * What the window shows now, and neither waits for other work nor brings the file up to date: where rows moved since,
   * the totals of a table may be told at their old place.
   */
  async glance(sheets: readonly string[], options?: ReadOptions): Promise<WorkbookContent> {
    return withTotalsOf(this.file, await this.window.read(sheets, { ...options, unasked: true }));
  }

  async write(changes: readonly WorkbookChange[], options: WriteOptions = {}): Promise<WriteReport> {
    const report = await this.inTurn(async () => {
      // Where the page answers meanwhile, a person may be typing into a cell: that goes on.
      if (options.preparing) await this.take(this.window.pendingNow(), options.preparing);
      else await this.flush();
      await this.window.check(changes, options.preparing && partOf(options.preparing, 0, CHECKED));
      await this.file.write(changes, options.preparing && { preparing: partOf(options.preparing, CHECKED, 1) });
      this.revision++;
      await this.takeLateEdits();
      return this.window.write(changes, options);
    });
    for (const watcher of this.watchers) watcher();
    return report;
  }

  /** Is told after the program wrote into the workbook; gives what ends it. */
  onWrite(callback: () => void): () => void {
    this.watchers.add(callback);
    return () => this.watchers.delete(callback);
  }

  select(cell: CellAddress): Promise<void> {
    return this.window.select(cell);
  }

  onChange(callback: (sheet: string) => void): () => void {
    return this.window.onChange(callback);
  }

  onSelect(callback: (cell: CellAddress) => void): () => void {
    return this.window.onSelect(callback);
  }

  tellsChanges(): boolean {
    return this.window.tellsChanges();
  }

  /** The file with everything that was edited, and then also with the sheet in front. @throws HostError */
  bytes(): Promise<Uint8Array> {
    return this.inTurn(async () => {
      const front = await this.flush();
      await this.takeLateEdits();
      if (front !== null && this.revision !== this.shownRevision) await this.file.bringToFront(front);
      return this.file.bytes();
    });
  }

  /** The book as it stands, without what is being typed into a cell, which goes on. @throws HostError */
  copy(): Promise<BookCopy> {
    return this.inTurn(async () => {
      const start = performance.now();
      const pending = this.window.pendingNow();
      const beside = pending.withdrawn.length === 0 && rowsIn(pending.changes) < MANY_ROWS;
      if (!beside) await this.take(pending, untold());
      const contents = { file: this.file.bytes(), edits: beside ? pending.changes : [] };
      return { ...contents, revision: this.revision, took: performance.now() - start };
    });
  }

  /** Shows a new book with these changes. */
  async openNew(changes: readonly WorkbookChange[], front?: string): Promise<void> {
    const file = emptyXlsx();
    await file.write(changes);
    await this.show(file, front);
  }

  private async show(file: XlsxWorkbook, front?: string): Promise<void> {
    const steps = displayInSteps(await file.loadedParts(), CHINESE_DATE_FORMATS);
    const book = await withPauses(steps, untold());
    const wanted = book.sheets.findIndex(({ name }) => name === front);
    await this.inTurn(() => {
      this.window.show(wanted < 0 ? book : { ...book, active: wanted });
      this.file = file;
      this.shownRevision = ++this.revision;
    });
  }

  /** Gives the sheet in front. */
  private async flush(pause?: Pause): Promise<string | null> {
    const pending = await this.window.pending();
    await this.take(pending, pause);
    this.unsaved = pending.unsaved;
    return pending.front;
  }

  /** A person goes on while the program writes into the file: the window's answer must find those edits filed. */
  private async takeLateEdits(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const pending = this.window.pendingNow();
      if (isNothing(pending)) return;
      await this.take(pending);
    }
  }

  /**
   * Files edits, whose share of the whole work is not told. A person may go on where it pauses: what comes then is left for
   * the next time.
   */
  private async take(pending: PendingEdits, pause?: Pause): Promise<void> {
    if (!isNothing(pending)) this.revision++;
    await this.file.withdraw(pending.withdrawn);
    await this.file.write(pending.changes, pause && { preparing: () => pause(0) });
    pending.settle();
  }

  /** Does one thing after the other, whether those before it succeeded or not. */
  private inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const done = this.busy.then(work);
    this.busy = done.catch(() => undefined);
    return done;
  }
}
