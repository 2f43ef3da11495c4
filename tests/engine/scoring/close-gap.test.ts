import { waysToClose } from '../../../src/engine/scoring/close-gap';
import { score } from '../../../src/engine/scoring/score';
import { points } from '../../../src/engine/units';
import { resultOf, year } from '../../ui/fixtures';

describe('ways to close a shortfall', () => {
  const result = resultOf(year());
  const { plan, adoptions } = result;
  const scores = score(plan, adoptions);
  const ways = (shortfall: number) =>
    waysToClose(plan, adoptions, scores, 0, points(shortfall), result.parameters.asOf ?? (18_500 as never));

  it('are rules that are in use, each with enough adoptions', () => {
    const found = ways(150);
    expect(found.length).toBeGreaterThan(0);
    for (const { rule, adoptions: count } of found) {
      const value = plan.rules[rule]!.value!;
      expect(count * value).toBeGreaterThanOrEqual(150);
      expect((count - 1) * value).toBeLessThan(150);
    }
  });

  it('are none where nothing is short', () => expect(ways(0)).toEqual([]));
});
