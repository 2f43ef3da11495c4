import type { Plan } from '../../engine/scoring/plan';
import type { Scorecard } from '../../engine/scoring/tally';
import type { BarChart, CellContent, CellRange, SheetContent, StyledRange } from '../../host/port/workbook';
import { RANKING_TEXTS, UNIT_SCORE_TEXTS } from '../../text/sheets/result-sheets';
import { RANKING_COLUMNS, SHEETS } from '../../text/sheets/workbook-names';
import { a4, block, COLORS, FORMATS, line, STYLES } from '../cells/look/look';
import {
  byGroup,
  completionCell,
  nameWidths,
  pointsCell,
  targetCell,
  unitAccents,
  unitHeights,
  type ResultHeading,
} from '../cells/look/result-cells';

const HEADERS: readonly string[] = Object.values(RANKING_COLUMNS);
const COLUMNS = HEADERS.length;
const AT = { rank: 0, unit: 2, group: 3, total: 4, target: 5, completion: 6, shortfall: 7 } as const;
const HEAD_ROW = 2;
const FIRST_ROW = HEAD_ROW + 1;
/** The chart stands beside the table, after an empty column. */
const CHART_COLUMN = COLUMNS + 1;
const CHART_COLUMNS = 6;
const LEAST_CHART_ROWS = 12;
/** Points: what the first page has room for, so that the chart is never cut in two. It begins below the head, which every page repeats. */
const MOST_CHART_HEIGHT = 520;
const ROW_HEIGHT = 21;

/** The sheet 单位排名: within each 类型 by place, with bars for 完成率 and a chart of points against targets. */
export function encodeRanking(plan: Plan, scorecards: readonly Scorecard[], heading: ResultHeading): SheetContent {
  const cards = byGroup(plan, scorecards, (a, b) => a.rank - b.rank || a.unit - b.unit);
  const end = FIRST_ROW + cards.length;
  const rowHeights = unitHeights(plan, cards, ROW_HEIGHT);
  const asOf = line(RANKING_TEXTS.asOf(plan.year, heading.asOf), COLUMNS);
  asOf[AT.target] = UNIT_SCORE_TEXTS.unitOfMeasure;
  return {
    name: SHEETS.ranking,
    cells: [
      line(RANKING_TEXTS.title(heading.office, plan.year), COLUMNS),
      asOf,
      HEADERS,
      ...cards.map((card) => rankRow(plan, card)),
      [],
      line(RANKING_TEXTS.notes, COLUMNS),
    ],
    styles: [
      ...frameStyles(end),
      ...cards.flatMap((card, i) => [
        ...leader(card, FIRST_ROW + i),
        ...unitAccents(plan, cards, i, FIRST_ROW + i, AT),
      ]),
    ],
    columnWidths: [7, 8, ...nameWidths(plan), 10, 10, 13, 9, 2, ...Array<number>(CHART_COLUMNS).fill(10)],
    rowHeights: heights(rowHeights),
    merges: merges(end),
    freeze: { rows: FIRST_ROW, columns: 0 },
    conditionalFormats:
      cards.length === 0
        ? []
        : [{ range: block(FIRST_ROW, AT.completion, cards.length), rule: { kind: 'data-bar', color: COLORS.pale } }],
    charts: cards.length === 0 ? [] : [chart(rowHeights)],
    print: a4('landscape', HEAD_ROW),
    tabColor: COLORS.resultTab,
  };
}

function rankRow(plan: Plan, card: Scorecard): CellContent[] {
  const { name, group, target } = plan.units[card.unit]!;
  return [
    card.rank,
    card.overallRank,
    name,
    group,
    pointsCell(card.total),
    targetCell(target),
    completionCell(card.total, target),
    pointsCell(card.shortfall),
  ];
}

function frameStyles(end: number): StyledRange[] {
  const rows = end - FIRST_ROW;
  const numbers = { horizontal: 'right', numberFormat: FORMATS.points } as const;
  return [
    { range: block(0, 0, end + 2, COLUMNS), style: STYLES.body },
    { range: block(0, 0, 1, CHART_COLUMN + CHART_COLUMNS), style: STYLES.title },
    { range: block(1, AT.target, 1, 3), style: { horizontal: 'right' } },
    { range: block(HEAD_ROW, 0, 1, COLUMNS), style: STYLES.head },
    { range: block(FIRST_ROW, 0, rows, COLUMNS), style: STYLES.cell },
    { range: block(FIRST_ROW, AT.rank, rows, 2), style: STYLES.centred },
    { range: block(FIRST_ROW, AT.unit, rows, 2), style: STYLES.words },
    { range: block(FIRST_ROW, AT.total, rows, 4), style: numbers },
    { range: block(FIRST_ROW, AT.total, rows, 1), style: { bold: true } },
    { range: block(FIRST_ROW, AT.completion, rows, 1), style: { numberFormat: FORMATS.percent } },
    { range: block(end + 1, 0, 1, COLUMNS), style: { ...STYLES.note, vertical: 'top' } },
  ];
}

const leader = (card: Scorecard, row: number): StyledRange[] =>
  card.rank === 1 ? [{ range: block(row, AT.rank, 1, 3), style: { bold: true, fill: COLORS.totalFill } }] : [];

const chart = (heights: readonly number[]): BarChart => ({
  title: RANKING_TEXTS.chart,
  categories: block(FIRST_ROW, AT.unit, heights.length),
  series: [
    { name: RANKING_COLUMNS.total, values: block(FIRST_ROW, AT.total, heights.length), color: COLORS.bar },
    { name: RANKING_COLUMNS.target, values: block(FIRST_ROW, AT.target, heights.length), color: COLORS.pale },
  ],
  anchor: block(FIRST_ROW, CHART_COLUMN, Math.max(rowsWithin(heights), LEAST_CHART_ROWS), CHART_COLUMNS),
});

/** How many of the rows the chart stands beside. */
function rowsWithin(heights: readonly number[]): number {
  let height = 0;
  const beyond = heights.findIndex((next) => (height += next) > MOST_CHART_HEIGHT);
  return beyond < 0 ? heights.length : beyond;
}

function heights(units: readonly number[]): ReadonlyMap<number, number> {
  const rows: [number, number][] = [
    [0, 36],
    [1, 20],
    [HEAD_ROW, 28],
  ];
  units.forEach((height, i) => rows.push([FIRST_ROW + i, height]));
  rows.push([FIRST_ROW + units.length + 1, 36]);
  return new Map(rows);
}

const merges = (end: number): CellRange[] => [
  block(0, 0, 1, CHART_COLUMN + CHART_COLUMNS),
  block(1, 0, 1, AT.target),
  block(1, AT.target, 1, 3),
  block(end + 1, 0, 1, COLUMNS),
];
