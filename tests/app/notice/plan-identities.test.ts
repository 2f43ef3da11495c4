import { noticeOf } from '../../../src/app/notice/notice';
import { unitsOf, type Notice, type NoticeCounts } from '../../../src/engine/notice/notice';
import { contentOfCase, outcomeOfCase, planCases, type PlanCase } from '../../entry/plan-cases';

const CASES = (['plans', 'typed-plans'] as const).flatMap((folder) =>
  planCases(folder).map((one) => [`${folder} ${one.方案} ${one.说明}`, one] as const),
);

/** What a reader recomputes from the printed numbers of a line. */
function isRecomputable({ columns }: Notice, line: NoticeCounts): void {
  const { counts, raised, covered, unpriced } = line;
  const earned = counts.reduce((sum, count, at) => sum + count * columns[at]!.value, 0) + raised.points;
  expect(earned).toBe(line.points);
  expect(counts.reduce((sum, count) => sum + count, 0) + raised.count + covered + unpriced).toBe(line.adopted);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

async function holds(one: PlanCase): Promise<void> {
  const { result, year, asOf } = outcomeOfCase(one, await contentOfCase(one));
  const { plan, scorecards, scores, adoptions } = result!;
  const noticesOf = (quarter: 0 | 1 | 2 | 3 | null): Notice =>
    noticeOf(result!, { period: { year: year, quarter }, asOf, isFinal: false, version: '1' });
  const quarters = ([0, 1, 2, 3] as const).map(noticesOf);
  const whole = noticesOf(null);
  for (const notice of [...quarters, whole]) {
    for (const line of [...unitsOf(notice), ...notice.groups.map((group) => group.sum), notice.sum])
      isRecomputable(notice, line);
    expect(sum(unitsOf(notice).map(({ points }) => points))).toBe(notice.sum.points);
    expect(sum(notice.channels.map(({ points }) => points))).toBe(notice.sum.points);
    expect(sum(notice.channels.map(({ adopted }) => adopted))).toBe(notice.sum.adopted);
  }
  const rowsOf = (unit: number): number[] =>
    Array.from({ length: adoptions.length }, (_, at) => scores.more?.shares.get(at)?.points[scores.more.owners.unitsOf(at).indexOf(unit)] ?? (adoptions.unit[at] === unit && !scores.more?.shares.has(at) ? scores.earned[at]! : 0)); // prettier-ignore
  for (const { unit, points, total } of unitsOf(whole)) {
    const inQuarters = quarters.map((notice) => unitsOf(notice).find((one) => one.unit === unit)!.points);
    expect([unit, sum(inQuarters)]).toEqual([unit, points]);
    const at = plan.units.findIndex(({ name }) => name === unit);
    expect([unit, points]).toEqual([unit, sum(rowsOf(at))]);
    expect([unit, total]).toEqual([unit, scorecards.find((card) => card.unit === at)!.total]);
  }
}

test.each(CASES)('%s: a reader recomputes every line, and each unit has what it earned', (_, one) => holds(one));
