import { Fault } from '../fault';
import { bounding } from '../model/address';
import { Chart } from '../model/chart';
import type { Sheet } from '../model/sheet';
import { part } from './chart-parts';
import { bind, define, integer, text, type Bound, type Scalar } from './define';
import { toRange } from './range-args';

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

/** Charts and the collection of them. */
export function defineCharts(): void {
  defineCollection();
  defineChart();
}
