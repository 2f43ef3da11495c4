import type { CellAddress, CellRange, CellStyle } from './cell';

/** What is written: the cells of a sheet, how they look, what they accept, how they print. */

/** A formula in en-US grammar without the leading `=`, and the result it will show until recalculated. */
export interface Formula {
  readonly formula: string;
  readonly value: string | number | boolean | null;
}

/** A text that leads to a cell of this workbook. */
export interface CellLink {
  readonly text: string;
  readonly link: CellAddress;
}

/** What is written into a cell. A string is always text, never a formula, whatever it begins with. */
export type CellContent = string | number | boolean | Formula | CellLink | null;

/** A style laid over a range; later ones win property by property. */
export interface StyledRange {
  readonly range: CellRange;
  readonly style: CellStyle;
}

/** What a cell accepts; `prompt` is shown when it is selected. */
export interface CellValidation {
  readonly range: CellRange;
  readonly rule:
    | { readonly kind: 'list'; readonly source: readonly string[] | { readonly formula: string } }
    | { readonly kind: 'date'; readonly from: string; readonly to: string }
    | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
    | { readonly kind: 'any' };
  /** True: a wrong value is only warned about. */
  readonly warningOnly?: boolean;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: { readonly title: string; readonly text: string };
}

/** Formatting that follows the values. */
export interface ConditionalFormat {
  readonly range: CellRange;
  readonly rule:
    | { readonly kind: 'formula'; readonly formula: string; readonly style: Pick<CellStyle, 'bold' | 'color' | 'fill'> }
    | { readonly kind: 'data-bar'; readonly color: string };
}

/** Page set-up. `titleRows` repeat on every page; header and footer use Excel's codes (&P, &N, &A …). */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly fitToWidth: boolean;
  readonly titleRows?: { readonly from: number; readonly to: number };
  readonly area?: CellRange;
  readonly header?: string;
  readonly footer?: string;
  readonly centerHorizontally?: boolean;
  /** Points; those of the program, or that stand already, where none are given. */
  readonly margins?: PageMargins;
  /** Rows, above 0, each of which begins a page; no other row does. Where nothing is said, files have none, and other hosts keep those that stand. */
  readonly pageBreaks?: readonly number[];
}

/** Points between the paper's edges and what is printed. */
export interface PageMargins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Charts of the program have names that begin with this; all others on a sheet of its own are people's, and stay. */
export const OWN_CHART = 'gaofen-chart-';

/** A clustered horizontal bar chart; ranges are on the sheet that holds the chart. */
export interface BarChart {
  readonly title: string;
  readonly categories: CellRange;
  readonly series: readonly { readonly name: string; readonly values: CellRange; readonly color: string }[];
  /** Cells the chart covers. */
  readonly anchor: CellRange;
}

/** A whole sheet owned by the program. Replaces the sheet of that name, or adds it after the last. */
export interface SheetContent {
  readonly name: string;
  readonly cells: readonly (readonly CellContent[])[];
  readonly styles?: readonly StyledRange[];
  /** Widths in characters, from column A; null keeps the default. */
  readonly columnWidths?: readonly (number | null)[];
  /** Heights in points by row. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly merges?: readonly CellRange[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly autoFilter?: CellRange;
  readonly validations?: readonly CellValidation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly print?: PrintSetup;
  readonly charts?: readonly BarChart[];
  /** Protected without a password; only unlocked cells can be edited. */
  readonly protected?: boolean;
  readonly tabColor?: string;
}
