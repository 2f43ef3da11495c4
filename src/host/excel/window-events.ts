import type { CellAddress } from '../port/workbook';

type Handler<T> = OfficeExtension.EventHandlerResult<T>;

/** Turns Excel's events into the port's: by sheet name, without our own writes, one answer for a burst. */
export class WindowEvents {
  readonly changed = new Set<(sheet: string) => void>();
  readonly selected = new Set<(cell: CellAddress) => void>();
  private handlers: Promise<
    [Handler<Excel.WorksheetChangedEventArgs>, Handler<Excel.WorksheetSelectionChangedEventArgs>]
  > | null = null;
  private readonly edited = new Set<string>();
  private selection: { readonly worksheetId: string; readonly address: string } | null = null;
  private delivery: Promise<void> | null = null;

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
      await context.sync();
      return [changed, selected];
    });
  }

  private deliver(): Promise<void> {
    this.delivery ??= this.report().finally(() => (this.delivery = null));
    return this.delivery;
  }

  private async report(): Promise<void> {
    await Promise.resolve();
    while (this.edited.size > 0 || this.selection) {
      const names = await sheetNames();
      this.reportChanges(names);
      this.reportSelection(names);
    }
  }

  private reportChanges(names: ReadonlyMap<string, string>): void {
    const edited = [...this.edited].flatMap((id) => names.get(id) ?? []);
    this.edited.clear();
    for (const name of edited) for (const callback of this.changed) callback(name);
  }

  private reportSelection(names: ReadonlyMap<string, string>): void {
    const { selection } = this;
    this.selection = null;
    const cell = selection && cellAt(names.get(selection.worksheetId), selection.address);
    if (cell) for (const callback of this.selected) callback(cell);
  }
}

async function sheetNames(): Promise<ReadonlyMap<string, string>> {
  try {
    return await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      return new Map(worksheets.items.map(({ id, name }) => [id, name]));
    });
  } catch {
    return new Map();
  }
}

/** The first cell of an address such as `B2`, `B2:C5`, `B:B`, `2:2` or `B2,D4`. */
function cellAt(sheet: string | undefined, address: string): CellAddress | null {
  const match = /^\$?([A-Z]*)\$?(\d*)/.exec(address.split('!').at(-1) ?? '');
  if (sheet === undefined || !match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheet, row: Math.max(0, Number(match[2]) - 1), column: Math.max(0, column - 1) };
}
