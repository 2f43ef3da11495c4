import type { CellAddress, CellRange } from '../port/workbook';
import { nameOf, type BoundWorkbook } from './bound-workbook';
import { findApplication } from './find-application';
import { get, type ApiEvent, type Range, type Worksheet } from './jsapi';
import type { OwnWrites } from './own-writes';

/** Bursts of events are answered once, this long after the last. */
const DEBOUNCE_MS = 150;

/** Turns the program's events into the port's: of this workbook, by sheet name, without our own writes. */
export class WindowEvents {
  readonly changed = new Set<(sheet: string) => void>();
  readonly selected = new Set<(cell: CellAddress) => void>();
  private source: ApiEvent | null = null;
  private readonly edited = new Set<string>();
  /** Where the cursor was when it was last looked at; a write moves it, and brings it back. */
  private cursor: CellAddress | null = null;
  private hasMoved = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly bound: BoundWorkbook,
    private readonly own: OwnWrites,
  ) {}

  /** Listens while somebody wants to hear. */
  ensure(): void {
    const wanted = this.changed.size + this.selected.size > 0;
    if (wanted && !this.source) this.start();
    else if (!wanted && this.source) this.stop();
  }

  private start(): void {
    try {
      const app = findApplication(this.bound.scope);
      const source = app && get(app, 'ApiEvent');
      if (!source) return;
      this.source = source;
      source.AddApiEventListener('SheetChange', this.onChange);
      source.AddApiEventListener('SheetSelectionChange', this.onSelection);
    } catch {
      this.stop(); // the program is busy: the next read tries again
      return;
    }
    this.cursor = this.cursorNow();
  }

  private stop(): void {
    const { source } = this;
    this.source = null;
    quietly(() => source?.RemoveApiEventListener('SheetChange', this.onChange));
    quietly(() => source?.RemoveApiEventListener('SheetSelectionChange', this.onSelection));
    if (this.timer !== null) clearTimeout(this.timer);
    this.edited.clear();
    this.hasMoved = false;
  }

  private readonly onChange = (sheet: Worksheet, range?: Range | null): void => {
    const name = this.nameHere(sheet);
    if (name === null || this.own.covers(name, placeOf(range))) return;
    this.edited.add(name);
    this.deliverLater();
  };

  private readonly onSelection = (): void => {
    this.hasMoved = true;
    this.deliverLater();
  };

  /** The name of a sheet of this workbook; null for others. */
  private nameHere(sheet: Worksheet): string | null {
    try {
      return nameOf(get(sheet, 'Parent')) === this.bound.fullName ? get(sheet, 'Name') : null;
    } catch {
      return null;
    }
  }

  private deliverLater(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.deliver(), DEBOUNCE_MS);
  }

  private deliver(): void {
    const [edited, hasMoved] = [[...this.edited], this.hasMoved];
    this.timer = null;
    this.edited.clear();
    this.hasMoved = false;
    for (const name of edited) for (const callback of this.changed) callback(name);
    if (hasMoved) this.reportCursor();
  }

  private reportCursor(): void {
    const [before, now] = [this.cursor, this.cursorNow()];
    if (!now || (before?.sheet === now.sheet && before.row === now.row && before.column === now.column)) return;
    this.cursor = now;
    for (const callback of this.selected) callback(now);
  }

  /** The first selected cell; null while another workbook is in front. */
  private cursorNow(): CellAddress | null {
    try {
      const app = findApplication(this.bound.scope);
      const workbook = app && get(app, 'ActiveWorkbook');
      const sheet = workbook && get(workbook, 'ActiveSheet');
      const name = sheet ? this.nameHere(sheet) : null;
      if (!workbook || name === null) return null;
      const place = placeOf(get(get(workbook, 'Windows').Item(1), 'RangeSelection'));
      return place && { sheet: name, row: place.row, column: place.column };
    } catch {
      return null;
    }
  }
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    return;
  }
}

function placeOf(range: Range | null | undefined): CellRange | null {
  if (!range) return null;
  try {
    const [row, column] = [get(range, 'Row') - 1, get(range, 'Column') - 1];
    return { row, column, rows: get(get(range, 'Rows'), 'Count'), columns: get(get(range, 'Columns'), 'Count') };
  } catch {
    return null;
  }
}
