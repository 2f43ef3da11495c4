import type { SheetContent } from '../../host/port/workbook';
import { METHODS, wordOf } from '../../text/sheets/categories';
import { NOTHING } from '../../text/sheets/result-sheets';
import { STATISTICS_TEXTS } from '../../text/sheets/statistics';
import { SHEETS } from '../../text/sheets/workbook-names';
import { fittedHeight, STYLES } from '../cells/look/look';
import { pointsCell, type ResultHeading } from '../cells/look/result-cells';
import type { Counted, Publicity } from './publicity';
import { StatisticsFrame, sumOf, type TableColumn } from './statistics-frame';
import {
  agrees,
  CATEGORY_NAMES,
  LOOK,
  NAME_WIDTH,
  putHeights,
  sumColumn,
  textColumn,
  type StatedPoints,
  type StatedTotals,
} from './statistics-table';
import { GROUP, putUnits, UNIT_HEAD_ROWS } from './unit-table';

const { columns: HEADERS, blocks: HEADINGS, check: CHECK } = STATISTICS_TEXTS;

/** Columns beside the names that the shorter tables use. */
const WIDE = 4;
/** Names, two groups of numbers, and a check. */
const WIDTHS = [NAME_WIDTH, ...Array<number>(WIDE).fill(12), ...Array<number>(2 * GROUP - WIDE).fill(9), 9];
const FIRST_ROW = 3;
const CHECK_COLUMNS = 3;

/** Whose year it is, and whether 就高 is all that merges adoptions of a content. */
type StatisticsHeading = ResultHeading & { readonly isBestOnly: boolean };

/** The sheet 宣传统计: what was sent in and adopted, by what it was about, how it was made known, by whom and of whom. */
export function encodeStatistics(
  publicity: Publicity,
  year: number,
  { office, asOf, isBestOnly }: StatisticsHeading,
  totals: StatedTotals,
): SheetContent {
  const frame = new StatisticsFrame(WIDTHS);
  frame.span(0, 0, WIDTHS.length, STATISTICS_TEXTS.title(office, year), STYLES.title);
  frame.span(1, 0, WIDTHS.length, STATISTICS_TEXTS.asOf(asOf), { horizontal: 'center' });
  frame.height(0, 36);
  frame.height(1, 22);
  const { total } = totals;
  let row = FIRST_ROW;
  row = putTable(frame, row, HEADINGS.categories, categoryColumns(publicity), total) + 1;
  row = putTable(frame, row, HEADINGS.methods, methodColumns(publicity), total) + 1;
  row = putTable(frame, row, HEADINGS.channels, channelColumns(publicity), total) + 1;
  const head = { from: row + 1, to: row + UNIT_HEAD_ROWS };
  row = putUnits(frame, row, publicity.units, totals) + 1;
  const width = WIDTHS.reduce((sum, one) => sum + one, 0);
  for (const text of STATISTICS_TEXTS.notes(isBestOnly)) {
    frame.span(row, 0, WIDTHS.length, text, STYLES.note);
    frame.height(row++, fittedHeight([{ text, width }], 16, 10));
  }
  return frame.build(SHEETS.statistics, 2, head);
}

/** 采用 and 得分 of some rows. */
function countedColumns(rows: readonly Counted[]): TableColumn[] {
  const adopted = rows.map((one) => one.adopted);
  const points = rows.map((one) => pointsCell(one.points));
  return [sumColumn(HEADERS.adopted, adopted), sumColumn(HEADERS.points, points, LOOK.points)];
}

function categoryColumns({ categories }: Publicity): TableColumn[] {
  const submitted = categories.map((one) => one.submitted ?? NOTHING);
  const isRegistered = categories.some((one) => one.submitted !== null);
  return [
    textColumn(HEADERS.category, CATEGORY_NAMES),
    { ...sumColumn(HEADERS.submitted, submitted), isSummed: isRegistered },
    ...countedColumns(categories),
  ];
}

function methodColumns({ methods }: Publicity): TableColumn[] {
  const names = methods.map(({ method }) => wordOf(METHODS, method));
  return [textColumn(HEADERS.method, names), ...countedColumns(methods)];
}

function channelColumns({ channels }: Publicity): TableColumn[] {
  const names = channels.map(({ channel }) => channel);
  const levels = channels.map(({ level }) => (level === '' ? NOTHING : level));
  const methods = channels.map(({ method }) => wordOf(METHODS, method));
  return [
    textColumn(HEADERS.channel, names),
    textColumn(HEADERS.level, levels, LOOK.count),
    textColumn(HEADERS.method, methods, LOOK.count),
    ...countedColumns(channels),
  ];
}

/** Puts a table with its sums, and whether the last of them is that of 单位得分; gives the row after it. */
function putTable(
  frame: StatisticsFrame,
  top: number,
  heading: string,
  columns: readonly TableColumn[],
  total: StatedPoints,
): number {
  frame.span(top, 0, 1, heading, LOOK.heading);
  frame.height(top + 1, 24);
  columns.forEach((column, at) => frame.column(top + 1, at, column));
  const names = columns[0]!.cells;
  const end = top + 2 + names.length;
  frame.span(end, 0, 1, STATISTICS_TEXTS.sum, LOOK.count);
  putHeights(
    frame,
    top + 2,
    names.map((name) => (typeof name === 'string' ? name : '')),
  );
  const last = columns.length - 1;
  const isGood = sumOf(columns.at(-1)!.cells) === pointsCell(total.points);
  frame.check(end, last + 1, CHECK_COLUMNS, agrees(end, last, total), CHECK, isGood);
  return end + 1;
}
