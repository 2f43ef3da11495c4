import { Fault } from '../fault';
import { isInside, parseRect, splitSheet, type Rect } from '../model/address';
import type { Book } from '../model/book';
import { LiveRange } from '../model/live-range';
import { nameRange } from '../model/names';
import type { Sheet } from '../model/sheet';
import { bind, isBound, type Bound } from './define';

export function rangeOf(sheet: Sheet, rect: Rect): Bound {
  if (!isInside(rect)) throw new Fault('InvalidArgument');
  return bind('Range', new LiveRange(sheet, rect));
}

/** The block an address, name or range argument stands for. */
export function toRange(book: Book, argument: unknown, home?: Sheet): LiveRange {
  if (isBound(argument) && argument.type === 'Range') return argument.target as LiveRange;
  if (typeof argument !== 'string') throw new Fault('InvalidArgument');
  const { sheet: sheetName, address } = splitSheet(argument.replace(/^=/, ''));
  const sheet = sheetName === undefined ? home : book.findSheet(sheetName);
  const rect = parseRect(address);
  if (sheet && rect) return new LiveRange(sheet, rect);
  const name = [...(home?.names ?? []), ...book.names].find(
    (item) => item.name.toLowerCase() === argument.toLowerCase(),
  );
  const named = name && nameRange(book, name);
  if (named) return named;
  const table = book.tables().find((item) => item.name.toLowerCase() === argument.toLowerCase());
  if (table) return new LiveRange(table.sheet, table.body);
  throw new Fault('InvalidArgument');
}

/** The reference as a formula without `=`, for rules that take a range or a text. */
export function toReference(book: Book, argument: unknown, home?: Sheet): string {
  return toRange(book, argument, home).address;
}
