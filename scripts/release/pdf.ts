import type { Page } from 'playwright-core';

const PAGE_NUMBER =
  '<div style="width: 100%; font-size: 8pt; text-align: center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';
const MARGIN = { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' };

/** The page on A4. */
export async function pdfOf(page: Page): Promise<Uint8Array> {
  const options = { format: 'A4', margin: MARGIN, displayHeaderFooter: true, headerTemplate: '<span></span>' } as const;
  const bytes = await page.pdf({ ...options, footerTemplate: PAGE_NUMBER, outline: true, tagged: true });
  return Buffer.from(sameEachTime(bytes.toString('latin1')), 'latin1');
}

/**
 * The text of a PDF without what differs from one printing to the next: the moment, and the counter by which the browser
 * names the heads of tables; what it has shown before moves that counter on, here it begins at 1.
 */
export function sameEachTime(pdf: string): string {
  const names = [...new Set(pdf.match(/\(node\d{8}\)/g))].sort();
  const own = new Map(names.map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`]));
  return pdf
    .replace(/\(node\d{8}\)/g, (name) => own.get(name)!)
    .replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, '/$1 (D:20200101000000');
}
