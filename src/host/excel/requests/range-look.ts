import { intersection } from '../../port/a1';
import { MAX_ROWS } from '../../port/check-changes';
import type { CellBorder, CellRange, CellStyle, StyledRange } from '../../port/workbook';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const BORDER_COLORS = { thin: '#BFBFBF', black: '#000000' } as const;
export const LINK_COLOR = '#304795';

export function rangeAt(sheet: Excel.Worksheet, { row, column, rows, columns }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Lays one of the styles over its range; those before it have been applied to the sheet, which was unformatted. */
export function applyStyled(sheet: Excel.Worksheet, styles: readonly StyledRange[], at: number): void {
  const styled = styles[at];
  if (!styled) return;
  const { range, style } = styled;
  const below = range.row > 0 && range.row + range.rows === MAX_ROWS;
  if (below) applyBelow(sheet, range, style, styles.slice(0, at));
  else applyStyle(rangeAt(sheet, range), range, style);
}

/** Down to the sheet's end, a style is one of whole columns (Excel need not keep a million cells); what is above gets its own back. */
function applyBelow(sheet: Excel.Worksheet, range: CellRange, style: CellStyle, earlier: readonly StyledRange[]): void {
  const columns = { ...range, row: 0, rows: MAX_ROWS };
  const above = { ...range, row: 0, rows: range.row };
  applyStyle(rangeAt(sheet, columns), columns, style);
  rangeAt(sheet, above).clear('Formats');
  for (const one of earlier) {
    const common = intersection(one.range, above);
    if (common) applyStyle(rangeAt(sheet, common), common, one.style);
  }
}

export function applyStyle(range: Excel.Range, size: Pick<CellRange, 'rows' | 'columns'>, style: CellStyle): void {
  if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
  applyFont(range.format.font, style);
  const { format } = range;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.border !== undefined) applyBorder(format.borders, size, style.border);
}

function applyFont(font: Excel.RangeFont, style: CellStyle): void {
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.color !== undefined) font.color = `#${style.color}`;
}

/** One format for all cells of the range. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  Object.assign(range, { numberFormat: format });
}

function applyBorder(
  borders: Excel.RangeBorderCollection,
  size: Pick<CellRange, 'rows' | 'columns'>,
  border: CellBorder,
): void {
  const inside = [
    ...(size.rows > 1 ? ['InsideHorizontal' as const] : []),
    ...(size.columns > 1 ? ['InsideVertical' as const] : []),
  ];
  for (const edge of [...EDGES, ...inside]) {
    const line = borders.getItem(edge);
    line.style = border === 'none' ? 'None' : 'Continuous';
    if (border === 'none') continue;
    line.weight = 'Thin';
    line.color = BORDER_COLORS[border];
  }
}
