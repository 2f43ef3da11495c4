import type { Look } from '../../port/workbook';
import type { Book } from './bound-workbook';
import type { Worksheet } from './jsapi';

/** A small part of making a sheet, done in one go. */
export type SheetStep = (sheet: Worksheet, book: Book) => unknown;

/** A step that gives a sheet a part of its looks. */
export interface LookStep {
  readonly look: Look;
  readonly step: SheetStep;
  /** Takes off what may be there and is not wanted: where it is refused, there is nothing to set by hand. */
  readonly takesOff?: boolean;
}
