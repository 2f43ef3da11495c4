import type { Day } from '../../../engine/units';
import type { CellContent, CellRange, CellStyle, PrintSetup, StyledRange } from '../../../host/port/workbook';
import { PAGE_FOOTER } from '../../../text/sheets/result-sheets';
import { serialDate } from '../values/serial-date';

/** Fonts of Chinese offices that Excel and WPS both know on every system: 黑体 for headings, 宋体 for the rest. */
export const FONTS = { heading: 'SimHei', body: 'SimSun' } as const;

/** Colours of the product's sheets, `RRGGBB`; every pair of ink and fill reads well in print and on grey printers. */
export const COLORS = {
  ink: '1F2933',
  muted: '667085',
  brand: '273C85',
  headFill: 'DEE5F6',
  totalFill: 'EFF2FB',
  bandFill: 'F6F8FD',
  machineHeadFill: 'E4E7EC',
  machineFill: 'F2F4F7',
  bar: '4965BC',
  pale: 'BDCDF5',
  link: '304795',
  watermark: 'C9A3A3',
  goodInk: '1B5E20',
  goodFill: 'E2F1E4',
  cautionInk: '7A4F00',
  cautionFill: 'FFF1CC',
  badInk: '9B1C1C',
  badFill: 'FBE2E2',
  resultTab: '2E7D32',
  clerkTab: '4965BC',
  problemTab: 'C0392B',
} as const;

/** Font size that widths and heights are counted in. */
const BODY_SIZE = 11;

const body: CellStyle = { fontName: FONTS.body, fontSize: BODY_SIZE, color: COLORS.ink, vertical: 'center' };

/** Cell styles shared by every sheet the program writes. */
export const STYLES = {
  body,
  title: { fontName: FONTS.heading, fontSize: 18, color: COLORS.brand, horizontal: 'center', vertical: 'center' },
  note: { ...body, fontSize: 10, color: COLORS.muted, wrap: true },
  head: {
    fontName: FONTS.heading,
    fontSize: BODY_SIZE,
    color: COLORS.brand,
    fill: COLORS.headFill,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    border: 'thin',
  },
  machineHead: { color: COLORS.muted, fill: COLORS.machineHeadFill },
  cell: { ...body, border: 'thin' },
  words: { horizontal: 'left', wrap: true },
  centred: { horizontal: 'center' },
  total: { bold: true, fill: COLORS.totalFill },
  good: { color: COLORS.goodInk, fill: COLORS.goodFill },
  caution: { color: COLORS.cautionInk, fill: COLORS.cautionFill },
  bad: { color: COLORS.badInk, fill: COLORS.badFill },
} as const satisfies Record<string, CellStyle>;

/** Number formats: points show one decimal and the second only where there is one. */
export const FORMATS = {
  points: '0.0#;-0.0#;0',
  /** Zero points of a unit without a target, whose shortfall means nothing. */
  noPoints: '0.0#;-0.0#;"—"',
  percent: '0.0%',
  money: '#,##0.00',
  /** Numbers of a ledger, a space away from the line at their right. */
  ledgerPoints: '0.0#_ ;-0.0#_ ;0_ ',
  ledgerMoney: '#,##0.00_ ',
  /** Money of columns that are empty in most rows. */
  rareMoney: '#,##0.00_ ;-#,##0.00_ ;"—"_ ',
  yuan: '"￥"#,##0.00_ ',
  date: 'yyyy-mm-dd',
  text: '@',
} as const;

/** A format that shows a mark before a text and leaves the text of the cell as it is. */
export const marked = (mark: string): string => `"${mark} "@`;

/** A block of cells from its top-left corner; one cell unless told otherwise. */
export const block = (row: number, column: number, rows = 1, columns = 1): CellRange => ({
  row,
  column,
  rows,
  columns,
});

/** Rows of a sheet in every spreadsheet program of today. */
const SHEET_ROWS = 1_048_576;

/** Whole columns from a row down to the end of the sheet: styles there follow every row that is ever added. */
export const columnsFrom = (row: number, column: number, columns = 1): CellRange =>
  block(row, column, SHEET_ROWS - row, columns);

/** Columns to the right of a locked sheet's own that an office may add. */
const MORE_COLUMNS = 20;

/** The cells that stay open to the right of a sheet's own columns. */
export const openBeyond = (columns: number): StyledRange => ({
  range: columnsFrom(0, columns, MORE_COLUMNS),
  style: { locked: false },
});

/** A row of cells that shows `text` in its first and is otherwise empty: what a merged line needs. */
export const line = (text: CellContent, columns: number): CellContent[] => [
  text,
  ...Array<CellContent>(columns - 1).fill(null),
];

const WIDE = /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u203B\u2190-\u21FF\u2460-\u27BF\u2E80-\uFFDC]/u;
const FIRST_WIDE = 0x1100;
const isIdeograph = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** Width of a text in characters of a column: a Chinese character counts as two. */
function displayWidth(text: string): number {
  let width = text.length;
  // Thousands of rows are measured, and most of their characters need no pattern.
  for (const character of text) {
    const unit = character.charCodeAt(0);
    if (unit >= FIRST_WIDE && (isIdeograph(unit) || WIDE.test(character))) width++;
  }
  return width;
}

/** Column width that fits the longest of the texts, within bounds. */
export const fittedWidth = (texts: readonly string[], least: number, most: number): number =>
  Math.min(
    most,
    texts.reduce((widest, text) => Math.max(widest, displayWidth(text) + 3), least),
  );

/** A text and the width of the column, in characters, in which it wraps. */
export interface WrappedText {
  readonly text: string;
  readonly width: number;
}

/** Height, in points, of a row with these wrapped texts. */
export function fittedHeight(texts: readonly WrappedText[], least: number, fontSize: number = BODY_SIZE): number {
  const size = fontSize / BODY_SIZE;
  const linesOf = ({ text, width }: WrappedText): number =>
    // Most texts fit even if all their characters are wide.
    text.length * 2 * size <= width - 1 ? 1 : Math.ceil((displayWidth(text) * size) / (width - 1));
  return Math.max(least, Math.ceil((Math.max(1, ...texts.map(linesOf)) * 15 + 2) * size));
}

/** A4, one page wide, centred, numbered, the head rows repeated: how every sheet prints. */
export const a4 = (
  orientation: PrintSetup['orientation'],
  headRow: number | null,
  more: Pick<PrintSetup, 'header' | 'area'> = {},
): PrintSetup => ({
  orientation,
  fitToWidth: true,
  centerHorizontally: true,
  footer: PAGE_FOOTER,
  ...(headRow === null ? {} : { titleRows: { from: headRow, to: headRow } }),
  ...more,
});

/** A page header that shows a title; the space keeps a leading digit apart from the font size. */
export const printTitle = (title: string): string => `&C&"${FONTS.heading}"&16 ${title}`;

/** A date as the serial number of a workbook that counts from 1900, as new workbooks do. */
export const dateCell = (day: Day): number => serialDate(day, false);
