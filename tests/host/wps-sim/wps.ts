import { Fault } from '../excel-sim/fault';
import { parseRect } from '../excel-sim/model/address';
import { Book, type BookOptions } from '../excel-sim/model/book';
import { cellValue, readValues, writeBlock } from '../excel-sim/model/cells';
import { EventType } from '../excel-sim/model/events';
import type { Sheet } from '../excel-sim/model/sheet';
import { Person } from '../excel-sim/person';
import { Meter, type Costs } from './meter';
import { application } from './objects/application';
import { range } from './objects/range';
import { worksheet } from './objects/worksheet';
import { USUAL, type Quirks } from './quirks';
import type { StrictHost } from './strict';

type Typed = string | number | boolean | null;

/** A workbook to begin with. */
export interface StartBook extends Pick<BookOptions, 'date1904'> {
  /** Its name, also its path; unsaved books have only a name. */
  readonly name?: string;
  readonly readOnly?: boolean;
  readonly sheets?: Readonly<Record<string, readonly (readonly Typed[])[]>>;
}

/** A workbook that is open in the program. */
export class OpenBook {
  readonly model: Book;
  /** Where the cursor of each sheet is. */
  readonly cursors = new Map<Sheet, { row: number; column: number; rows: number; columns: number }>();
  open = true;
  readonly readOnly: boolean;

  constructor(
    host: WpsHost,
    public fullName: string,
    start: StartBook,
  ) {
    this.model = new Book({ date1904: start.date1904 ?? false, unsupported: (what) => host.violations.push(what) });
    this.model.expandsTables = false;
    this.readOnly = start.readOnly ?? false;
    for (const type of [EventType.changed, EventType.selectionChanged]) this.model.events.register(type, 'Workbook', 1);
    for (const [name, rows] of Object.entries(start.sheets ?? { Sheet1: [] })) fill(this.model.addSheet(name), rows);
    this.model.events.take();
  }
}

function fill(sheet: Sheet, rows: readonly (readonly Typed[])[]): void {
  rows.forEach((line, row) => {
    if (line.length > 0) writeBlock(sheet, { row, column: 0, rows: 1, columns: line.length }, [line]);
  });
}

type Listener = (...args: unknown[]) => void;

/** The program: open workbooks, switches, events and what pages keep in it. */
export class WpsHost implements StrictHost {
  readonly quirks: Quirks;
  readonly meter: Meter;
  /** Everything that was used and is not modelled, or not allowed; assert that it is empty. */
  readonly violations: string[] = [];
  readonly books: OpenBook[] = [];
  active: OpenBook | null = null;
  readonly switches = { ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true };
  /** Whether objects over cells are copied with these. */
  copiesObjects = true;
  /** A person is typing into a cell: nothing can be changed meanwhile. */
  cellEditMode = false;
  readonly storage = new Map<string, string | number | boolean>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly faults: { readonly member: RegExp; readonly error: Error }[] = [];
  private readonly broken: RegExp[] = [];
  private readonly lacking: RegExp[] = [];
  private readonly ignored: RegExp[] = [];
  private opened = 0;
  /** Calls until the next breakdown, and for how many calls that lasts. */
  private untilBreakdown = Infinity;
  private breakdown = 0;
  private breaksAfterEffect = false;

  constructor(options: { readonly quirks?: Partial<Quirks>; readonly costs?: Partial<Costs> } = {}) {
    this.quirks = { ...USUAL, ...options.quirks };
    this.meter = new Meter(options.costs);
    this.application = application(this);
  }

  get smallMembersAreMethods(): boolean {
    return this.quirks.smallMembers === 'method';
  }

  readonly violation = (what: string): void => {
    this.violations.push(what);
  };

  readonly run = <T>(member: string, act: () => T): T => {
    this.meter.call(member);
    const fault = this.faults.findIndex((one) => one.member.test(member));
    if (fault >= 0) throw this.faults.splice(fault, 1)[0]!.error;
    if (this.broken.some((one) => one.test(member))) throw new Error('0x800A03EC');
    const breaksDown = --this.untilBreakdown < 0 && this.breakdown-- > 0;
    if (breaksDown && !this.breaksAfterEffect) throw new Error('0x800A03EC');
    if (this.cellEditMode && member.endsWith('=')) throw new Error('0x800AC472');
    try {
      const answer = this.ignored.some((one) => one.test(member)) ? (undefined as T) : act();
      if (breaksDown) throw new Error('0x800A03EC');
      return answer;
    } catch (error) {
      throw error instanceof Fault ? new Error(`0x800A03EC ${error.code}`) : error;
    } finally {
      this.deliver();
    }
  };

  /** The next use of a matching member (`Range.Value2 =`) fails. */
  failNext(member: RegExp, error = new Error('0x800A03EC')): void {
    this.faults.push({ member, error });
  }

  /** Every use of a matching member fails, however often it is tried. */
  failAlways(member: RegExp): void {
    this.broken.push(member);
  }

