import { columnIndex } from '../port/a1';
import { isBackupName } from '../port/backup-name';
import type { CellAddress } from '../port/workbook';

/** Excel reports changes of names since ExcelApi 1.17. */
const canTellNames = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.17');

type Handler<T> = OfficeExtension.EventHandlerResult<T>;

/** Turns Excel's events into the port's: by sheet name, without our own writes, one answer for a burst. */
export class WindowEvents {
  readonly changed = new Set<(sheet: string) => void>();
  readonly selected = new Set<(cell: CellAddress) => void>();
  private handlers: Promise<readonly Handler<unknown>[]> | null = null;
  /** Sheets that were there; one that is gone was deleted or renamed. */
  private present: ReadonlyMap<string, string> = new Map();
  private readonly edited = new Set<string>();
  /** True if a sheet was deleted or renamed since the sheets were last listed. */
  private isStirred = false;
  private selection: { readonly worksheetId: string; readonly address: string } | null = null;
  private delivery: Promise<void> | null = null;

  /** Whether Excel tells what people do, or is being asked to; it may have refused that. */
  get isListening(): boolean {
    return this.handlers !== null;
  }

  /** Starts listening when somebody wants to hear; a failure is tried again at the next occasion. */
  ensure(): void {
    if (this.handlers || this.changed.size + this.selected.size === 0) return;
    const handlers = this.register();
    this.handlers = handlers;
    handlers.catch(() => (this.handlers = null));
  }

  private register(): NonNullable<WindowEvents['handlers']> {
    return Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const changed = worksheets.onChanged.add(async (event) => {
        if (event.triggerSource === 'ThisLocalAddin') return;
        this.edited.add(event.worksheetId);
        await this.deliver();
      });
      const selected = worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        this.selection = { worksheetId, address };
        await this.deliver();
      });
      const look = async (): Promise<void> => {
        this.isStirred = true;
        await this.deliver();
      };
      const deleted = worksheets.onDeleted.add(look);
      const renamed = canTellNames() ? [worksheets.onNameChanged.add(look)] : [];
      await context.sync();
      return [changed, selected, deleted, ...renamed] as readonly Handler<unknown>[];
    });
  }

  /** Remembers sheets that were seen. */
  know(sheets: Iterable<readonly [id: string, name: string]>): void {
    this.present = new Map([...this.present, ...sheets]);
  }

  private deliver(): Promise<void> {
    this.delivery ??= this.report().finally(() => (this.delivery = null));
    return this.delivery;
  }

  private async report(): Promise<void> {
    await Promise.resolve();
    while (this.edited.size > 0 || this.selection || this.isStirred) {
      this.isStirred = false;
      const names = await sheetNames();
      this.reportChanges(names ?? this.present);
      this.reportSelection(names ?? this.present);
      if (names) this.reportGone(names);
    }
  }

  private reportChanges(names: ReadonlyMap<string, string>): void {
    const edited = [...this.edited].flatMap((id) => names.get(id) ?? []);
    this.edited.clear();
    this.tell(edited);
  }

  /** A sheet that exchanged places with its copy still has its name. */
  private reportGone(names: ReadonlyMap<string, string>): void {
    const standing = new Set(names.values());
    const gone = new Set([...this.present.values()].filter((name) => !standing.has(name) && !isBackupName(name)));
    this.present = names;
    this.tell(gone);
  }

  private tell(sheets: Iterable<string>): void {
    for (const name of sheets) for (const callback of this.changed) callback(name);
  }

  private reportSelection(names: ReadonlyMap<string, string>): void {
    const { selection } = this;
    this.selection = null;
    const cell = selection && cellAt(names.get(selection.worksheetId), selection.address);
    if (cell) for (const callback of this.selected) callback(cell);
  }
}

/** By id; null where Excel does not say now. */
async function sheetNames(): Promise<ReadonlyMap<string, string> | null> {
  try {
    return await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      return new Map(worksheets.items.map(({ id, name }) => [id, name]));
    });
  } catch {
    return null;
  }
}

/** The first cell of an address such as `B2`, `B2:C5`, `B:B`, `2:2` or `B2,D4`. */
function cellAt(sheet: string | undefined, address: string): CellAddress | null {
  const match = /^\$?([A-Z]*)\$?(\d*)/.exec(address.split('!').at(-1) ?? '');
  if (sheet === undefined || !match) return null;
  const column = columnIndex(match[1] ?? '');
  return { sheet, row: Math.max(0, Number(match[2]) - 1), column: Math.max(0, column) };
}
