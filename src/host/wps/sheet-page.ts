import type { PrintSetup } from '../workbook';
import { a1 } from './address';
import { get, type Worksheet } from './jsapi';
import { XL } from './xl';

export function applyPrintSetup(sheet: Worksheet, print: PrintSetup): void {
  const page = get(sheet, 'PageSetup');
  page.PaperSize = XL.page.a4;
  page.Orientation = XL.page[print.orientation];
  applyZoom(page, print.fitToWidth);
  page.CenterHorizontally = print.centerHorizontally ?? false;
  page.PrintTitleRows = print.titleRows ? `$${print.titleRows.from + 1}:$${print.titleRows.to + 1}` : '';
  page.PrintArea = print.area ? a1(print.area, '$') : '';
  const [header, footer] = [sections(print.header ?? ''), sections(print.footer ?? '')];
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

/** Splits `&Lleft&Cmiddle&Rright` into its three parts; text before the first code stands in the middle. */
function sections(text: string): Record<'L' | 'C' | 'R', string> {
  const parts = { L: '', C: '', R: '' };
  let current: keyof typeof parts = 'C';
  for (const piece of text.match(/&&|&[LCR]|[^&]+|&/g) ?? []) {
    const code = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof parts | undefined;
    if (code) current = code;
    else parts[current] += piece;
  }
  return parts;
}
