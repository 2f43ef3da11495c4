import { nameOf, openWorkbook, type Book } from './bound-workbook';
import { get, type Window, type Worksheet } from './jsapi';
import { XL } from './xl';

/**
 * Does what can only be done to the sheet in front, and brings back to the front what was there, all in one go, so that
 * nobody sees it. The sheet keeps its selection.
 */
export function inFront(book: Book, sheet: Worksheet, act: (window: Window) => void): void {
  const bringBack = rememberFront(book);
  const visible = get(sheet, 'Visible');
  if (visible !== XL.visible) sheet.Visible = XL.visible;
  try {
    book.workbook.Activate();
    sheet.Activate();
    const window = get(book.workbook, 'Windows').Item(1);
    keepingSelection(sheet, window, () => act(window));
  } finally {
    bringBack();
    if (visible !== XL.visible) sheet.Visible = visible;
  }
}

/** Remembers the workbook and the sheet in front; the answer brings them back. */
export function rememberFront({ app, workbook }: Book): () => void {
  const [frontBook, frontSheet] = [get(app, 'ActiveWorkbook'), get(workbook, 'ActiveSheet')];
  const name = frontBook && nameOf(frontBook);
  const isElsewhere = name !== nameOf(workbook);
  return () => {
    frontSheet?.Activate();
    if (name && isElsewhere) openWorkbook(app, name)?.Activate();
  };
}

function keepingSelection(sheet: Worksheet, window: Window, act: () => void): void {
  const selection = get(window, 'RangeSelection') ?? sheet.Range('A1');
  act();
  selection.Select();
}

/** Frozen panes; none unfreezes. */
export function applyFreeze(
  window: Window,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  window.FreezePanes = false;
  if (rows + columns === 0) return;
  window.ScrollRow = 1;
  window.ScrollColumn = 1;
  window.SplitRow = rows;
  window.SplitColumn = columns;
  window.FreezePanes = true;
}
