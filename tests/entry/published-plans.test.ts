import { contentOf } from '../../src/app/plans/book-of-plan';
import { isPlanName, PLANS } from '../../src/app/plans/plan-choice';
import { statedPlanFile } from '../../src/app/plans/plan-of-book';
import { evaluate } from '../../src/app/scoring/evaluate';
import { dayOf } from '../../src/engine/time/calendar';
import { BUILT_IN_NAME } from '../../src/rules/plan-file';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { bookOf, contentOfCase, expectCase, planCases, planOfCase, type PlanCase } from './plan-cases';

const CASES = planCases('plans');
const TYPED = planCases('typed-plans');
const RULE_SHEETS = [SHEETS.targets, SHEETS.channels, SHEETS.modes, SHEETS.rules, SHEETS.merging, SHEETS.factors, SHEETS.items]; // prettier-ignore
const named = (cases: readonly PlanCase[]) => cases.map((one) => [one.方案, one] as const);

describe.each(named([...CASES, ...TYPED]))('%s', (_, one) => {
  it('gives what its case says', () => expectCase(one));
});

it.each(named(TYPED))('%s: the plan of its workbook makes the same workbook', async (_, one) => {
  const content = await contentOfCase(one);
  const back = statedPlanFile(content, evaluate(content, { today: dayOf(one.年度, 12, 31) }).inputs!);
  const again = contentOf(bookOf(back, one.年度));
  for (const name of RULE_SHEETS) expect([name, again.sheets.get(name)?.rows]).toEqual([name, content.sheets.get(name)?.rows]); // prettier-ignore
});

describe.each(named(CASES))('%s, as it was published', (name, one) => {
  it('is read back from its workbook as it was', async () => {
    const plan = await planOfCase(one);
    const content = contentOf(bookOf(plan, plan.year, name));
    const { inputs, outcome } = evaluate(content, { today: dayOf(plan.year, 12, 31) });
    expect(outcome.issues).toEqual([]);
    const { title, ...back } = statedPlanFile(content, inputs!);
    const { title: own, ...asIssued } = plan;
    expect(back).toEqual(asIssued);
    if (name !== BUILT_IN_NAME) expect(title).toBe(own);
  });

  it('says of every rule where it stands in the plan', async () => {
    const { sheets } = await planOfCase(one);
    for (const sheet of [SHEETS.rules, SHEETS.merging, SHEETS.factors, SHEETS.items])
      for (const row of sheets[sheet] ?? []) expect(row).toMatchObject({ 依据: expect.stringMatching(/./u) as string });
  });
});

it('there is a case for every published plan', () => {
  const names = PLANS.map(({ name }) => name);
  expect(names.filter((name) => !CASES.some(({ 方案 }) => 方案 === name))).toEqual([]);
  expect(names.every(isPlanName)).toBe(true);
});

it.each(PLANS)('the plan $name is called as its file says', async ({ name, title, office }) => {
  expect(await planOfCase({ ...CASES[0]!, 方案: name })).toMatchObject({ title, office });
});
