import { intersection, rangeReference as a1 } from '../port/a1';
import { MAX_ROWS } from '../port/check-changes';
import type { CellRange, CellStyle, StyledRange } from '../port/workbook';
import { get, type Font, type Range, type Worksheet } from './jsapi';
import { bgr, XL } from './xl';

const BORDER_COLOR = bgr('BFBFBF');
const LINK_COLOR = bgr('304795');

/** Lays a style over cells. */
export function applyStyle(sheet: Worksheet, range: CellRange, style: CellStyle): void {
  const cells = sheet.Range(a1(range));
  if (style.numberFormat !== undefined) cells.NumberFormat = style.numberFormat;
  if (FONT.some((name) => style[name] !== undefined)) applyFont(get(cells, 'Font'), style);
  if (style.fill !== undefined) get(cells, 'Interior').Color = bgr(style.fill);
  if (style.locked !== undefined) cells.Locked = style.locked;
  if (style.border !== undefined) applyBorder(cells, style.border);
  applyAlignment(cells, style);
}

function applyAlignment(cells: Range, style: CellStyle): void {
  if (style.horizontal !== undefined) cells.HorizontalAlignment = XL.alignment[style.horizontal];
  if (style.vertical !== undefined) cells.VerticalAlignment = XL.alignment[style.vertical];
  if (style.wrap !== undefined) cells.WrapText = style.wrap;
}

const FONT = ['bold', 'italic', 'fontSize', 'fontName', 'color'] as const;

function applyFont(font: Font, style: CellStyle): void {
  if (style.fontName !== undefined) font.Name = style.fontName;
  if (style.fontSize !== undefined) font.Size = style.fontSize;
  if (style.bold !== undefined) font.Bold = style.bold;
  if (style.italic !== undefined) font.Italic = style.italic;
  if (style.color !== undefined) font.Color = bgr(style.color);
}

/** Borders are reported broken on some builds: results without lines are better than none. */
function applyBorder(cells: Range, border: 'thin' | 'none'): void {
  try {
    const borders = get(cells, 'Borders');
    borders.LineStyle = border === 'none' ? XL.border.none : XL.border.continuous;
    if (border === 'none') return;
    borders.Weight = XL.border.thin;
    borders.Color = BORDER_COLOR;
  } catch {
    return;
  }
}

/** Makes cells look like links. */
export function applyLinkLook(sheet: Worksheet, range: CellRange): void {
  const font = get(sheet.Range(a1(range)), 'Font');
  font.Color = LINK_COLOR;
  font.Underline = XL.underlineSingle;
}

/** Lays one of the styles over its range; those before it have been applied to the sheet, which was unformatted. */
export function applyStyled(sheet: Worksheet, styles: readonly StyledRange[], at: number): void {
  const styled = styles[at];
  if (!styled) return;
  const { range, style } = styled;
  const isBelow = range.row > 0 && range.row + range.rows === MAX_ROWS;
  if (isBelow) applyBelow(sheet, range, style, styles.slice(0, at));
  else applyStyle(sheet, range, style);
}

/** Down to the sheet's end, a style is one of whole columns, not of a million cells; what is above gets its own back. */
function applyBelow(sheet: Worksheet, range: CellRange, style: CellStyle, earlier: readonly StyledRange[]): void {
  const above = { ...range, row: 0, rows: range.row };
  applyStyle(sheet, { ...range, row: 0, rows: MAX_ROWS }, style);
  sheet.Range(a1(above)).ClearFormats();
  for (const one of earlier) {
    const common = intersection(one.range, above);
    if (common) applyStyle(sheet, common, one.style);
  }
}
