import { rangeReference as a1 } from '../../port/a1';
import { sheetKey } from '../../port/check-changes';
import { naming } from '../../port/sheet-references';
import { HostError, OWN_CHART } from '../../port/workbook';
import { requireSheet, sheetNames, type Book } from '../api/bound-workbook';
import { readMatrix } from '../api/cell-matrix';
import { get, type Frame, type Worksheet } from '../api/jsapi';
import { chartsOf } from './kept-charts';
import { filledParts } from '../read/read-sheets';
import type { Slices } from '../api/slices';
import { usedExtent } from '../read/used-extent';
import { XL } from '../api/xl';

type Naming = ReturnType<typeof naming>;

/** Names that the program makes itself. */
const BUILT_IN = /(^|[!.])(Print_Area|Print_Titles|_FilterDatabase|Criteria|Extract)$/i;
const PLACED: ReadonlySet<number | undefined> = new Set([
  XL.shape.auto, XL.shape.chart, XL.shape.group, XL.shape.picture, XL.shape.textBox,
]); // prettier-ignore

/**
 * The sheets and names that would lose something if sheets were deleted, because they were made since: a formula of
 * theirs names one of the sheets, or a chart or picture stands there. `replaced` are sheets that change anyway. @throws
 * HostError depended-on where a chart elsewhere shows their cells
 */
export async function orphansOf(
  slices: Slices,
  deleted: readonly string[],
  replaced: readonly string[],
): Promise<string[]> {
  if (deleted.length === 0) return [];
  const isNamed = naming(deleted);
  const [gone, changing] = [deleted, replaced].map((names) => new Set(names.map(sheetKey))) as [
    Set<string>,
    Set<string>,
  ];
  const orphans = await slices.persist((book) => namesOf(book, isNamed));
  for (const name of await slices.persist(sheetNames)) {
    const key = sheetKey(name);
    const loses = gone.has(key)
      ? await slices.persist((book) => hasObjects(requireSheet(book, name)))
      : !changing.has(key) && (await hasNaming(slices, name, isNamed));
    if (loses) orphans.push(name);
    if (!gone.has(key)) await slices.persist((book) => checkCharts(requireSheet(book, name), isNamed));
  }
  return orphans;
}

function namesOf({ workbook }: Book, isNamed: Naming): string[] {
  const names = get(workbook, 'Names');
  if (!names) return [];
  const all = Array.from({ length: get(names, 'Count') }, (_, at) => names.Item(at + 1));
  return all
    .filter((one) => isNamed(get(one, 'RefersTo')) && !isOfSheet(get(one, 'Name'), isNamed))
    .map((one) => get(one, 'Name'));
}

/** Names that belong to the sheet itself are deleted with it. */
const isOfSheet = (name: string, isNamed: Naming): boolean => BUILT_IN.test(name) || isNamed(`=${name}`);

/** Whether something of a person stands on a sheet beside its cells. */
function hasObjects(sheet: Worksheet): boolean {
  const shapes = get(sheet, 'Shapes');
  return Array.from({ length: get(shapes, 'Count') }, (_, at) => shapes.Item(at + 1)).some(
    (shape) => PLACED.has(get(shape, 'Type')) && get(shape, 'Name').indexOf(OWN_CHART) !== 0,
  );
}

async function hasNaming(slices: Slices, name: string, isNamed: Naming): Promise<boolean> {
  const extent = await usedExtent(slices, name);
  const isPlain = (book: Book, part: typeof extent): boolean =>
    get(requireSheet(book, name).Range(a1(part)), 'HasFormula') === false;
  if (await slices.persist((book) => isPlain(book, extent))) return false;
  for (const part of await filledParts(slices, name, extent)) {
    const found = await slices.persist(
      (book) =>
        !isPlain(book, part) &&
        readMatrix(requireSheet(book, name), part, 'Formula').some((line) => line.some((formula) => isNamed(formula))),
    );
    if (found) return true;
  }
  return false;
}

function checkCharts(sheet: Worksheet, isNamed: Naming): void {
  if (chartsOf(sheet).some((chart) => showsNamed(chart, isNamed)))
    throw new HostError('depended-on', get(sheet, 'Name'));
}

/** In doubt, the answer is yes. */
function showsNamed(frame: Frame, isNamed: Naming): boolean {
  try {
    const series = get(frame, 'Chart').SeriesCollection();
    return Array.from({ length: get(series, 'Count') }, (_, at) => get(series.Item(at + 1), 'Formula')).some(
      (formula) => typeof formula !== 'string' || isNamed(formula),
    );
  } catch {
    return true;
  }
}
