import type { CellContent, CellStyle } from '../../host/port/workbook';
import { a1 } from '../../issues/place';
import { STATISTICS_TEXTS } from '../../text/sheets/statistics';
import { STYLES } from '../cells/look/look';
import { pointsCell } from '../cells/look/result-cells';
import type { UnitCount } from './publicity';
import { sumOf, type StatisticsFrame } from './statistics-frame';
import { agrees, CATEGORY_NAMES, LOOK, putHeights, sumColumn, textColumn, type StatedTotals } from './statistics-table';

const { columns: HEADERS, rowCheck: CHECK } = STATISTICS_TEXTS;

/** Columns of a group: the categories and their sum. */
export const GROUP = CATEGORY_NAMES.length + 1;
const LAST = 2 * GROUP;
/** Rows of the head of the table, below its heading. */
export const UNIT_HEAD_ROWS = 2;

/** Puts what was adopted of each unit under each category, and whether its sum is that of 单位得分; gives the row after it. */
export function putUnits(
  frame: StatisticsFrame,
  top: number,
  units: readonly UnitCount[],
  totals: StatedTotals,
): number {
  const head = top + 1;
  const first = head + UNIT_HEAD_ROWS;
  const names = units.map(({ unit }) => unit);
  const points = units.map(({ categories }) => categories.map((one) => pointsCell(one.points)));
  const adopted = units.map(({ categories }) => categories.map((one) => one.adopted));
  frame.span(top, 0, 1, STATISTICS_TEXTS.blocks.units, LOOK.heading);
  frame.height(head, 20);
  frame.height(head + 1, 20);
  frame.column(head, 0, textColumn(HEADERS.unit, names), UNIT_HEAD_ROWS);
  putGroup(frame, head, 1, STATISTICS_TEXTS.adoptedGroup, adopted, LOOK.count);
  putGroup(frame, head, 1 + GROUP, STATISTICS_TEXTS.pointsGroup, points, LOOK.points);
  const end = first + units.length;
  frame.span(end, 0, 1, STATISTICS_TEXTS.sum, LOOK.count);
  frame.column(head, LAST + 1, { ...textColumn(HEADERS.check, []), cells: units.map(() => null) }, UNIT_HEAD_ROWS);
  [...totals.units, totals.total].forEach((stated, at) => {
    const mine = sumOf(at < units.length ? points[at]! : points.flat());
    const isGood = mine === pointsCell(stated.points);
    frame.check(first + at, LAST + 1, 1, agrees(first + at, LAST, stated), CHECK, isGood);
  });
  putHeights(frame, first, names);
  return end + 1;
}

/** Puts a group of columns: one a category, and their sums by row. */
function putGroup(
  frame: StatisticsFrame,
  head: number,
  left: number,
  title: string,
  rows: readonly (readonly number[])[],
  style: CellStyle,
): void {
  const last = left + CATEGORY_NAMES.length - 1;
  frame.span(head, left, GROUP, title, STYLES.head);
  CATEGORY_NAMES.forEach((header, at) =>
    frame.column(
      head + 1,
      left + at,
      sumColumn(
        header,
        rows.map((cells) => cells[at]!),
        style,
      ),
    ),
  );
  const sums = rows.map((cells, at): CellContent => {
    const row = head + 2 + at;
    return { formula: `ROUND(SUM(${a1(row, left)}:${a1(row, last)}),2)`, value: sumOf(cells) };
  });
  frame.column(head + 1, last + 1, sumColumn(STATISTICS_TEXTS.sum, sums, { ...style, bold: true }));
}
