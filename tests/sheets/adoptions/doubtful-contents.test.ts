import fc from 'fast-check';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { previewAdoption } from '../../../src/app/log/log-adoption';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellValue } from '../../../src/host/port/workbook';
import type { Issue } from '../../../src/issues/issue';
import { contentOf } from '../workbook-content';
import { cellName } from '../../../src/issues/place';

const dates = { today: dayOf(2020, 12, 31) };
const HEAD = ['稿件编号', '标题', '供稿单位', '采用日期', '采用渠道', '采用方式'];
const ROOM = '省政府办公厅';
const DEPARTMENT = '省退役军人事务厅';
const PAPER = '区属媒体平台';

const bookOf = (...rows: CellValue[][]) =>
  contentOf({
    参数: [['项目', '值'], ['年度', 2020]],
    目标任务: [['单位', '类型', '任务分值'], ['高桥', '街道', 5], ['东塘', '街道', 5]],
    采用登记: [HEAD, ...rows],
  }); // prettier-ignore

const DOUBTS: readonly Issue['code'][] = [
  'same-title-other-number',
  'near-number',
  'same-title-other-unit',
  'title-digits-divided',
];

const doubtsOf = (...rows: CellValue[][]) =>
  evaluate(bookOf(...rows), dates)
    .outcome.issues.filter(({ code }) => DOUBTS.includes(code))
    .map(({ code, place }) => `${code} ${cellName(place) ?? ''}`);

const FULL_WIDTH = (text: string): string =>
  text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Ways of writing one number that tell none apart. */
const waysOf = (letters: string, number: number) =>
  fc
    .record({
      zeros: fc.nat(4),
      between: fc.constantFrom('', '-', ' ', '_', '·', '〔', '/'),
      frame: fc.constantFrom<(text: string) => string>(
        (text) => text,
        (text) => `第${text}号`,
        (text) => `编号：${text}`,
        (text) => ` ${text}\u200b`,
        (text) => `${text}号`,
      ),
      fold: fc.constantFrom<(text: string) => string>(
        (text) => text,
        (text) => text.toLowerCase(),
        (text) => text.toUpperCase(),
        FULL_WIDTH,
      ),
    })
    .map(({ zeros, between, frame, fold }) =>
      fold(frame(letters + (letters === '' ? '' : between) + '0'.repeat(zeros) + String(number))),
    );

const pairOfWays = fc
  .tuple(fc.constantFrom('', 'a', 'YG', '雨稿'), fc.nat(9999))
  .chain(([letters, number]) => fc.tuple(waysOf(letters, number), waysOf(letters, number)));

