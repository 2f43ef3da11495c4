import { Fault } from '../fault';
import { bounding } from '../model/address';
import { Chart, type ChartSeries } from '../model/chart';
import type { Sheet } from '../model/sheet';
import { readColor } from '../model/style';
import { bag, bind, define, integer, text, type Bound, type Scalar } from './define';
import { toRange, toReference } from './range-args';

const TYPES = new Set(
  'BarClustered BarStacked BarStacked100 ColumnClustered ColumnStacked Line LineMarkers Pie Doughnut Area XYScatter'.split(
    ' ',
  ),
);

function chartType(value: unknown): string {
  if (!TYPES.has(String(value))) throw new Fault('NotImplemented', `chart type ${String(value)}`);
  return String(value);
}

const bound = (chart: Chart): Bound => bind('Chart', chart);

function find(sheet: Sheet, key: unknown): Chart | undefined {
  return sheet.charts.find((chart) => chart.id === key || chart.name.toLowerCase() === String(key).toLowerCase());
}

function existing(sheet: Sheet, key: unknown): Bound {
  const chart = find(sheet, key);
  if (!chart) throw new Fault('ItemNotFound');
  return bound(chart);
}

function defineCollection(): void {
  define<Sheet>({
    name: 'ChartCollection',
    items: (sheet) => sheet.charts.map(bound),
    scalars: { count: { get: (sheet) => sheet.charts.length } },
    indexer: existing,
    methods: {
      add: (sheet, [type, source, seriesBy], book) => {
        if (sheet.protection && sheet.protection.options['allowEditObjects'] !== true) throw new Fault('AccessDenied');
        const data = toRange(book, source, sheet);
        const chart = new Chart(sheet, chartType(type));
        chart.setData(data.sheet, data.rect, text(seriesBy ?? 'Auto'));
        sheet.charts.push(chart);
        return bound(chart);
      },
      getItem: (sheet, [key]) => existing(sheet, key),
      getItemOrNullObject: (sheet, [key]) => {
        const chart = find(sheet, key);
        return chart ? bound(chart) : null;
      },
      getItemAt: (sheet, [index]) => {
        const chart = sheet.charts[integer(index)];
        if (!chart) throw new Fault('InvalidArgument');
        return bound(chart);
      },
      getCount: (sheet) => sheet.charts.length,
    },
  });
}

function number(key: 'left' | 'top' | 'width' | 'height'): Scalar<Chart> {
  return {
    get: (chart) => chart[key],
    set: (chart, value) => {
      if (typeof value !== 'number') throw new Fault('InvalidArgument');
      chart[key] = value;
    },
  };
}

function setPosition(chart: Chart, start: unknown, end: unknown): void {
  const { book, styles } = chart.sheet;
  const first = toRange(book, start, chart.sheet).rect;
  const rect = end === null || end === undefined ? first : bounding(first, toRange(book, end, chart.sheet).rect);
  chart.left = styles.leftOf(rect.column);
  chart.top = styles.topOf(rect.row);
  chart.width = styles.leftOf(rect.column + rect.columns) - chart.left;
  chart.height = styles.topOf(rect.row + rect.rows) - chart.top;
}

function defineChart(): void {
  define<Chart>({
    name: 'Chart',
    identity: (chart) => ({ Id: chart.id }),
    scalars: {
      id: { get: (chart) => chart.id },
      name: { get: (chart) => chart.name, set: (chart, value) => (chart.name = text(value)) },
      chartType: { get: (chart) => chart.type, set: (chart, value) => (chart.type = chartType(value)) },
      left: number('left'),
      top: number('top'),
      width: number('width'),
      height: number('height'),
    },
    navigations: {
      worksheet: (chart) => bind('Worksheet', chart.sheet),
      series: (chart) => bind('ChartSeriesCollection', chart),
      title: (chart) => part(chart, 'ChartTitle', 'title'),
      legend: (chart) => part(chart, 'ChartLegend', 'legend'),
      axes: (chart) => bind('ChartAxes', chart),
      dataLabels: (chart) => part(chart, 'ChartDataLabels', 'dataLabels'),
    },
    methods: {
      delete: (chart) => void chart.sheet.charts.splice(chart.sheet.charts.indexOf(chart), 1),
      setData: (chart, [source, seriesBy], book) => {
        const data = toRange(book, source, chart.sheet);
        chart.setData(data.sheet, data.rect, text(seriesBy ?? 'Auto'));
      },
      setPosition: (chart, [start, end]) => setPosition(chart, start, end),
      activate: () => undefined,
    },
  });
}

/** A part of a chart or series whose properties live in a bag. */
interface Part {
  readonly owner: { readonly parts: Map<string, Record<string, unknown>> };
  readonly path: string;
}

function part(owner: Part['owner'], type: string, path: string): Bound {
  return bind(type, { owner, path });
}

function properties({ owner, path }: Part): Record<string, unknown> {
  const known = owner.parts.get(path) ?? {};
  owner.parts.set(path, known);
  return known;
}

const inner =
  (type: string, name: string) =>
  ({ owner, path }: Part): Bound =>
    part(owner, type, `${path}.${name}`);

function defineParts(): void {
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

interface SeriesOf {
  readonly chart: Chart;
  readonly series: ChartSeries;
}

function defineSeries(): void {
  const at = (chart: Chart, series: ChartSeries): Bound => bind('ChartSeries', { chart, series });
  define<Chart>({
    name: 'ChartSeriesCollection',
    items: (chart) => chart.series.map((series) => at(chart, series)),
    scalars: { count: { get: (chart) => chart.series.length } },
    methods: {
      add: (chart, [name]) => {
        const series: ChartSeries = {
          name: name ? text(name) : `系列${chart.series.length + 1}`,
          values: '',
          categories: '',
          parts: new Map(),
        };
        chart.series.push(series);
        return at(chart, series);
      },
      getCount: (chart) => chart.series.length,
      getItemAt: (chart, [index]) => {
        const series = chart.series[integer(index)];
        if (!series) throw new Fault('InvalidArgument');
        return at(chart, series);
      },
    },
  });
  define<SeriesOf>({
    name: 'ChartSeries',
    identity: ({ chart, series }) => ({ _Index: chart.series.indexOf(series) }),
    scalars: {
      name: { get: ({ series }) => series.name, set: ({ series }, value) => (series.name = text(value)) },
      ...bag(({ series }: SeriesOf) => properties({ owner: series, path: 'series' }), {
        gapWidth: 182,
        overlap: 0,
        hasDataLabels: false,
      }),
    },
    navigations: {
      format: ({ series }) => part(series, 'ChartSeriesFormat', 'format'),
      dataLabels: ({ series }) => part(series, 'ChartDataLabels', 'dataLabels'),
    },
    methods: {
      delete: ({ chart, series }) => void chart.series.splice(chart.series.indexOf(series), 1),
      setValues: ({ chart, series }, [source], book) => void (series.values = toReference(book, source, chart.sheet)),
      setXAxisValues: ({ chart, series }, [source], book) =>
        void (series.categories = toReference(book, source, chart.sheet)),
    },
  });
}

/** Charts with their series, title, legend and axes. */
export function defineCharts(): void {
  defineCollection();
  defineChart();
  defineParts();
  defineSeries();
}
