import { yearStart } from '../../engine/time/calendar';
import { countedOnPurpose } from '../../engine/scoring/general/counted-cases';
import { RuleTable } from '../../engine/scoring/match';
import { unitAt } from '../../engine/scoring/plan';
import { Verdict, type Scores } from '../../engine/scoring/score';
import type { Earnings } from '../../engine/scoring/tally';
import { day, fen, type Day } from '../../engine/units';
import { formatDay, formatYuan } from '../../text/format';
import type { Inputs } from '../inputs';
import type { Issue, IssueCode, IssueParameters } from '../../issues/issue';
import type { AdoptionField } from './adoption-names';
import { MOST_MONEY } from '../cells/values/read-number';
import { yearWithoutRows } from './stated-year';

/** What scoring found wrong or worth a look: contents of another unit, unpriced cases, dates that stand out. */
export function scoreIssues(inputs: Inputs, scores: Scores, asOf: Day): Issue[] {
  const { log, plan } = inputs;
  const { adoptions } = log;
  const nextYear = yearStart(plan.year + 1);
  const issues: Issue[] = [yearWithoutRows(plan.year, adoptions.day)].flatMap((issue) => issue ?? []);
  const note = <Code extends IssueCode>(
    severity: Issue['severity'],
    code: Code,
    at: number,
    field: AdoptionField,
    parameters: IssueParameters[Code],
  ): void => {
    issues.push({ code, severity, place: log.place(at, field), parameters } as Issue);
  };
  const isMeant = countedOnPurpose(plan, adoptions, scores);
  const notePrice = (at: number): void => {
    const channel = plan.channels[adoptions.channel[at]!]!;
    if (!isMeant(at)) note('warning', 'unpriced', at, 'channel', { channel, mode: plan.modes[adoptions.mode[at]!]! });
  };
  for (let at = 0; at < adoptions.length; at++) {
    const verdict = scores.verdict[at];
    const date = day(adoptions.day[at]!);
    if (verdict === Verdict.otherUnit) {
      const first = scores.previous[at]!;
      const content = log.text(at, 'number') || log.text(at, 'title');
      const unit = unitAt(plan, adoptions.unit[first]!).name;
      note('error', 'content-of-other-unit', at, 'unit', { content, unit, row: adoptions.sheetRow[first]! });
    } else if (verdict === Verdict.unmeasured) {
      issues.push(quantityMissing(inputs, at));
    } else if (verdict === Verdict.unpriced) notePrice(at);
    if (date >= nextYear) note('warning', 'outside-year', at, 'date', { date: formatDay(date), year: plan.year });
    else if (date > asOf) note('warning', 'after-as-of', at, 'date', { date: formatDay(date), asOf: formatDay(asOf) });
  }
  return issues;
}

/** An error, at the adoption worth most, where the year's fees leave the range in which they are exact. */
export function feeRangeIssues({ plan, log }: Inputs, { earned, more: fees }: Scores, earnings: Earnings): Issue[] {
  const sum = (column: Float64Array | undefined): number => column?.reduce((all, one) => all + one, 0) ?? 0;
  if (sum(earnings.paid) * plan.rate + sum(earnings.more?.money) * 100 <= MOST_MONEY * 100) return [];
  const worthOf = (at: number): number => earned[at]! * plan.rate + (fees?.feeEarned[at] ?? 0) * 100;
  const most = earned.reduce((best, _, at) => (worthOf(at) > worthOf(best) ? at : best), 0);
  const place = log.place(most, 'title');
  return [{ code: 'fees-too-large', severity: 'error', place, parameters: { most: formatYuan(fen(MOST_MONEY)) } }];
}

/** Says that the rule of an adoption is graded by a number that its row does not state. */
function quantityMissing({ plan, log }: Inputs, at: number): Issue {
  const { channel, mode, day: days } = log.adoptions;
  const rule = plan.rules[new RuleTable(plan).match(channel[at]!, mode[at]!, day(days[at]!))];
  const column = plan.general?.quantities[rule?.grade?.quantity ?? -1] ?? '';
  const { text: value, place } = log.cellUnder(at, column);
  return { code: 'quantity-missing', severity: 'error', place, parameters: { column, value } };
}
