import { Fault } from '../../excel-sim/fault';
import { formatRect, intersect, MAX_COLUMNS, MAX_ROWS, parseRect, type Rect } from '../../excel-sim/model/address';
import { cellValue, readText } from '../../excel-sim/model/cells';
import { clearConditionalFormats } from '../../excel-sim/model/conditional-format';
import type { Sheet, SheetFilter } from '../../excel-sim/model/sheet';
import { selectRange } from '../../excel-sim/model/selection';
import { STANDARD_HEIGHT } from '../../excel-sim/model/sheet-styles';
import type { Style } from '../../excel-sim/model/style';
import { clearValidation } from '../../excel-sim/model/validation';
import { strictInParts } from '../strict';
import type { OpenBook, WpsHost } from '../wps';
import { enterFormulas, enterValues, readFormulas, readRaw } from './cells';
import { borders, font, HORIZONTAL, interior, nameOf, numberOf, VERTICAL } from './look';
import { formatConditions, validation } from './rules';
import { copyCells } from './copy-cells';
import { fillFormats } from './tables';
import { change } from './worksheet';

interface Target {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

const targets = new WeakMap<object, Target>();

/** The cells behind an object that was handed out. */
export function rangeTarget(object: object): Target {
  const target = targets.get(object);
  if (!target) throw new Fault('InvalidArgument');
  return target;
}

/** Cells of a sheet; as `rows` or `columns` they are counted by these. */
export function range(
  host: WpsHost,
  book: OpenBook,
  sheet: Sheet,
  rect: Rect,
  as: 'cells' | 'rows' | 'columns' = 'cells',
): object {
  const parts = [
    () => values(host, book, sheet, rect),
    () => place(host, book, sheet, rect, as),
    () => look(host, sheet, rect),
    () => acts(host, book, sheet, rect),
  ];
  const object = strictInParts(host, 'Range', parts, absentOf(host));
  targets.set(object, { sheet, rect });
  return object;
}

const absentOf = ({ quirks }: WpsHost): string[] => [
  ...(quirks.hasFormula === 'absent' ? ['HasFormula'] : []),
  ...(quirks.text === 'absent' ? ['Text'] : []),
];

function values(host: WpsHost, book: OpenBook, sheet: Sheet, rect: Rect) {
  return {
    get Value2() {
      return readRaw(host, sheet, rect);
    },
    set Value2(input: unknown) {
      change(host, sheet, () => enterValues(host, sheet, rect, input));
    },
    get Formula() {
      return readFormulas(host, sheet, rect);
    },
    set Formula(input: unknown) {
      change(host, sheet, () => enterFormulas(host, sheet, rect, input));
    },
    get Text() {
      const texts = new Set(readText(sheet, rect).flat());
      return texts.size === 1 ? [...texts][0] : null;
    },
    get MergeCells() {
      const within = sheet.merges.flatMap((one) => intersect(one, rect) ?? []);
      const merged = within.reduce((sum, one) => sum + one.rows * one.columns, 0);
      return merged === 0 ? false : merged === rect.rows * rect.columns || null;
    },
    get MergeArea() {
      if (rect.rows * rect.columns > 1) throw new Fault('InvalidOperation');
      return range(host, book, sheet, sheet.merges.find((one) => intersect(one, rect)) ?? rect);
    },
    get HasFormula() {
      const formulas = countFormulas(sheet, rect);
      if (formulas === 0 || formulas === rect.rows * rect.columns) return formulas > 0;
      return null;
    },
  };
}

function countFormulas(sheet: Sheet, rect: Rect): number {
  let count = 0;
  sheet.grid.each(rect, (cell) => (count += cell.formula === undefined ? 0 : 1));
  return count;
}

function place(host: WpsHost, book: OpenBook, sheet: Sheet, rect: Rect, as: 'cells' | 'rows' | 'columns') {
  const { styles } = sheet;
  const counts = { rows: rect.rows, columns: rect.columns, cells: rect.rows * rect.columns };
  return {
    get Row() {
      return rect.row + 1;
    },
    get Column() {
      return rect.column + 1;
    },
    get Rows() {
      return range(host, book, sheet, rect, 'rows');
    },
    get Columns() {
      return range(host, book, sheet, rect, 'columns');
    },
    get Count() {
      return counts[as];
    },
    Item: (key: string) => {
      const lines = parseRect(key);
      if (!lines || (as === 'rows' ? lines.columns !== MAX_COLUMNS : lines.rows !== MAX_ROWS))
        throw new Fault('InvalidArgument');
      return range(host, book, sheet, lines, as);
    },
    Address: () => formatRect(rect),
    get Left() {
      return styles.leftOf(rect.column);
    },
    get Top() {
      return styles.topOf(rect.row);
    },
    get Width() {
      return styles.leftOf(rect.column + rect.columns) - styles.leftOf(rect.column);
    },
    get Height() {
      return styles.topOf(rect.row + rect.rows) - styles.topOf(rect.row);
    },
    get ColumnWidth(): number | null {
      const isHidden = (at: number): boolean => styles.hiddenColumns.has(rect.column + at);
      const widths = Array.from({ length: rect.columns }, (_, at) =>
        isHidden(at) ? 0 : styles.widths.get(rect.column + at),
      );
      if (new Set(widths).size > 1) return null;
      if (widths[0] === 0) return 0;
      return widths[0] === undefined ? 8.38 : (widths[0] - 3.35) / 5.625;
    },
    set ColumnWidth(characters: number) {
      change(host, sheet, () => {
        for (let at = 0; at < rect.columns; at++) styles.widths.set(rect.column + at, characters * 5.625 + 3.35);
      });
    },
    get RowHeight(): number | null {
      const isKept = host.quirks.hiddenHeight === 'kept';
      const heightOf = (row: number): number =>
        isKept ? (styles.heights.get(row) ?? STANDARD_HEIGHT) : styles.heightOf(row);
      const heights = new Set(Array.from({ length: rect.rows }, (_, at) => heightOf(rect.row + at)));
      return heights.size === 1 ? [...heights][0]! : null;
    },
    set RowHeight(points: number | null) {
      if (typeof points !== 'number') throw new Fault('InvalidArgument');
      change(host, sheet, () => {
        for (let row = rect.row; row < rect.row + rect.rows; row++) {
          if (points === 0) styles.hiddenRows.add(row);
          else {
            styles.hiddenRows.delete(row);
            styles.heights.set(row, points);
          }
        }
      });
    },
    get UseStandardWidth() {
      return standard(styles.widths, rect.column, rect.columns);
    },
    set UseStandardWidth(on: boolean | null) {
      if (on) change(host, sheet, () => styles.widths.clear());
    },
    get UseStandardHeight() {
      return standard(styles.heights, rect.row, rect.rows);
    },
    set UseStandardHeight(on: boolean | null) {
      if (on) change(host, sheet, () => styles.heights.clear());
    },
    get Hidden(): boolean | null {
      const count = as === 'rows' ? rect.rows : rect.columns;
      const [hidden, from] = as === 'rows' ? [styles.hiddenRows, rect.row] : [styles.hiddenColumns, rect.column];
      const within = [...hidden].filter((at) => at >= from && at < from + count).length;
      return within === 0 ? false : within === count || null;
    },
    set Hidden(on: boolean | null) {
      change(host, sheet, () => {
        const [hidden, from, count] =
          as === 'rows' ? [styles.hiddenRows, rect.row, rect.rows] : [styles.hiddenColumns, rect.column, rect.columns];
        for (const at of [...hidden]) if (at >= from && at < from + count) hidden.delete(at);
        if (on) for (let at = from; at < from + count; at++) hidden.add(at);
      });
    },
  };
}

/** Whether lines have the standard size; null where some have. */
function standard(sizes: ReadonlyMap<number, number>, from: number, count: number): boolean | null {
  const own = [...sizes.keys()].filter((at) => at >= from && at < from + count).length;
  return own === 0 ? true : own === count ? false : null;
}

function look(host: WpsHost, sheet: Sheet, rect: Rect) {
  const read = <K extends keyof Style>(key: K): Style[K] | null => sheet.styles.uniform(rect, key);
  const patch = (style: Partial<Style>): void => change(host, sheet, () => sheet.styles.patch(rect, style));
  return {
    get NumberFormat() {
      return sheet.styles.uniform(rect, 'numberFormat');
    },
    set NumberFormat(numberFormat: string | null) {
      if (typeof numberFormat !== 'string') throw new Fault('InvalidArgument');
      patch({ numberFormat });
    },
    get HorizontalAlignment(): number | null {
      return numberOf(HORIZONTAL, read('horizontalAlignment'));
    },
    set HorizontalAlignment(value: number) {
      patch({ horizontalAlignment: nameOf(HORIZONTAL, value) });
    },
    get VerticalAlignment(): number | null {
      return numberOf(VERTICAL, read('verticalAlignment'));
    },
    set VerticalAlignment(value: number) {
      patch({ verticalAlignment: nameOf(VERTICAL, value) });
    },
    get WrapText() {
      return read('wrapText') as boolean;
    },
    set WrapText(wrapText: boolean) {
      patch({ wrapText });
    },
    get Locked() {
      return read('locked') as boolean;
    },
    set Locked(locked: boolean) {
      patch({ locked });
    },
    get Font() {
      return font(host, patch, read);
    },
    get Interior() {
      return interior(host, patch, read);
    },
    get Borders() {
      return borders(host, patch, read);
    },
  };
}

function acts(host: WpsHost, book: OpenBook, sheet: Sheet, rect: Rect) {
  const clearContents = (): void => {
    sheet.assertNoCutMerge(rect);
    sheet.grid.each(rect, (cell) => Object.assign(cell, { value: null, formula: undefined, prefix: undefined }));
    sheet.book.version++;
    sheet.emitChanged(rect, 'RangeEdited');
  };
  const clearFormats = (): void => {
    sheet.styles.clear(rect);
    clearConditionalFormats(sheet, rect);
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, rect));
  };
  return {
    get Validation() {
      return validation(host, sheet, rect);
    },
    get FormatConditions() {
      return formatConditions(host, book, sheet, rect);
    },
    Copy: (to: object) => copyCells(host, { sheet, rect }, rangeTarget(to)),
    ClearContents: () => change(host, sheet, clearContents),
    ClearFormats: () => change(host, sheet, clearFormats),
    AutoFill: (over: object, kind: unknown) => fillFormats(host, sheet, rect, rangeTarget(over).rect, kind),
    Clear: () =>
      change(host, sheet, () => {
        clearContents();
        clearFormats();
        clearValidation(sheet, rect);
      }),
    Merge: () => change(host, sheet, () => merge(host, sheet, rect)),
    UnMerge: () => change(host, sheet, () => (sheet.merges = sheet.merges.filter((one) => !intersect(one, rect)))),
    AutoFilter: (field?: number, criterion?: string) =>
      change(host, sheet, () => {
        sheet.filter = sheet.filter ? undefined : { rect, criteria: new Map() };
        if (sheet.filter && field !== undefined) leaveOut(sheet, sheet.filter, field - 1, criterion);
      }),
    Select: () => {
      if (sheet.book.active !== sheet || host.active !== book) throw new Fault('InvalidOperation');
      selectRange(sheet, rect);
    },
  };
}

/** Filters by one column: the rows that show something else are left out. */
function leaveOut(sheet: Sheet, filter: SheetFilter, column: number, criterion = ''): void {
  const { rect } = filter;
  filter.criteria.set(column, { criterion });
  for (let row = rect.row + 1; row < rect.row + rect.rows; row++)
    if (String(cellValue(sheet, row, rect.column + column)) !== criterion) sheet.styles.hiddenRows.add(row);
}

function merge(host: WpsHost, sheet: Sheet, rect: Rect): void {
  let filled = 0;
  sheet.grid.each(rect, (_, row, column) => (filled += cellValue(sheet, row, column) === null ? 0 : 1));
  if (filled > 1 && host.switches.DisplayAlerts) host.violation('Range.Merge asks the person');
  sheet.grid.each(rect, (cell, row, column) => {
    if (row !== rect.row || column !== rect.column) Object.assign(cell, { value: null, formula: undefined });
  });
  sheet.merges.push(rect);
}
