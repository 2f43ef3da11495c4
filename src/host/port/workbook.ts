/**
 * The port: what every spreadsheet (a file, Excel, WPS, the workbench grid) must do for the product.
 * Rows and columns are 0-based here; only texts shown to people count from 1.
 */

/** A cell that shows an error such as `#N/A`; `#UNCALCULATED` is a formula whose file holds no result. */
export interface CellError {
  readonly error: string;
}

/** A cell as it was read: text, number (dates are serial numbers), boolean, error, or null when empty. */
export type CellValue = string | number | boolean | CellError | null;

/** One sheet as it was read, from A1 on; rows may be ragged, missing cells are empty. */
export interface SheetGrid {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Areas of merged cells, from hosts that can tell. */
  readonly merges?: readonly CellRange[];
  /** Totals rows of tables (list objects), from hosts that can tell; no data of the list. */
  readonly totals?: readonly CellRange[];
  /**
   * The formulas of the cells, if they were asked for: by row and column, in en-US grammar without the leading `=`;
   * null where a cell has none. A cell that is filled by the formula of another one has that formula. Rows without any
   * formula may be missing.
   */
  readonly formulas?: readonly (readonly (string | null)[] | undefined)[];
  /** What may keep people from seeing the cells; given if it was asked for and the host can tell. */
  readonly looks?: SheetLooks;
}

/** Looks of a sheet that may keep people from seeing what its cells hold. */
export interface SheetLooks {
  readonly isHidden: boolean;
  /** Rows and columns that are hidden or have no size. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** By row and column. Rows without any may be missing. */
  readonly styles: readonly (readonly (Pick<CellStyle, 'numberFormat' | 'color' | 'fill' | 'fontSize'> | undefined)[] | undefined)[]; // prettier-ignore
  /** Looks that follow the values, whether they do now or not. */
  readonly conditional: readonly ConditionalLook[];
  /** Areas that are printed, null where a formula tells them; none: the whole sheet. */
  readonly printed: readonly CellRange[] | null;
}

/** A look that cells may have by their values; `hidesValue`: bars or icons stand in their place. */
export type ConditionalLook = Readonly<{ range: CellRange; style: Pick<CellStyle, 'numberFormat' | 'color' | 'fill'>; hidesValue: boolean }>; // prettier-ignore

/** What `read` hands over: the sheets asked for that exist, and the names of all sheets. */
export interface WorkbookContent {
  /** True when serial date 0 is 1904-01-01. */
  readonly date1904: boolean;
  readonly sheetNames: readonly string[];
  readonly sheets: ReadonlyMap<string, SheetGrid>;
}

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
  readonly border?: 'thin' | 'none';
  readonly numberFormat?: string;
  /** False: editable on a protected sheet. */
  readonly locked?: boolean;
}

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

/**
 * The cells that results were computed from, as they were read. A host in which others can edit meanwhile refuses with
 * `conflict` if it finds other values there, and leaves no result on a wrong row. A blank last row says that nothing
 * follows.
 */
export interface Expectation {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** One change of a workbook: plain data, translated by each host. */
export type WorkbookChange =
  | { readonly kind: 'replace-sheet'; readonly sheet: SheetContent }
  /** Writes a block into an existing sheet and leaves everything else of it alone; styles only where given. */
  | {
      readonly kind: 'write-cells';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly CellContent[])[];
      readonly style?: CellStyle;
      /** Shows the columns of the block where they are hidden, for the program has just added them. */
      readonly reveals?: true;
      readonly expects?: Expectation;
    }
  /**
   * Writes a row right below the last of a list, as a person who goes on writing there: a table that ends with the row
   * above grows over it and fills the columns it computes, and the row takes over the looks of the row above.
   * Refused with `totals-row` where the totals of a table stand in its place or right above.
   */
  | {
      readonly kind: 'append-row';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** Null leaves a cell as it is, or to the table. */
      readonly cells: readonly CellContent[];
      /** By cell: a number format in place of that of the cell above; null keeps that. */
      readonly numberFormats?: readonly (string | null)[];
      /** What stands right above: a row of the list, or its headings. The looks of headings are not taken over. */
      readonly below: 'row' | 'headings';
      readonly expects?: Expectation;
    };

