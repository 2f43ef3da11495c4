import { HostError, type BarChart, type CellRange } from '../port/workbook';
import { a1 } from './address';
import type { Book } from './bound-workbook';
import { get, type Chart, type Frame, type Worksheet } from './jsapi';
import { bgr, XL } from './xl';

/** Points from the sheet's corner, and size. */
type Place = readonly [left: number, top: number, width: number, height: number];

/** A way of adding an empty chart that worked. */
export type ChartWay = (sheet: Worksheet, ...place: Place) => Frame | null | undefined;

const WAYS: readonly ChartWay[] = [
  (sheet, ...place) => sheet.ChartObjects().Add(...place),
  (sheet, ...place) => get(sheet, 'Shapes').AddChart2?.(-1, XL.chart.barClustered, ...place),
];

/** Tries one way after the other, where none could be tried before. */
export const ANY_CHART_WAY: ChartWay = (sheet, ...place) => {
  for (const way of WAYS) {
    try {
      const frame = way(sheet, ...place);
      if (frame) return frame;
    } catch {
      continue;
    }
  }
  return null;
};

/**
 * Finds out, on a sheet that may be written, how this build adds charts: a chart is added and deleted again, because a
 * build may have a member that does nothing. @throws HostError unsupported, naming what the charts are for
 */
export function findChartWay(sheet: Worksheet, subject: string): ChartWay {
  for (const way of WAYS) {
    try {
      const frame = way(sheet, 0, 0, 40, 40);
      if (!frame) continue;
      frame.Delete();
      return way;
    } catch {
      continue;
    }
  }
  throw new HostError('unsupported', subject);
}

/** A visible worksheet that is not protected, to try things on. */
export function trialSheet({ workbook }: Book): Worksheet | undefined {
  const worksheets = get(workbook, 'Worksheets');
  const all = Array.from({ length: get(worksheets, 'Count') }, (_, at) => worksheets.Item(at + 1));
  return all.find((sheet) => get(sheet, 'Visible') === XL.visible && !get(sheet, 'ProtectContents'));
}

/** Adds a clustered bar chart with its first category on top. */
export function addChart(sheet: Worksheet, chart: BarChart, name: string, way: ChartWay): void {
  const [first] = chart.series;
  if (!first) return;
  const frame = way(sheet, ...placeOf(sheet, chart.anchor));
  if (!frame) throw new HostError('unsupported', chart.title);
  nameOrDelete(frame, name);
  const made = get(frame, 'Chart');
  made.ChartType = XL.chart.barClustered;
  made.SetSourceData(sheet.Range(a1(first.values)), XL.chart.byColumns);
  fillSeries(sheet, made, chart);
  made.HasTitle = true;
  get(made, 'ChartTitle').Text = chart.title;
  made.HasLegend = chart.series.length > 1;
  if (chart.series.length > 1) get(made, 'Legend').Position = XL.chart.legendBottom;
  made.Axes(XL.chart.categoryAxis).ReversePlotOrder = true;
}

/** Without its name a chart would count as a person's. */
function nameOrDelete(frame: Frame, name: string): void {
  try {
    frame.Name = name;
  } catch (error) {
    frame.Delete();
    throw error;
  }
}

function fillSeries(sheet: Worksheet, made: Chart, { series, categories }: BarChart): void {
  const collection = made.SeriesCollection();
  const present = get(collection, 'Count');
  series.forEach(({ name, values, color }, at) => {
    const one = at < present ? collection.Item(at + 1) : collection.NewSeries();
    one.Name = name;
    one.Values = sheet.Range(a1(values));
    one.XValues = sheet.Range(a1(categories));
    get(one, 'Interior').Color = bgr(color);
  });
}

function placeOf(sheet: Worksheet, anchor: CellRange): Place {
  const cells = sheet.Range(a1(anchor));
  return [get(cells, 'Left'), get(cells, 'Top'), get(cells, 'Width'), get(cells, 'Height')];
}
