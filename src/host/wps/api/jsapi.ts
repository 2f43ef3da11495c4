import type { PageSetup, Protection, Validation } from './sheet-parts';

/**
 * What this adapter uses of the JSAPI of WPS spreadsheets. The official declarations refuse ordinary calls, so these are
 * our own: only names, in the sense they have at run time. Indexes count from 1.
 */

/** A list of objects. */
export interface Collection<T> {
  readonly Count: number;
  Item(index: number | string): T;
}

export interface Application {
  readonly ActiveWorkbook: Workbook | null | undefined;
  readonly Workbooks: Collection<Workbook>;
  readonly WorksheetFunction?: WorksheetFunction;
  readonly ApiEvent?: ApiEvent;
  readonly PluginStorage?: PluginStorage;
  /** False while a cell is being edited; absent in some builds. */
  readonly Ready?: boolean;
  ScreenUpdating: boolean | undefined;
  EnableEvents: boolean | undefined;
  DisplayAlerts: boolean | undefined;
  Calculation: number;
  /** Whether objects over cells are copied with these; absent in some builds. */
  CopyObjectsWithCells?: boolean;
}

/** Values that live until the program is closed, shared by the pages of the add-in. */
export interface PluginStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): unknown;
  removeItem?(key: string): unknown;
}

export interface WorksheetFunction {
  IsError?(cell: Range): boolean;
  CountA?(range: Range): number;
}

export interface ApiEvent {
  AddApiEventListener(name: string, listener: (...args: never[]) => void): void;
  RemoveApiEventListener(name: string, listener: (...args: never[]) => void): void;
}

export interface Workbook {
  readonly FullName: string;
  readonly Name: string;
  readonly ReadOnly: boolean;
  readonly ProtectStructure: boolean;
  readonly Date1904: boolean;
  readonly Sheets: Sheets;
  readonly Worksheets: Collection<Worksheet>;
  readonly ActiveSheet: Worksheet | null;
  readonly Windows: Collection<Window>;
  readonly Names?: Collection<{ readonly Name: string; readonly RefersTo: unknown }>;
  Activate(): void;
  Close?(save: boolean): void;
}

export interface Sheets extends Collection<Worksheet> {
  Add(before?: Worksheet, after?: Worksheet): Worksheet | null | undefined;
}

export interface Window {
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
  ScrollRow: number;
  ScrollColumn: number;
  readonly RangeSelection: Range | null;
}

export interface Worksheet {
  Name: string;
  readonly Parent: Workbook;
  Visible: number;
  readonly UsedRange: Range;
  readonly Cells: Range;
  readonly Rows: Range;
  readonly Columns: Range;
  readonly ProtectContents: boolean;
  readonly ProtectDrawingObjects: boolean | undefined;
  readonly ProtectScenarios: boolean | undefined;
  /** Whether code may write all the same. */
  readonly ProtectionMode?: boolean;
  readonly Protection: Protection;
  AutoFilterMode: boolean;
  /** Whether a filter leaves rows out. */
  readonly FilterMode?: boolean;
  readonly AutoFilter?: { readonly Range: Range } | null;
  readonly PageSetup: PageSetup;
  readonly HPageBreaks: PageBreaks;
  readonly Tab: { Color: number; ColorIndex: number };
  readonly ListObjects?: Collection<ListObject>;
  readonly Shapes: Shapes;
  Range(address: string): Range;
  ChartObjects(): ChartObjects;
  PivotTables?(): Collection<{ readonly Name: string }> | null | undefined;
  ResetAllPageBreaks(): void;
  Activate(): void;
  Copy(before: Worksheet): void;
  Delete(): void;
  Protect(password: undefined, ...rights: readonly (boolean | undefined)[]): void;
  Unprotect(password: string): void;
}

export interface Range extends Collection<Range> {
  Value2: unknown;
  Formula: unknown;
  /** Null where it is not the same in all cells. */
  NumberFormat: string | null;
  readonly Text?: string | null;
  /** Null where it is not the same in all cells. */
  readonly HasFormula?: boolean | null;
  readonly Row: number;
  readonly Column: number;
  readonly Rows: Range;
  readonly Columns: Range;
  readonly Left: number;
  readonly Top: number;
  readonly Width: number;
  readonly Height: number;
  readonly Font: Font;
  readonly Interior: Fill;
  readonly Borders: { LineStyle: number; Weight: number; Color: number };
  readonly Validation: Validation;
  readonly FormatConditions: FormatConditions;
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  Locked: boolean;
  Hidden: boolean | null;
  ColumnWidth: number;
  RowHeight: number;
  UseStandardWidth: boolean;
  UseStandardHeight: boolean;
  /** Null where it is not the same in all cells. */
  readonly MergeCells?: boolean | null;
  readonly MergeArea: Range;
  readonly Address: string | (() => string);
  Copy(to: Range): void;
  AutoFill(over: Range, kind: number): void;
  Clear(): void;
  ClearContents(): void;
  ClearFormats(): void;
  Merge(): void;
  UnMerge(): void;
  AutoFilter(): void;
  Select(): void;
}

/** Those that somebody wants, and some of those that the paper makes. */
export interface PageBreaks extends Collection<{ readonly Type: number; readonly Location: Range }> {
  Add(before: Range): unknown;
}

/** A table. */
export interface ListObject {
  readonly Name: string;
  readonly ShowTotals: boolean;
  readonly ShowHeaders?: boolean;
  /** With headings and totals. */
  readonly Range: Range;
  Resize(range: Range): void;
}

export interface Font {
  Name: string;
  Size: number;
  Bold: boolean;
  Italic: boolean;
  Underline: number;
  Color: number;
}

export interface Fill {
  Color: number;
  ColorIndex?: number | null;
}

export interface FormatConditions {
  readonly Count?: number;
  Add(type: number, operator: undefined, formula: string): { readonly Font: Font; readonly Interior: Fill };
  AddDatabar(): { readonly BarColor: Fill; BarFillType: number };
  Delete(): void;
}

export interface Frame {
  Name: string;
  /** True or false for charts, -1 or 0 for shapes. */
  Visible: boolean | number;
  /** Of shapes. */
  readonly Type?: number;
  readonly Chart: Chart;
  Delete(): void;
}

export interface ChartObjects extends Collection<Frame> {
  Add(left: number, top: number, width: number, height: number): Frame | null | undefined;
}

export interface Shapes extends Collection<Frame> {
  AddChart2?(
    style: number,
    type: number,
    left: number,
    top: number,
    width: number,
    height: number,
  ): Frame | null | undefined;
}

export interface Chart {
  ChartType: number;
  HasTitle: boolean;
  HasLegend: boolean;
  readonly ChartTitle: { Text: string };
  readonly Legend: { Position: number };
  SetSourceData(source: Range, plotBy: number): void;
  SeriesCollection(): Collection<Series> & { NewSeries(): Series };
  Axes(type: number): { ReversePlotOrder: boolean };
}

export interface Series {
  Name: string;
  readonly Formula?: unknown;
  Values: Range;
  XValues: Range;
  readonly Interior: Fill;
}

type Read<T> = T extends () => infer R ? R : T;

/** Reads a member, which some builds offer as a value and others as a method without arguments. */
export function get<O extends object, K extends keyof O>(owner: O, name: K): Read<O[K]> {
  const value: unknown = owner[name];
  const read = typeof value === 'function' && !('Item' in value) ? (value as () => unknown).call(owner) : value;
  return read as Read<O[K]>;
}