  /** This build does not have the members: they are `undefined`, and what is assigned to them is lost. */
  lack(member: RegExp): void {
    this.lacking.push(member);
  }

  /** This build does nothing when a matching member (`Range.Merge`, `Font.Bold =`) is used, and says nothing. */
  ignore(member: RegExp): void {
    this.ignored.push(member);
  }

  readonly lacks = (member: string): boolean => this.lacking.some((one) => one.test(member));

  /** Nothing fails any more, no member is missing, and none is ignored. */
  mend(): void {
    this.ignored.length = 0;
    this.lacking.length = 0;
    this.faults.length = 0;
    this.broken.length = 0;
    this.breakDown(Infinity, 0);
  }

  /** After so many calls, the next ones fail, before or after they have done what they do; answers how to end that. */
  breakDown(after: number, calls = 1, when: 'before' | 'after' = 'before'): () => boolean {
    [this.untilBreakdown, this.breakdown] = [after, calls];
    this.breaksAfterEffect = when === 'after';
    return () => {
      const hasFailed = this.untilBreakdown < 0;
      [this.untilBreakdown, this.breakdown] = [Infinity, 0];
      return hasFailed;
    };
  }

  /** Opens a workbook, in front of the others. */
  open(start: StartBook = {}): OpenBook {
    const book = new OpenBook(this, start.name ?? `工作簿${++this.opened}`, start);
    this.books.push(book);
    this.activate(book);
    return book;
  }

  activate(book: OpenBook): void {
    const before = this.active;
    this.active = book;
    if (before !== book) this.emit('WorkbookActivate', () => [this.application.Workbooks.Item(book.fullName)]);
  }

  close(book: OpenBook): void {
    book.open = false;
    this.books.splice(this.books.indexOf(book), 1);
    if (this.active === book) this.active = this.books[this.books.length - 1] ?? null;
  }

  /** What a person at the keyboard does to a workbook. */
  person(act: (person: Person) => void, book: OpenBook | null = this.active): void {
    if (!book) throw new Error('no workbook is open');
    act(new Person(book.model));
    this.deliver(true);
  }

  /** The values of a block such as `Sheet1!A1:B2` of a workbook, errors as texts. */
  values(address: string, book: OpenBook | null = this.active): (string | number | boolean)[][] {
    const [name = '', cells] = address.split('!');
    const sheet = book!.model.sheet(name);
    const rect = cells === undefined ? sheet.usedRect(true) : parseRect(cells);
    return rect ? readValues(sheet, rect) : [];
  }

  /** One cell of a workbook. */
  cell(
    address: string,
    book: OpenBook | null = this.active,
  ): { value: unknown; formula: string | undefined; numberFormat: string } {
    const [name = '', cell = 'A1'] = address.split('!');
    const sheet = book!.model.sheet(name);
    const { row, column } = parseRect(cell)!;
    const { numberFormat } = sheet.styles.at(row, column);
    return { value: cellValue(sheet, row, column), formula: sheet.grid.get(row, column)?.formula, numberFormat };
  }

  readonly application: ReturnType<typeof application>;

  /** What a page of the add-in finds in its window. */
  scope(): object {
    const app = this.application;
    switch (this.quirks.place) {
      case 'Application':
        return { Application: app };
      case 'wps':
        return { wps: app };
      case 'wps.Application':
        return { wps: { Application: app } };
      case 'wps.EtApplication':
        return { wps: { EtApplication: app } };
      case 'wps.EtApplication()':
        return { wps: { EtApplication: () => app } };
    }
  }

  listen(name: string, listener: Listener): void {
    const all = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, all.add(listener));
  }

  unlisten(name: string, listener: Listener): void {
    this.listeners.get(name)?.delete(listener);
  }

  /** Listeners that are still there. */
  get listening(): number {
    return [...this.listeners.values()].reduce((sum, all) => sum + all.size, 0);
  }

  /** Tells the listeners of an event; its arguments are made when it is delivered. */
  emit(name: string, args: () => unknown[], byPerson = true): void {
    if (!byPerson && !this.switches.EnableEvents && this.quirks.enableEvents === 'mutes') return;
    for (const listener of [...(this.listeners.get(name) ?? [])]) {
      if (this.quirks.eventDelivery === 'now') listener(...args());
      else setTimeout(() => listener(...args()), 0);
    }
  }

  private deliver(byPerson = false): void {
    for (const book of this.books) {
      for (const { type, payload } of book.model.events.take()) {
        const sheet = book.model.findSheet(String(payload['worksheetId']));
        const rect = parseRect(String(payload['address']));
        if (!sheet || !rect) continue;
        if (type === EventType.selectionChanged) book.cursors.set(sheet, { ...rect });
        const name = type === EventType.changed ? 'SheetChange' : 'SheetSelectionChange';
        this.emit(name, () => [worksheet(this, book, sheet), range(this, book, sheet, rect)], byPerson);
      }
    }
  }
}
