/** Objects of the JSAPI that lead to no others; see `jsapi.ts`. */

export interface Protection {
  readonly AllowFormattingCells: boolean | undefined;
  readonly AllowFormattingColumns: boolean | undefined;
  readonly AllowFormattingRows: boolean | undefined;
  readonly AllowInsertingColumns: boolean | undefined;
  readonly AllowInsertingRows: boolean | undefined;
  readonly AllowInsertingHyperlinks: boolean | undefined;
  readonly AllowDeletingColumns: boolean | undefined;
  readonly AllowDeletingRows: boolean | undefined;
  readonly AllowSorting: boolean | undefined;
  readonly AllowFiltering: boolean | undefined;
  readonly AllowUsingPivotTables: boolean | undefined;
}

export interface PageSetup {
  Orientation: number;
  PaperSize: number;
  Zoom: number | false;
  FitToPagesWide: number;
  FitToPagesTall: number | false;
  PrintArea: string;
  PrintTitleRows: string;
  CenterHorizontally: boolean;
  TopMargin: number;
  RightMargin: number;
  BottomMargin: number;
  LeftMargin: number;
  LeftHeader: string;
  CenterHeader: string;
  RightHeader: string;
  LeftFooter: string;
  CenterFooter: string;
  RightFooter: string;
}

export interface Validation {
  /** Refused where there is no rule. */
  readonly Type?: number;
  IgnoreBlank: boolean;
  InCellDropdown: boolean;
  InputTitle: string;
  InputMessage: string;
  ErrorTitle: string;
  ErrorMessage: string;
  Add(type: number, alert: number, operator?: number, formula1?: string, formula2?: string): void;
  Delete(): void;
}
