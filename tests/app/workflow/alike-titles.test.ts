import fc from 'fast-check';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { planManuscript } from '../../../src/app/workflow/plans/plan-manuscript';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellValue } from '../../../src/host/port/workbook';
import { bookWith } from './work-books';

const CITY = '市退役军人事务局官网官微';
const LOG = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '涉密'];
const REGISTER = ['稿件编号', '标题', '供稿单位', '涉密'];

const inputsWith = (registered: readonly (readonly CellValue[])[], logged: readonly (readonly CellValue[])[] = []) =>
  evaluate(bookWith({ 采用登记: [LOG, ...logged], 稿件登记: [REGISTER, ...registered] }), { today: dayOf(2020, 5, 8) })
    .inputs!;

const alike = (inputs: ReturnType<typeof inputsWith>, title: string, unit = '跳马镇') =>
  planManuscript(inputs, { title, unit }).alike.map(({ sheet, row, number, isSame }) => [sheet, row, number, isSame]);

test('a title that the unit has already, or nearly, is suggested from 稿件登记 and from 采用登记', () => {
  const inputs = inputsWith(
    [
      ['G2020-001', '跳马镇慰问抗美援朝老兵', '跳马镇'],
      ['G2020-002', '退役军人就业创业沙龙在跳马镇举办', '跳马镇'],
    ],
    [
      ['跳马镇组织清明祭扫英烈活动', '跳马镇', '2020-04-05', CITY, '采用', '旧-7'],
      ['跳马镇慰问抗美援朝老兵家属', '跳马镇', '2020-04-06', CITY, '采用', null],
    ],
  );
  expect(alike(inputs, '跳马镇慰问抗美援朝老兵')).toEqual([
    ['稿件登记', 1, 'G2020-001', true],
    ['采用登记', 2, '', false],
  ]);
  expect(alike(inputs, '《跳马镇组织清明祭扫英烈活动》')).toEqual([['采用登记', 1, '旧-7', true]]);
  expect(alike(inputs, '退役军人就业创业沙龙在跳马举办')).toEqual([['稿件登记', 2, 'G2020-002', false]]);
  expect(alike(inputs, '跳马镇慰问抗美援朝老兵', '高桥')).toEqual([]);
  expect(alike(inputs, '光荣牌悬挂到户')).toEqual([]);
  expect(alike(inputs, '')).toEqual([]);
});

test('a classified row has no title that could be alike; one that is numbered differently is another one', () => {
  const inputs = inputsWith(
    [
      ['G2020-001', null, '跳马镇', '是'],
      ['G2020-002', '老兵故事讲述活动第一期', '跳马镇', null],
    ],
    [[null, '跳马镇', '2020-04-05', CITY, '采用', 'G2020-001', '是']],
  );
  expect(alike(inputs, '老兵故事讲述活动第二期')).toEqual([]);
  expect(alike(inputs, '老兵故事讲述活动第一期')).toHaveLength(1);
});

test('a title is always alike itself, whatever stands around it, and one key costs no look through the whole register', () => {
  const words = ['走访', '慰问', '老兵', '光荣牌', '就业', '创业', '沙龙', '祭扫', '英烈', '双拥', '调解', '培训'];
  const title = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), fc.nat(), (titles, which) => {
      const inputs = inputsWith(titles.map((text, at) => [`G2020-${at + 1}`, text, '跳马镇']));
      const chosen = titles[which % titles.length]!;
      expect(alike(inputs, chosen)).toEqual([['稿件登记', titles.indexOf(chosen) + 1, expect.any(String), true]]);
    }),
    { numRuns: 15 },
  );
});
