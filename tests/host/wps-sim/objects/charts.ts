import { Fault } from '../../excel-sim/fault';
import { formatRect, quoteSheet } from '../../excel-sim/model/address';
import { Chart, type ChartSeries } from '../../excel-sim/model/chart';
import type { Sheet } from '../../excel-sim/model/sheet';
import { strict } from '../strict';
import type { WpsHost } from '../wps';
import { rangeTarget } from './range';
import { fromColor, toColor } from './colors';
import { change } from './worksheet';

type Place = readonly [left: number, top: number, width: number, height: number];

function addChart(host: WpsHost, sheet: Sheet, [left, top, width, height]: Place) {
  const chart = new Chart(sheet, '');
  change(host, sheet, () => {
    Object.assign(chart, { left, top, width, height });
    sheet.charts.push(chart);
  });
  return frame(host, sheet, chart);
}

const reference = (cells: object): string => {
  const { sheet, rect } = rangeTarget(cells);
  return `${quoteSheet(sheet.name)}!${formatRect(rect)}`;
};

/** `ChartObjects()`. */
export function chartObjects(host: WpsHost, sheet: Sheet) {
  if (['shapes-only', 'none'].includes(host.quirks.charts)) throw new Error('0x80004001');
  return strict(host, 'ChartObjects', {
    get Count() {
      return sheet.charts.length;
    },
    Item: (at: number) => frame(host, sheet, item(sheet.charts, at)),
    Add: (...place: Place) => addChart(host, sheet, place),
  });
}

export function shapes(host: WpsHost, sheet: Sheet) {
  const members = {
    get Count() {
      return sheet.charts.length + sheet.shapes.length;
    },
    Item: (at: number) =>
      at > sheet.charts.length
        ? picture(host, sheet, item(sheet.shapes, at - sheet.charts.length))
        : shapeOfChart(host, sheet, item(sheet.charts, at)),
    AddChart2: (_style: number, _type: number, ...place: Place) => addChart(host, sheet, place),
  };
  return strict(host, 'Shapes', members, ['objects-only', 'none'].includes(host.quirks.charts) ? ['AddChart2'] : []);
}

function item<T>(list: readonly T[], at: number): T {
  const found = list[at - 1];
  if (!found) throw new Error('0x800A03EC');
  return found;
}

const hiddenCharts = new WeakSet<Chart>();

/** Whether a chart is out of sight. */
export const isHidden = (chart: Chart): boolean => hiddenCharts.has(chart);

const frame = (host: WpsHost, sheet: Sheet, chart: Chart) =>
  strict(host, 'ChartObject', frameMembers(host, sheet, chart, { shown: true, hidden: false }));

/** The same, got as one of the shapes. */
const shapeOfChart = (host: WpsHost, sheet: Sheet, chart: Chart) => {
  const members = frameMembers(host, sheet, chart, { shown: -1, hidden: 0 });
  return strict(host, 'Shape', Object.defineProperty(members, 'Type', { get: () => 3 }));
};

const picture = (host: WpsHost, sheet: Sheet, shape: Sheet['shapes'][number]) =>
  strict(host, 'Shape', {
    get Name() {
      return shape.name;
    },
    get Type() {
      return 13;
    },
    Delete: () => change(host, sheet, () => void sheet.shapes.splice(sheet.shapes.indexOf(shape), 1)),
  });

function frameMembers(
  host: WpsHost,
  sheet: Sheet,
  chart: Chart,
  states: { readonly shown: boolean | number; readonly hidden: boolean | number },
) {
  return {
    get Visible() {
      return isHidden(chart) ? states.hidden : states.shown;
    },
    set Visible(visible: boolean | number) {
      if (visible) hiddenCharts.delete(chart);
      else if (host.quirks.chartVisible === 'works') hiddenCharts.add(chart);
    },
    get Chart() {
      return chartMembers(host, chart);
    },
    get Name() {
      return chart.name;
    },
    set Name(name: string) {
      chart.name = name;
    },
    Delete: () => change(host, sheet, () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1)),
  };
}

/** Properties of a part of a chart, as the program names them. */
export function partOf(owner: { readonly parts: Map<string, Record<string, unknown>> }, name: string) {
  const part = owner.parts.get(name) ?? {};
  owner.parts.set(name, part);
  return part;
}

function plain(host: WpsHost, type: string, state: Record<string, unknown>, names: readonly string[]): object {
  const members = names.map((name): [string, PropertyDescriptor] => [
    name,
    { get: () => state[name], set: (value: unknown) => (state[name] = value) },
  ]);
  return strict(host, type, Object.defineProperties({}, Object.fromEntries(members)));
}

function chartMembers(host: WpsHost, chart: Chart) {
  const own = partOf(chart, '');
  return strict(host, 'Chart', {
    get ChartType() {
      return Number(chart.type);
    },
    set ChartType(type: number) {
      chart.type = String(type);
    },
    get HasTitle() {
      return own['HasTitle'] === true;
    },
    set HasTitle(on: boolean) {
      own['HasTitle'] = on;
    },
    get HasLegend() {
      return own['HasLegend'] !== false;
    },
    set HasLegend(on: boolean) {
      own['HasLegend'] = on;
    },
    get ChartTitle() {
      if (own['HasTitle'] !== true) throw new Error('0x800A03EC');
      return plain(host, 'ChartTitle', own, ['Text']);
    },
    get Legend() {
      if (own['HasLegend'] === false) throw new Error('0x800A03EC');
      return plain(host, 'Legend', partOf(chart, 'legend'), ['Position']);
    },
    SetSourceData: (source: object, by?: number) => {
      const { sheet, rect } = rangeTarget(source);
      chart.setData(sheet, rect, by === 1 ? 'Rows' : 'Columns');
    },
    SeriesCollection: () => seriesCollection(host, chart),
    Axes: (type: number) => plain(host, 'Axis', partOf(chart, `axis${type}`), ['ReversePlotOrder']),
  });
}

function seriesCollection(host: WpsHost, chart: Chart) {
  return strict(host, 'SeriesCollection', {
    get Count() {
      return chart.series.length;
    },
    Item: (at: number) => seriesMembers(host, chart.series[at - 1]!),
    NewSeries: () => {
      const series: ChartSeries = { name: '', values: '', categories: '', parts: new Map() };
      chart.series.push(series);
      return seriesMembers(host, series);
    },
  });
}

function seriesMembers(host: WpsHost, series: ChartSeries) {
  return strict(host, 'Series', {
    get Name() {
      return series.name;
    },
    set Name(name: string) {
      series.name = name;
    },
    get Formula() {
      return `=SERIES("${series.name}",${series.categories},${series.values},1)`;
    },
    get Values(): unknown {
      throw new Fault('NotImplemented', 'the values of a series');
    },
    set Values(cells: object) {
      series.values = reference(cells);
    },
    get XValues(): unknown {
      throw new Fault('NotImplemented', 'the categories of a series');
    },
    set XValues(cells: object) {
      series.categories = reference(cells);
    },
    get Interior() {
      return strict(host, 'Interior', {
        get Color(): number {
          const { Color } = partOf(series, 'Interior');
          return fromColor(typeof Color === 'string' ? Color : '#4472C4');
        },
        set Color(color: number) {
          partOf(series, 'Interior')['Color'] = toColor(color);
        },
      });
    },
  });
}
