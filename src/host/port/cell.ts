/** A cell that shows an error such as `#N/A`; `#UNCALCULATED` is a formula whose file holds no result. */
export interface CellError {
  readonly error: string;
}

/** A cell as it was read: text, number (dates are serial numbers), boolean, error, or null when empty. */
export type CellValue = string | number | boolean | CellError | null;

/** A cell of a named sheet. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A block of cells: top-left corner and size. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Thin lines around each cell: in the soft grey of the program, in black for what is signed on paper, or none. */
export type CellBorder = 'thin' | 'black' | 'none';

/** How cells look. Colours are `RRGGBB`; number formats are en-US codes. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: CellBorder;
  readonly numberFormat?: string;
  /** False: editable on a protected sheet. */
  readonly locked?: boolean;
}
