import fc from 'fast-check';
import { settlements, type Posting } from '../../src/engine/settlement/ledger';
import { pendingCorrections } from '../../src/engine/settlement/settle';
import { settleNext, type Step } from './book-steps';
import { postingsOf, statementsOf, sum, sums } from './entitled';
import { EVERY_POLICY, owedBy, type Priced, type Sharing, type StatedPlan } from './owed-by-plan';
import { CHANNELS, NEW_BOOK, readBook, type Adopted, type Book } from './settlement-book';

const policy = fc.constantFrom(...EVERY_POLICY);
const priced = (points: readonly (number | null)[], fees: readonly (number | null)[]): fc.Arbitrary<Priced> =>
  fc.record({ points: fc.constantFrom(...points), fee: fc.constantFrom(...fees) });

const plan: fc.Arbitrary<StatedPlan> = fc
  .record({
    site: priced([1, 3.33, -2.5, 0], [null, 5, 12.34]),
    province: priced([5, 2.75, null], [20, 0.01]),
    points: policy,
    fee: policy,
    apart: fc.option(policy, { freq: 2 }),
    shares: fc.constantFrom<Sharing>('平均', '首位', '3:2', '各计全额'),
    feeShares: fc.constantFrom<Sharing>('平均', '首位', '3:2', '各计全额'),
    yuanPerPoint: fc.constantFrom(0, 50, 33.33, 0.01),
  })
  .map(({ site, province, points, fee, apart, shares, feeShares, yuanPerPoint }) => ({
    prices: { 市局官网: site, 省厅: province },
    merging: { points, fee },
    apart,
    // Where every unit has its own points, money is told apart by unit as well.
    sharing: { points: shares, fee: shares === '各计全额' ? shares : feeShares },
    yuanPerPoint,
  }));

/** Rows that are much alike: what changes between settlements is who wrote them, for which units, where and when. */
const adopted: fc.Arbitrary<Adopted> = fc.record({
  title: fc.constantFrom('甲', '甲', '乙'),
  unit: fc.constantFrom('高桥', '东塘', '高桥、东塘', '东塘、高桥', '高桥、东塘、办公室', '东塘、办公室'),
  date: fc.constantFrom('2019-12-1', '2020-2-5', '2020-2-5', '2020-3-1', '2020-5-1', '2020-11-1'),
  channel: fc.constantFrom(...CHANNELS),
  mode: fc.constant('单独采用'),
  number: fc.constantFrom('', '007', '007'),
  authors: fc.constantFrom('', '张三', '李四', '张三、李四'),
});

const FIELDS = ['unit', 'unit', 'authors', 'date', 'channel'] as const;
const changed = fc.tuple(fc.nat(9), fc.constantFrom(...FIELDS), adopted).map(([place, field, to]): Step => (book) => ({
  ...book,
  rows: book.rows.map((row, at) => (at === place % book.rows.length ? { ...row, [field]: to[field] } : row)),
}));
const added = adopted.map((row): Step => (book) => ({ ...book, rows: [...book.rows, row] }));
const removed = fc.nat(9).map((place): Step => (book) => ({
  ...book,
  rows: book.rows.filter((_, at) => book.rows.length === 1 || at !== place % book.rows.length),
}));
const turned = fc.constant<Step>((book) => ({ ...book, rows: [...book.rows].reverse() }));

const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: changed },
    { weight: 2, arbitrary: fc.oneof(added, removed, turned) },
    { weight: 3, arbitrary: fc.constant(settleNext) },
  ),
  { minLength: 3, maxLength: 10 },
);

const bookOf = (stated: StatedPlan, rows: readonly Adopted[]): Book => ({
  ...NEW_BOOK,
  rows,
  rate: stated.yuanPerPoint,
  general: {
    parameters: [],
    sheets: {
      渠道: [['渠道', '层级', '归并类'], ['市局官网', '市', '网站'], ['省厅', '省', '党政']],
      计分规则: [['采用渠道', '采用方式', '分值', '稿费'], ...Object.entries(stated.prices).map(([channel, { points, fee }]) => [channel, '', points, fee])],
      归并: [
        ['计量', '归并类', '同稿归并', '联合稿件'],
        ['分值', '', stated.merging.points, stated.sharing.points],
        ['稿费', '', stated.merging.fee, stated.sharing.fee],
        ...(stated.apart === null ? [] : [['分值', '网站', stated.apart, '']]),
      ],
    },
  },
}); // prettier-ignore

/** Whose account a posting is in, and for which content. */
const accountOf = ({ line }: Posting): string => JSON.stringify([line.unit, line.authors, line.quarter, line.content]);

/**
 * Accounts from which one settlement takes a share of a content as another unit's, and to which it gives a share of the
 * same content that was another unit's: the shares of one row are mistaken for each other. Where every row of a content
 * has the same units, nothing that a clerk changes does that.
 */
