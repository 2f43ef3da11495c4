import { Fault } from '../fault';
import type { SheetFunction } from '../formula/evaluate';
import { renameSheet, shiftFormula } from '../formula/tokens';
import type { Rect, Shift } from './address';
import { EventQueue, EventType } from './events';
import { LiveRange } from './live-range';
import type { NamedItem } from './names';
import { Sheet } from './sheet';
import { copySheet } from './sheet-copy';
import type { Table } from './table';

/** How a simulated workbook starts. */
/**
 * `visible`: of a block it reaches the visible rows alone, of a single row that row; `refused`: a block with hidden rows is
 * refused; `sealed`: no hidden row is ever reached; `closed`: all that touches a hidden row is refused.
 */
export type FilteredWrites = 'visible' | 'refused' | 'sealed' | 'closed';

export interface BookOptions {
  readonly date1904?: boolean;
  /** `shown`: opened for viewing, writes are refused; `opened`: opened read-only in a desktop Excel, which takes them. */
  readonly readOnly?: 'shown' | 'opened';
  /** The year of dates typed without one. */
  readonly year?: number;
  /** Functions of the sheet beyond the built-in ones, by upper-case name. */
  readonly functions?: Readonly<Record<string, SheetFunction>>;
  /** Told of everything the simulator does not model. */
  readonly unsupported?: (what: string) => void;
}

/** A file that the add-in handed over to be opened as a new workbook. */
export interface CreatedWorkbook {
  readonly id: string;
  /** The file, in base64. */
  readonly file: string;
  /** Whether it was shown to the person in a window of its own. */
  opened: boolean;
}

/** A workbook in memory. */
export class Book {
  /** Whether serial date 0 is 1904-01-01. */
  date1904: boolean;
  readonly year: number;
  readonly functions: Readonly<Record<string, SheetFunction>>;
  readonly events = new EventQueue();
  readonly live = new Set<LiveRange>();
  /** Objects the add-in keeps beyond a request, by reference id. */
  readonly references = new Map<string, { readonly type: string; readonly target: unknown }>();
  /** Where the cells of past events are now. */
  readonly eventReferences = new Map<string, LiveRange>();
  readonly settings = new Map<string, unknown>();
  /** In the order in which they were created. */
  readonly created: CreatedWorkbook[] = [];
  readonly sheets: Sheet[] = [];
  names: NamedItem[] = [];
  /** Structure (sheets) protected. */
  protected = false;
  readonly readOnly: boolean;
  /** Shown only: every change is refused. */
  readonly sealed: boolean;
  selected: { readonly sheet: Sheet; readonly rect: Rect } | undefined;
  calculationMode = 'Automatic';
  /** Whether rows written right below a table become part of it, which a person can switch off. */
  expandsTables = true;
  /** What is told of more merged cells than Excel tells of at once. */
  manyMerges: 'refused' | 'none' | 'first' = 'refused';
  /** What a write does with rows that a filter hides. */
  filteredWrites: FilteredWrites = 'visible';
  /** Grows with every change of a value. */
  version = 1;
  private nextId = 1;
  private activeSheet: Sheet | undefined;
  readonly unsupported: (what: string) => void;

  constructor(options: BookOptions = {}) {
    this.date1904 = options.date1904 ?? false;
    this.readOnly = options.readOnly !== undefined;
    this.sealed = options.readOnly === 'shown';
    this.year = options.year ?? 2020;
    this.functions = options.functions ?? {};
    this.unsupported = options.unsupported ?? (() => undefined);
  }

  id(): number {
    return this.nextId++;
  }

  /** @throws Fault when there is no sheet of that id or name. */
  sheet(key: string): Sheet {
    const sheet = this.findSheet(key);
    if (!sheet) throw new Fault('ItemNotFound');
    return sheet;
  }

