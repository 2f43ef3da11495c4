import { readFileSync } from 'node:fs';
import { expectCase } from '../entry/plan-cases';
import { workedCases, workedPlans } from './worked-plans';

test('docs/plans.md is what its cases say; after a change: npx tsx tests/docs/draw-plans.ts', async () => {
  expect(readFileSync('docs/plans.md', 'utf8')).toBe(await workedPlans());
});

test('there are ten, each comes to what was worked out by hand', async () => {
  const cases = workedCases();
  expect(cases).toHaveLength(10);
  for (const one of cases) await expectCase(one);
});