function crossed(postings: readonly Posting[]): string[] {
  const moved = postings.filter(({ cause }) => cause === 'unit');
  const given = moved.filter((one) => !isTaking(one)).map(accountOf);
  return moved.filter(isTaking).map(accountOf).filter((account) => given.includes(account)); // prettier-ignore
}

/** Points of the other sign than those of the rule are taken; a deduction that is taken back is given to nobody. */
const isTaking = ({ line }: Posting): boolean => line.points * line.ruleValue < 0 || line.money < 0;

function expectOwed(stated: StatedPlan, book: Book): void {
  const settled = settlements(book.ledger.entries);
  const last = settled.at(-1)!.quarter;
  const owed = [...owedBy(stated, book.rows)].filter(([key]) => Number(key.split(' ')[1]) <= last);
  const booked = sums(postingsOf(book).map(({ line, amount }) => [`${line.unit} ${line.quarter}`, amount]));
  expect([...booked]).toEqual(owed);
  const statements = statementsOf(book);
  const paid = sum(statements.flatMap(({ units }) => units.map(({ payable }) => payable)));
  const carried = sum(statements.at(-1)!.units.map(({ carriedOut }) => carriedOut));
  expect(paid + carried).toBe(sum(owed.map(([, fee]) => fee)));
  if (stated.sharing.points !== '各计全额') expect(crossed(settled.at(-1)!.postings)).toEqual([]);
  const { lines, terms } = readBook(book);
  expect(pendingCorrections(book.ledger.entries, lines, terms)).toEqual([]);
}

test('under every policy, over any history, fees and corrections are what rules.md says is owed, and no share is taken for another', () => {
  const rows = fc.array(adopted, { minLength: 2, maxLength: 5 });
  const property = fc.property(plan, rows, steps, (stated, first, some) => {
    let book = bookOf(stated, first);
    for (const one of [...some, ...Array<Step>(4).fill(settleNext)]) {
      const after = one(book);
      const isSettled = settlements(after.ledger.entries).length > settlements(book.ledger.entries).length;
      book = after;
      if (isSettled) expectOwed(stated, book);
    }
  });
  fc.assert(property, { numRuns: 200 });
});

describe('a book is at rest once a change of its log is settled', () => {
  const row = (unit: string, date: string, channel: string, number: string, authors = ''): Adopted => ({
    ...{ title: '甲', unit, date, channel, mode: '单独采用', number, authors },
  });
  const stated = (sharing: Sharing, feeSharing: Sharing, fee: StatedPlan['merging']['fee'], site: number | null) => ({
    prices: { 市局官网: { points: 1, fee: site }, 省厅: { points: 5, fee: 20 } },
    merging: { points: '就高' as const, fee },
    apart: null,
    sharing: { points: sharing, fee: feeSharing },
    yuanPerPoint: 33.33,
  });
  const [site, province] = ['市局官网', '省厅'];

  test.each<[string, StatedPlan, Adopted[], Partial<Adopted>[]]>([
    [
      'a row of several units comes before another of the same content',
      stated('各计全额', '各计全额', '就高', null),
      [row('高桥', '2020-3-1', province, '007'), row('高桥、东塘、办公室', '2020-3-1', province, '007')],
      [{}, { date: '2020-2-5' }],
    ],
    [
      'two rows become alike',
      stated('平均', '平均', '累计', 12.34),
      [row('东塘、高桥', '2020-2-5', province, '007', '李四'), row('东塘、高桥', '2020-2-5', site, '007', '李四')],
      [{ channel: site }],
    ],
    [
      'a row loses one of its units, and with it the rows of its content',
      stated('首位', '各计全额', '就高', null),
      [row('东塘、高桥', '2020-2-1', site, ''), row('东塘、高桥', '2020-2-1', province, '')],
      [{}, { unit: '东塘' }],
    ],
    [
      'a row loses its number and one of its units, and the number stands in a quarter to come',
      stated('各计全额', '各计全额', '就高', null),
      [row('高桥、东塘、办公室', '2020-2-5', site, '007', '张三、李四'), row('高桥', '2020-11-1', site, '007')],
      [{ unit: '东塘、办公室', number: '' }],
    ],
    [
      'a row takes the units that another loses, whose number stands in a quarter to come',
      stated('各计全额', '各计全额', '就高', null),
      [
        row('高桥', '2020-2-5', province, ''),
        { ...row('高桥、东塘、办公室', '2020-2-5', province, '007', '张三、李四'), title: '乙' },
        row('高桥', '2020-11-1', province, '007'),
      ],
      [{ unit: '高桥、东塘、办公室', authors: '张三、李四' }, { unit: '东塘' }],
    ],
  ])('%s', (_, of, rows, changes) => {
    const before = settleNext(bookOf(of, rows));
    const changedRows = rows.map((one, at) => ({ ...one, ...changes[at] }));
    const after = settleNext({ ...before, rows: changedRows });
    expectOwed(of, after);
  });
});
