import { Fault } from '../fault';
import { splitSheet, parseRect } from './address';
import type { Book } from './book';
import { LiveRange } from './live-range';
import type { Sheet } from './sheet';

/** A defined name; the formula has no `=`. */
export interface NamedItem {
  readonly id: string;
  readonly name: string;
  readonly scope: Sheet | undefined;
  formula: string;
  comment: string;
  visible: boolean;
}

/** @throws Fault when the name is not one, looks like a cell, or is taken. */
export function addName(book: Book, scope: Sheet | undefined, name: string, formula: string, comment = ''): NamedItem {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseRect(name) || /^[rc]$/i.test(name))
    throw new Fault('InvalidArgument');
  const list = scope ? scope.names : book.names;
  if (list.some((item) => item.name.toLowerCase() === name.toLowerCase())) throw new Fault('ItemAlreadyExists');
  const item: NamedItem = { id: `name-${book.id()}`, name, scope, formula, comment, visible: true };
  list.push(item);
  return item;
}

/** The block a name stands for; undefined when it is no plain block. */
export function nameRange(book: Book, item: NamedItem): LiveRange | undefined {
  const { sheet: sheetName, address } = splitSheet(item.formula);
  const sheet = sheetName === undefined ? item.scope : book.findSheet(sheetName);
  const rect = parseRect(address.replace(/\$/g, ''));
  return sheet && rect ? new LiveRange(sheet, rect) : undefined;
}
