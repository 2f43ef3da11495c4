import { Fault } from '../fault';
import { isWholeColumns, isWholeRows, type Rect } from '../model/address';
import { readText } from '../model/cells';
import type { LiveRange } from '../model/live-range';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../model/sheet-styles';
import { type Style } from '../model/style';
import { type Scalar, bind, color, define, one } from './define';

/** A property of the cells' style; null when the cells differ. */
function styled<K extends keyof Style>(key: K, read: (value: unknown) => Style[K]): Scalar<LiveRange> {
  return {
    get: (range) => range.sheet.styles.uniform(range.rect, key),
    set: (range, value) => patch(range, { [key]: read(value) }),
  };
}

function patch(range: LiveRange, change: Partial<Style>): void {
  range.sheet.assertEditable(range.rect, range.sheet.protection ? 'allowFormatCells' : undefined);
  range.sheet.styles.patch(range.rect, change);
}

function typed<T extends string | number | boolean>(sample: T): (value: unknown) => T {
  return (value) => {
    if (typeof value !== typeof sample) throw new Fault('InvalidArgument');
    return value as T;
  };
}

function size(axis: 'row' | 'column'): Scalar<LiveRange> {
  const column = axis === 'column';
  const of = ({ sheet }: LiveRange, line: number): number =>
    column ? sheet.styles.widthOf(line) : sheet.styles.heightOf(line);
  const span = (rect: Rect): [number, number] => (column ? [rect.column, rect.columns] : [rect.row, rect.rows]);
  return {
    get: (range) => {
      const [from, count] = span(range.rect);
      const sizes = new Set(Array.from({ length: Math.min(count, 20_000) }, (_, at) => of(range, from + at)));
      return sizes.size === 1 ? [...sizes][0] : null;
    },
    set: (range, value) => {
      const limit = column ? 1790 : 409.5;
      if (typeof value !== 'number' || value < 0 || value > limit) throw new Fault('InvalidArgument');
      range.sheet.assertEditable(range.rect, column ? 'allowFormatColumns' : 'allowFormatRows');
      const [from, count] = span(range.rect);
      const sizes = column ? range.sheet.styles.widths : range.sheet.styles.heights;
      for (let line = from; line < from + count; line++) sizes.set(line, value);
    },
  };
}

/** Roughly what a person sees: wide characters count double. */
function autofitColumns({ sheet, rect }: LiveRange): void {
  sheet.assertEditable(rect, 'allowFormatColumns');
  const used = sheet.usedRect(true, rect);
  if (!used) return;
  const texts = readText(sheet, used);
  for (let at = 0; at < used.columns; at++) {
    const longest = Math.max(0, ...texts.map((line) => displayWidth(line[at] ?? '')));
    if (longest > 0) sheet.styles.widths.set(used.column + at, longest * 6 + 4);
  }
}

function displayWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}

function autofitRows({ sheet, rect }: LiveRange): void {
  sheet.assertEditable(rect, 'allowFormatRows');
  for (const row of [...sheet.styles.heights.keys()])
    if (row >= rect.row && row < rect.row + rect.rows) sheet.styles.heights.delete(row);
}

function defineFontAndFill(): void {
  define<LiveRange>({
    name: 'RangeFill',
    scalars: {
      color: {
        get: styled('fillColor', color).get,
        set: (range, value) => patch(range, { fillColor: color(value), fillPattern: 'Solid' }),
      },
      pattern: styled('fillPattern', typed('')),
    },
    methods: { clear: (range) => patch(range, { fillColor: '#FFFFFF', fillPattern: 'None' }) },
  });
  define<LiveRange>({
    name: 'RangeFont',
    scalars: {
      name: styled('fontName', typed('')),
      size: styled('fontSize', typed(0)),
      color: styled('fontColor', color),
      bold: styled('bold', typed(true)),
      italic: styled('italic', typed(true)),
      strikethrough: styled('strikethrough', typed(true)),
      underline: styled('underline', one('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant')),
    },
  });
  define<LiveRange>({
    name: 'FormatProtection',
    scalars: { locked: styled('locked', typed(true)), formulaHidden: styled('formulaHidden', typed(true)) },
  });
}

/** Range.format and what hangs from it. */
export function defineRangeFormat(): void {
  defineFontAndFill();
  define<LiveRange>({
    name: 'RangeFormat',
    scalars: {
      horizontalAlignment: styled(
        'horizontalAlignment',
        one('General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'),
      ),
      verticalAlignment: styled('verticalAlignment', one('Top', 'Center', 'Bottom', 'Justify', 'Distributed')),
      wrapText: styled('wrapText', typed(true)),
      indentLevel: styled('indentLevel', typed(0)),
      textOrientation: styled('textOrientation', typed(0)),
      shrinkToFit: styled('shrinkToFit', typed(true)),
      columnWidth: size('column'),
      rowHeight: size('row'),
      useStandardWidth: {
        get: ({ sheet, rect }) => sheet.styles.widthOf(rect.column) === STANDARD_WIDTH,
        set: ({ sheet, rect }, value) => {
          if (value !== true) throw new Fault('InvalidArgument');
          for (const column of [...sheet.styles.widths.keys()]) {
            if (isWholeRows(rect) || (column >= rect.column && column < rect.column + rect.columns))
              sheet.styles.widths.delete(column);
          }
        },
      },
      useStandardHeight: {
        get: ({ sheet, rect }) => sheet.styles.heightOf(rect.row) === STANDARD_HEIGHT,
        set: ({ sheet, rect }, value) => {
          if (value !== true) throw new Fault('InvalidArgument');
          for (const row of [...sheet.styles.heights.keys()]) {
            if (isWholeColumns(rect) || (row >= rect.row && row < rect.row + rect.rows))
              sheet.styles.heights.delete(row);
          }
        },
      },
    },
    navigations: {
      fill: (range) => bind('RangeFill', range),
      font: (range) => bind('RangeFont', range),
      borders: (range) => bind('RangeBorderCollection', range),
      protection: (range) => bind('FormatProtection', range),
    },
    methods: { autofitColumns, autofitRows },
  });
}
