import { formatRect, type Rect } from './address';
import type { Book } from './book';
import { EventType } from './events';
import type { Sheet } from './sheet';

/** The selected block of a workbook; A1 of the active sheet until something was selected. */
export function selection(book: Book): { readonly sheet: Sheet; readonly rect: Rect } {
  if (book.selected?.sheet.alive && book.selected.sheet === book.active) return book.selected;
  return { sheet: book.active, rect: { row: 0, column: 0, rows: 1, columns: 1 } };
}

/** Selects a block, bringing its sheet to the front. */
export function selectRange(sheet: Sheet, rect: Rect): void {
  sheet.book.activate(sheet);
  sheet.book.selected = { sheet, rect };
  const payload = { worksheetId: sheet.id, address: formatRect(rect) };
  sheet.book.events.emit(EventType.selectionChanged, [sheet.id, 'Workbook'], payload);
}
