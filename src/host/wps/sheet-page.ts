import { absoluteReference } from '../port/a1';
import { headerSections } from '../port/header-sections';
import type { PrintSetup } from '../port/workbook';
import { get, type Worksheet } from './jsapi';
import { XL } from './xl';

export function applyPrintSetup(sheet: Worksheet, print: PrintSetup): void {
  const page = get(sheet, 'PageSetup');
  page.PaperSize = XL.page.a4;
  page.Orientation = XL.page[print.orientation];
  applyZoom(page, print.fitToWidth);
  page.CenterHorizontally = print.centerHorizontally ?? false;
  page.PrintTitleRows = print.titleRows ? `$${print.titleRows.from + 1}:$${print.titleRows.to + 1}` : '';
  page.PrintArea = print.area ? absoluteReference(print.area) : '';
  const [header, footer] = [headerSections(print.header ?? ''), headerSections(print.footer ?? '')];
  page.LeftHeader = header.L;
  page.CenterHeader = header.C;
  page.RightHeader = header.R;
  page.LeftFooter = footer.L;
  page.CenterFooter = footer.C;
  page.RightFooter = footer.R;
}

function applyZoom(page: Worksheet['PageSetup'], fitToWidth: boolean): void {
  page.Zoom = fitToWidth ? false : 100;
  if (!fitToWidth) return;
  page.FitToPagesWide = 1;
  page.FitToPagesTall = false;
}
