/// <reference types="office-js" />
import { checkChanges, sheetKey } from '../port/check-changes';
import type { Origin } from './copies/backup-sheets';
import { factsNow, type BookFacts } from './read/book-facts';
import type { BrokenOff } from './read/cells-standing';
import { runInExcel } from './requests/excel-errors';
import { planWrite, type KnownBook } from './write/plan-write';
import { readSheets } from './read/read-sheets';
import { takeBack, type OwedReturn } from './undo/undo-write';
import { WindowEvents } from './window-events';
import { writeChanges, type Made } from './write/write-changes';
import type { Written } from './write/written';
import type {
  CellAddress,
  ReadOptions,
  SheetGrid,
  UndoableWindow,
  UndoOutcome,
  WorkbookChange,
  WorkbookContent,
} from '../port/workbook';
import { HostError, type WriteReport } from '../port/workbook';

/**
 * The workbook of the Excel window the pane stands in, through office.js (ExcelApi 1.9).
 * `Office.onReady` must have resolved.
 */
export class ExcelWorkbook implements UndoableWindow {
  private facts: BookFacts | null = null;
  /** What was read last: cells that already hold their result are not written again. */
  private known = new Map<string, SheetGrid>();
  private last: Written | null = null;
  /** What sheets were before a write that met a conflict, for the one that is made in its place. */
  private origins: ReadonlyMap<string, Origin> = new Map();
  /** How an undo of what was written last has broken off. */
  private brokeOff: BrokenOff | null = null;
  /** What is left to do of it first. */
  private owed: OwedReturn | null = null;
  private readonly events = new WindowEvents();

  async read(sheets: readonly string[], options?: ReadOptions): Promise<WorkbookContent> {
    this.events.ensure();
    await this.settle().catch(() => undefined);
    const { content, facts } = await readSheets(sheets, options);
    this.facts = facts;
    this.events.know([...facts.sheets.values()].map(({ id, name }) => [id, name]));
    this.known = new Map([...content.sheets.values()].map((grid) => [sheetKey(grid.name), grid]));
    return content;
  }

  async write(changes: readonly WorkbookChange[]): Promise<WriteReport> {
    this.events.ensure();
    await this.settle().catch(() => undefined);
    this.owed = null;
    const facts = this.facts ?? (await currentFacts());
    const { known } = this;
    this.forget();
    checkChanges(changes, facts.names);
    const book = { facts, known, earlier: this.origins };
    this.origins = new Map();
    const { written, remarks } = await runInExcel((context) => this.make(context, book, changes));
    this.events.know(written.sheets.map(({ name }) => [`written: ${name}`, name]));
    this.last = written.undoable ? written : null;
    this.brokeOff = null;
    return { remarks };
  }

  private async make(
    context: Excel.RequestContext,
    book: KnownBook,
    changes: readonly WorkbookChange[],
  ): Promise<Made> {
    const plan = await planWrite(context, book, changes);
    try {
      return await writeChanges(context, plan);
    } catch (error) {
      if (error instanceof HostError && error.code === 'conflict') this.origins = plan.backups.origins;
      throw error;
    }
  }

  async undo(): Promise<UndoOutcome | null> {
    const { last } = this;
    if (!last) return null;
    this.forget();
    this.last = last;
    await this.settle();
    const { outcome, owed, brokeOff } = await runInExcel((context) => takeBack(context, last, this.brokeOff));
    this.owed = owed;
    this.brokeOff = brokeOff;
    if ('error' in outcome) throw outcome.error;
    if (outcome.undone) this.last = null;
    return outcome;
  }

  private async settle(): Promise<void> {
    const { owed } = this;
    if (!owed) return;
    await runInExcel(owed);
    this.owed = null;
  }

  private forget(): void {
    this.facts = null;
    this.known = new Map();
    this.last = null;
  }

  async select(cell: CellAddress): Promise<void> {
    await runInExcel(async (context) => {
      context.trace(cell.sheet);
      const sheet = context.workbook.worksheets.getItem(cell.sheet);
      sheet.activate();
      sheet.getCell(cell.row, cell.column).select();
      await context.sync();
    });
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
    return () => listeners.delete(callback);
  }
}

async function currentFacts(): Promise<BookFacts> {
  return runInExcel((context) => factsNow(context));
}
