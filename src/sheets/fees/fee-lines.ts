import { sheetRowAt, type Adoptions } from '../../engine/scoring/adoptions';
import type { Points, SheetRow } from '../../engine/units';
import { yearStart } from '../../engine/time/calendar';
import { quarterFinder, type Quarter } from '../../engine/time/quarter';
import { numberKey, titleKey } from '../../engine/columns/content-key';
import type { Assessment } from '../../engine/scoring/general/assess';
import type { FeeLine, PayeeTerm } from '../../engine/settlement/ledger';
import type { Plan } from '../../engine/scoring/plan';
import { countsBestOnly, mergePolicyOf, type MergePolicy } from '../../engine/scoring/general/general-plan';
import type { Scores } from '../../engine/scoring/score';
import type { SettlementTerms } from '../../engine/settlement/settle';
import { day, fen, points } from '../../engine/units';
import { AUTHOR_SEPARATOR } from '../../text/sheets/ledger';
import { authorNames } from '../cells/names/author-names';
import type { Inputs } from '../inputs';
import { oneLine } from '../cells/values/one-line';
import { assessedLines } from './assessed-lines';

/**
 * What everything of the year is worth in money now: every adoption in the order of the log, with a line for each of
 * its units, then what 考核项 pay. Adoptions that earn nothing, that are older than 付费起始日, or that are not paid because
 * nobody signed them, have 0 points and no money.
 */
export function feeLines(inputs: Inputs, scores: Scores, assessments: readonly Assessment[]): FeeLine[] {
  const { adoptions } = inputs.log;
  const { year } = inputs.plan;
  const [from, until] = [yearStart(year), yearStart(year + 1)];
  const quarterOfDay = quarterFinder(year);
  const lines: FeeLine[] = [];
  for (let at = 0; at < adoptions.length; at++) {
    const date = adoptions.day[at]!;
    if (date >= from && date < until) lines.push(...linesOf(inputs, scores, at, quarterOfDay(date)));
  }
  return [...lines, ...assessedLines(inputs, assessments)];
}

function linesOf(inputs: Inputs, scores: Scores, at: number, quarter: Quarter): FeeLine[] {
  const { plan, log, parameters } = inputs;
  const { adoptions } = log;
  const sheetRow = sheetRowAt(adoptions, at);
  const units = (adoptions.more?.joint.get(at) ?? [adoptions.unit[at]!]).map((unit) => plan.units[unit]!);
  const date = adoptions.day[at]!;
  const title = log.text(at, 'title');
  const names = units.map(({ name }) => name).join(AUTHOR_SEPARATOR);
  const authors = authorNames(log.text(at, 'authors'));
  const isPaid = isPaidFor(plan, adoptions, at);
  return units.map(({ name, group }, place) => ({
    quarter,
    unit: name,
    group,
    authors: parameters.ruleTerms.authorShares === 'head' ? authors.slice(0, 1) : authors,
    content: contentName(log.number(at), title, names, sheetRow),
    number: oneLine(log.text(at, 'number')),
    title: oneLine(log.shownTitle(at)),
    channel: plan.channels[adoptions.channel[at]!]!,
    mode: plan.modes[adoptions.mode[at]!]!,
    day: day(date),
    ruleValue: points(scores.points[at]!),
    basis: plan.rules[scores.rule[at]!]?.basis ?? '',
    ...(isPaid ? earnedBy(inputs, scores, at, place) : NOTHING_EARNED),
    rate: plan.rate,
    sheetRow,
  }));
}

const isPaidFor = ({ feesFrom }: Pick<Plan, 'feesFrom'>, { day: days, more }: Adoptions, at: number): boolean =>
  days[at]! >= (feesFrom ?? days[at]!) && more?.unpaid.has(at) !== true;

type Earned = Pick<FeeLine, 'points' | 'money' | 'before'>;

const NOTHING_EARNED: Earned = { points: points(0), money: fen(0) };

/** What the unit at a place of an adoption is paid for. A general plan without a rate pays for no points. */
function earnedBy(inputs: Inputs, scores: Scores, at: number, place: number): Earned {
  const { general, rate } = inputs.plan;
  const shares = scores.more?.shares.get(at);
  const gained = points(shares ? shares.points[place]! : scores.earned[at]!);
  const money = fen(shares ? shares.fees[place]! : (scores.more?.feeEarned[at] ?? 0));
  return general && rate === 0
    ? { points: points(0), money }
    : { points: gained, money, ...beforeOf(inputs, scores, at, place, gained) };
}

/** What was earned before, where a line does not say it by itself, or would take it for 就高. */
function beforeOf(
  { plan, log }: Inputs,
  scores: Scores,
  at: number,
  place: number,
  gained: Points,
): Pick<Earned, 'before'> {
  if (gained <= 0) return {};
  const stated = scores.points[at]!;
  const before = worthBefore(plan, log.adoptions, scores, at, place) ?? stated - gained;
  const isPlain = before === 0 || policyAt(plan, log.adoptions, at) === 'best';
  return isPlain && before === stated - scores.earned[at]! ? {} : { before: points(before) };
}

const policyAt = ({ general }: Plan, { channel }: Adoptions, at: number): MergePolicy['kind'] =>
  general ? mergePolicyOf(general, 'points', channel[at]!).kind : 'best';

/** What a content was worth to a unit where several adoptions make up the worth (前N级); null under any other policy. */
function worthBefore(plan: Plan, adoptions: Adoptions, scores: Scores, at: number, place: number): number | null {
  const { more } = scores;
  if (!more || policyAt(plan, adoptions, at) !== 'top') return null;
  return more.shares.get(at)?.befores?.[place] ?? more.before![at]!;
}

/**
 * The key of a content, the same in every reading of the log (scoring §3): its number; without one its unit and title;
 * without those its row.
 */
function contentName(number: string, title: string, unit: string, sheetRow: SheetRow): string {
  const byNumber = numberKey(number);
  if (byNumber !== '') return `№${oneLine(byNumber)}`;
  const byTitle = titleKey(title);
  return `${unit}·${byTitle === '' ? `#${sheetRow}` : oneLine(byTitle)}`;
}

/** What settling a quarter of this workbook depends on. */
export function settlementTerms({ parameters, plan, names, broughtForward }: Inputs): SettlementTerms {
  const { units, year, rate, feesFrom } = plan;
  const { names: index, unitOf } = names.targets;
  const nameNow = (unit: string): string => units[unitOf[index.find(unit)] ?? -1]?.name ?? unit;
  return {
    year,
    rate,
    feesFrom,
    payeeTerms: payeeTerms(parameters),
    isGeneral: (plan.general ?? null) !== null,
    isBestOnly: countsBestOnly(plan.general, 'points') && countsBestOnly(plan.general, 'fee'),
    office: oneLine(parameters.office),
    basis: oneLine(parameters.feeBasis),
    units: unitsByGroup(plan),
    nameNow: remembered(nameNow),
    broughtForward,
  };
}

const payeeTerms = ({ ruleTerms }: Inputs['parameters']): PayeeTerm[] => [
  ...(ruleTerms.authorShares === 'head' ? (['first-author'] as const) : []),
  ...(ruleTerms.unsignedPaid === false ? (['signed-only'] as const) : []),
];

const unitsByGroup = ({ units }: Plan): string[] =>
  [...new Set(units.map(({ group }) => group))].flatMap((group) =>
    units.filter((unit) => unit.group === group).map(({ name }) => name),
  );

function remembered(read: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const value = known.get(name) ?? read(name);
    known.set(name, value);
    return value;
  };
}
