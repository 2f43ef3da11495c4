import type {
  BarChart,
  CellAddress,
  CellRange,
  CellStyle,
  CellValidation,
  CellValue,
  ConditionalFormat,
} from './workbook';

/** A side of a cell's border; `color` is `RRGGBB`, null where the program chooses. */
export interface DisplayLine {
  readonly kind: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double';
  readonly color: string | null;
}

/** How a cell of an opened file looks. */
export interface DisplayStyle extends Omit<CellStyle, 'border'> {
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** In steps of about one character. */
  readonly indent?: number;
  /** Degrees, counter-clockwise; 255 stacks the characters. */
  readonly rotation?: number;
  readonly top?: DisplayLine;
  readonly right?: DisplayLine;
  readonly bottom?: DisplayLine;
  readonly left?: DisplayLine;
}

/** A cell of an opened file; `style` is a position in `DisplayBook.styles`. */
export interface DisplayCell {
  readonly column: number;
  readonly value: CellValue;
  /** en-US grammar, without `=`. */
  readonly formula?: string;
  /** Cells of one group share a formula, which its first cell states. */
  readonly group?: string;
  readonly style: number;
}

/** A row that says something: cells, a height in points, or that it is hidden. */
export interface DisplayRow {
  readonly row: number;
  readonly cells: readonly DisplayCell[];
  readonly height?: number;
  /** True: nobody set the height; it follows the texts. */
  readonly isFitted?: boolean;
  readonly hidden?: boolean;
}

/** Neighbouring columns that look the same; width in characters. */
export interface DisplayColumns {
  readonly from: number;
  readonly to: number;
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: number;
}

/** A cell that leads elsewhere in the workbook, or to an address outside it. */
export interface DisplayLink {
  readonly row: number;
  readonly column: number;
  readonly target: CellAddress | string;
}

/** A sheet of an opened file, as far as a window shows it. */
export interface DisplaySheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly gridLines: boolean;
  readonly rows: readonly DisplayRow[];
  readonly columns: readonly DisplayColumns[];
  /** Points; null leaves it to the window. */
  readonly rowHeight: number | null;
  /** Characters; null leaves it to the window. */
  readonly columnWidth: number | null;
  readonly merges: readonly CellRange[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly autoFilter: CellRange | null;
  readonly validations: readonly CellValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly links: readonly DisplayLink[];
  readonly protected: boolean;
  readonly tabColor: string | null;
  /** Blocks that only the program which wrote them can change: array formulas, data tables, totals of tables. */
  readonly fixed: readonly CellRange[];
  /** Last row that something is tied to: a merge, a note, a fixed block, the headings of a table; null when nothing is. */
  readonly tiedTo: number | null;
  readonly charts: readonly BarChart[];
  /** Pictures and other charts, which only the file holds. */
  readonly otherDrawings: number;
}

/** An opened file, as far as a window shows it; what it leaves out stays in the file. */
export interface DisplayBook {
  readonly date1904: boolean;
  readonly styles: readonly DisplayStyle[];
  readonly sheets: readonly DisplaySheet[];
  /** Name and what it stands for. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Position of the sheet in front. */
  readonly active: number;
}
