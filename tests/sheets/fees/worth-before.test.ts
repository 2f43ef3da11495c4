import { settledStatement } from '../../../src/sheets/fees/fee-statement';
import { detailRemarks } from '../../../src/sheets/fees/detail-remark';
import { chainCode } from '../../../src/sheets/ledger/ledger-chain';
import { encodeLedger } from '../../../src/sheets/ledger/encode-ledger';
import { isClosing } from '../../../src/engine/settlement/ledger';
import { fen, points } from '../../../src/engine/units';
import { NEW_BOOK, settled, type Adopted, type Book } from '../../engine/settlement-book';
import { expectRoundTrip } from '../../engine/sound-settlement';

const row = (date: string, channel: string, unit = '高桥', title = '春耕'): Adopted => ({
  ...{ title, unit, date, channel, mode: '单独采用', number: '7', authors: '' },
});

/** 局 2, 市 4, 省 8 points, merged by a policy; `fee` is the money of a row of 省. */
const book = (policy: string, shares: string, rows: readonly Adopted[], fee: number | null = null): Book => ({
  ...NEW_BOOK,
  rows,
  general: {
    parameters: [],
    sheets: {
      渠道: [['渠道', '层级'], ['局网', '局'], ['市报', '市'], ['省报', '省'], ['省台', '省']],
      计分规则: [['采用渠道', '采用方式', '分值', '稿费'], ['局网', '', 2, null], ['市报', '', 4, null], ['省报', '', 8, fee], ['省台', '', 10, null]],
      归并: [['计量', '同稿归并', '联合稿件'], ['分值', policy, shares]],
      加乘: [['加乘项', '倍数'], ['头版', 1]],
    },
  },
}); // prettier-ignore

/** 备注 of 明细 for every line of the first quarter, as it is due and as the ledger gives it back. */
function remarks(one: Book): (string | null)[] {
  const { ledger } = settled(one, 0);
  const { details } = settledStatement(ledger, 0)!;
  expectRoundTrip({ ...one, ledger });
  return details.map(detailRemarks(details, 2020));
}

const upwards = [row('2020-1-5', '局网'), row('2020-2-5', '市报'), row('2020-3-5', '省报')];

describe('备注 of 明细 names what was earned for the content before', () => {
  test.each([
    // 2; 2 + 4; 8 + 4.
    ['前2级', upwards, [null, '补差，前已计2分', '补差，前已计6分']],
    // 2; 4; 8.
    ['前1级', upwards, [null, '补差，前已计2分', '补差，前已计4分']],
    ['就高', upwards, [null, '就高补差，前已计2分', '就高补差，前已计4分']],
    ['每级一次', upwards, [null, null, null]],
    // 8; 10 in place of 8.
    ['每级一次', [row('2020-1-5', '省报'), row('2020-2-5', '省台')], [null, '补差，前已计8分']],
    ['累计', upwards, [null, null, null]],
  ])('%s', (policy, rows, told) => {
    expect(remarks(book(policy, '不计', rows))).toEqual(told);
  });

  test('各计全额: each unit has what it earned itself', () => {
    // Lines stand by unit: those of 高桥 first.
    const rows = [row('2020-1-5', '局网'), row('2020-2-5', '市报', '高桥、东塘')];
    expect(remarks(book('就高', '各计全额', rows))).toEqual([null, '几个单位联合；补差，前已计2分', '几个单位联合']);
    // 高桥 has 2 + 4, 东塘 has 4.
    expect(remarks(book('前2级', '各计全额', [...rows, row('2020-3-5', '省报', '高桥、东塘')]))).toEqual([
      ...[null, '几个单位联合；补差，前已计2分', '几个单位联合；补差，前已计6分'],
      ...['几个单位联合', '几个单位联合；补差，前已计4分'],
    ]);
  });

  test('平均: the content has one worth', () => {
    const joint = upwards.map((one) => ({ ...one, unit: '高桥、东塘' }));
    const each = ['几个单位联合', '几个单位联合；补差，前已计2分', '几个单位联合；补差，前已计6分'];
    expect(remarks(book('前2级', '平均', joint))).toEqual([...each, ...each]);
  });

  test('where no points are paid, nothing is told of points', () => {
    expect(remarks({ ...book('前2级', '不计', upwards, 30), rate: 0 })).toEqual([null]);
  });
});

describe('前已计分 of 结算台账', () => {
  const headers = (one: Book, quarter: 0 | 1 = 0) =>
    encodeLedger((quarter === 1 ? settled(settled(one, 0), 1) : settled(one, 0)).ledger, 2020, false).cells[2]!;

  test('is there only where a policy needs it', () => {
    expect(headers(book('就高', '不计', upwards))).not.toContain('前已计分');
    expect(headers(book('前2级', '不计', upwards.slice(0, 1)))).not.toContain('前已计分');
    expect(headers(book('前2级', '不计', upwards)).slice(-2)).toEqual(['稿费(元)', '前已计分']);
  });

  test('where a later settlement brings money, no column moves', () => {
    const later = book('前2级', '不计', [...upwards, row('2020-4-5', '省报', '东塘', '夏收')], 30);
    const [first, both] = [headers({ ...later, rows: upwards }), headers(later, 1)];
    expect(both).toEqual(first);
  });

  test('the code covers it, and takes it for nothing else', () => {
    const entry = settled(book('就高', '不计', upwards), 0).ledger.entries.find((one) => !isClosing(one));
    if (!entry || isClosing(entry)) throw new Error('no posting');
    const code = (more: object): string => chainCode('', { ...entry, line: { ...entry.line, ...more } });
    const codes = [{}, { money: fen(200) }, { before: points(200) }, { before: points(0) }, { before: points(0), money: fen(200) }].map(code); // prettier-ignore
    expect(new Set(codes).size).toBe(codes.length);
  });
});
