import type { SheetContent, SheetGrid, SheetLooks } from '../../../host/port/workbook';
import type { Issue, IssueParameters } from '../../../issues/issue';
import { a1, cellOf, columnLetters, wholeSheet } from '../../../issues/place';
import { cellAt, isBlank } from '../values/cell';
import { conditionalHiding } from './conditional-hiding';
import { GENERAL, isShownOtherwise } from '../look/number-format';
import { formatIn, isInvisible, isRead, type HidingSeverity } from './seen-cells';
import { unprintedLines } from './unprinted-lines';

type Severity = Issue['severity'];

/**
 * Finds what nobody sees on a sheet of the program, and what looks different from what it is: number formats that show
 * something else, texts in the colour of their ground, hidden rows, columns and sheets, cells under merged ones,
 * conditional formats that hide, and lines that are not printed. Finds nothing where the host cannot tell.
 */
export function hiddenCells(sheet: SheetContent, shown: SheetGrid, severity: HidingSeverity): Issue[] {
  const { looks } = shown;
  const { rows, others } = severity;
  const covered = coveredCells(sheet.name, shown, rows);
  if (!looks) return covered;
  return [
    ...covered,
    ...(looks.isHidden ? [issue(others, sheet.name, { what: 'sheet', names: '' })] : []),
    ...hiddenLines(sheet.name, shown, looks, { rows, others }),
    ...disguisedCells(sheet, shown, looks, others),
    ...conditionalHiding(sheet, shown, looks, rows),
    ...unprintedLines(sheet, shown, looks, severity),
  ];
}

const issue = (severity: Severity, sheet: string, parameters: IssueParameters['cells-hidden']): Issue => ({
  code: 'cells-hidden',
  severity,
  place: wholeSheet(sheet),
  parameters,
}); // prettier-ignore

/** Merged cells that cover something: only the first of them is seen, and sums count them all. */
function coveredCells(name: string, shown: SheetGrid, severity: Severity): Issue[] {
  const covering = (shown.merges ?? []).filter(({ row, column, rows, columns }) =>
    shown.rows
      .slice(row, row + rows)
      .some((cells, down) =>
        cells.slice(column, column + columns).some((value, right) => down + right > 0 && !isBlank(value)),
      ),
  );
  return covering.map(({ row, column, rows, columns }) => ({
    ...issue(severity, name, {
      what: 'merged',
      names: `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`,
    }),
    place: cellOf(name, row, column),
  }));
}

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

/** A mark that is no letter or digit, and the text as it is. */
const MARK_BEFORE_TEXT = /^"[^"\p{L}\p{N}]*"@$/u;

/** A text in the place of another one is named as such: it may still bear the mark that goes with it. */
function isDisguised(
  value: string | number,
  format: string,
  sheet: SheetContent,
  row: number,
  column: number,
): boolean {
  const due = sheet.cells[row]?.[column] ?? null;
  const isOther = typeof value === 'string' && value !== due && (due === null || typeof due !== 'object');
  return !(isOther && MARK_BEFORE_TEXT.test(format)) && isShownOtherwise(value, format, formatIn(sheet, row, column));
}

function disguisedCells(sheet: SheetContent, shown: SheetGrid, { styles }: SheetLooks, others: Severity): Issue[] {
  const disguised = (row: number, column: number): Issue[] => {
    const value = cellAt(shown, row, column);
    const style = styles[row]?.[column];
    if (!style || !isRead(value)) return [];
    const place = cellOf(sheet.name, row, column);
    const { numberFormat: format = GENERAL } = style;
    if (isDisguised(value, format, sheet, row, column))
      return [{ code: 'shown-otherwise', severity: 'error', place, parameters: { format, value: String(value) } }];
    return isInvisible(style) ? [{ code: 'ink-hidden', severity: others, place, parameters: {} }] : [];
  };
  return shown.rows.flatMap((cells, row) => cells.flatMap((_, column) => disguised(row, column)));
}
