import type { DisplaySheet, DisplayStyle } from './display';
import type { CellRange, PageMargins } from './workbook';

/** How a sheet goes onto paper; sizes in points. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly margins: PageMargins;
  /** From the paper's edge to the lines above and below what is printed. */
  readonly header: number;
  readonly footer: number;
  /** Lines above and below each page, in Excel's codes. */
  readonly headerText: string;
  readonly footerText: string;
  /** 1 is its own size. */
  readonly scale: number;
  /** True: made smaller until it is one page wide. */
  readonly fitsWidth: boolean;
  readonly isCentered: boolean;
  /** Rows, 0-based and inclusive, that repeat at the head of every page. */
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
  /** Null: all that the sheet holds. */
  readonly areas: readonly CellRange[] | null;
}

/** A sheet of a file with all that its print needs; `styles` are those that its cells refer to. */
export interface PrintedSheet {
  readonly sheet: DisplaySheet;
  readonly styles: readonly DisplayStyle[];
  readonly date1904: boolean;
  readonly page: PrintedPage;
}