  findSheet(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted);
  }

  tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  get active(): Sheet {
    return this.activeSheet ?? this.sheet(this.sheets[0]?.id ?? '');
  }

  activate(sheet: Sheet): void {
    const before = this.activeSheet;
    if (before === sheet) return;
    if (sheet.visibility !== 'Visible') throw new Fault('InvalidOperation');
    this.activeSheet = sheet;
    if (before?.alive) this.events.emit(EventType.deactivated, [before.id, 'Workbook'], { worksheetId: before.id });
    this.events.emit(EventType.activated, [sheet.id, 'Workbook'], { worksheetId: sheet.id });
  }

  addSheet(name?: string, at = this.sheets.length): Sheet {
    this.assertStructure();
    const sheet = new Sheet(this, name === undefined ? this.freeName() : this.checkName(name));
    this.sheets.splice(at, 0, sheet);
    this.activeSheet ??= sheet;
    this.events.emit(EventType.sheetAdded, ['Workbook'], { worksheetId: sheet.id });
    return sheet;
  }

  private freeName(): string {
    for (let n = this.sheets.length + 1; ; n++) if (!this.findSheet(`Sheet${n}`)) return `Sheet${n}`;
  }

  /** Adds a copy of a sheet with everything on it and makes it the active one. */
  copySheet(sheet: Sheet, at: number): Sheet {
    this.assertStructure();
    const copy = copySheet(sheet, this.copyName(sheet.name));
    this.sheets.splice(at, 0, copy);
    this.version++;
    this.events.emit(EventType.sheetAdded, ['Workbook'], { worksheetId: copy.id });
    if (copy.visibility === 'Visible') this.activate(copy);
    return copy;
  }

  /** A copy of a copy counts on. */
  private copyName(source: string): string {
    const name = source.replace(/ \(\d+\)$/, '');
    for (let n = 2; ; n++) {
      const suffix = ` (${n})`;
      const free = name.slice(0, 31 - suffix.length) + suffix;
      if (!this.findSheet(free)) return free;
    }
  }

  /** @throws Fault for the last visible sheet, and for very hidden ones, which have to be made less hidden first. */
  deleteSheet(sheet: Sheet): void {
    this.assertStructure();
    if (sheet.visibility === 'VeryHidden') throw new Fault('InvalidOperation');
    const next = this.visible().find((other) => other !== sheet);
    if (!next) throw new Fault('InvalidOperation');
    if (this.activeSheet === sheet) this.activate(next);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    sheet.alive = false;
    this.eachFormula((formula) => renameSheet(formula, sheet.name, undefined));
    this.version++;
    this.events.emit(EventType.sheetDeleted, ['Workbook'], { worksheetId: sheet.id });
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.assertStructure();
    const before = sheet.name;
    sheet.name = this.checkName(name, sheet);
    this.eachFormula((formula) => renameSheet(formula, before, sheet.name));
    this.events.emit(EventType.nameChanged, [sheet.id, 'Workbook'], {
      worksheetId: sheet.id,
      nameBefore: before,
      nameAfter: sheet.name,
    });
  }

  hideSheet(sheet: Sheet, visibility: string): void {
    this.assertStructure();
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw new Fault('InvalidArgument');
    const others = this.visible().filter((other) => other !== sheet);
    if (visibility !== 'Visible' && others.length === 0) throw new Fault('InvalidOperation');
    const before = sheet.visibility;
    sheet.visibility = visibility;
    if (visibility !== 'Visible' && this.activeSheet === sheet) this.activeSheet = others[0];
    if (before === visibility) return;
    this.events.emit(EventType.visibilityChanged, [sheet.id, 'Workbook'], {
      worksheetId: sheet.id,
      visibilityBefore: before,
      visibilityAfter: visibility,
    });
  }

  visible(): Sheet[] {
    return this.sheets.filter((sheet) => sheet.visibility === 'Visible');
  }

  /** @throws Fault unless Excel would take the name. */
  private checkName(name: string, own?: Sheet): string {
    const legal = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
    if (!legal || name.toLowerCase() === 'history') throw new Fault('InvalidArgument');
    const taken = this.findSheet(name);
    if (taken && taken !== own) throw new Fault('ItemAlreadyExists');
    return name;
  }

  assertStructure(): void {
    if (this.protected) throw new Fault('AccessDenied');
  }

  /** Rewrites every formula of the workbook, including names. */
  eachFormula(rewrite: (formula: string, home: Sheet | undefined) => string): void {
    for (const sheet of this.sheets) sheet.eachFormula((formula) => rewrite(formula, sheet));
    for (const name of this.names) name.formula = rewrite(name.formula, undefined);
  }

  /** Issues an id under which the cells of an event can be found later; old ones are forgotten. */
  eventReference(sheet: Sheet, rect: Rect): string {
    const id = `event#${this.id()}`;
    this.eventReferences.set(id, new LiveRange(sheet, rect));
    const [oldest] = this.eventReferences.keys();
    if (this.eventReferences.size > 200 && oldest !== undefined) this.eventReferences.delete(oldest);
    return id;
  }

  /** Moves everything that points at cells of the sheet. */
  shift(sheet: Sheet, shift: Shift): void {
    for (const range of this.live) if (range.sheet === sheet) range.shift(shift);
    this.eachFormula((formula, home) => shiftFormula(formula, home?.name ?? '', sheet.name, shift));
    this.version++;
  }
}