/** Cells to write, with what they were computed from. */
export type CellsChange = Extract<WorkbookChange, { readonly kind: 'write-cells' }>;

/** A row to add below the last of a list. */
export type RowAppending = Extract<WorkbookChange, { readonly kind: 'append-row' }>;

/** What was found after a refusal: nobody can tell, a part stands, or the row of another draft stands. */
type AfterRefusal = 'unverified' | 'partly' | 'written-before';

/** Why a host refused. */
export type HostErrorCode =
  | 'busy'
  | 'protected'
  | 'structure-protected'
  | 'read-only'
  | 'too-large'
  | 'too-many-formats'
  | 'unsupported'
  | 'formula-span'
  | 'totals-row'
  | 'signed'
  | 'conflict'
  | 'filtered'
  | 'filtered-midway'
  | 'half-written'
  | 'depended-on'
  | 'session-lost'
  | 'no-workbook'
  | 'no-files'
  | 'not-a-workbook'
  | 'encrypted'
  | 'old-format'
  | 'damaged'
  | AfterRefusal
  | 'unknown';

/** The host refused; nothing of the refused call may be taken as done unless `cause` says so. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** What it was about: a sheet, a cell, a feature, a file. Shown to the user. */
    readonly subject: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`${code}: ${subject}`, options);
    this.name = 'HostError';
  }
}

/** What belongs to the looks of a sheet, and not to its numbers and texts. */
export type Look = 'styles' | 'sizes' | 'merges' | 'rules' | 'highlights' | 'freeze' | 'filter' | 'print' | 'charts' | 'tab' | 'protection' | 'table' | 'hidden'; // prettier-ignore

/** Looks of a sheet that the program did not take, though its numbers and texts stand; at least one. */
export type LookRemark = Readonly<{ sheet: string; looks: readonly Look[] }>;

/** How a write went: all numbers and texts stand. There is one remark a sheet about looks. */
export type WriteReport = Readonly<{ remarks: readonly LookRemark[] }>;

/** A write without remarks. */
export const UNREMARKED: WriteReport = { remarks: [] };

/** What to read beside the values. */
export type ReadOptions = Partial<Record<'formulas' | 'looks', boolean>>;

/** A workbook that can be read and changed. */
export interface Workbook {
  /** Reads the named sheets in one round trip; names that do not exist are left out. */
  read(sheets: readonly string[], options?: ReadOptions): Promise<WorkbookContent>;
  /**
   * Makes the changes in order, in one call: numbers and texts first, looks after; a look that is refused is
   * remarked and hinders nothing. @throws HostError before anything is changed where it can.
   */
  write(changes: readonly WorkbookChange[]): Promise<WriteReport>;
}

/** A workbook a person is looking at. The subscriptions return their cancellation. */
export interface WorkbookWindow extends Workbook {
  /** Brings the cell into view and selects it. */
  select(cell: CellAddress): Promise<void>;
  /** Calls back after a person changed cells; the host's own writes do not count. */
  onChange(callback: (sheet: string) => void): () => void;
  /** Calls back when a person selects another cell. */
  onSelect(callback: (cell: CellAddress) => void): () => void;
}

/**
 * How taking back went. Either it is done, and the looks of the sheets in `differing` may not be what they were; or
 * these sheets were changed since, and nothing was taken back.
 */
export type UndoOutcome =
  | { readonly undone: true; readonly differing?: readonly string[] }
  | { readonly undone: false; readonly changed: readonly string[] };

/** A window that can take its last write back. */
export interface UndoableWindow extends WorkbookWindow {
  /** Takes the last write back, unless somebody has changed what it wrote; null when there is nothing to take back. */
  undo(): Promise<UndoOutcome | null>;
}
