import { createWorkbook } from '../../app/create-workbook';
import { createSampleWorkbook } from '../../app/sample/sample-workbook';
import type { UnsavedLooks } from '../../host/univer/sheet-states';
import type { UniverWindow } from '../../host/univer/univer-window';
import type { CellAddress, WorkbookChange, WorkbookContent, WorkbookWindow, WriteReport } from '../../host/workbook';
import { readDisplay } from '../../host/xlsx/display/read-display';
import { emptyXlsx, openXlsx } from '../../host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../host/xlsx/xlsx-workbook';
import { CHINESE_DATE_FORMATS } from '../../text/number-formats';
import { SHEETS } from '../../text/workbook-names';

/**
 * One opened file and the window that shows it. The file is the truth for saving: what a person edits in the window
 * flows into it before every calculation and every save, and what the program writes goes to both.
 */
export class Session implements WorkbookWindow {
  private file: XlsxWorkbook = emptyXlsx();
  private readonly watchers = new Set<() => void>();
  /** What of the window the file lacked when it was last brought up to date. */
  unsaved: readonly UnsavedLooks[] = [];

  constructor(readonly window: UniverWindow) {}

  /** Shows a file in place of the one before, which stays when this one is refused. @throws HostError */
  async open(bytes: Uint8Array): Promise<void> {
    await this.show(openXlsx(bytes));
  }

  async openTemplate(year: number): Promise<void> {
    await this.openNew(createWorkbook(year));
  }

  async openSample(): Promise<void> {
    await this.openNew(createSampleWorkbook(), SHEETS.adoptions);
  }

  async read(sheets: readonly string[]): Promise<WorkbookContent> {
    await this.flush();
    return this.window.read(sheets);
  }

  async write(changes: readonly WorkbookChange[]): Promise<WriteReport> {
    await this.flush();
    this.window.check(changes);
    await this.file.write(changes);
    const report = await this.window.write(changes);
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

  /** The file with everything that was edited. @throws HostError */
  async bytes(): Promise<Uint8Array> {
    await this.flush();
    return this.file.bytes();
  }

  private async openNew(changes: readonly WorkbookChange[], front?: string): Promise<void> {
    const file = emptyXlsx();
    await file.write(changes);
    await this.show(file, front);
  }

  private async show(file: XlsxWorkbook, front?: string): Promise<void> {
    const book = readDisplay(file.bytes(), CHINESE_DATE_FORMATS);
    const wanted = book.sheets.findIndex(({ name }) => name === front);
    await this.window.show(wanted < 0 ? book : { ...book, active: wanted });
    this.file = file;
  }

  private async flush(): Promise<void> {
    const pending = await this.window.pending();
    await this.file.withdraw(pending.withdrawn);
    await this.file.write(pending.changes);
    pending.settle();
    this.unsaved = pending.unsaved;
  }
}
