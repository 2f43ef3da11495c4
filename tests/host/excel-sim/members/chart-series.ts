import { Fault } from '../fault';
import type { Chart, ChartSeries } from '../model/chart';
import { part, properties } from './chart-parts';
import { bag, bind, define, integer, text, type Bound } from './define';
import { toReference } from './range-args';

interface SeriesOf {
  readonly chart: Chart;
  readonly series: ChartSeries;
}

/** The series of charts. */
export function defineChartSeries(): void {
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
