import { Fault } from '../fault';
import type { Chart } from '../model/chart';
import { readColor } from '../model/style';
import { bag, bind, define, type Bound } from './define';

/** A part of a chart or series whose properties live in a bag. */
export interface Part {
  readonly owner: { readonly parts: Map<string, Record<string, unknown>> };
  readonly path: string;
}

export function part(owner: Part['owner'], type: string, path: string): Bound {
  return bind(type, { owner, path });
}

export function properties({ owner, path }: Part): Record<string, unknown> {
  const known = owner.parts.get(path) ?? {};
  owner.parts.set(path, known);
  return known;
}

const inner =
  (type: string, name: string) =>
  ({ owner, path }: Part): Bound =>
    part(owner, type, `${path}.${name}`);

/** Title, legend, axes and formats of charts. */
export function defineChartParts(): void {
  define<Part>({
    name: 'ChartTitle',
    scalars: bag(properties, { text: '', visible: true, overlay: false, position: 'Top' }),
    navigations: { format: inner('ChartTextFormat', 'format') },
  });
  define<Part>({ name: 'ChartLegend', scalars: bag(properties, { visible: true, overlay: false, position: 'Right' }) });
  define<Part>({
    name: 'ChartDataLabels',
    scalars: bag(properties, {
      showValue: true,
      showSeriesName: false,
      showCategoryName: false,
      position: '',
      numberFormat: 'General',
    }),
  });
  define<Part>({ name: 'ChartTextFormat', navigations: { font: inner('ChartFont', 'font') } });
  define<Part>({
    name: 'ChartFont',
    scalars: bag(properties, { bold: false, italic: false, color: '', name: '', size: 0 }),
  });
  define<Part>({ name: 'ChartSeriesFormat', navigations: { fill: inner('ChartFill', 'fill') } });
  define<Part>({
    name: 'ChartFill',
    methods: {
      clear: (of) => {
        delete properties(of)['color'];
      },
      setSolidColor: (of, [value]) => {
        const color = readColor(value);
        if (color === undefined) throw new Fault('InvalidArgument');
        properties(of)['color'] = color;
      },
    },
  });
  define<Chart>({
    name: 'ChartAxes',
    navigations: {
      categoryAxis: (chart) => part(chart, 'ChartAxis', 'categoryAxis'),
      valueAxis: (chart) => part(chart, 'ChartAxis', 'valueAxis'),
    },
  });
  define<Part>({
    name: 'ChartAxis',
    scalars: bag(properties, {
      reversePlotOrder: false,
      visible: true,
      minimum: null,
      maximum: null,
      numberFormat: 'General',
      tickLabelSpacing: null,
    }),
    navigations: { majorGridlines: inner('ChartGridlines', 'majorGridlines'), title: inner('ChartTitle', 'title') },
  });
  define<Part>({ name: 'ChartGridlines', scalars: bag(properties, { visible: true }) });
}
