import type { CellStyle, CellValue, SheetContent, SheetGrid, SheetLooks } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import { cellOf, columnLetters, wholeSheet } from '../../issues/place';
import { cellAt, isBlank } from './cell';
import { GENERAL, isShownOtherwise } from './number-format';

/** A text of fewer points cannot be read. */
const LEAST_SIZE = 3;
/** A text cannot be told from its ground where red, green and blue differ by less than this in sum. */
const LEAST_CONTRAST = 48;
const PAPER = 'FFFFFF';
const INK = '000000';

type Severity = Issue['severity'];

/** How serious it is that something of a sheet is hidden; a cell that shows something else is an error in any. */
export interface HidingSeverity {
  readonly rows: Severity;
  readonly others: Severity;
}

/**
 * Finds what nobody sees on a sheet of the program, and what looks different from what it is: number formats that show
 * something else, texts in the colour of their ground, hidden rows, columns and sheets. Finds nothing where the host
 * cannot tell.
 */
export function hiddenCells(sheet: SheetContent, shown: SheetGrid, severity: HidingSeverity): Issue[] {
  const { looks } = shown;
  if (!looks) return [];
  const { rows, others } = severity;
  return [
    ...(looks.isHidden ? [issue(others, sheet.name, { what: 'sheet', names: '' })] : []),
    ...hiddenLines(sheet.name, shown, looks, { rows, others }),
    ...disguisedCells(sheet, shown, looks, others),
  ];
}

const issue = (severity: Severity, sheet: string, parameters: { what: 'sheet' | 'rows' | 'columns'; names: string }): Issue => ({
  code: 'cells-hidden',
  severity,
  place: wholeSheet(sheet),
  parameters,
}); // prettier-ignore

function hiddenLines(name: string, { rows }: SheetGrid, looks: SheetLooks, severity: HidingSeverity): Issue[] {
  const hiddenRows = looks.hiddenRows.filter((row) => rows[row]?.some((value) => !isBlank(value)) ?? false);
  const hiddenColumns = looks.hiddenColumns.filter((column) => rows.some((cells) => !isBlank(cells[column])));
  const named = (what: 'rows' | 'columns', lines: readonly string[], how: Severity): Issue[] =>
    lines.length > 0 ? [issue(how, name, { what, names: lines.join('、') })] : [];
  return [
    ...named('rows', hiddenRows.map((row) => String(row + 1)), severity.rows),
    ...named('columns', hiddenColumns.map(columnLetters), severity.others),
  ]; // prettier-ignore
}

const isRead = (value: CellValue): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && !isBlank(value));

function disguisedCells(sheet: SheetContent, shown: SheetGrid, { styles }: SheetLooks, others: Severity): Issue[] {
  const disguised = (row: number, column: number): Issue[] => {
    const value = cellAt(shown, row, column);
    const style = styles[row]?.[column];
    if (!style || !isRead(value)) return [];
    const place = cellOf(sheet.name, row, column);
    const { numberFormat: format = GENERAL } = style;
    if (isShownOtherwise(value, format, formatIn(sheet, row, column)))
      return [{ code: 'shown-otherwise', severity: 'error', place, parameters: { format, value: String(value) } }];
    return isInvisible(style) ? [{ code: 'ink-hidden', severity: others, place, parameters: {} }] : [];
  };
  return shown.rows.flatMap((cells, row) => cells.flatMap((_, column) => disguised(row, column)));
}

function formatIn({ styles = [] }: SheetContent, row: number, column: number): string | undefined {
  for (let at = styles.length - 1; at >= 0; at--) {
    const { range, style } = styles[at]!;
    const isIn =
      row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;
    if (isIn && style.numberFormat !== undefined) return style.numberFormat;
  }
  return undefined;
} // prettier-ignore

function isInvisible({ color = INK, fill = PAPER, fontSize = LEAST_SIZE }: CellStyle): boolean {
  const apart = [0, 2, 4].map((at) => Math.abs(Number.parseInt(color.slice(at, at + 2), 16) - Number.parseInt(fill.slice(at, at + 2), 16))); // prettier-ignore
  return fontSize < LEAST_SIZE || apart.reduce((sum, each) => sum + each, 0) < LEAST_CONTRAST;
}
