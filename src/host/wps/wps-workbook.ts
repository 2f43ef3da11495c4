import { rangeReference as a1 } from '../port/a1';
import { checkChanges, sheetKey } from '../port/check-changes';
import { BoundWorkbook, requireSheet, sheetNames } from './api/bound-workbook';
import { lookBroken, type BrokenOff } from './read/cells-standing';
import { PAGE, type WpsScope } from './api/find-application';
import { OwnWrites } from './write/own-writes';
import { putEarlierBack } from './api/quiet-switches';
import { readSheets } from './read/read-sheets';
import { Slices, SYSTEM_CLOCK, type Clock } from './api/slices';
import { findChanged } from './undo/undo-look';
import { takeBack, type Progress } from './undo/undo-write';
import { WindowEvents } from './window-events';
import { translated } from './api/wps-errors';
import { ChangeWriter } from './write/write-changes';
import type { Origin, Written } from './write/written';
import { HostError } from '../port/workbook';
import { debtsOf, type Debts } from './api/debts';
import { recoverSheets } from './undo/recover-sheets';
import { Unfinished } from './undo/unfinished';
import type { CellAddress, SheetContent, ReadOptions, SheetGrid, UndoableWindow, UndoOutcome, WorkbookChange, WorkbookContent, WriteReport } from '../port/workbook'; // prettier-ignore

/**
 * A workbook in WPS spreadsheets, through the JSAPI. It is bound to the workbook that was in front when it was made: it
 * never reads from or writes to another, whichever is in front later.
 */
export class WpsWorkbook implements UndoableWindow {
  private readonly bound: BoundWorkbook;
  /** What was read last: rows that already hold their result are not written again. */
  private known = new Map<string, SheetGrid>();
  private last: Written | null = null;
  /** The sheets this session replaced, as it replaced them, and as it had replaced them before its last write. */
  private contents = new Map<string, SheetContent>();
  private earlier = new Map<string, SheetContent>();
  /** What sheets were before a write or an undo that broke off, for the write that is made in its place. */
  private origins: ReadonlyMap<string, Origin | null> = new Map();
  /** How far an undo of the last write came before it broke off. */
  private progress: Progress = new Map();
  /** How an undo of the last write has broken off. */
  private brokeOff: BrokenOff | null = null;
  private readonly own = new OwnWrites();
  private readonly events: WindowEvents;
  private readonly debts: Debts;
  private readonly unfinished: Unfinished;
  /** Whether what earlier sessions left in half has been looked for. */
  private isInOrder = false;

  /** @throws HostError unsupported outside of WPS spreadsheets, no-workbook */
  constructor(
    scope: WpsScope = PAGE,
    private readonly clock: Clock = SYSTEM_CLOCK,
  ) {
    this.bound = new BoundWorkbook(scope);
    this.events = new WindowEvents(this.bound, this.own);
    this.debts = debtsOf(scope);
    this.unfinished = new Unfinished(() => this.slices(true));
    putEarlierBack(this.bound.book().app, this.debts);
  }

  /** Puts back what is owed, and what stands in half, also since an earlier session. @throws HostError half-written */
  private async putInOrder(): Promise<void> {
    this.debts.pay();
    await this.unfinished.recover();
    const [half] = this.unfinished.names;
    if (half !== undefined) throw new HostError('half-written', half);
    if (this.isInOrder) return;
    const slices = this.slices(true);
    try {
      await recoverSheets(slices);
      this.isInOrder = true;
    } finally {
      slices.close();
    }
  }

  async read(sheets: readonly string[], options: ReadOptions = {}): Promise<WorkbookContent> {
    this.events.ensure();
    await this.attempt(() => this.putInOrder());
    let sheet = '';
    const begins = (name: string): void => void (sheet = name);
    const content = await this.attempt(
      () => readSheets(this.slices(false), sheets, options, begins),
      () => sheet,
    );
    this.known = new Map([...content.sheets.values()].map((grid) => [sheetKey(grid.name), grid]));
    return content;
  }

  async write(changes: readonly WorkbookChange[]): Promise<WriteReport> {
    const { known } = this;
    this.forget();
    await this.attempt(() => this.putInOrder());
    checkChanges(changes, await this.attempt(() => this.slices(false).persist(sheetNames)));
    const writer = this.writer(known);
    this.origins = new Map();
    const written = await this.make(writer, changes);
    this.last = written;
    this.earlier = this.contents;
    const replaced = written.sheets.map(({ content }): [string, SheetContent] => [sheetKey(content.name), content]);
    this.contents = new Map([...this.contents, ...replaced]);
    return { remarks: written.remarks };
  }

  private async make(writer: ChangeWriter, changes: readonly WorkbookChange[]): Promise<Written> {
    try {
      return await writer.write(changes);
    } catch (error) {
      this.origins = writer.origins;
      throw error;
    }
  }

  async undo(): Promise<UndoOutcome | null> {
    const { last } = this;
    if (!last) return null;
    await this.attempt(() => this.putInOrder());
    const { progress, brokeOff } = this;
    const changed = await this.attempt(() => findChanged(this.slices(false), last, progress, brokeOff));
    if (changed.length > 0) return { undone: false, changed, ...(brokeOff && { inPart: true }) };
    const differing = await this.takeBack(last);
    this.forget();
    this.origins = new Map();
    this.contents = this.earlier;
    return differing.length > 0 ? { undone: true, differing } : { undone: true };
  }

  async select(cell: CellAddress): Promise<void> {
    await this.attempt(() =>
      this.slices(false).run((book) => {
        const sheet = requireSheet(book, cell.sheet);
        book.workbook.Activate();
        sheet.Activate();
        sheet.Range(a1({ row: cell.row, column: cell.column, rows: 1, columns: 1 })).Select();
      }),
    );
  }

  onChange(callback: (sheet: string) => void): () => void {
    return this.listen(this.events.changed, callback);
  }

  onSelect(callback: (cell: CellAddress) => void): () => void {
    return this.listen(this.events.selected, callback);
  }

  tellsChanges(): boolean {
    return this.events.isListening;
  }

  private listen<T>(listeners: Set<T>, callback: T): () => void {
    listeners.add(callback);
    this.events.ensure();
    return () => {
      listeners.delete(callback);
      this.events.ensure();
    };
  }

  private async takeBack(written: Written): Promise<string[]> {
    const { progress, earlier } = this;
    try {
      return await takeBack(this.writer(new Map()), written, earlier, progress);
    } catch (error) {
      const sheets = written.sheets.map(({ content, before }) => [sheetKey(content.name), before] as const);
      this.origins = new Map(sheets.filter(([key]) => progress.get(key) === 'begun'));
      this.brokeOff = await lookBroken(this.slices(false), written);
      throw error;
    }
  }

  private writer(known: ReadonlyMap<string, SheetGrid>): ChangeWriter {
    const { bound, own, contents, origins, unfinished } = this;
    return new ChangeWriter({ bound, own, contents, origins, unfinished, slices: this.slices(true) }, known);
  }

  private slices(quiet: boolean): Slices {
    return new Slices(this.bound, this.clock, { quiet });
  }

  /** `subject`: what was being read. */
  private async attempt<T>(act: () => Promise<T>, subject: () => string = () => ''): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw translated(error, this.bound, null, subject());
    }
  }

  private forget(): void {
    this.known = new Map();
    this.last = null;
    this.progress = new Map();
    this.brokeOff = null;
  }
}
