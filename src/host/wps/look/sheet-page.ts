import { absoluteReference } from '../../port/a1';
import { headerSections } from '../../port/header-sections';
import type { PageMargins, PrintSetup } from '../../port/workbook';
import { get, type Worksheet } from '../api/jsapi';
import { setKnown } from '../api/set-known';
import type { PageSetup } from '../api/sheet-parts';
import { XL } from '../api/xl';

export function applyPrintSetup(sheet: Worksheet, print: PrintSetup): void {
  const page = get(sheet, 'PageSetup');
  setPage(page, 'PaperSize', XL.page.a4);
  setPage(page, 'Orientation', XL.page[print.orientation]);
  applyZoom(page, print.fitToWidth);
  setPage(page, 'CenterHorizontally', print.centerHorizontally ?? false);
  setPage(page, 'PrintTitleRows', print.titleRows ? `$${print.titleRows.from + 1}:$${print.titleRows.to + 1}` : '');
  setPage(page, 'PrintArea', print.area ? absoluteReference(print.area) : '');
  const [header, footer] = [headerSections(print.header ?? ''), headerSections(print.footer ?? '')];
  setPage(page, 'LeftHeader', header.L);
  setPage(page, 'CenterHeader', header.C);
  setPage(page, 'RightHeader', header.R);
  setPage(page, 'LeftFooter', footer.L);
  setPage(page, 'CenterFooter', footer.C);
  setPage(page, 'RightFooter', footer.R);
}

/** Points. @throws TypeError where the build does not have them, or ignores them */
export function applyMargins(sheet: Worksheet, { top, right, bottom, left }: PageMargins): void {
  const page = get(sheet, 'PageSetup');
  setPage(page, 'TopMargin', top);
  setPage(page, 'RightMargin', right);
  setPage(page, 'BottomMargin', bottom);
  setPage(page, 'LeftMargin', left);
}

/** Rows, from 0, each of which begins a page from now on; no other row does. @throws TypeError where the build ignores them */
export function applyPageBreaks(sheet: Worksheet, rows: readonly number[]): void {
  sheet.ResetAllPageBreaks();
  const breaks = get(sheet, 'HPageBreaks');
  for (const row of rows) breaks.Add(sheet.Range(`A${row + 1}`));
  if (rows.length > 0 && !(get(breaks, 'Count') > 0)) throw new TypeError('HPageBreaks.Add is ignored');
}

/** The rows, from 0, that begin a page because somebody wants it. @throws where the program does not tell */
export function pageBreaksOf(sheet: Worksheet): number[] {
  const breaks = get(sheet, 'HPageBreaks');
  const all = Array.from({ length: get(breaks, 'Count') }, (_, at) => breaks.Item(at + 1));
  return all.filter((one) => get(one, 'Type') === XL.manualBreak).map((one) => get(get(one, 'Location'), 'Row') - 1);
}

/** Page set-up is slow: what it is already is not assigned. */
function setPage<K extends keyof PageSetup>(page: PageSetup, name: K, value: PageSetup[K]): void {
  if (get(page, name) !== value) setKnown(page, name, value);
}

function applyZoom(page: PageSetup, fitToWidth: boolean): void {
  setPage(page, 'Zoom', fitToWidth ? false : 100);
  if (!fitToWidth) return;
  setPage(page, 'FitToPagesWide', 1);
  setPage(page, 'FitToPagesTall', false);
}
