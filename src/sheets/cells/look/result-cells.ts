import type { Plan } from '../../../engine/scoring/plan';
import type { Scorecard, State } from '../../../engine/scoring/tally';
import type { Day, Points } from '../../../engine/units';
import type { CellContent, CellStyle, StyledRange } from '../../../host/port/workbook';
import { shownShare } from '../../../text/format';
import { NOTHING, STATE_MARKS } from '../../../text/sheets/result-sheets';
import { block, COLORS, fittedHeight, fittedWidth, FORMATS, marked, STYLES } from './look';

/** What the headings of a result sheet say. `office` may be empty. */
export interface ResultHeading {
  readonly office: string;
  readonly asOf: Day;
}

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

/** 任务分值, a dash where the plan sets none. */
export const targetCell = (target: Points | null): CellContent => (target === null ? NOTHING : pointsCell(target));

/** 完成率 as a fraction; a dash without a target or with a target of 0. */
export const completionCell = (total: Points, target: Points | null): CellContent =>
  target === null || target === 0 ? NOTHING : shownShare(total, target);

/** Scorecards by 类型 in the order of the plan; within one, `order` or else the order of the plan. */
export function byGroup(
  plan: Plan,
  scorecards: readonly Scorecard[],
  order: (a: Scorecard, b: Scorecard) => number = () => 0,
): Scorecard[] {
  const groupOf = (card: Scorecard): string => plan.units[card.unit]!.group;
  const groups = [...new Set(scorecards.map(groupOf))];
  return groups.flatMap((group) => scorecards.filter((card) => groupOf(card) === group).sort(order));
}

/** Widths of the columns 单位 and 类型 that fit their texts. */
export const nameWidths = ({ units }: Plan): [unit: number, group: number] => [
  fittedWidth(
    units.map(({ name }) => name),
    20,
    32,
  ),
  fittedWidth(
    units.map(({ group }) => group),
    18,
    30,
  ),
];

/** Heights of the rows of units, which take as many lines as their names do. */
export const unitHeights = (plan: Plan, cards: readonly Scorecard[], least: number): number[] => {
  const [width, groupWidth] = nameWidths(plan);
  return cards.map(({ unit }) => {
    const { name, group } = plan.units[unit]!;
    const texts = [
      { text: name, width },
      { text: group, width: groupWidth },
    ];
    return fittedHeight(texts, least);
  });
};

/** What both result sheets show of a unit beyond its numbers: a repeated 类型 recedes, a shortfall stands out. */
export function unitAccents(
  plan: Plan,
  cards: readonly Scorecard[],
  index: number,
  row: number,
  columns: { readonly group: number; readonly shortfall: number },
): StyledRange[] {
  const card = cards[index]!;
  const above = cards[index - 1];
  const { group, target } = plan.units[card.unit]!;
  const { color, fill } = STATE_STYLES[card.state];
  const accents: StyledRange[] = [];
  if (above && plan.units[above.unit]!.group === group) {
    accents.push({ range: block(row, columns.group), style: { color: COLORS.muted } });
  }
  if (card.shortfall > 0) {
    accents.push({ range: block(row, columns.shortfall), style: { color: color!, fill: fill!, bold: true } });
  }
  if (target === null) {
    accents.push({ range: block(row, columns.shortfall), style: { numberFormat: FORMATS.noPoints } });
  }
  return accents;
}
