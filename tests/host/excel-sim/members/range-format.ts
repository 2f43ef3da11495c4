import { Fault } from '../fault';
import { isWholeColumns, isWholeRows, type Rect } from '../model/address';
import { readText } from '../model/cells';
import type { LiveRange } from '../model/live-range';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../model/sheet-styles';
import { readColor, type Border, type Style } from '../model/style';
import { bind, define, type Scalar } from './define';

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

function one<T extends string>(...values: T[]): (value: unknown) => T {
  return (value) => {
    if (!values.includes(value as T)) throw new Fault('InvalidArgument');
    return value as T;
  };
}

function color(value: unknown): string {
  const read = readColor(value);
  if (read === undefined) throw new Fault('InvalidArgument');
  return read;
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

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

interface EdgeOf {
  readonly range: LiveRange;
  readonly edge: (typeof EDGES)[number];
}

type Side = 'top' | 'bottom' | 'left' | 'right';

/** The strips of cells whose side makes up the edge. */
function strips({ range, edge }: EdgeOf): [Rect, Side][] {
  const { rect } = range;
  const lastRow = { ...rect, row: rect.row + rect.rows - 1, rows: 1 };
  const lastColumn = { ...rect, column: rect.column + rect.columns - 1, columns: 1 };
  switch (edge) {
    case 'EdgeTop':
      return [[{ ...rect, rows: 1 }, 'top']];
    case 'EdgeBottom':
      return [[lastRow, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...rect, columns: 1 }, 'left']];
    case 'EdgeRight':
      return [[lastColumn, 'right']];
    case 'InsideHorizontal':
      return rect.rows < 2
        ? []
        : [
            [{ ...rect, rows: rect.rows - 1 }, 'bottom'],
            [{ ...rect, row: rect.row + 1, rows: rect.rows - 1 }, 'top'],
          ];
    case 'InsideVertical':
      return rect.columns < 2
        ? []
        : [
            [{ ...rect, columns: rect.columns - 1 }, 'right'],
            [{ ...rect, column: rect.column + 1, columns: rect.columns - 1 }, 'left'],
          ];
    default:
      return [];
  }
}

function borderPart(key: keyof Border, read: (value: unknown) => string): Scalar<EdgeOf> {
  return {
    get: (of) => {
      const values = new Set(
        strips(of).map(([rect, side]) => of.range.sheet.styles.uniform(rect, side)?.[key] ?? null),
      );
      return values.size === 1 ? [...values][0] : values.size === 0 && key === 'style' ? 'None' : null;
    },
    set: (of, value) => {
      const { range } = of;
      const part = read(value);
      for (const [rect, side] of strips(of)) {
        const current = range.sheet.styles.at(rect.row, rect.column)[side];
        const drawn = key !== 'style' && current.style === 'None' ? { ...current, style: 'Continuous' } : current;
        range.sheet.assertEditable(rect, range.sheet.protection ? 'allowFormatCells' : undefined);
        range.sheet.styles.patch(rect, { [side]: { ...drawn, [key]: part } });
      }
    },
  };
}

function defineBorders(): void {
  define<LiveRange>({
    name: 'RangeBorderCollection',
    items: (range) => EDGES.map((edge) => bind('RangeBorder', { range, edge })),
    scalars: { count: { get: () => EDGES.length } },
    indexer: (range, key) => {
      const edge = EDGES.find((name) => name === key);
      if (!edge) throw new Fault('InvalidArgument');
      return bind('RangeBorder', { range, edge });
    },
  });
  define<EdgeOf>({
    name: 'RangeBorder',
    identity: ({ edge }) => ({ Id: edge }),
    scalars: {
      sideIndex: { get: ({ edge }) => edge },
      style: borderPart(
        'style',
        one('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'),
      ),
      weight: borderPart('weight', one('Hairline', 'Thin', 'Medium', 'Thick')),
      color: borderPart('color', color),
    },
  });
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
  defineBorders();
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