describe('contents that may be one', () => {
  it.each<[CellValue, CellValue]>([
    ['007', 7], ['a1', 'A1'], ['Ａ１', 'a-01'], ['第007号', 7], ['雨稿〔2020〕7号', '雨稿[2020]007'], ['No. 7', '7'],
  ])('%s and %s are remarked on under one unit and title, and under others', (one, two) => {
    const row = (number: CellValue, title: string, unit: string, channel = ROOM) => [number, title, unit, '2020-2-1', channel, '单独采用']; // prettier-ignore
    expect(doubtsOf(row(one, '慰问', '高桥'), row(two, '《慰问》', '高桥'))).toEqual(['same-title-other-number B3']);
    expect(doubtsOf(row(one, '慰问', '高桥'), row(two, '招聘', '高桥'))).toEqual(['near-number A3']);
    expect(doubtsOf(row(one, '慰问', '高桥'), row(two, '慰问', '东塘', PAPER))).toEqual(['near-number A3']);
  }); // prettier-ignore

  it('are found however their number is written, between others', () => {
    const property = fc.property(pairOfWays, ([one, two]) => {
      const row = (number: string, title: string) => [number, title, '高桥', '2020-2-1', ROOM, '单独采用'];
      const { outcome, inputs } = evaluate(bookOf(row('Z8', '简报'), row(one, '慰问'), row(two, '慰问')), dates);
      const { content } = inputs!.log.adoptions;
      const isRemarked = outcome.issues.some(({ code, place }) => code === 'same-title-other-number' && cellName(place) === 'B4'); // prettier-ignore
      expect(isRemarked).toBe(content[1] !== content[2]);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('are not remarked on where runs of digits differ', () => {
    const numbers = ['1-1', '11', '10', '100', '1', 'A1', 'B1', 'A1B', '2020-1', '2020-11', '3月1', '3期1'];
    expect(doubtsOf(...numbers.map((number) => [number, '慰问', '高桥', '2020-2-1', ROOM, '单独采用']))).toEqual([]);
  });

  it('are two units that earn by one title, this year or one of them before', () => {
    const row = (unit: string, date: string, channel: string, number: string | null = null) => [number, '慰问老兵', unit, date, channel, '单独采用']; // prettier-ignore
    const remark = ['same-title-other-unit B3'];
    expect(doubtsOf(row('高桥', '2020-2-1', ROOM), row('东塘', '2020-3-1', DEPARTMENT))).toEqual(remark);
    expect(doubtsOf(row('高桥', '2020-3-1', ROOM, '1'), row('东塘', '2020-2-1', DEPARTMENT))).toEqual(remark);
    expect(doubtsOf(row('高桥', '2019-3-1', ROOM), row('东塘', '2020-2-1', DEPARTMENT))).toEqual(remark);
    expect(doubtsOf(row('高桥', '2020-2-1', PAPER), row('东塘', '2020-3-1', ROOM))).toEqual([]);
    expect(doubtsOf(row('高桥', '2020-2-1', ROOM), row('东塘', '2020-3-1', PAPER))).toEqual([]);
  });

  it.each([
    ['《慰问VIP老兵》', '慰问 VIP 老兵'], ['慰问VIP老兵', '慰问vip老兵。'], ['慰问ＶＩＰ老兵', '“慰问”Vip老兵'],
    ['慰问VIP老兵', '【慰问】VIP\u200b老兵'], ['＜慰问VIP老兵＞', '慰问+VIP老兵'],
  ])('are two units that earn by %s and %s', (one, two) => {
    const row = (title: string, unit: string) => [null, title, unit, '2020-2-1', ROOM, '单独采用'];
    const remarked = 'same-title-other-unit B3';
    expect(doubtsOf(row(one, '高桥'), row(two, '东塘'))).toEqual([remarked]);
    expect(doubtsOf(row(two, '高桥'), row(one, '东塘'))).toEqual([remarked]);
  }); // prettier-ignore

  it('are no titles that are missing', () => {
    expect(
      doubtsOf(['G1', null, '高桥', '2020-2-1', ROOM, '单独采用'], ['G2', null, '东塘', '2020-2-2', ROOM, '单独采用']),
    ).toEqual([]);
  });

  it('are said before a row is logged', () => {
    const book = bookOf([null, '慰问老兵', '高桥', '2020-2-1', ROOM, '单独采用']);
    const draft = { title: '慰问老兵。', unit: '东塘', date: '2020-1-15', channel: DEPARTMENT, mode: '单独采用' };
    const { issues, earned } = previewAdoption(book, draft, dates);
    expect([earned, issues.map(({ code }) => code)]).toEqual([500, ['same-title-other-unit']]);
    expect(issues[0]!.parameters).toMatchObject({ unit: '高桥', row: 2 });
  });
});

describe('titles of one content', () => {
  const row = (title: string, number = ''): CellValue[] => [number, title, '高桥', '2020-05-06', ROOM, '单独采用'];

  it.each([
    ['1-2月信访工作情况', '12月信访工作情况'],
    ['第1.1期简报', '第11期简报'],
    ['发放1.5万元', '发放15万元'],
    ['１·２级', '12级'],
  ])('%s and %s: the second is told to be perhaps another one, and counts as before', (one, other) => {
    expect(doubtsOf(row(one), row('别的一篇'), row(other))).toEqual(['title-digits-divided B4']);
    const { result } = evaluate(bookOf(row(one), row(other)), dates).outcome;
    expect(result!.rows).toHaveLength(2);
    expect(result!.scores.earned[1]).toBe(0);
  });

  it.each([
    ['2020.12.3走访', '2020-12-3走访'],
    ['发放1,000,000元', '发放1000000元'],
    ['《八一》走访（12月）', '“八一”走访，12月'],
    ['第１期', '第1期'],
  ])('%s and %s have the same numbers', (one, other) => {
    expect(doubtsOf(row(one), row(other))).toEqual([]);
  });

  it('is not asked of rows that a number names', () => {
    expect(doubtsOf(row('1-2月情况', 'G1'), row('12月情况', 'G1'))).toEqual([]);
  });
});
