import { countsBestOnly } from '../../engine/scoring/general/general-plan';
import { isWithin, quartersUntil, spanOf, type NoticePeriod } from '../../engine/notice/notice-period';
import { periodAdoptions, sumOfCounts, type PeriodAdoptions } from '../../engine/notice/price-classes';
import type {
  Notice,
  NoticeCounts,
  NoticeFacts,
  NoticeGroup,
  NoticeUnit,
  StateCounts,
} from '../../engine/notice/notice';
import { sumUp, tally, type Scorecard } from '../../engine/scoring/tally';
import { QUARTERS } from '../../engine/time/quarter';
import { points, type Day } from '../../engine/units';
import { byGroup } from '../../sheets/cells/look/result-cells';
import { noticeOfFacts } from '../../text/documents/notice';
import type { Result } from '../scoring/outcome';
import { leftOutOf } from './left-out';
import { planCited } from './plan-cited';
import { categoryShares, channelLines, columnsOf, methodShares } from './shares';
import { workTold } from './work-told';

/** Of which period, up to when, and as what a notice is made. */
export interface NoticeTerms {
  readonly period: NoticePeriod;
  readonly asOf: Day;
  readonly isFinal: boolean;
  readonly version: string;
}

/** The notice (通报, 三(四)1) of a period of the year of the workbook, from what it says now. */
export function noticeOf(result: Result, terms: NoticeTerms): Notice {
  const { plan, adoptions, scores } = result;
  const { period, asOf } = terms;
  const span = spanOf(period);
  const until = asOf < span.last ? asOf : span.last;
  const inPeriod = periodAdoptions(plan, adoptions, scores, span);
  const cards = scorecardsUntil(result, period, until);
  const groups = groupsOf(result, inPeriod, cards, submittedBy(result, period));
  const units = groups.flatMap((group) => group.units);
  return noticeOfFacts({
    ...terms,
    span,
    until,
    office: result.parameters.office,
    plan: planCited(result),
    isBestOnly: countsBestOnly(plan.general),
    isShared: inPeriod.isShared,
    assessing: assessingOf(plan),
    columns: columnsOf(result, inPeriod.classes),
    groups,
    sum: sumOf(units, inPeriod.classes.length),
    states: stateCounts(units),
    methods: methodShares(result, inPeriod.counted),
    channels: channelLines(result, inPeriod.counted),
    categories: categoryShares(result, inPeriod.counted, span),
    ...workFacts(result, inPeriod, asOf),
    ...habits(result),
  });
}

/** How 考核项 enter 累计得分. */
function assessingOf({ general }: Result['plan']): NoticeFacts['assessing'] {
  if (!general || general.items.length === 0) return 'none';
  return general.totalIsAssessed ? 'alone' : 'added';
}

/** What the registers of the work tell, and what is left out of all of it. */
function workFacts(
  result: Result,
  inPeriod: PeriodAdoptions,
  asOf: Day,
): Pick<NoticeFacts, 'solicitations' | 'matters' | 'leftOut'> {
  const { solicitations, matters } = workTold(result, inPeriod.span, asOf);
  const more = [solicitations, matters].flatMap((told) => told?.leftOut ?? []);
  return {
    solicitations: solicitations && solicitations.told,
    matters: matters && matters.told,
    leftOut: leftOutOf(result, inPeriod, more),
  };
}

/** What 参数 says of notices. */
function habits({ parameters }: Result): Pick<NoticeFacts, 'addressees' | 'demands' | 'signedOn'> {
  const { signedOn, demands, addressees } = parameters.notice;
  return {
    addressees,
    demands: demands.split(/\s*\n\s*/u).filter((text) => text !== ''),
    signedOn: signedOn === 'unreadable' ? null : signedOn,
  };
}

/** Scorecards of what was earned up to the end of the period. */
function scorecardsUntil({ plan, adoptions, scores }: Result, period: NoticePeriod, until: Day): Scorecard[] {
  const earnings = sumUp(plan, adoptions, scores, until);
  const told = quartersUntil(period);
  const units = plan.units.length;
  const earned = earnings.earned.map((sum, at) => (told.includes(QUARTERS[Math.floor(at / units)]!) ? sum : 0));
  return tally(plan, { ...earnings, earned }, until);
}

/** By unit of the plan: manuscripts that were sent in during the period and not withdrawn; null without 稿件登记. */
function submittedBy({ plan, inputs: { manuscripts, names } }: Result, period: NoticePeriod): number[] | null {
  if (!manuscripts) return null;
  const span = spanOf(period);
  const submitted = plan.units.map(() => 0);
  for (const { handling, days, unit } of manuscripts.rows) {
    const at = names.targets.unitOf[unit]!;
    if (handling === 'withdrawn' || days.submitted === null || at >= submitted.length) continue;
    if (isWithin(span, days.submitted)) submitted[at]!++;
  }
  return submitted;
}

function groupsOf(
  { plan }: Result,
  inPeriod: PeriodAdoptions,
  cards: readonly Scorecard[],
  submitted: readonly number[] | null,
): NoticeGroup[] {
  const ordered = byGroup(plan, cards, (a, b) => a.rank - b.rank);
  const names = [...new Set(ordered.map((card) => plan.units[card.unit]!.group))];
  return names.map((group) => {
    const units = ordered
      .filter((card) => plan.units[card.unit]!.group === group)
      .map(({ unit: at, rank, total, state }): NoticeUnit => {
        const { name, target } = plan.units[at]!;
        return { ...inPeriod.units[at]!, unit: name, submitted: submitted?.[at] ?? null, rank, total, target, state };
      });
    return { group, units, sum: sumOf(units, inPeriod.classes.length) };
  });
}

function sumOf(units: readonly NoticeUnit[], classes: number): NoticeCounts {
  const total = (of: (unit: NoticeUnit) => number | null): number | null => {
    const known = units.map(of).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  };
  const target = total((unit) => unit.target);
  return {
    ...sumOfCounts(units, classes),
    submitted: total((unit) => unit.submitted),
    total: points(total((unit) => unit.total) ?? 0),
    target: target === null ? null : points(target),
  };
}

function stateCounts(units: readonly NoticeUnit[]): StateCounts {
  const count = (state: NoticeUnit['state']): number => units.filter((unit) => unit.state === state).length;
  return {
    met: count('met'),
    'on-pace': count('on-pace'),
    behind: count('behind'),
    missed: count('missed'),
    none: count('none'),
  };
}
