import type { Plan } from '../../engine/scoring/plan';
import type { Scorecard, State } from '../../engine/scoring/tally';
import type { CellAddress, CellContent, CellRange, Formula, SheetContent, StyledRange } from '../../host/port/workbook';
import { mergingText } from '../../text/sheets/guide-of-plan';
import { NOTHING, UNIT_SCORE_TEXTS } from '../../text/sheets/result-sheets';
import { SHEETS, STATES, UNIT_SCORE_COLUMNS } from '../../text/sheets/workbook-names';
import {
  byGroup,
  completionCell,
  nameWidths,
  pointsCell,
  STATE_STYLES,
  targetCell,
  unitAccents,
  unitHeights,
  type ResultHeading,
} from '../cells/look/result-cells';
import { a1, columnLetters } from '../../issues/place';
import { a4, block, COLORS, FORMATS, line, STYLES } from '../cells/look/look';

const HEADERS: readonly string[] = Object.values(UNIT_SCORE_COLUMNS)
  .flat()
  .filter((header) => header !== UNIT_SCORE_COLUMNS.sum);
const COLUMNS = HEADERS.length;
const AT = { unit: 0, group: 1, target: 2, quarters: 3, total: 7, completion: 8, shortfall: 9, state: 10 } as const;
/** Row of the headers; the units stand below it. */
export const HEAD_ROW = 3;
const FIRST_ROW = HEAD_ROW + 1;
const ROW_HEIGHT = 20;

/** Row of the stamp, whose text `encodeStamp` replaces when everything else is written. */
export const STAMP_ROW = 2;

/** Where 单位得分 says what the unit at a position earned in the year; at the number of units: what all of them did. */
export const unitTotalAt = (position: number): CellAddress => ({
  sheet: SHEETS.unitScores,
  row: FIRST_ROW + position,
  column: AT.total,
});

/** How several adoptions of one content count under the plan. */
function mergedNote({ general }: Plan): string {
  if (!general) return UNIT_SCORE_TEXTS.highest;
  const { common, pools } = general.policies.points;
  const named = [...pools].map(([index, policy]) => [general.classes[index]!, policy] as const);
  return UNIT_SCORE_TEXTS.merged(mergingText({ common, pools: named }));
}

/** The sheet 单位得分: every unit in the order of the plan, the sums, the legend (scoring §4). */
export function encodeUnitScores(plan: Plan, scorecards: readonly Scorecard[], heading: ResultHeading): SheetContent {
  const cards = byGroup(plan, scorecards);
  const end = FIRST_ROW + cards.length;
  const legend = legendRows(scorecards);
  const texts = UNIT_SCORE_TEXTS;
  const asOf = line(texts.asOf(plan.year, heading.asOf), COLUMNS);
  asOf[AT.completion] = texts.unitOfMeasure;
  return {
    name: SHEETS.unitScores,
    cells: [
      line(texts.title(heading.office, plan.year), COLUMNS),
      asOf,
      line(texts.unfinished, COLUMNS),
      HEADERS,
      ...cards.map((card) => unitRow(plan, card)),
      sumRow(plan, cards, end),
      [],
      ...legend.map(({ cells }) => cells),
      line(`${texts.notes}${mergedNote(plan)}`, COLUMNS),
    ],
    styles: [
      ...frameStyles(end),
      ...cards.flatMap((card, i) => [
        { range: block(FIRST_ROW + i, AT.state), style: STATE_STYLES[card.state] },
        ...unitAccents(plan, cards, i, FIRST_ROW + i, AT),
      ]),
      ...legend.map(({ state }, i) => ({
        range: block(end + 2 + i, 1),
        style: { ...STYLES.centred, ...STATE_STYLES[state] },
      })),
      { range: block(end + 2 + legend.length, 0, 1, COLUMNS), style: { wrap: true } },
    ],
    columnWidths: [...nameWidths(plan), 11, 10, 10, 10, 10, 11, 11, 10, 14],
    rowHeights: heights(unitHeights(plan, cards, ROW_HEIGHT), legend.length),
    merges: merges(end, legend.length),
    freeze: { rows: FIRST_ROW, columns: 1 },
    print: a4('landscape', HEAD_ROW),
    tabColor: COLORS.resultTab,
  };
}

function unitRow(plan: Plan, card: Scorecard): CellContent[] {
  const { name, group, target } = plan.units[card.unit]!;
  return [
    name,
    group,
    targetCell(target),
    ...card.quarters.map(pointsCell),
    pointsCell(card.total),
    completionCell(card.total, target),
    pointsCell(card.shortfall),
    STATES[card.state],
  ];
}

