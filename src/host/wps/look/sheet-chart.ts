import { rangeReference as a1 } from '../../port/a1';
import { HostError, type BarChart, type CellRange } from '../../port/workbook';
import { get, type Chart, type Frame, type Series, type Worksheet } from '../api/jsapi';
import { setKnown, setName } from '../api/set-known';
import { bgr, XL } from '../api/xl';

/** Points from the sheet's corner, and size. */
type Place = readonly [left: number, top: number, width: number, height: number];

/** Ways of adding an empty chart: a build may lack one, refuse it, or do nothing. */
const WAYS: readonly ((sheet: Worksheet, ...place: Place) => Frame | null | undefined)[] = [
  (sheet, ...place) => sheet.ChartObjects().Add(...place),
  (sheet, ...place) => get(sheet, 'Shapes').AddChart2?.(-1, XL.chart.barClustered, ...place),
];

function emptyChart(sheet: Worksheet, place: Place): Frame | null {
  for (const way of WAYS) {
    try {
      const frame = way(sheet, ...place);
      if (frame) return frame;
    } catch {
      continue;
    }
  }
  return null;
}

/** Adds a clustered bar chart with its first category on top, or leaves none. @throws where it does not come about */
export function addChart(sheet: Worksheet, chart: BarChart, name: string): void {
  if (chart.series.length === 0) return;
  const frame = emptyChart(sheet, placeOf(sheet, chart.anchor));
  if (!frame) throw new HostError('unsupported', chart.title);
  try {
    setName(frame, name);
    draw(sheet, get(frame, 'Chart'), chart);
  } catch (error) {
    frame.Delete();
    throw error;
  }
}

function draw(sheet: Worksheet, made: Chart, chart: BarChart): void {
  setKnown(made, 'ChartType', XL.chart.barClustered);
  made.SetSourceData(sheet.Range(a1(chart.series[0]!.values)), XL.chart.byColumns);
  fillSeries(sheet, made, chart);
  setKnown(made, 'HasTitle', true);
  setKnown(get(made, 'ChartTitle'), 'Text', chart.title);
  setKnown(made, 'HasLegend', chart.series.length > 1);
  if (chart.series.length > 1) setKnown(get(made, 'Legend'), 'Position', XL.chart.legendBottom);
  setKnown(made.Axes(XL.chart.categoryAxis), 'ReversePlotOrder', true);
}

function fillSeries(sheet: Worksheet, made: Chart, { series, categories }: BarChart): void {
  const collection = made.SeriesCollection();
  const present = get(collection, 'Count');
  series.forEach(({ name, values, color }, at) => {
    const one = at < present ? collection.Item(at + 1) : collection.NewSeries();
    setName(one, name);
    one.Values = sheet.Range(a1(values));
    one.XValues = sheet.Range(a1(categories));
    checkSources(one, [values, categories]);
    setKnown(get(one, 'Interior'), 'Color', bgr(color));
  });
}

/** A chart that shows other numbers is worse than none. @throws TypeError where a series shows other cells */
function checkSources(series: Series, sources: readonly CellRange[]): void {
  const formula = get(series, 'Formula');
  if (typeof formula !== 'string') return;
  const shown = formula.replace(/\$/g, '');
  if (sources.some((source) => shown.indexOf(`!${a1(source)}`) < 0)) throw new TypeError('Series.Values is ignored');
}

function placeOf(sheet: Worksheet, anchor: CellRange): Place {
  const cells = sheet.Range(a1(anchor));
  return [get(cells, 'Left'), get(cells, 'Top'), get(cells, 'Width'), get(cells, 'Height')];
}
