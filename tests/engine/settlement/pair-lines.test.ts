import { pairLines, SAME_SHARE } from '../../../src/engine/settlement/pair-lines';
import type { FeeLine } from '../../../src/engine/settlement/ledger';
import { RunningFees } from '../../../src/engine/settlement/running-fees';
import { day, fen, points, sheetRow } from '../../../src/engine/units';

const line = (authors: string, change: Partial<FeeLine> = {}): FeeLine => ({
  ...{ quarter: 0, unit: '高桥', group: '街道', authors: [authors], content: '一', number: '', title: '一' },
  ...{ channel: '省厅', mode: '采用', day: day(18_300), basis: '', ruleValue: points(500), points: points(500) },
  ...{ rate: fen(5000), money: fen(0), sheetRow: sheetRow(2), ...change },
});
const booked = (root: number, of: FeeLine) => ({ root, line: of });

test('rows that are alike go with those of the same people, in whatever order they stand', () => {
  const [zhang, li] = [line('张三'), line('李四', { sheetRow: sheetRow(3) })];
  const pairs = pairLines([booked(1, zhang), booked(2, li)], [li, zhang], SAME_SHARE);
  expect(pairs.map((pair) => [pair.booked?.line.authors, pair.now?.authors])).toEqual([
    [['李四'], ['李四']],
    [['张三'], ['张三']],
  ]);
});

test('a row that is worth nothing is not taken for the one that was booked', () => {
  const nothing = line('张三', { points: points(0) });
  const paid = line('张三', { sheetRow: sheetRow(3) });
  const [first] = pairLines([booked(1, paid)], [nothing, paid], SAME_SHARE);
  expect(first).toEqual({ booked: booked(1, paid), now: paid });
});

test('half a fen that is taken back is rounded by itself, money beside it stays whole', () => {
  const fees = new RunningFees([], (unit) => unit);
  expect(fees.book(line('张三', { points: points(-1), rate: fen(50), money: fen(1232) }))).toBe(1231);
});
