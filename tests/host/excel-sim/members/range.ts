import { Fault } from '../fault';
import { isWholeColumns, isWholeRows, type Rect } from '../model/address';
import { readFormulas, readText, readTypes, readValues, writeBlock, readBlock, asMatrix } from '../model/cells';
import { EventType } from '../model/events';
import type { LiveRange } from '../model/live-range';
import { STANDARD_HEIGHT } from '../model/sheet-styles';
import { bind, define, flag, type Scalar } from './define';
import { rangeActions } from './range-actions';
import { rangeSteps } from './range-steps';

const READ_LIMIT = 5_000_000;

/** Values of unbounded ranges read as null, and so do those of more cells than Excel gives. */
function bounded<T>(read: (range: LiveRange) => T): (range: LiveRange) => T | null {
  return (range) => {
    const { rect } = range;
    if (isWholeColumns(rect) || isWholeRows(rect)) return null;
    if (rect.rows * rect.columns > READ_LIMIT) return null;
    return read(range);
  };
}

function write(range: LiveRange, value: unknown): void {
  if (isWholeColumns(range.rect) || isWholeRows(range.rect)) throw new Fault('InvalidArgument');
  writeBlock(range.sheet, range.rect, value);
}

function writeNumberFormat(range: LiveRange, value: unknown): void {
  const { sheet, rect } = range;
  sheet.assertEditable(rect, sheet.protection ? 'allowFormatCells' : undefined);
  if (!Array.isArray(value)) {
    sheet.styles.patch(rect, { numberFormat: String(value) });
  } else {
    asMatrix(rect, value).forEach((line, row) =>
      line.forEach((format, column) => {
        const cell = { row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 };
        if (format !== null) sheet.styles.patch(cell, { numberFormat: String(format) });
      }),
    );
  }
  sheet.book.events.emit(EventType.formatChanged, [sheet.id, 'Workbook'], {
    worksheetId: sheet.id,
    address: range.address.split('!').pop(),
  });
}

function lines(rect: Rect, axis: 'row' | 'column'): number[] {
  const [from, count] = axis === 'row' ? [rect.row, rect.rows] : [rect.column, rect.columns];
  return Array.from({ length: count }, (_, at) => from + at);
}

function hidden(axis: 'row' | 'column'): Scalar<LiveRange> {
  const set = ({ sheet }: LiveRange): Set<number> =>
    axis === 'row' ? sheet.styles.hiddenRows : sheet.styles.hiddenColumns;
  return {
    get: (range) => {
      const states = new Set(
        lines(range.rect, axis)
          .slice(0, 20_000)
          .map((line) => set(range).has(line)),
      );
      return states.size === 1 ? [...states][0] : null;
    },
    set: (range, value) => {
      range.sheet.assertEditable(range.rect, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
      for (const line of lines(range.rect, axis)) {
        if (flag(value)) set(range).add(line);
        else set(range).delete(line);
      }
    },
  };
}

const scalars: Record<string, Scalar<LiveRange>> = {
  address: { get: (range) => range.address },
  addressLocal: { get: (range) => range.address },
  rowIndex: { get: (range) => range.rect.row },
  columnIndex: { get: (range) => range.rect.column },
  rowCount: { get: (range) => range.rect.rows },
  columnCount: { get: (range) => range.rect.columns },
  cellCount: { get: ({ rect }) => (rect.rows * rect.columns > 2 ** 31 - 1 ? -1 : rect.rows * rect.columns) },
  isEntireRow: { get: (range) => isWholeRows(range.rect) },
  isEntireColumn: { get: (range) => isWholeColumns(range.rect) },
  values: { get: bounded((range) => readValues(range.sheet, range.rect)), set: write },
  formulas: { get: bounded((range) => readFormulas(range.sheet, range.rect)), set: write },
  text: { get: bounded((range) => readText(range.sheet, range.rect)) },
  valueTypes: { get: bounded((range) => readTypes(range.sheet, range.rect)) },
  numberFormat: {
    get: (range) => {
      const { sheet, rect } = range;
      if (isWholeColumns(rect) || isWholeRows(rect)) return sheet.styles.uniform(rect, 'numberFormat');
      return bounded(() => readBlock(sheet, rect, (row, column) => sheet.styles.at(row, column).numberFormat))(range);
    },
    set: writeNumberFormat,
  },
  hyperlink: {
    onRequest: true,
    get: (range) => range.sheet.grid.get(range.rect.row, range.rect.column)?.link ?? null,
    set: (range, value) => link(range, value as Record<string, string>),
  },
  rowHidden: { ...hidden('row'), onRequest: true },
  columnHidden: { ...hidden('column'), onRequest: true },
  left: { onRequest: true, get: ({ sheet, rect }) => sheet.styles.leftOf(rect.column) },
  top: { onRequest: true, get: ({ sheet, rect }) => sheet.styles.topOf(rect.row) },
  width: {
    onRequest: true,
    get: ({ sheet, rect }) => sheet.styles.leftOf(rect.column + rect.columns) - sheet.styles.leftOf(rect.column),
  },
  height: {
    onRequest: true,
    get: ({ sheet, rect }) =>
      isWholeColumns(rect)
        ? rect.rows * STANDARD_HEIGHT
        : sheet.styles.topOf(rect.row + rect.rows) - sheet.styles.topOf(rect.row),
  },
};

/** Links every cell of the range; the text to display becomes its value and the look that of a link. */
function link(range: LiveRange, value: Readonly<Record<string, string>>): void {
  const { sheet, rect } = range;
  sheet.assertEditable(rect, sheet.protection ? 'allowInsertHyperlinks' : undefined);
  for (const key of Object.keys(value)) {
    if (!['address', 'documentReference', 'screenTip', 'textToDisplay'].includes(key))
      throw new Fault('InvalidArgument');
  }
  if (value['textToDisplay'] !== undefined) writeBlock(sheet, rect, value['textToDisplay']);
  readBlock(sheet, rect, (row, column) => (sheet.grid.need(row, column).link = value));
  sheet.styles.patch(rect, { fontColor: '#0563C1', underline: 'Single' });
}

export function defineRange(): void {
  define<LiveRange>({
    name: 'Range',
    identity: (range) => (range.referenceId === undefined ? {} : { _ReferenceId: range.referenceId }),
    scalars,
    navigations: {
      worksheet: (range) => bind('Worksheet', range.sheet),
      format: (range) => bind('RangeFormat', range),
      dataValidation: (range) => bind('DataValidation', range),
      conditionalFormats: (range) => bind('ConditionalFormatCollection', range),
      sort: (range) => bind('RangeSort', range),
    },
    methods: { ...rangeSteps, ...rangeActions },
  });
}
