import fc from 'fast-check';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import { cellName } from '../../../src/issues/place';
import { bookOf } from '../../sheets/workbook-content';

const CITY = '市退役军人事务局官网官微';
const FULL = (text: string): string =>
  text.replace(/[!-~]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** A number as different people type it. */
const typed = fc
  .record({
    lower: fc.boolean(),
    full: fc.boolean(),
    dash: fc.constantFrom('-', '–', '—', '−', '－'),
    space: fc.constantFrom('', ' ', '\u00a0', '\u200b'),
  })
  .map(({ lower, full, dash, space }) => {
    const cased = lower ? 'g2020-001' : 'G2020-001';
    return `${space}${(full ? FULL(cased) : cased).replace(/[-－]/u, dash + space)}${space}`;
  });

const run = (log: string, register: string, solicitation: string, classified = '') =>
  evaluate(
    bookOf([[classified === '' ? '甲稿' : '某件', '高桥', '2020-05-02', CITY, '转载', log]], {
      稿件登记: [
        ['稿件编号', '标题', '供稿单位', '约稿编号', '报送日期', '涉密'],
        [register, classified === '' ? '乙稿' : '', '高桥', solicitation, '2020-04-30', classified],
      ],
      约稿登记: [
        ['约稿编号', '约稿主题', '约稿单位', '下达日期'],
        ['Y2020-01', '专题', '高桥', '2020-04-27'],
      ],
    }),
    { today: dayOf(2020, 5, 8) },
  ).outcome;

test('a number is the same however it is typed: the adoption, the commission and 涉密 are found by it', () => {
  fc.assert(
    fc.property(typed, typed, typed, (log, register, other) => {
      const solicitation = other.normalize('NFKC').replace(/g/iu, 'y').replace('001', '01');
      const { result, issues } = run(log, register, solicitation);
      expect(issues.filter(({ code }) => code !== 'built-in-used')).toEqual([]);
      const { manuscripts, solicitations, nextNumber } = result!.workflow!;
      expect([manuscripts[0]!.standing.state, solicitations[0]!.standing.state, nextNumber]).toEqual([
        'adopted',
        'in-time',
        'G2020-002',
      ]);
      const secret = run(log, register, '', '是').issues.filter(({ code }) => code === 'classified-text');
      expect(secret.map(({ place }) => [place.sheet, cellName(place)])).toEqual([['采用登记', 'A2']]);
    }),
    { numRuns: 100 },
  );
});

test('a number is never used twice, be its row in the log readable or not', () => {
  const rows = [
    ['甲稿', '高桥', '2020-05-02', CITY, '转载', 'G2020-007'],
    ['乙稿', '火星', '2020-05-02', CITY, '转载', 'g2020-041'],
    ['丙稿', '高桥', '2020-02-30', CITY, '转载', 'G2020-039'],
  ];
  const { outcome } = evaluate(bookOf(rows, { 稿件登记: [['标题', '供稿单位']] }), { today: dayOf(2020, 5, 8) });
  expect(outcome.result!.workflow!.nextNumber).toBe('G2020-042');
});

test('a manuscript that was adopted before the year needs no row in 稿件登记 of the year', () => {
  const rows = [
    ['甲稿', '高桥', '2019-05-02', CITY, '转载', 'G2019-007'],
    ['甲稿', '高桥', '2020-05-02', CITY, '转载', 'g2019－007'],
    ['乙稿', '高桥', '2020-05-02', CITY, '转载', 'G2020-001'],
  ];
  const { outcome } = evaluate(bookOf(rows, { 稿件登记: [['标题', '供稿单位']] }), { today: dayOf(2020, 5, 8) });
  const unknown = outcome.issues.filter(({ code }) => code === 'unknown-number');
  expect(unknown.map(({ place }) => cellName(place))).toEqual(['F4']);
});

test('a manuscript without a number is adopted under its unit and title, whatever number the log gives it', () => {
  const rows = [
    ['甲稿', '高桥', '2020-05-02', CITY, '转载', 'G2020-050'],
    ['《乙稿》', '高桥', '2020-05-02', CITY, '转载', 'G2020-002'],
    ['丙稿', '高桥', '2020-05-02', CITY, '转载', ''],
    ['丁稿', '东塘', '2020-05-02', CITY, '转载', 'G2020-051'],
  ];
  const register = [
    ['稿件编号', '标题', '供稿单位', '报送日期'],
    ['', '甲 稿', '高桥', '2020-04-30'],
    ['', '乙稿', '高桥', '2020-04-30'],
    ['G2020-002', '另一篇', '高桥', '2020-04-30'],
    ['', '丙稿', '高桥', '2020-04-30'],
    ['', '丁稿', '高桥', '2020-04-30'],
  ];
  const { outcome } = evaluate(bookOf(rows, { 稿件登记: register }), { today: dayOf(2020, 5, 8) });
  const states = outcome.result!.workflow!.manuscripts.map(({ standing }) => standing.state);
  expect(states.map((state) => state === 'adopted')).toEqual([true, false, true, true, false]);
  const unknown = outcome.issues.filter(({ code }) => code === 'unknown-number');
  expect(unknown.map(({ place }) => cellName(place))).toEqual(['F5']);
});
