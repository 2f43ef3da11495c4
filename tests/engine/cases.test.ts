import type { Result } from '../../src/app/scoring/outcome';
import type { Issue } from '../../src/issues/issue';
import { cellName } from '../../src/issues/place';
import { STATES } from '../../src/text/sheets/workbook-names';
import { officeFiles, runCase, type OfficeCase } from './office-case';

type Told = Record<string, unknown>;

const inPoints = (hundredths: number): number => hundredths / 100;
const pick = (told: Told, asked: Told): Told => Object.fromEntries(Object.keys(asked).map((key) => [key, told[key]]));

function rowsOf({ rows, scores }: Result): Told[] {
  return rows.map(({ adoption, text }) => ({
    期望规则分值: adoption === null ? null : inPoints(scores.points[adoption]!),
    期望计入得分: adoption === null ? 0 : inPoints(scores.earned[adoption]!),
    期望判定: text,
  }));
}

function cardsOf({ plan, scorecards }: Result): Told[] {
  return scorecards.map((card) => ({
    单位: plan.units[card.unit]!.name,
    季度: card.quarters.map(inPoints),
    全年得分: inPoints(card.total),
    差额: inPoints(card.shortfall),
    名次: card.rank,
    总名次: card.overallRank,
    状态: STATES[card.state],
  }));
}

function feesOf({ plan, fees }: Result): Told[] {
  return fees.map((fee) => ({
    季度: fee.quarter + 1,
    单位: plan.units[fee.unit]!.name,
    采用条数: fee.adoptions,
    得分: inPoints(fee.points),
    应发金额: fee.amount / 100,
  }));
}

/** What is said of this very log; the cases rely on the built-in plan. */
const isRemark = ({ severity, code }: Issue): boolean => severity === 'warning' && code !== 'built-in-used';
const told = ({ code, place }: Issue): string => `${code} ${cellName(place)}`;

function expectCase(officeCase: OfficeCase): void {
  const { result, issues } = runCase(officeCase);
  if (!result) throw new Error(`blocked: ${JSON.stringify(issues)}`);
  const expected = officeCase.采用登记.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => key.startsWith('期望'))),
  );
  expect(rowsOf(result).map((row, i) => pick(row, expected[i] ?? {}))).toEqual(expected);
  const cards = cardsOf(result);
  for (const asked of officeCase.期望单位得分 ?? []) {
    const card = cards.find(({ 单位 }) => 单位 === asked.单位);
    expect(pick(card ?? {}, asked)).toEqual(asked);
  }
  if (officeCase.期望稿费) expect(feesOf(result)).toEqual(officeCase.期望稿费);
  const errors = issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  expect(errors).toEqual(officeCase.期望问题 ?? []);
  if (officeCase.期望提醒) expect(issues.filter(isRemark).map(told)).toEqual(officeCase.期望提醒);
}

describe.each(officeFiles())('$file: $条款', ({ 案例 }) => {
  test.each(案例.map((officeCase) => [officeCase.名称, officeCase] as const))('%s', (_, officeCase) =>
    expectCase(officeCase),
  );
});
