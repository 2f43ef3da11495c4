/// <reference types="office-js" />
import { checkChanges, sheetKey } from './check-changes';
import { askFacts, type BookFacts } from './excel/book-facts';
import { runInExcel } from './excel/excel-errors';
import { readSheets } from './excel/read-sheets';
import { findChanged, previousContent, putBack, type UndoOutcome } from './excel/undo-write';
import { WindowEvents } from './excel/window-events';
import { ChangeWriter } from './excel/write-changes';
import type { Written } from './excel/written';
import type { CellAddress, SheetContent, SheetGrid, WorkbookChange, WorkbookContent, WorkbookWindow } from './workbook';
import { HostError } from './workbook';

/**
 * The workbook of the Excel window the pane stands in, through office.js (ExcelApi 1.9).
 * `Office.onReady` must have resolved.
 */
export class ExcelWorkbook implements WorkbookWindow {
  private facts: BookFacts | null = null;
  /** What was read last: cells that already hold their result are not written again. */
  private known = new Map<string, SheetGrid>();
  private last: Written | null = null;
  /** The sheets this session replaced, as it replaced them, and as it had replaced them before its last write. */
  private contents = new Map<string, SheetContent>();
  private earlier = new Map<string, SheetContent>();
  private readonly events = new WindowEvents();

  async read(sheets: readonly string[]): Promise<WorkbookContent> {
    this.events.ensure();
    const { content, facts } = await readSheets(sheets);
    this.facts = facts;
    this.known = new Map([...content.sheets.values()].map((grid) => [sheetKey(grid.name), grid]));
    return content;
  }

  async write(changes: readonly WorkbookChange[]): Promise<void> {
    this.events.ensure();
    const facts = this.facts ?? (await currentFacts());
    const { known } = this;
    this.forget();
    checkChanges(changes, facts.names);
    const written = await runInExcel((context) =>
      new ChangeWriter(context, facts, known, this.contents).write(changes),
    );
    this.last = written;
    this.earlier = this.contents;
    const replaced = written.sheets.map(({ content }): [string, SheetContent] => [sheetKey(content.name), content]);
    this.contents = new Map([...this.contents, ...replaced]);
  }

  /** Takes the last write back, unless somebody has changed what it wrote; null when there is nothing to take back. */
  async undo(): Promise<UndoOutcome | null> {
    const { last } = this;
    if (!last) return null;
    this.forget();
    const outcome = await runInExcel((context) => this.takeBack(context, last));
    if (!outcome.undone) this.last = last;
    else this.contents = this.earlier;
    return outcome;
  }

  private async takeBack(context: Excel.RequestContext, written: Written): Promise<UndoOutcome> {
    const { changed, facts } = await findChanged(context, written);
    if (changed.length > 0) return { undone: false, changed };
    const sheets = written.sheets.map((sheet) => ({
      ...sheet,
      content: previousContent(sheet, this.earlier) ?? sheet.content,
    }));
    const known = sheets.filter(({ content }, at) => content !== written.sheets[at]?.content);
    const writer = new ChangeWriter(context, facts, new Map(), this.contents);
    const others = sheets.filter((sheet) => !known.includes(sheet));
    const lost = others.find(({ truncated }) => truncated);
    if (lost) throw new HostError('too-large', lost.content.name);
    await writer.restore(
      known.map(({ content }) => content),
      (sheet) => {
        for (const { content, existed, before } of others) {
          if (existed) putBack(sheet(content.name), before, true);
          else sheet(content.name).delete();
        }
        for (const { sheet: name, before } of [...written.cells].reverse()) putBack(sheet(name), before, false);
      },
      [
        ...others.filter(({ existed }) => existed).map(({ content }) => content.name),
        ...written.cells.map(({ sheet }) => sheet),
      ],
    );
    return { undone: true };
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

  private listen<T>(listeners: Set<T>, callback: T): () => void {
    listeners.add(callback);
    this.events.ensure();
    return () => listeners.delete(callback);
  }
}

async function currentFacts(): Promise<BookFacts> {
  return runInExcel(async (context) => {
    const facts = askFacts(context);
    await context.sync();
    return facts();
  });
}
