import { intersection, rangeReference as a1 } from '../../port/a1';
import { MAX_ROWS } from '../../port/check-changes';
import type { CellBorder, CellRange, CellStyle, StyledRange } from '../../port/workbook';
import { get, type Font, type Range, type Worksheet } from '../api/jsapi';
import { setKnown, setProven, type Proven } from '../api/set-known';
import { bgr, XL } from '../api/xl';

const BORDER_COLORS = { thin: bgr('BFBFBF'), black: bgr('000000') } as const;
const LINK_COLOR = bgr('304795');

/** Lays a style over cells. @throws TypeError where a part of it is missing or ignored */
export function applyStyle(sheet: Worksheet, range: CellRange, style: CellStyle, proven: Proven = new Set()): void {
  const cells = sheet.Range(a1(range));
  if (style.numberFormat !== undefined) setProven(proven, ['cells', cells], 'NumberFormat', style.numberFormat);
  if (FONT.some((name) => style[name] !== undefined)) applyFont(get(cells, 'Font'), style, proven);
  if (style.fill !== undefined) setProven(proven, ['fill', get(cells, 'Interior')], 'Color', bgr(style.fill));
  if (style.locked !== undefined) setProven(proven, ['cells', cells], 'Locked', style.locked);
  applyAlignment(cells, style, proven);
  if (style.border !== undefined) applyBorder(cells, style.border, proven);
}

function applyAlignment(owner: Range, { horizontal, vertical, wrap }: CellStyle, proven: Proven): void {
  const cells = ['cells', owner] as const;
  if (horizontal !== undefined) setProven(proven, cells, 'HorizontalAlignment', XL.alignment[horizontal]);
  if (vertical !== undefined) setProven(proven, cells, 'VerticalAlignment', XL.alignment[vertical]);
  if (wrap !== undefined) setProven(proven, cells, 'WrapText', wrap);
}

const FONT = ['bold', 'italic', 'fontSize', 'fontName', 'color'] as const;

function applyFont(owner: Font, style: CellStyle, proven: Proven): void {
  const font = ['font', owner] as const;
  if (style.fontName !== undefined) setProven(proven, font, 'Name', style.fontName);
  if (style.fontSize !== undefined) setProven(proven, font, 'Size', style.fontSize);
  if (style.bold !== undefined) setProven(proven, font, 'Bold', style.bold);
  if (style.italic !== undefined) setProven(proven, font, 'Italic', style.italic);
  if (style.color !== undefined) setProven(proven, font, 'Color', bgr(style.color));
}

/** Borders are reported broken on some builds: they come last, so that nothing else is missing there. */
function applyBorder(owner: Range, border: CellBorder, proven: Proven): void {
  const borders = ['borders', get(owner, 'Borders')] as const;
  setProven(proven, borders, 'LineStyle', border === 'none' ? XL.border.none : XL.border.continuous);
  if (border === 'none') return;
  setProven(proven, borders, 'Weight', XL.border.thin);
  setProven(proven, borders, 'Color', BORDER_COLORS[border]);
}

/** Makes cells look like links. */
export function applyLinkLook(sheet: Worksheet, range: CellRange): void {
  const font = get(sheet.Range(a1(range)), 'Font');
  setKnown(font, 'Color', LINK_COLOR);
  setKnown(font, 'Underline', XL.underlineSingle);
}

/** The styles of a sheet that was unformatted, one laid over the other. */
export interface StyleLayers {
  readonly styles: readonly StyledRange[];
  readonly proven: Proven;
}

/** Lays one of the styles over its range; those before it have been applied. @throws TypeError where a part of it is missing or ignored */
export function applyStyled(sheet: Worksheet, { styles, proven }: StyleLayers, at: number): void {
  const styled = styles[at];
  if (!styled) return;
  const { range, style } = styled;
  const isBelow = range.row > 0 && range.row + range.rows === MAX_ROWS;
  if (isBelow) applyBelow(sheet, styled, { styles: styles.slice(0, at), proven });
  else applyStyle(sheet, range, style, proven);
}

/** Down to the sheet's end, a style is one of whole columns, not of a million cells; what is above gets its own back. */
function applyBelow(sheet: Worksheet, { range, style }: StyledRange, { styles, proven }: StyleLayers): void {
  const above = { ...range, row: 0, rows: range.row };
  applyStyle(sheet, { ...range, row: 0, rows: MAX_ROWS }, style, proven);
  sheet.Range(a1(above)).ClearFormats();
  for (const one of styles) {
    const common = intersection(one.range, above);
    if (common) applyStyle(sheet, common, one.style, proven);
  }
}
