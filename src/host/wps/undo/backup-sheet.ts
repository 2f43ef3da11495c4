import { backupNames, unfinishedName } from '../../port/backup-name';
import { HostError } from '../../port/workbook';
import { newcomer } from '../write/add-sheet';
import { allNames, deleteQuietly, findBackup, isBackup, openWorkbook, owe, requireSheet, type Book } from '../api/bound-workbook'; // prettier-ignore
import { isUntoldWorkbook, searching, untoldSheet, type Copying } from './untold-copy';
import { rememberFront } from '../write/front-sheet';
import { get, type Application, type Collection, type Worksheet } from '../api/jsapi';
import { XL } from '../api/xl';

/** The sheets that keep what earlier writes, also of earlier sessions, replaced. */
export const backupsOf = (book: Book): string[] => allNames(book).filter((name) => isBackup(book, name));

/**
 * Copies a sheet with all that stands in its cells to a very hidden one, of which the name is answered; what was in front
 * stays there. Null where the program does not let it: no copy is left then.
 */
export function backUp(book: Book, name: string, digest: string): string | null {
  if (get(book.workbook, 'ProtectStructure')) return null;
  const taken = allNames(book);
  const backup = backupNames(taken)();
  const copying: Copying = { of: name, as: unfinishedName(backup, name, digest), taken };
  const bringBack = rememberFront(book);
  const closeOthers = rememberBooks(book, name);
  try {
    attempt(() => requireSheet(book, name).Copy(get(book.workbook, 'Sheets').Item(taken.length)));
    putAside(newcomer(book, taken), copying.as);
    return backup;
  } catch {
    discard(book, copying);
    return null;
  } finally {
    closeOthers();
    bringBack();
  }
}

/** @throws HostError unsupported where there is no copy, or it stays in sight */
function putAside(copy: Worksheet | undefined, name: string): void {
  if (!copy) throw new HostError('unsupported', name);
  copy.Name = name;
  deleteObjects(copy);
  if (get(copy, 'AutoFilterMode')) copy.AutoFilterMode = false;
  copy.Visible = XL.veryHidden;
  if (get(copy, 'Visible') === XL.visible) copy.Visible = XL.hidden;
  if (get(copy, 'Visible') === XL.visible || get(copy, 'Name') !== name) throw new HostError('unsupported', name);
}

/** Charts and pictures stay on the sheet itself: on the copy they would only be in the way. */
function deleteObjects(copy: Worksheet): void {
  const shapes = get(copy, 'Shapes');
  for (let at = get(shapes, 'Count'); at > 0; at--) {
    const shape = shapes.Item(at);
    const type = get(shape, 'Type');
    if (type !== undefined && type !== XL.shape.comment) attempt(() => shape.Delete());
  }
}

/**
 * A copy that cannot be put aside is none: that very sheet goes, now or later, and no other ever. Where the program does
 * not even let it be looked for, it is looked for later.
 */
function discard(book: Book, copying: Copying): void {
  searching(book, copying.of, 'copy', (isLater) => {
    const left = isLater ? untoldSheet(book, copying) : newcomer(book, copying.taken);
    if (!left) return;
    owe(book, `copy ${copying.as}`, () => {
      left.Visible = XL.hidden;
      deleteQuietly(book, left);
      return true;
    });
  });
}

/**
 * Some builds copy into a workbook of its own, which nobody asked for: what has come when the answer is called, in the
 * same step, is closed, now or later. What comes after that is a person's, unless it is that very copy.
 */
function rememberBooks(book: Book, name: string): () => void {
  const { app, workbook, debts } = book;
  const names = (): string[] => listOf(get(app, 'Workbooks')).map((one) => get(one, 'FullName'));
  const known = new Set(names());
  return () =>
    searching(book, name, 'workbook', (isLater) => {
      const come = names().filter((one) => !known.has(one) && (!isLater || isUntoldWorkbook(book, one, name)));
      for (const one of come) debts.settle(`copied workbook ${one}`, () => isClosed(app, one), mayStay);
      if (come.length > 0) owe(book, 'activated', () => (workbook.Activate(), true));
    });
}

function isClosed(app: Application, name: string): boolean {
  openWorkbook(app, name)?.Close?.(false);
  return openWorkbook(app, name) === undefined;
}

/** One that does not close is left after some tries. */
const mayStay = (): boolean => true;

const listOf = <T>(all: Collection<T>): T[] => Array.from({ length: get(all, 'Count') }, (_, at) => all.Item(at + 1));

/** The sheet that a backup is of stands as it was meant: the backup gets the name of one that is done. */
export function finishBackup(book: Book, copy: string): void {
  owe(book, `finished ${copy}`, () => {
    const sheet = findBackup(book, copy);
    if (sheet && get(sheet, 'Name') !== copy) sheet.Name = copy;
    return !sheet || get(sheet, 'Name') === copy;
  });
  book.sheets.clear();
}

/** Deletes a backup, which must not be very hidden for that; one that cannot be deleted waits for the next write. */
export function deleteBackup(book: Book, name: string): void {
  const sheet = findBackup(book, name);
  if (!sheet) return;
  try {
    sheet.Visible = XL.hidden;
    deleteQuietly(book, sheet);
  } catch {
    attempt(() => (sheet.Visible = XL.veryHidden));
  }
  book.sheets.clear();
}

export function attempt(act: () => unknown): void {
  try {
    act();
  } catch {
    return;
  }
}
