import { waysToClose } from '../../../src/engine/scoring/close-gap';
import { score } from '../../../src/engine/scoring/score';
import type { General } from '../../../src/engine/scoring/general/general-plan';
import { points, type Day } from '../../../src/engine/units';
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

describe('ways to close a shortfall of a general plan', () => {
  const result = resultOf(year());
  const scores = score(result.plan, result.adoptions);
  const ways = (general: object) =>
    waysToClose(
      { ...result.plan, general: general as General },
      result.adoptions,
      scores,
      0,
      points(150),
      18_500 as Day,
    );
  const collected = (channels: ReadonlySet<number> | null) => ({
    totalIsAssessed: false,
    items: [{ measure: 'collected', condition: { channels, modes: null } }],
  });

  it('are none by adoptions where the total is of 考核项 alone', () =>
    expect(ways({ items: [], totalIsAssessed: true })).toEqual([]));

  it('leave out what a 汇总 takes', () => {
    const open = ways({ items: [], totalIsAssessed: false });
    expect(open.length).toBeGreaterThan(0);
    const { channel } = result.plan.rules[open[0]!.rule]!;
    expect(ways(collected(new Set([channel]))).map(({ rule }) => result.plan.rules[rule]!.channel)).not.toContain(
      channel,
    );
    expect(ways(collected(null))).toEqual([]);
  });
});
