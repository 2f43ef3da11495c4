import { isBackupName, isOfBackup } from '../../port/backup-name';
import { sheetKey } from '../../port/check-changes';
import { HostError } from '../../port/workbook';
import { debtsOf, type Debts, type Payment } from './debts';
import { activeWorkbook, requireApplication, type WpsScope } from './find-application';
import { get, type Application, type Workbook, type Worksheet } from './jsapi';
import { XL } from './xl';

/** The program and the workbook, for as long as nothing else can run; `sheets` are those found so far. */
export interface Book {
  readonly app: Application;
  readonly workbook: Workbook;
  readonly sheets: Map<string, Worksheet>;
  readonly debts: Debts;
  readonly fullName: string;
}

/**
 * One workbook for good, whichever is in front later. It is known by its full name, and nothing is read from or written
 * to another. After it is saved under another name, it counts as another workbook.
 */
export class BoundWorkbook {
  readonly fullName: string;
  private workbook: Workbook;

  /** Binds the workbook in front. @throws HostError unsupported, no-workbook */
  constructor(readonly scope: WpsScope) {
    const app = requireApplication(scope);
    const active = activeWorkbook(app);
    this.fullName = get(active, 'FullName');
    this.workbook = openWorkbook(app, this.fullName) ?? active;
  }

  /** The workbook as it is now. @throws HostError no-workbook when it has been closed */
  book(): Book {
    const app = requireApplication(this.scope);
    if (nameOf(this.workbook) !== this.fullName) {
      const found = openWorkbook(app, this.fullName);
      if (!found) throw new HostError('no-workbook', this.fullName);
      this.workbook = found;
    }
    return { app, workbook: this.workbook, sheets: new Map(), debts: debtsOf(this.scope), fullName: this.fullName };
  }
}

/** The open workbook of that full name; the object got as the active one may be whichever is active later. */
export function openWorkbook(app: Application, fullName: string): Workbook | undefined {
  const workbooks = get(app, 'Workbooks');
  for (let at = 1; at <= get(workbooks, 'Count'); at++) {
    const candidate = workbooks.Item(at);
    if (get(candidate, 'FullName') === fullName) return candidate;
  }
  return undefined;
}

/** The full name; null when the object is no longer good for anything. */
export function nameOf(workbook: Workbook): string | null {
  try {
    const name: unknown = get(workbook, 'FullName');
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

/** Remembers what is owed to a workbook, and not to another; once that is closed, nothing is. */
export function owe({ app, workbook, debts, fullName }: Book, what: string, payment: Payment): void {
  const isClosed = (): boolean => isAnswering(app) && nameOf(workbook) === null;
  debts.settle(keyOf({ fullName }, what), payment, isClosed);
}

/** Whether something is still owed to a workbook. */
export const owes = (book: Book, what: string): boolean => book.debts.owes(keyOf(book, what));

const keyOf = ({ fullName }: Pick<Book, 'fullName'>, what: string): string => `${fullName} ${what}`;

function isAnswering(app: Application): boolean {
  try {
    return typeof get(get(app, 'Workbooks'), 'Count') === 'number';
  } catch {
    return false;
  }
}

/** The names of all sheets, in order, also of those that keep what a write replaced. */
export function allNames({ workbook }: Book): string[] {
  const sheets = get(workbook, 'Sheets');
  return Array.from({ length: get(sheets, 'Count') }, (_, at) => get(sheets.Item(at + 1), 'Name'));
}

/** The names of the sheets that people have, in order. */
export const sheetNames = (book: Book): string[] => allNames(book).filter((name) => !isBackup(book, name));

/** Whether the sheet of that name is one of ours that keeps what a write replaced; one that somebody shows is no longer. */
export function isBackup(book: Book, name: string): boolean {
  const sheet = isBackupName(name) ? findSheet(book, name) : undefined;
  return sheet !== undefined && get(sheet, 'Visible') !== XL.visible;
}

/** The sheet that keeps what a write replaced, by the name it has once that write is done. */
export function findBackup(book: Book, copy: string): Worksheet | undefined {
  const name = allNames(book).filter((one) => isOfBackup(one, copy) && isBackup(book, one))[0];
  return name === undefined ? undefined : findSheet(book, name);
}

/** The worksheet of that name, whatever its case, and also when it looks like an index; undefined when there is none. */
export function findSheet(book: Book, name: string): Worksheet | undefined {
  const key = sheetKey(name);
  const sheet = book.sheets.get(key) ?? lookUp(book, name);
  if (sheet) book.sheets.set(key, sheet);
  return sheet;
}

function lookUp({ workbook }: Book, name: string): Worksheet | undefined {
  const worksheets = get(workbook, 'Worksheets');
  const isIt = (sheet: Worksheet | null | undefined): boolean =>
    Boolean(sheet) && sheetKey(get(sheet!, 'Name')) === sheetKey(name);
  const direct = orNothing(() => worksheets.Item(name));
  if (direct && isIt(direct)) return direct;
  const all = Array.from({ length: get(worksheets, 'Count') }, (_, at) => worksheets.Item(at + 1));
  return all.filter(isIt)[0];
}

/**
 * Looks in the list of sheets, because a refused name does not mean that there is no such sheet. If the list refuses,
 * the refusal is thrown.
 */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** @throws HostError conflict when there is no such sheet */
export function requireSheet(book: Book, name: string): Worksheet {
  const sheet = findSheet(book, name);
  if (!sheet) throw new HostError('conflict', name);
  return sheet;
}

/** Deletes a sheet. @throws HostError conflict when there is no such sheet */
export function deleteSheet(book: Book, name: string): void {
  deleteQuietly(book, requireSheet(book, name));
  book.sheets.delete(sheetKey(name));
}

/** Deletes a sheet without the question whether to. @throws where that cannot be switched off, or the sheet has stayed */
export function deleteQuietly({ app, workbook, debts }: Book, sheet: Worksheet): void {
  const sheets = get(workbook, 'Sheets');
  const before = get(sheets, 'Count');
  const asks = get(app, 'DisplayAlerts') !== false;
  if (asks) app.DisplayAlerts = false;
  try {
    if (get(app, 'DisplayAlerts') !== false) throw new Error('the program would ask');
    sheet.Delete();
    if (get(sheets, 'Count') === before) throw new TypeError('Worksheet.Delete is ignored');
  } finally {
    if (asks)
      debts.settle('DisplayAlerts', () => {
        app.DisplayAlerts = true;
        return get(app, 'DisplayAlerts') === true;
      });
  }
}
