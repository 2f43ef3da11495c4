import type { CellAddress, CellRange } from '../port/workbook';
import type { BoundWorkbook } from './api/bound-workbook';
import { findApplication } from './api/find-application';
import { get, type ApiEvent, type Range, type Worksheet } from './api/jsapi';
import type { OwnWrites } from './write/own-writes';

/** Bursts of events are answered once, this long after the last. */
const DEBOUNCE_MS = 150;

/** What was refused is asked again after so long, so many times. */
const [AGAIN_MS, MOST_TRIES] = [400, 25];

/** Something has changed somewhere. */
interface ChangeEvent {
  readonly sheet: Worksheet;
  readonly range: Range | null | undefined;
  /** Whether it was our own doing when it was told. */
  readonly isOwn: OwnWrites['covers'];
  left: number;
}

/** Turns the program's events into the port's: of this workbook, by sheet name, without our own writes. */
export class WindowEvents {
  readonly changed = new Set<(sheet: string) => void>();
  readonly selected = new Set<(cell: CellAddress) => void>();
  private source: ApiEvent | null = null;
  private readonly edited = new Set<string>();
  /** Where the cursor was when it was last looked at; a write moves it, and brings it back. */
  private cursor: CellAddress | null = null;
  private startTries = 0;
  /** How often it is still asked where the cursor has gone; 0 while it has not moved. */
  private cursorTries = 0;
  /** Changes of which the program did not tell what they are. */
  private unread: ChangeEvent[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly bound: BoundWorkbook,
    private readonly own: OwnWrites,
  ) {}

  /** Whether the program tells what people do; a build may have no events, or refuse them. */
  get isListening(): boolean {
    return this.source !== null;
  }

  /** Listens while somebody wants to hear; what is refused is tried again for a while, and with the next call. */
  ensure(): void {
    this.startTries = MOST_TRIES;
    this.follow();
  }

  private follow(): void {
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
      this.stop();
      if (--this.startTries > 0) this.timer = setTimeout(() => this.follow(), AGAIN_MS);
      return;
    }
    this.cursor = this.cursorNow() ?? null;
  }

  private stop(): void {
    const { source } = this;
    this.source = null;
    quietly(() => source?.RemoveApiEventListener('SheetChange', this.onChange));
    quietly(() => source?.RemoveApiEventListener('SheetSelectionChange', this.onSelection));
    if (this.timer !== null) clearTimeout(this.timer);
    this.edited.clear();
    this.unread = [];
    this.cursorTries = 0;
  }

  private readonly onChange = (sheet: Worksheet, range?: Range | null): void => {
    const event: ChangeEvent = { sheet, range, isOwn: this.own.asOfNow(), left: MOST_TRIES };
    if (!this.take(event)) this.unread.push(event);
    this.deliverLater();
  };

  private readonly onSelection = (): void => {
    this.cursorTries = MOST_TRIES;
    this.deliverLater();
  };

  /** Notes a change by a person in this workbook; false where the program refuses to tell what it is. */
  private take({ sheet, range, isOwn }: ChangeEvent): boolean {
    try {
      const name = this.nameHere(sheet);
      if (name !== null && !isOwn(name, placeOf(range))) this.edited.add(name);
      return true;
    } catch {
      return false;
    }
  }

  /** The name of a sheet of this workbook; null for others. @throws where the program refuses */
  private nameHere(sheet: Worksheet): string | null {
    return get(get(sheet, 'Parent'), 'FullName') === this.bound.fullName ? get(sheet, 'Name') : null;
  }

  private deliverLater(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.deliver(), DEBOUNCE_MS);
  }

  /** What is refused is asked again, with the next events or by itself, but not for ever. */
  private deliver(): void {
    this.timer = null;
    this.unread = this.unread.filter((event) => !this.take(event) && --event.left > 0);
    const edited = [...this.edited];
    this.edited.clear();
    for (const name of edited) for (const callback of this.changed) callback(name);
    if (this.cursorTries > 0) this.cursorTries = this.reportCursor() ? 0 : this.cursorTries - 1;
    if (this.source && this.unread.length + this.cursorTries > 0)
      this.timer ??= setTimeout(() => this.deliver(), AGAIN_MS);
  }

  /** False where the program refuses to tell. */
  private reportCursor(): boolean {
    const [before, now] = [this.cursor, this.cursorNow()];
    if (now === undefined) return false;
    if (!now || (before?.sheet === now.sheet && before.row === now.row && before.column === now.column)) return true;
    this.cursor = now;
    for (const callback of this.selected) callback(now);
    return true;
  }

  /** The first selected cell; null while another workbook is in front, undefined where the program refuses to tell. */
  private cursorNow(): CellAddress | null | undefined {
    try {
      const app = findApplication(this.bound.scope);
      const workbook = app && get(app, 'ActiveWorkbook');
      const sheet = workbook && get(workbook, 'ActiveSheet');
      const name = sheet ? this.nameHere(sheet) : null;
      if (!workbook || name === null) return null;
      const place = placeOf(get(get(workbook, 'Windows').Item(1), 'RangeSelection'));
      return place && { sheet: name, row: place.row, column: place.column };
    } catch {
      return undefined;
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
