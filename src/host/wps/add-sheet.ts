import { HostError } from '../port/workbook';
import type { Book } from './bound-workbook';
import { rememberFront } from './front-sheet';
import { get } from './jsapi';

/** Adds a sheet after the last, or leaves none; what was in front stays there. @throws HostError unknown when none came of it */
export function addSheet(book: Book, name: string): void {
  const bringBack = rememberFront(book);
  const sheets = get(book.workbook, 'Sheets');
  const before = get(sheets, 'Count');
  sheets.Add(undefined, sheets.Item(before));
  const isThere = (): boolean => get(sheets, 'Count') === before + 1;
  try {
    if (!isThere()) throw new HostError('unknown', name);
    sheets.Item(before + 1).Name = name;
  } catch (error) {
    if (isThere()) sheets.Item(before + 1).Delete();
    throw error;
  } finally {
    bringBack();
  }
}
