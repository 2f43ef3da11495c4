import { Fault } from '../fault';
import { formulaTree } from '../formula/evaluate';
import { intersect } from '../model/address';
import { addConditionalFormat, clearConditionalFormats, type ConditionalFormat } from '../model/conditional-format';
import type { LiveRange } from '../model/live-range';
import { readColor } from '../model/style';
import { bag, bind, define, flag, integer, stored, text, type Bound, type Scalar } from './define';
import { rangeOf } from './range-args';

/** The bag of properties of one part of a format, made when first used. */
function partOf(format: ConditionalFormat, path: string): Record<string, unknown> {
  const known = format.parts.get(path) ?? {};
  format.parts.set(path, known);
  return known;
}

function ofType(format: ConditionalFormat, type: string, table: string): Bound {
  if (format.type !== type) throw new Fault('InvalidOperation');
  return bind(table, format);
}

const orNull = (format: ConditionalFormat, type: string, table: string): Bound | null =>
  format.type === type ? bind(table, format) : null;

function colorIn(path: string, name: string): Scalar<ConditionalFormat> {
  return {
    get: (format) => partOf(format, path)[name] ?? '',
    set: (format, value) => {
      const color = value === '' ? '' : readColor(value);
      if (color === undefined) throw new Fault('InvalidArgument');
      partOf(format, path)[name] = color;
    },
  };
}

function defineCollection(): void {
  const formats = ({ sheet, rect }: LiveRange): ConditionalFormat[] =>
    sheet.conditionalFormats.filter((format) => format.rects.some((own) => intersect(own, rect)));
  const bound = (format: ConditionalFormat | undefined): Bound => {
    if (!format) throw new Fault('ItemNotFound');
    return bind('ConditionalFormat', format);
  };
  define<LiveRange>({
    name: 'ConditionalFormatCollection',
    items: (range) => formats(range).map(bound),
    indexer: (range, id) => bound(formats(range).find((format) => format.id === id)),
    methods: {
      add: ({ sheet, rect }, [type]) => {
        sheet.assertEditable(rect, sheet.protection ? 'allowFormatCells' : undefined);
        return bound(addConditionalFormat(sheet, rect, text(type)));
      },
      clearAll: ({ sheet, rect }) => {
        sheet.assertEditable(rect, sheet.protection ? 'allowFormatCells' : undefined);
        clearConditionalFormats(sheet, rect);
      },
      getCount: (range) => formats(range).length,
      getItemAt: (range, [index]) => bound(formats(range)[integer(index)]),
    },
  });
}

function defineFormat(): void {
  define<ConditionalFormat>({
    name: 'ConditionalFormat',
    identity: ({ id }) => ({ Id: id }),
    scalars: {
      id: { get: ({ id }) => id },
      type: { get: ({ type }) => type },
      priority: {
        get: (format) => format.sheet.conditionalFormats.indexOf(format),
        set: (format, value) => {
          const list = format.sheet.conditionalFormats;
          list.splice(list.indexOf(format), 1);
          list.splice(Math.min(integer(value), list.length), 0, format);
        },
      },
      stopIfTrue: { get: (format) => format.stopIfTrue, set: (format, value) => (format.stopIfTrue = flag(value)) },
    },
    navigations: {
      custom: (format) => ofType(format, 'Custom', 'CustomConditionalFormat'),
      customOrNullObject: (format) => orNull(format, 'Custom', 'CustomConditionalFormat'),
      dataBar: (format) => ofType(format, 'DataBar', 'DataBarConditionalFormat'),
      dataBarOrNullObject: (format) => orNull(format, 'DataBar', 'DataBarConditionalFormat'),
    },
    methods: {
      delete: ({ sheet, id }) => {
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other.id !== id);
      },
      getRange: (format) => rangeOf(format.sheet, format.rects[0]!),
      getRanges: (format) => bind('RangeAreas', { sheet: format.sheet, rects: format.rects }),
    },
  });
}

function defineCustom(): void {
  define<ConditionalFormat>({
    name: 'CustomConditionalFormat',
    navigations: {
      rule: (format) => bind('ConditionalFormatRule', format),
      format: (format) => bind('ConditionalRangeFormat', format),
    },
  });
  define<ConditionalFormat>({
    name: 'ConditionalFormatRule',
    scalars: {
      formula: {
        get: (format) => format.formula,
        set: (format, value) => {
          const formula = `=${text(value).replace(/^=/, '')}`;
          if (!formulaTree(formula.slice(1))) throw new Fault('InvalidArgument');
          format.formula = formula;
        },
      },
    },
  });
  define<ConditionalFormat>({
    name: 'ConditionalRangeFormat',
    navigations: {
      fill: (format) => bind('ConditionalRangeFill', format),
      font: (format) => bind('ConditionalRangeFont', format),
    },
  });
  define<ConditionalFormat>({ name: 'ConditionalRangeFill', scalars: { color: colorIn('fill', 'color') } });
  define<ConditionalFormat>({
    name: 'ConditionalRangeFont',
    scalars: {
      color: colorIn('font', 'color'),
      ...bag((format: ConditionalFormat) => partOf(format, 'font'), { bold: false, italic: false }),
    },
  });
}

function defineDataBar(): void {
  const bar = (format: ConditionalFormat): Record<string, unknown> => partOf(format, 'bar');
  define<ConditionalFormat>({
    name: 'DataBarConditionalFormat',
    scalars: {
      showDataBarOnly: bag(bar, { showDataBarOnly: false })['showDataBarOnly']!,
      barDirection: stored(bar, 'barDirection', ['Context', 'LeftToRight', 'RightToLeft']),
      axisFormat: stored(bar, 'axisFormat', ['Automatic', 'None', 'CellMidPoint']),
      axisColor: colorIn('bar', 'axisColor'),
      lowerBoundRule: stored(bar, 'lowerBoundRule'),
      upperBoundRule: stored(bar, 'upperBoundRule'),
    },
    navigations: {
      positiveFormat: (format) => bind('ConditionalDataBarPositiveFormat', format),
      negativeFormat: (format) => bind('ConditionalDataBarNegativeFormat', format),
    },
  });
  define<ConditionalFormat>({
    name: 'ConditionalDataBarPositiveFormat',
    scalars: {
      fillColor: colorIn('positive', 'fillColor'),
      borderColor: colorIn('positive', 'borderColor'),
      ...bag((format: ConditionalFormat) => partOf(format, 'positive'), { gradientFill: true }),
    },
  });
  define<ConditionalFormat>({
    name: 'ConditionalDataBarNegativeFormat',
    scalars: {
      fillColor: colorIn('negative', 'fillColor'),
      ...bag((format: ConditionalFormat) => partOf(format, 'negative'), {
        matchPositiveFillColor: false,
        matchPositiveBorderColor: false,
      }),
    },
  });
}

/** Conditional formats of cells. */
export function defineConditionalFormats(): void {
  defineCollection();
  defineFormat();
  defineCustom();
  defineDataBar();
}
