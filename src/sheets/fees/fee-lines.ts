import { sheetRowAt } from '../../engine/scoring/adoptions';
import type { SheetRow } from '../../engine/units';
import { yearStart } from '../../engine/time/calendar';
import { quarterFinder, type Quarter } from '../../engine/time/quarter';
import { numberKey, titleKey } from '../../engine/columns/content-key';
import type { FeeLine } from '../../engine/settlement/ledger';
import type { Plan } from '../../engine/scoring/plan';
import type { Scores } from '../../engine/scoring/score';
import type { SettlementTerms } from '../../engine/settlement/settle';
import { day, points } from '../../engine/units';
import { authorNames } from '../cells/names/author-names';
import type { Inputs } from '../inputs';
import { oneLine } from '../cells/values/one-line';

/**
 * What every adoption of the year is worth in money now, in the order of the log. Adoptions that earn nothing, or that
 * are older than 付费起始日, have 0 points.
 */
export function feeLines(inputs: Inputs, scores: Scores): FeeLine[] {
  const { adoptions } = inputs.log;
  const { year } = inputs.plan;
  const [from, until] = [yearStart(year), yearStart(year + 1)];
  const quarterOfDay = quarterFinder(year);
  const lines: FeeLine[] = [];
  for (let at = 0; at < adoptions.length; at++) {
    const date = adoptions.day[at]!;
    if (date >= from && date < until) lines.push(lineOf(inputs, scores, at, quarterOfDay(date)));
  }
  return lines;
}

function lineOf({ plan, log }: Inputs, scores: Scores, at: number, quarter: Quarter): FeeLine {
  const { adoptions } = log;
  const sheetRow = sheetRowAt(adoptions, at);
  const { name, group } = plan.units[adoptions.unit[at]!]!;
  const date = adoptions.day[at]!;
  const title = log.text(at, 'title');
  return {
    quarter,
    unit: name,
    group,
    authors: authorNames(log.text(at, 'authors')),
    content: contentName(log.number(at), title, name, sheetRow),
    number: oneLine(log.text(at, 'number')),
    title: oneLine(log.shownTitle(at)),
    channel: plan.channels[adoptions.channel[at]!]!,
    mode: plan.modes[adoptions.mode[at]!]!,
    day: day(date),
    ruleValue: points(scores.points[at]!),
    basis: plan.rules[scores.rule[at]!]?.basis ?? '',
    points: points(date < (plan.feesFrom ?? date) ? 0 : scores.earned[at]!),
    rate: plan.rate,
    sheetRow,
  };
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
    office: oneLine(parameters.office),
    basis: oneLine(parameters.feeBasis),
    units: unitsByGroup(plan),
    nameNow: remembered(nameNow),
    broughtForward,
  };
}

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
