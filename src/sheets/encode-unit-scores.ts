import type { Plan } from '../engine/plan';
import type { Scorecard, State } from '../engine/tally';
import type { Day, Points } from '../engine/units';
import type { CellContent, CellRange, CellStyle, Formula, SheetContent, StyledRange } from '../host/workbook';
import { NOTHING, STATE_MARKS, UNIT_SCORE_TEXTS } from '../text/result-sheets';
import { SHEETS, STATES, UNIT_SCORE_COLUMNS } from '../text/workbook-names';
import { a1, columnLetters } from './cell';
import { a4, block, COLORS, fittedWidth, FORMATS, line, marked, STYLES } from './look';

/** What the headings of a result sheet say. `office` may be empty. */
export interface ResultHeading {
  readonly office: string;
  readonly asOf: Day;
}

const HEADERS: readonly string[] = Object.values(UNIT_SCORE_COLUMNS)
  .flat()
  .filter((header) => header !== UNIT_SCORE_COLUMNS.sum);
const COLUMNS = HEADERS.length;
const AT = { unit: 0, group: 1, target: 2, quarters: 3, total: 7, completion: 8, shortfall: 9, state: 10 } as const;
const HEAD_ROW = 3;
const FIRST_ROW = HEAD_ROW + 1;

/** Row of the stamp, whose text `encodeStamp` replaces when everything else is written. */
export const STAMP_ROW = 2;

/** How each state looks: colour, and always a mark and a word. */
export const STATE_STYLES: Readonly<Record<State, CellStyle>> = {
  met: { ...STYLES.good, numberFormat: marked(STATE_MARKS.met) },
  'on-pace': { ...STYLES.caution, numberFormat: marked(STATE_MARKS['on-pace']) },
  behind: { ...STYLES.bad, numberFormat: marked(STATE_MARKS.behind) },
  missed: { ...STYLES.bad, numberFormat: marked(STATE_MARKS.missed) },
  none: { color: COLORS.muted },
};

/** Points as a number of the sheet: 250 hundredths are 2.5. */
export const pointsCell = (value: Points): number => value / 100;

/** 完成率 as a fraction; a dash without a target or with a target of 0. */
export const completionCell = (total: Points, target: Points | null): CellContent =>
  target === null || target === 0 ? NOTHING : total / target;

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
      line(texts.notes, COLUMNS),
    ],
    styles: [
      ...frameStyles(end),
      ...cards.flatMap((card, i) => unitStyles(plan, card, FIRST_ROW + i, cards[i - 1])),
      ...legend.map(({ state }, i) => ({ range: block(end + 2 + i, 1), style: { ...STYLES.centred, ...STATE_STYLES[state] } })),
      { range: block(end + 2 + legend.length, 0, 1, COLUMNS), style: { wrap: true } },
    ],
    columnWidths: widths(plan, cards),
    rowHeights: heights(cards.length, legend.length),
    merges: merges(end, legend.length),
    freeze: { rows: FIRST_ROW, columns: 1 },
    print: a4('landscape', HEAD_ROW),
    tabColor: COLORS.resultTab,
  };
}

/** Groups in the order of the plan, units in theirs. */
function byGroup(plan: Plan, scorecards: readonly Scorecard[]): Scorecard[] {
  const groupOf = (card: Scorecard): string => plan.units[card.unit]!.group;
  const groups = [...new Set(scorecards.map(groupOf))];
  return groups.flatMap((group) => scorecards.filter((card) => groupOf(card) === group));
}

function unitRow(plan: Plan, card: Scorecard): CellContent[] {
  const { name, group, target } = plan.units[card.unit]!;
  return [
    name,
    group,
    target === null ? NOTHING : pointsCell(target),
    ...card.quarters.map(pointsCell),
    pointsCell(card.total),
    completionCell(card.total, target),
    pointsCell(card.shortfall),
    STATES[card.state],
  ];
}

/** Sums stay live: a reader of the sheet can see what they add. */
function sumRow(plan: Plan, cards: readonly Scorecard[], row: number): CellContent[] {
  const targets = cards.map(({ unit }) => plan.units[unit]!.target ?? 0);
  const sum = (column: number, values: readonly number[]): Formula => {
    const letters = columnLetters(column);
    const value = values.reduce((total, one) => total + one, 0) / 100;
    return { formula: `ROUND(SUM(${letters}${FIRST_ROW + 1}:${letters}${row}),2)`, value };
  };
  const target = sum(AT.target, targets);
  const total = sum(AT.total, cards.map((card) => card.total));
  const ratio = `${a1(row, AT.total)}/${a1(row, AT.target)}`;
  return [
    UNIT_SCORE_COLUMNS.sum,
    null,
    target,
    ...[0, 1, 2, 3].map((quarter) => sum(AT.quarters + quarter, cards.map(({ quarters }) => quarters[quarter]!))),
    total,
    {
      formula: `IF(${a1(row, AT.target)}=0,"${NOTHING}",${ratio})`,
      value: target.value === 0 ? NOTHING : Number(total.value) / Number(target.value),
    },
    sum(AT.shortfall, cards.map((card) => card.shortfall)),
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
    return { state, cells: [i === 0 ? texts.legend : null, STATES[state], texts.unitCount(count), texts.states[state]] };
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
    { range: block(FIRST_ROW, AT.completion, rows + 1, 1), style: { horizontal: 'right', numberFormat: FORMATS.percent } },
    { range: block(FIRST_ROW, AT.shortfall, rows + 1, 1), style: { horizontal: 'right', numberFormat: FORMATS.points } },
    { range: block(FIRST_ROW, AT.state, rows + 1, 1), style: STYLES.centred },
    { range: block(end, 0, 1, COLUMNS), style: STYLES.total },
    { range: block(end, 0), style: STYLES.centred },
    { range: block(end + 2, 0, 6, COLUMNS), style: { fontSize: 10, color: COLORS.muted } },
  ];
}

function unitStyles(plan: Plan, card: Scorecard, row: number, above: Scorecard | undefined): StyledRange[] {
  const { group, target } = plan.units[card.unit]!;
  const { numberFormat: _mark, ...tint } = STATE_STYLES[card.state];
  return [
    ...(above && plan.units[above.unit]!.group === group
      ? [{ range: block(row, AT.group), style: { color: COLORS.muted } }]
      : []),
    { range: block(row, AT.state), style: STATE_STYLES[card.state] },
    ...(card.shortfall > 0 ? [{ range: block(row, AT.shortfall), style: { ...tint, bold: true } }] : []),
    ...(target === null ? [{ range: block(row, AT.shortfall), style: { numberFormat: FORMATS.noPoints } }] : []),
  ];
}

function widths(plan: Plan, cards: readonly Scorecard[]): number[] {
  const units = cards.map(({ unit }) => plan.units[unit]!);
  const unit = fittedWidth(units.map(({ name }) => name), 16, 32);
  const group = fittedWidth(units.map((one) => one.group), 14, 30);
  return [unit, group, 11, 9, 9, 9, 9, 11, 10, 9, 13];
}

function heights(units: number, legend: number): ReadonlyMap<number, number> {
  const rows: [number, number][] = [[0, 36], [1, 20], [STAMP_ROW, 30], [HEAD_ROW, 28]];
  for (let i = 0; i <= units; i++) rows.push([FIRST_ROW + i, 21]);
  for (let i = 0; i < legend; i++) rows.push([FIRST_ROW + units + 2 + i, 18]);
  rows.push([FIRST_ROW + units + 2 + legend, 32]);
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