/** The sums are formulas, so that a reader can see what they add up. */
function sumRow(plan: Plan, cards: readonly Scorecard[], row: number): CellContent[] {
  const targets = cards.map(({ unit }) => plan.units[unit]!.target ?? 0);
  const sum = (column: number, values: readonly number[]): Formula => {
    const letters = columnLetters(column);
    const value = values.reduce((total, one) => total + one, 0) / 100;
    return { formula: `ROUND(SUM(${letters}${FIRST_ROW + 1}:${letters}${row}),2)`, value };
  };
  const target = sum(AT.target, targets);
  const total = sum(
    AT.total,
    cards.map((card) => card.total),
  );
  const ratio = `${a1(row, AT.total)}/${a1(row, AT.target)}`;
  return [
    UNIT_SCORE_COLUMNS.sum,
    null,
    target,
    ...[0, 1, 2, 3].map((quarter) =>
      sum(
        AT.quarters + quarter,
        cards.map(({ quarters }) => quarters[quarter]!),
      ),
    ),
    total,
    {
      formula: `IF(${a1(row, AT.target)}=0,"${NOTHING}",${ratio})`,
      value: target.value === 0 ? NOTHING : Number(total.value) / Number(target.value),
    },
    sum(
      AT.shortfall,
      cards.map((card) => card.shortfall),
    ),
    null,
  ];
}

function legendRows(cards: readonly Scorecard[]): { readonly state: State; readonly cells: CellContent[] }[] {
  const texts = UNIT_SCORE_TEXTS;
  const states = (Object.keys(STATES) as State[]).filter(
    (state) => state !== 'none' || cards.some((card) => card.state === state),
  );
  return states.map((state, i) => {
    const count = cards.filter((card) => card.state === state).length;
    return {
      state,
      cells: [i === 0 ? texts.legend : null, STATES[state], texts.unitCount(count), texts.states[state]],
    };
  });
}

function frameStyles(end: number): StyledRange[] {
  const rows = end - FIRST_ROW;
  return [
    { range: block(0, 0, end + 8, COLUMNS), style: STYLES.body },
    { range: block(0, 0, 1, COLUMNS), style: STYLES.title },
    { range: block(1, AT.completion, 1, 3), style: { horizontal: 'right' } },
    { range: block(STAMP_ROW, 0, 1, COLUMNS), style: STYLES.note },
    { range: block(HEAD_ROW, 0, 1, COLUMNS), style: STYLES.head },
    { range: block(FIRST_ROW, 0, rows + 1, COLUMNS), style: STYLES.cell },
    { range: block(FIRST_ROW, 0, rows, 2), style: STYLES.words },
    { range: block(FIRST_ROW, AT.target, rows + 1, 6), style: { horizontal: 'right', numberFormat: FORMATS.points } },
    { range: block(FIRST_ROW, AT.total, rows, 1), style: { bold: true } },
    {
      range: block(FIRST_ROW, AT.completion, rows + 1, 1),
      style: { horizontal: 'right', numberFormat: FORMATS.percent },
    },
    {
      range: block(FIRST_ROW, AT.shortfall, rows + 1, 1),
      style: { horizontal: 'right', numberFormat: FORMATS.points },
    },
    { range: block(FIRST_ROW, AT.state, rows + 1, 1), style: STYLES.centred },
    { range: block(end, 0, 1, COLUMNS), style: STYLES.total },
    { range: block(end, 0), style: STYLES.centred },
    { range: block(end + 2, 0, 6, COLUMNS), style: { fontSize: 10, color: COLORS.muted } },
    { range: block(end + 2, AT.target, 5), style: STYLES.centred },
  ];
}

function heights(units: readonly number[], legend: number): ReadonlyMap<number, number> {
  const rows: [number, number][] = [
    [0, 32],
    [1, 20],
    [STAMP_ROW, 20],
    [HEAD_ROW, 26],
  ];
  const end = FIRST_ROW + units.length;
  [...units, ROW_HEIGHT].forEach((height, i) => rows.push([FIRST_ROW + i, height]));
  for (let i = 0; i < legend; i++) rows.push([end + 2 + i, 16]);
  rows.push([end + 2 + legend, 30]);
  return new Map(rows);
}

function merges(end: number, legend: number): CellRange[] {
  return [
    block(0, 0, 1, COLUMNS),
    block(1, 0, 1, AT.completion),
    block(1, AT.completion, 1, 3),
    block(STAMP_ROW, 0, 1, COLUMNS),
    ...Array.from({ length: legend }, (_, i) => block(end + 2 + i, 3, 1, COLUMNS - 3)),
    block(end + 2 + legend, 0, 1, COLUMNS),
  ];
}
