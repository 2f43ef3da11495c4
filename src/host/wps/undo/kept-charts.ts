import { OWN_CHART } from '../../port/workbook';
import { get, type Collection, type Frame, type Worksheet } from '../api/jsapi';
import { setName } from '../api/set-known';
import { XL } from '../api/xl';

/** Charts of the result that was replaced: out of sight on their sheet, until they come back or the next is kept. */
const KEPT = `${OWN_CHART}kept-`;

const startsWith = (frame: Frame, beginning: string): boolean => get(frame, 'Name').indexOf(beginning) === 0;

const listOf = (frames: Collection<Frame>): Frame[] =>
  Array.from({ length: get(frames, 'Count') }, (_, at) => frames.Item(at + 1));

/** What a build answers if it does not have what it is asked for; a busy program answers something else. */
const LACKING = /80004001/;

/** The charts on a sheet. */
export function chartsOf(sheet: Worksheet): Frame[] {
  try {
    return listOf(sheet.ChartObjects());
  } catch (error) {
    if (!(error instanceof TypeError) && !LACKING.test(String(error))) throw error;
    return listOf(get(sheet, 'Shapes')).filter((shape) => get(shape, 'Type') === XL.shape.chart);
  }
}

const isShownOwn = (frame: Frame): boolean => startsWith(frame, OWN_CHART) && !startsWith(frame, KEPT);

/** Deletes the charts that the program has drawn, but not those it keeps. @throws TypeError where one has stayed */
export function deleteOwnCharts(sheet: Worksheet): void {
  const own = chartsOf(sheet).filter(isShownOwn);
  for (const frame of own) frame.Delete();
  if (own.length > 0 && chartsOf(sheet).some(isShownOwn)) throw new TypeError('ChartObject.Delete is ignored');
}

/**
 * Hides the charts of the program under other names, in place of those kept before. False where this build does not hide
 * charts: they have to be deleted then. What fails on the way leaves them as they were.
 */
export function keepCharts(sheet: Worksheet): boolean {
  for (const frame of chartsOf(sheet)) if (startsWith(frame, KEPT)) frame.Delete();
  return orElse(sheet, hideOwn, showKept);
}

/** Shows the charts again that are kept, where those drawn since have been deleted. What fails leaves them hidden. */
export const bringChartsBack = (sheet: Worksheet): void => orElse(sheet, showKept, hideOwn);

function orElse<T>(sheet: Worksheet, act: (sheet: Worksheet) => T, reverse: (sheet: Worksheet) => unknown): T {
  try {
    return act(sheet);
  } catch (error) {
    reverse(sheet);
    throw error;
  }
}

function hideOwn(sheet: Worksheet): boolean {
  let complete = true;
  for (const frame of chartsOf(sheet)) {
    const name = get(frame, 'Name');
    if (name.indexOf(OWN_CHART) !== 0 || name.indexOf(KEPT) === 0) continue;
    setName(frame, KEPT + name.slice(OWN_CHART.length));
    frame.Visible = false;
    if (!get(frame, 'Visible')) continue;
    frame.Name = name;
    complete = false;
  }
  return complete;
}

function showKept(sheet: Worksheet): void {
  for (const frame of chartsOf(sheet)) {
    if (!startsWith(frame, KEPT)) continue;
    frame.Visible = true;
    if (!get(frame, 'Visible')) throw new TypeError('ChartObject.Visible is ignored');
    setName(frame, OWN_CHART + get(frame, 'Name').slice(KEPT.length));
  }
}
