import { isCopyName } from '../../port/backup-name';
import { HostError } from '../../port/workbook';
import { allNames, openWorkbook, owe, owes, requireSheet, type Book } from '../api/bound-workbook';
import { readMatrix } from '../api/cell-matrix';
import { get, type Worksheet } from '../api/jsapi';
import type { Slices } from '../api/slices';

/** A copying of a sheet: the name that its copy is to have, and the sheets that were there before. */
export interface Copying {
  readonly of: string;
  readonly as: string;
  readonly taken: readonly string[];
}

/** Cells that are compared at most; a sheet larger than that is not taken for a copy. */
const MOST_CELLS = 200_000;

const keyOf = (sheet: string, what: 'copy' | 'workbook'): string => `search for the ${what} of ${sheet}`;

/**
 * Looks for what a copying may have left, at once, and again as soon as the program lets it: a copying that was refused
 * may have been done.
 */
export function searching(
  book: Book,
  sheet: string,
  what: 'copy' | 'workbook',
  search: (isLater: boolean) => void,
): void {
  let isLater = false;
  owe(book, keyOf(sheet, what), () => {
    search(isLater);
    return true;
  });
  isLater = true;
}

/**
 * Waits for the searches of what a copying has left: once its sheet is written, the copy is no longer told by its content.
 * Where the program refuses for too long, the search stays owed and the writing goes on.
 */
export async function awaitSearches(slices: Slices, sheet: string): Promise<void> {
  const isOwed = (book: Book): boolean => owes(book, keyOf(sheet, 'copy')) || owes(book, keyOf(sheet, 'workbook'));
  const pay = (book: Book): void => {
    if (isOwed(book)) book.debts.pay();
    if (isOwed(book)) throw new Error(keyOf(sheet, 'copy'));
  };
  await slices.persist(pay).catch(() => undefined);
}

/**
 * The copy that a refused copying has left. In later steps a person may have made sheets as well: it has the name it was
 * to have; or one such as the program gives copies, stands before the sheet that was last, where copies are put, and holds
 * what the copied sheet holds, so that nothing of anybody's can be lost with it.
 */
export function untoldSheet(book: Book, { of, as, taken }: Copying): Worksheet | undefined {
  const names = allNames(book);
  const sheets = get(book.workbook, 'Sheets');
  const isPlace = (at: number): boolean =>
    names.slice(at + 1).find((name) => taken.includes(name)) === taken[taken.length - 1];
  const isLeft = (name: string, at: number): boolean =>
    name === as || (isPlace(at) && isCopyName(name, of) && isSame(sheets.Item(at + 1)));
  const isSame = (sheet: Worksheet): boolean => holdsTheSame(sheet, requireSheet(book, of));
  const at = names.findIndex((name, index) => !taken.includes(name) && isLeft(name, index));
  return at < 0 ? undefined : sheets.Item(at + 1);
}

/** Whether a workbook was never saved and has only a sheet that holds, by that name, what the copied sheet holds. */
export function isUntoldWorkbook(book: Book, fullName: string, of: string): boolean {
  if (/[/\\]/.test(fullName)) return false;
  const sheets = openWorkbook(book.app, fullName)?.Sheets;
  if (!sheets || get(sheets, 'Count') !== 1) return false;
  const only = sheets.Item(1);
  return get(only, 'Name') === of && holdsTheSame(only, requireSheet(book, of));
}

function holdsTheSame(one: Worksheet, other: Worksheet): boolean {
  const content = contentOf(one);
  return content !== null && content === contentOf(other);
}

/** Where the used cells are, and what they hold; null where that is too much, or has no shape. */
function contentOf(sheet: Worksheet): string | null {
  const used = get(sheet, 'UsedRange');
  const [rows, columns] = [get(get(used, 'Rows'), 'Count'), get(get(used, 'Columns'), 'Count')];
  const range = { row: get(used, 'Row') - 1, column: get(used, 'Column') - 1, rows, columns };
  if (rows * columns > MOST_CELLS) return null;
  try {
    return JSON.stringify([range, readMatrix(sheet, range, 'Value2')]);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
