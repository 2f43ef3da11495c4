import { HostError } from '../../port/workbook';
import { allNames, deleteQuietly, owe, type Book } from '../api/bound-workbook';
import { isBlank, readMatrix } from '../api/cell-matrix';
import { rememberFront } from './front-sheet';
import { get, type Worksheet } from '../api/jsapi';

/**
 * Adds a sheet, behind the last where the program puts it there, or leaves none; what was in front stays there. The
 * newcomer is known by its name, wherever it came, and nothing but an empty newcomer is ever touched.
 * @throws HostError unknown when none came of it
 */
export function addSheet(book: Book, name: string): void {
  const taken = allNames(book);
  const bringBack = rememberFront(book);
  const sheets = get(book.workbook, 'Sheets');
  try {
    const refusal = refusalOf(() => sheets.Add(undefined, sheets.Item(taken.length)));
    const added = newcomer(book, taken);
    if (!added || !isEmptySheet(added)) throw new HostError('unknown', name, { cause: refusal });
    giveName(added, name);
  } catch (error) {
    owe(book, `newcomer ${name}`, () => leftoversAreGone(book, new Set([...taken, name])));
    throw error;
  } finally {
    bringBack();
  }
}

/** The sheet that has come since the names were read; none where it cannot be told apart. */
export function newcomer({ workbook }: Book, taken: readonly string[]): Worksheet | undefined {
  const sheets = get(workbook, 'Sheets');
  const count = get(sheets, 'Count');
  if (count !== taken.length + 1) return undefined;
  const known = new Set(taken);
  const come = Array.from({ length: count }, (_, at) => sheets.Item(count - at)).filter(
    (sheet) => !known.has(get(sheet, 'Name')),
  );
  return come.length === 1 ? come[0] : undefined;
}

function refusalOf(act: () => unknown): unknown {
  try {
    act();
    return null;
  } catch (refusal) {
    return refusal;
  }
}

function isEmptySheet(sheet: Worksheet): boolean {
  const used = get(sheet, 'UsedRange');
  const isOne = get(get(used, 'Rows'), 'Count') === 1 && get(get(used, 'Columns'), 'Count') === 1;
  return isOne && isBlank(readMatrix(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, 'Formula')[0]![0]);
}

function giveName(added: Worksheet, name: string): void {
  const refusal = refusalOf(() => (added.Name = name));
  if (get(added, 'Name') === name) return;
  throw new HostError('unknown', name, { cause: refusal });
}

/** A name such as programs give to new sheets. */
const GIVEN = /^\D+\d+$/;

/** Deletes what was added and could not be looked at or named: it has come since, is empty and has no name of anybody. */
function leftoversAreGone(book: Book, known: ReadonlySet<string>): boolean {
  const { workbook } = book;
  for (const name of allNames(book)) {
    if (known.has(name) || !GIVEN.test(name)) continue;
    const left = get(workbook, 'Sheets').Item(name);
    if (isEmptySheet(left)) deleteQuietly(book, left);
  }
  return true;
}
