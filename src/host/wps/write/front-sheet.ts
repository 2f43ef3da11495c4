import { nameOf, openWorkbook, owe, owes, type Book } from '../api/bound-workbook';
import { get, type Window, type Worksheet } from '../api/jsapi';
import { acting } from '../api/refused-act';
import { setKnown } from '../api/set-known';
import { XL } from '../api/xl';

/**
 * Does what can only be done to the sheet in front, and brings back to the front what was there, all in one go, so that
 * nobody sees it. The sheet keeps its selection.
 */
export function inFront(book: Book, sheet: Worksheet, act: (window: Window) => void): void {
  const bringBack = rememberFront(book);
  const visible = get(sheet, 'Visible');
  try {
    if (visible !== XL.visible) sheet.Visible = XL.visible;
    book.workbook.Activate();
    sheet.Activate();
    checkFront(book, sheet);
    const window = get(book.workbook, 'Windows').Item(1);
    keepingSelection(sheet, window, () => act(window));
  } finally {
    bringBack();
    if (visible !== XL.visible) owe(book, `visible ${get(sheet, 'Name')}`, () => hide(sheet, visible));
  }
}

/** What is meant for one sheet is done to no other. @throws TypeError where the sheet has not come to the front */
function checkFront({ workbook }: Book, sheet: Worksheet): void {
  const front = acting('cannot-front', () => get(workbook, 'ActiveSheet'));
  if (!front || get(front, 'Name') !== get(sheet, 'Name')) throw new TypeError('Worksheet.Activate is ignored');
}

function hide(sheet: Worksheet, visible: number): boolean {
  sheet.Visible = visible;
  return get(sheet, 'Visible') === visible;
}

/**
 * Remembers the workbook and the sheet in front; the answer brings them back, now or as soon as the program lets it. What
 * is owed already was in front before: what stands there meanwhile is nobody's choice.
 */
export function rememberFront(book: Book): () => void {
  const bringSheet = rememberSheet(book);
  const bringBook = rememberBook(book);
  return () => {
    bringSheet();
    bringBook();
  };
}

function rememberSheet(book: Book): () => void {
  const { workbook, debts } = book;
  if (owes(book, 'front')) return () => debts.pay();
  const front = acting('cannot-front', () => get(workbook, 'ActiveSheet'));
  const name = front && get(front, 'Name');
  return () => {
    if (!front) return;
    owe(book, 'front', () => {
      if (get(get(workbook, 'ActiveSheet')!, 'Name') !== name) front.Activate();
      return true;
    });
  };
}

function rememberBook({ app, workbook, debts }: Book): () => void {
  if (debts.owes('front')) return () => debts.pay();
  const front = get(app, 'ActiveWorkbook');
  const name = front && nameOf(front);
  const isElsewhere = name !== nameOf(workbook);
  return () => {
    if (!name || !isElsewhere) return;
    debts.settle('front', () => {
      openWorkbook(app, name)?.Activate();
      return true;
    });
  };
}

function keepingSelection(sheet: Worksheet, window: Window, act: () => void): void {
  const selection = get(window, 'RangeSelection') ?? sheet.Range('A1');
  try {
    act();
  } finally {
    selection.Select();
  }
}

/** Frozen panes; none unfreezes. */
export function applyFreeze(
  window: Window,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  setKnown(window, 'FreezePanes', false);
  if (rows + columns === 0) return;
  setKnown(window, 'ScrollRow', 1);
  setKnown(window, 'ScrollColumn', 1);
  setKnown(window, 'SplitRow', rows);
  setKnown(window, 'SplitColumn', columns);
  setKnown(window, 'FreezePanes', true);
}
