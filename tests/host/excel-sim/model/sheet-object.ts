import type { Sheet } from './sheet';

/** Something on a sheet of which only the presence is modelled. */
export interface SheetObject {
  readonly id: string;
  readonly name: string;
}

export function sheetObject(sheet: Sheet, name: string): SheetObject {
  return { id: `{OBJECT-${sheet.book.id()}}`, name };
}
