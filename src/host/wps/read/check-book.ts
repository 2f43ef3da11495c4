import { sheetKey } from '../../port/check-changes';
import { HostError, type WorkbookChange } from '../../port/workbook';
import { checkTotals } from '../write/append-row';
import { findSheet, sheetNames, type Book } from '../api/bound-workbook';
import { checkObjects } from '../write/empty-sheet';
import { get } from '../api/jsapi';

/** The sheet that a change is about. */
export const sheetOf = (change: WorkbookChange): string =>
  change.kind === 'replace-sheet' ? change.sheet.name : change.sheet;

/**
 * Looks whether changes can be made, and how dates count. A workbook that was opened read-only takes the results; they
 * can be saved under another name. @throws HostError busy; structure-protected when a sheet has to be added and the
 * structure is closed; unsupported where a person's table would be lost
 */
export function checkBook(book: Book, changes: readonly WorkbookChange[]): boolean {
  const { app, workbook } = book;
  if (get(app, 'Ready') === false) throw new HostError('busy', '');
  const present = new Set(sheetNames(book).map(sheetKey));
  const added = changes.map(sheetOf).find((name) => !present.has(sheetKey(name)));
  if (added !== undefined && get(workbook, 'ProtectStructure')) throw new HostError('structure-protected', added);
  for (const change of changes) {
    const sheet = findSheet(book, sheetOf(change));
    if (change.kind === 'replace-sheet') checkObjects(sheet);
    else if (change.kind === 'append-row' && sheet) checkTotals(sheet, change);
  }
  return get(workbook, 'Date1904');
}
