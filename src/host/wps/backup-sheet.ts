import { backupNames } from '../port/backup-name';
import { sheetKey } from '../port/check-changes';
import { HostError } from '../port/workbook';
import { allNames, findSheet, isBackup, requireSheet, type Book } from './bound-workbook';
import { rememberFront } from './front-sheet';
import { get, type Worksheet } from './jsapi';
import { XL } from './xl';

/** The sheets that keep what earlier writes, also of earlier sessions, replaced. */
export const backupsOf = (book: Book): string[] => allNames(book).filter((name) => isBackup(book, name));

/**
 * Copies a sheet with all that stands in its cells to a very hidden one, of which the name is answered; what was in front
 * stays there. Null where the program does not let it: no copy is left then.
 */
export function backUp(book: Book, name: string): string | null {
  if (get(book.workbook, 'ProtectStructure')) return null;
  const taken = allNames(book);
  const backup = backupNames(taken)();
  const bringBack = rememberFront(book);
  try {
    requireSheet(book, name).Copy(get(book.workbook, 'Sheets').Item(taken.length));
    putAside(newcomer(book, taken), backup);
    return backup;
  } catch {
    const left = newcomer(book, taken);
    if (left) discard(left);
    return null;
  } finally {
    bringBack();
  }
}

/** The sheet that has come; what `Copy` answers is not known. */
function newcomer({ workbook }: Book, taken: readonly string[]): Worksheet | undefined {
  const sheets = get(workbook, 'Sheets');
  if (get(sheets, 'Count') !== taken.length + 1) return undefined;
  const known = new Set(taken);
  for (let at = taken.length + 1; at > 0; at--) {
    const sheet = sheets.Item(at);
    if (!known.has(get(sheet, 'Name'))) return sheet;
  }
  return undefined;
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

function discard(sheet: Worksheet): void {
  attempt(() => (sheet.Visible = XL.hidden));
  attempt(() => sheet.Delete());
}

/** Deletes a backup, which must not be very hidden for that; one that cannot be deleted waits for the next write. */
export function deleteBackup(book: Book, name: string): void {
  const sheet = findSheet(book, name);
  if (!sheet) return;
  try {
    sheet.Visible = XL.hidden;
    sheet.Delete();
    book.sheets.delete(sheetKey(name));
  } catch {
    attempt(() => (sheet.Visible = XL.veryHidden));
  }
}

function attempt(act: () => unknown): void {
  try {
    act();
  } catch {
    return;
  }
}
