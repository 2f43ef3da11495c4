import { Fault } from '../../excel-sim/fault';
import { parseRect, WHOLE_SHEET } from '../../excel-sim/model/address';
import { readValues } from '../../excel-sim/model/cells';
import type { Sheet } from '../../excel-sim/model/sheet';
import { strict } from '../strict';
import type { OpenBook, WpsHost } from '../wps';
import { chartObjects, shapes } from './charts';
import { pageBreaks } from './page-breaks';
import { pageSetup } from './page-setup';
import { listObjects } from './tables';
import { range } from './range';
import { fromColor, toColor } from './colors';
import { workbook } from './workbook';

const targets = new WeakMap<object, Sheet>();

/** The sheet behind an object that was handed out. */
export function worksheetTarget(object: object): Sheet {
  const sheet = targets.get(object);
  if (!sheet) throw new Fault('InvalidArgument');
  return sheet;
}

const VISIBILITY: Readonly<Record<string, number>> = { Visible: -1, Hidden: 0, VeryHidden: 2 };
function visibilityOf({ quirks }: WpsHost, state: number, sheet: Sheet): string {
  const name = Object.keys(VISIBILITY).find((key) => VISIBILITY[key] === state) ?? 'Visible';
  if (name !== 'VeryHidden' || quirks.veryHidden === 'very-hidden') return name;
  return quirks.veryHidden === 'hidden' ? 'Hidden' : sheet.visibility;
}

/** What a protected sheet may allow, in the order of `Protect`'s arguments from the sixth on. */
const RIGHTS = [
  'FormattingCells', 'FormattingColumns', 'FormattingRows', 'InsertingColumns', 'InsertingRows', 'InsertingHyperlinks', 'DeletingColumns', 'DeletingRows', 'Sorting', 'Filtering', 'UsingPivotTables',
]; // prettier-ignore

/** Runs a change that a protected sheet refuses, in the way of this build. */
export function change(host: WpsHost, sheet: Sheet, act: () => void): void {
  const { readOnlyBook } = host.quirks;
  const isReadOnly = readOnlyBook !== 'takes' && host.books.some((book) => book.readOnly && book.model === sheet.book);
  if (isReadOnly && readOnlyBook === 'throws') throw new Fault('AccessDenied');
  if (isReadOnly) return;
  if (!sheet.protection) {
    act();
    return;
  }
  if (host.quirks.protectedWrite === 'throws') throw new Fault('AccessDenied');
}

interface Known {
  readonly host: WpsHost;
  readonly book: OpenBook;
  readonly members: object;
}
const known = new WeakMap<Sheet, Known>();

/** The members of a worksheet, made once: every one of its objects has the same. */
function membersOf(host: WpsHost, book: OpenBook, sheet: Sheet): object {
  const before = known.get(sheet);
  if (before?.host === host && before.book === book) return before.members;
  const members = makeMembers(host, book, sheet);
  known.set(sheet, { host, book, members });
  return members;
}

function makeMembers(host: WpsHost, book: OpenBook, sheet: Sheet): object {
  const alive = (): Sheet => {
    if (!sheet.alive || !book.open) throw new Error('0x800A01A8');
    return sheet;
  };
  const members = {
    get Name() {
      return alive().name;
    },
    set Name(name: string) {
      book.model.renameSheet(alive(), name);
    },
    get Parent() {
      return workbook(host, book);
    },
    get Visible() {
      return VISIBILITY[alive().visibility] ?? -1;
    },
    set Visible(state: number) {
      book.model.hideSheet(alive(), visibilityOf(host, state, sheet));
    },
    get UsedRange() {
      const valuesOnly = host.quirks.usedRange === 'values-only';
      return range(host, book, alive(), sheet.usedRect(valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 });
    },
    get Cells() {
      return range(host, book, alive(), WHOLE_SHEET);
    },
    get Rows() {
      return range(host, book, alive(), WHOLE_SHEET, 'rows');
    },
    get Columns() {
      return range(host, book, alive(), WHOLE_SHEET, 'columns');
    },
    Range: (address: string) => {
      const rect = parseRect(address);
      if (!rect) throw new Fault('InvalidArgument');
      return range(host, book, alive(), rect);
    },
    get AutoFilterMode() {
      return sheet.filter !== undefined;
    },
    set AutoFilterMode(on: boolean) {
      if (!on) change(host, sheet, () => (sheet.filter = undefined));
    },
    get FilterMode() {
      return (sheet.filter?.criteria.size ?? 0) > 0;
    },
    get AutoFilter() {
      const { filter } = sheet;
      if (!filter) return null;
      return strict(host, 'AutoFilter', {
        get Range() {
          return range(host, book, alive(), filter.rect);
        },
      });
    },
    get PageSetup() {
      return pageSetup(host, sheet);
    },
    get HPageBreaks() {
      return pageBreaks(host, book, sheet);
    },
    ResetAllPageBreaks: () => change(host, alive(), () => (sheet.pageLayout.rowBreaks = [])),
    get Tab() {
      return tab(host, sheet);
    },
    get ListObjects() {
      return listObjects(host, book, sheet);
    },
    get Shapes() {
      return shapes(host, sheet);
    },
    ChartObjects: () => chartObjects(host, sheet),
    PivotTables: () => pivotTables(host, sheet),
    Activate: () => {
      host.activate(book);
      book.model.activate(alive());
    },
    Copy: (before?: object, after?: object) => copySheet(host, book, alive(), { before, after }),
    Delete: () => {
      if (host.switches.DisplayAlerts) {
        host.violation('Worksheet.Delete asks the person');
        return;
      }
      book.model.deleteSheet(alive());
    },
    ...protection(host, sheet),
  };
  return Object.defineProperties(members, protectionState(host, sheet));
}

