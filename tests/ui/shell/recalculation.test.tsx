import { renderHook } from '@testing-library/react';
import type { ChosenSheets } from '../../../src/app/log/chosen-sheets';
import type { Outcome } from '../../../src/app/scoring/outcome';
import { useRecalculation } from '../../../src/ui/shell/use-recalculation';

/** Runs that each wait until they are let go. */
function waiting() {
  const begun: (ChosenSheets | undefined)[] = [];
  const ends: (() => void)[] = [];
  const onRecalculate = (_: unknown, __: unknown, first?: ChosenSheets): Promise<Outcome> => {
    begun.push(first);
    return new Promise((resolve) => ends.push(() => resolve({} as Outcome)));
  };
  const hook = renderHook(() => useRecalculation({ onRecalculate, explainFailure: () => null }, () => undefined));
  return { ...hook.result.current, begun, end: () => ends.shift()!() };
}

const PLAN: ChosenSheets = () => Promise.resolve([]);
const OTHER: ChosenSheets = () => Promise.resolve([]);

test('a plan that was chosen while a run is on is written after it, once', async () => {
  const { start, begun, end } = waiting();
  const run = start();
  const chosen = start(PLAN);
  void start(OTHER);
  void start();
  expect(begun).toEqual([undefined]);
  end();
  await run;
  await Promise.resolve();
  expect(begun).toEqual([undefined, PLAN]);
  expect(begun[1]).toBe(PLAN);
  end();
  await chosen;
  void start();
  expect(begun).toHaveLength(3);
});
