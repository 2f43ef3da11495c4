import { absoluteReference } from '../../port/a1';
import { headerSections } from '../../port/header-sections';
import type { PrintSetup } from '../../port/workbook';
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
