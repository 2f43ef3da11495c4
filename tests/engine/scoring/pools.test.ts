import fc from 'fast-check';
import type { MergePolicy } from '../../../src/engine/scoring/general/general-plan';
import { poolOf } from '../../../src/engine/scoring/general/pools';

const CHANNELS = 6;
const GROUPS = [0, 1, 2, 0, 1, 3];
const POLICIES: readonly MergePolicy[] = [
  { kind: 'sum' },
  { kind: 'best' },
  { kind: 'first' },
  { kind: 'each', by: 'level' },
  { kind: 'top', levels: 1 },
  { kind: 'top', levels: 2 },
  { kind: 'top', levels: 3 },
];

interface Row {
  readonly content: number;
  readonly channel: number;
  readonly value: number;
}

const rows = fc.array(
  fc.record({
    content: fc.nat(2),
    channel: fc.nat(CHANNELS - 1),
    value: fc.constantFrom(0, 50, 100, 150, 333, 500),
  }),
  { maxLength: 40 },
);

/** The worth of one content, as rules.md says it. */
function worthOf(policy: MergePolicy, adoptions: readonly Row[]): number {
  const values = adoptions.map(({ value }) => value);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  switch (policy.kind) {
    case 'sum':
      return sum(values);
    case 'best':
      return Math.max(0, ...values);
    case 'first':
      return values.find((value) => value > 0) ?? 0;
    case 'each':
    case 'top': {
      const best = [0, 1, 2, 3].map((group) =>
        Math.max(0, ...adoptions.filter(({ channel }) => GROUPS[channel] === group).map(({ value }) => value)),
      );
      const most = policy.kind === 'top' ? policy.levels : best.length;
      return sum(best.sort((a, b) => b - a).slice(0, most));
    }
  }
}

describe.each(POLICIES)('contents merged by %j', (policy) => {
  it('gain, with every adoption, what their worth rises by', () => {
    fc.assert(
      fc.property(rows, (adoptions) => {
        const grouping = { of: Int32Array.from(GROUPS), count: 4 };
        const pool = poolOf(
          policy,
          3,
          { channel: grouping, level: grouping, class: grouping },
          {
            channel: Int32Array.from(adoptions, ({ channel }) => channel),
            values: Int32Array.from(adoptions, ({ value }) => value),
            entries: adoptions.length,
          },
        );
        adoptions.forEach(({ content, channel, value }, row) => {
          const until = (end: number): Row[] => adoptions.slice(0, end).filter((one) => one.content === content);
          const [before, after] = [worthOf(policy, until(row)), worthOf(policy, until(row + 1))];
          expect(pool.enter(content, row, channel, value)).toBe(after - before);
          expect(pool.worthOf(content)).toBe(after);
          if (policy.kind === 'top') expect(pool.before).toBe(before);
        });
      }),
    );
  });
});
