import { isBeforeYear, NO_WORTH } from '../../engine/scoring/adoptions';
import type { Scores } from '../../engine/scoring/score';
import { ruleWorth } from '../../engine/scoring/worth';
import { points, type Points } from '../../engine/units';
import { formatPoints } from '../../text/format';
import type { Inputs } from '../inputs';
import type { Issue, IssueCode, IssueParameters } from '../../issues/issue';

/**
 * Says where 旧年度分值 is filled in for a row of the year, in which it is not used; and, once, where the rules now say more
 * than it.
 */
export function carriedWorthIssues({ plan, log }: Inputs, scores: Scores): Issue[] {
  const { adoptions } = log;
  const worths = adoptions.carriedWorth;
  if (!worths) return [];
  const remark = <Code extends IssueCode>(code: Code, at: number, parameters: IssueParameters[Code]): Issue =>
    ({ code, severity: 'warning', place: log.placeOfWorth(at), parameters }) as Issue;
  const ruleOf = (at: number): Points => ruleWorth(plan.rules[scores.rule[at]!]);
  const stated = [...worths.keys()].filter((at) => worths[at] !== NO_WORTH);
  const unused = stated.filter((at) => !isBeforeYear(plan, adoptions, at));
  // What a rule says is not what 加乘 or a number of the log made of it.
  const raised = plan.general
    ? []
    : stated.filter((at) => isBeforeYear(plan, adoptions, at) && ruleOf(at) > worths[at]!);
  const text = (at: number): string => formatPoints(points(worths[at]!));
  return [
    ...unused.map((at) => remark('old-worth-unused', at, { value: text(at), year: plan.year })),
    ...raised.slice(0, 1).map((at) => {
      const rule = formatPoints(ruleOf(at));
      return remark('old-worth-differs', at, { stated: text(at), rule, count: raised.length });
    }),
  ];
}
