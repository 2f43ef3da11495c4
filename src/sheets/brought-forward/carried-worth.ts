import { isBeforeYear, NO_WORTH } from '../../engine/scoring/adoptions';
import type { Scores } from '../../engine/scoring/score';
import { ruleWorth } from '../../engine/scoring/worth';
import { points, type Points } from '../../engine/units';
import { formatPoints } from '../../text/format';
import { CARRIED_FEE_COLUMN, CARRIED_WORTH_COLUMN } from '../../text/sheets/workbook-names';
import type { Inputs } from '../inputs';
import type { Issue, IssueCode, IssueParameters } from '../../issues/issue';

type Column = typeof CARRIED_WORTH_COLUMN;

/**
 * Says where 旧年度分值 or 旧年度稿费 is filled in for a row of the year, in which it is not used; and, once, where the rules
 * now say more than the former.
 */
export function carriedWorthIssues(inputs: Inputs, scores: Scores): Issue[] {
  const { carriedWorth, carriedFee } = inputs.log.adoptions;
  return [
    ...(carriedWorth ? unusedIssues(inputs, CARRIED_WORTH_COLUMN, carriedWorth) : []),
    ...(carriedFee ? unusedIssues(inputs, CARRIED_FEE_COLUMN, carriedFee) : []),
    ...(carriedWorth ? raisedIssues(inputs, scores, carriedWorth) : []),
  ];
}

const remark = <Code extends IssueCode>(
  { log }: Inputs,
  code: Code,
  column: Column,
  at: number,
  parameters: IssueParameters[Code],
): Issue => ({ code, severity: 'warning', place: log.placeOfCarried(at, column), parameters }) as Issue;

/** Points and money are both shown in hundredths. */
const textOf = (value: number): string => formatPoints(points(value));

const statedIn = (values: Int32Array | Float64Array): number[] =>
  [...values.keys()].filter((at) => values[at] !== NO_WORTH);

function unusedIssues(inputs: Inputs, column: Column, values: Int32Array | Float64Array): Issue[] {
  const { plan, log } = inputs;
  const unused = statedIn(values).filter((at) => !isBeforeYear(plan, log.adoptions, at));
  return unused.map((at) => {
    const parameters = { column: column.name, value: textOf(values[at]!), year: plan.year };
    return remark(inputs, 'old-worth-unused', column, at, parameters);
  });
}

function raisedIssues(inputs: Inputs, scores: Scores, worths: Int32Array): Issue[] {
  const { plan, log } = inputs;
  // What a rule says is not what 加乘 or a number of the log made of it.
  if (plan.general) return [];
  const ruleOf = (at: number): Points => ruleWorth(plan.rules[scores.rule[at]!]);
  const raised = statedIn(worths).filter((at) => isBeforeYear(plan, log.adoptions, at) && ruleOf(at) > worths[at]!);
  return raised.slice(0, 1).map((at) => {
    const parameters = { stated: textOf(worths[at]!), rule: textOf(ruleOf(at)), count: raised.length };
    return remark(inputs, 'old-worth-differs', CARRIED_WORTH_COLUMN, at, parameters);
  });
}
