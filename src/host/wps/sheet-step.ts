import type { Book } from './bound-workbook';
import type { Worksheet } from './jsapi';

/** A small part of making a sheet, done in one go. */
export type SheetStep = (sheet: Worksheet, book: Book) => void;