/** A worksheet. */
export function worksheet(host: WpsHost, book: OpenBook, sheet: Sheet): object {
  const absent = [
    ...(host.quirks.listObjects === 'absent' ? ['ListObjects'] : []),
    ...(host.quirks.sheetCopy === 'absent' ? ['Copy'] : []),
    ...(host.quirks.pivotTables === 'absent' ? ['PivotTables'] : []),
  ];
  const object = strict(host, 'Worksheet', membersOf(host, book, sheet), absent);
  targets.set(object, sheet);
  return object;
}

/** Copies a sheet beside another; without one, it would go into a workbook of its own. */
function copySheet(
  host: WpsHost,
  book: OpenBook,
  sheet: Sheet,
  beside: { readonly before: object | undefined; readonly after: object | undefined },
): object | undefined {
  const { sheetCopy, sheetCopyAnswer, copiedNames } = host.quirks;
  const anchor = beside.before ?? beside.after;
  if (!anchor) {
    host.violation('Worksheet.Copy opens a new workbook');
    return undefined;
  }
  if (sheetCopy === 'ignored') return undefined;
  if (sheetCopy === 'refused' || sheet.visibility === 'VeryHidden') throw new Fault('InvalidOperation');
  host.meter.copy(filledCells(sheet));
  if (sheetCopy === 'new-workbook') {
    copyOut(host, sheet);
    return undefined;
  }
  const { active } = book.model;
  const copy = book.model.copySheet(
    sheet,
    book.model.sheets.indexOf(worksheetTarget(anchor)) + (beside.before ? 0 : 1),
  );
  const { wps } = sheet.pageLayout.properties;
  if (wps) copy.pageLayout.properties['wps'] = { ...wps };
  if (copiedNames === 'none') copy.names = [];
  if (sheetCopy === 'stays') book.model.activate(active);
  else host.activate(book);
  return sheetCopyAnswer === 'sheet' ? worksheet(host, book, copy) : undefined;
}

/** The copy comes into a workbook that is opened for it, in front of the others. */
function copyOut(host: WpsHost, sheet: Sheet): void {
  const block = sheet.usedRect(true);
  host.open({ sheets: { [sheet.name]: block ? readValues(sheet, block) : [] } });
}

/** Cells of a sheet that are not empty. */
export function filledCells(sheet: Sheet): number {
  let count = 0;
  sheet.grid.each(WHOLE_SHEET, () => count++);
  return count;
}

function protection(host: WpsHost, sheet: Sheet) {
  return {
    Protect: (password?: string, ...rights: unknown[]) => {
      const options = Object.fromEntries(RIGHTS.map((name, at) => [`Allow${name}`, rights[at + 4] === true]));
      const state = {
        DrawingObjects: rights[0] ?? true,
        Scenarios: rights[2] ?? true,
        ...(rights[3] === true ? { UserInterfaceOnly: true } : {}),
      };
      sheet.protection = { options: { ...options, ...state }, password: password ?? '' };
    },
    Unprotect: (password?: string) => {
      const own = sheet.protection?.password ?? '';
      if (password === undefined && own !== '') {
        host.violation('Worksheet.Unprotect asks for the password');
        return;
      }
      if ((password ?? '') === own) return void (sheet.protection = undefined);
      if (host.quirks.wrongPassword === 'throws') throw new Fault('BadPassword');
    },
  };
}

function protectionState(host: WpsHost, sheet: Sheet): PropertyDescriptorMap {
  const option = (name: string): boolean => sheet.protection?.options[name] === true;
  return {
    ProtectContents: { get: () => sheet.protection !== undefined },
    ProtectionMode: { get: () => option('UserInterfaceOnly') },
    ProtectDrawingObjects: { get: () => option('DrawingObjects') },
    ProtectScenarios: { get: () => option('Scenarios') },
    Protection: {
      get: () => {
        const allowed = RIGHTS.map((name) => [`Allow${name}`, { get: () => option(`Allow${name}`) }]);
        return strict(
          host,
          'Protection',
          Object.defineProperties({}, Object.fromEntries(allowed) as PropertyDescriptorMap),
        );
      },
    },
  };
}

function tab(host: WpsHost, sheet: Sheet) {
  return strict(host, 'Tab', {
    get Color() {
      return fromColor(sheet.tabColor);
    },
    set Color(color: number) {
      sheet.tabColor = toColor(color);
    },
    get ColorIndex() {
      return sheet.tabColor === '' ? -4142 : 1;
    },
    set ColorIndex(index: number) {
      if (index === -4142) sheet.tabColor = '';
    },
  });
}

function pivotTables(host: WpsHost, sheet: Sheet) {
  return strict(host, 'PivotTables', {
    get Count() {
      return sheet.pivotTables.length;
    },
    Item: (at: number) =>
      strict(host, 'PivotTable', {
        get Name() {
          return sheet.pivotTables[at - 1]!.name;
        },
      }),
  });
}
