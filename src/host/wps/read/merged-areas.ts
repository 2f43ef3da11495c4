import { covers, rangeReference as a1 } from '../../port/a1';
import type { CellRange } from '../../port/workbook';
import { requireSheet } from '../api/bound-workbook';
import { halvesOf } from './cell-runs';
import { get, type Worksheet } from '../api/jsapi';
import type { Slices } from '../api/slices';
import { placeOf } from './tables';

/** Merged areas that are looked for at most, and questions at once. */
const [MOST_AREAS, AT_ONCE] = [400, 40];

/** The merged cells within a block; null where a build does not tell them, or they are too many. */
export async function mergedAreas(slices: Slices, name: string, whole: CellRange): Promise<CellRange[] | null> {
  let [areas, open]: [CellRange[], CellRange[]] = [[], [whole]];
  while (open.length > 0 && areas.length <= MOST_AREAS) {
    const [next, found] = [open, areas];
    const answer = await slices.persist((book) => searched(requireSheet(book, name), next, found));
    if (answer === null) return null;
    [areas, open] = [answer.areas, answer.open];
  }
  return open.length > 0 ? null : areas;
}

interface Search {
  readonly areas: CellRange[];
  /** What is still to be looked at, the last first. */
  readonly open: CellRange[];
}

function searched(sheet: Worksheet, parts: readonly CellRange[], known: readonly CellRange[]): Search | null {
  const [open, areas] = [[...parts], [...known]];
  for (let questions = AT_ONCE; questions > 0 && open.length > 0; questions--) {
    const part = open.pop()!;
    if (areas.some((area) => covers(area, part))) continue;
    const cells = sheet.Range(a1(part));
    const isMerged = get(cells, 'MergeCells');
    if (isMerged === undefined) return null;
    if (isMerged === false) continue;
    if (part.rows * part.columns > 1) open.push(...halvesOf(part, part.columns >= part.rows).reverse());
    else areas.push(placeOf(get(cells, 'MergeArea')));
  }
  return { areas, open };
}
