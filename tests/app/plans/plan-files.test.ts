import fc from 'fast-check';
import { bookOfPlan, contentOf } from '../../../src/app/plans/book-of-plan';
import { planText, statedPlanFile } from '../../../src/app/plans/plan-of-book';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import { PLAN_FORMAT, type PlanFile, type PlanRow } from '../../../src/rules/plan-file';
import { readPlanFile } from '../../../src/sheets/template/read-plan-file';
import { refusalText } from '../../../src/text/issues/refusals';

const UNITS = [{ 单位: '甲科', 类型: '科室', 人数: 2 }];
const CHANNELS = [
  { 渠道: '省报', 层级: '省', 归并类: '报纸' },
  { 渠道: '网', 层级: '市' },
];

const planOf = (sheets: PlanFile['sheets']): PlanFile => ({
  format: PLAN_FORMAT,
  title: '试行办法',
  office: '某局',
  year: 2024,
  sheets: { 参数: [{ 项目: '每分稿费', 值: 0 }], 目标任务: UNITS, 渠道: CHANNELS, ...sheets },
});

function refusal(plan: unknown): string {
  const read = readPlanFile(typeof plan === 'string' ? plan : JSON.stringify(plan));
  if (!read.ok) return refusalText(read.why);
  const book = bookOfPlan(read.value, 2024);
  return book.ok ? '' : [refusalText(book.why), ...book.why.issues.map(({ code }) => code)].join(' ');
}

/** The plan as it is read back from the workbook it makes. */
function back(plan: PlanFile): PlanFile {
  const book = bookOfPlan(plan, plan.year);
  if (!book.ok) throw new Error(refusal(plan));
  const content = contentOf(book.value);
  return statedPlanFile(content, evaluate(content, { today: dayOf(plan.year, 12, 31) }).inputs!);
}

const cents = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
const basis = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'第条（一）=+-@文件') });
const fee = { 稿费: cents };
const day = fc.constantFrom('2024-03-01', '2024-07-01');

const rule = (channel: string): fc.Arbitrary<PlanRow> =>
  fc.record(
    {
      采用渠道: fc.constant(channel),
      采用方式: fc.constant('*'),
      分值: cents,
      ...fee,
      计篇: cents,
      生效日: day,
      依据: basis,
    },
    { requiredKeys: ['采用渠道', '采用方式', '分值'] },
  );
const rules = fc.tuple(rule('省报'), rule('市'), rule('*')).map((rows) => [...rows]);

const merging = fc.subarray<PlanRow>([
  { 计量: '分值', 同稿归并: '累计', 联合稿件: '3:2' },
  { 计量: '分值', 归并类: '报纸', 同稿归并: '每渠道一次', 依据: '第三条' },
  { 计量: '篇数', 同稿归并: '就高' },
]);
const items = fc.array(
  fc.record<Record<string, string | number>>(
    {
      考核项: fc.constantFrom('月报送', '完成率', '汇总'),
      计量: fc.constantFrom('篇数', '分值'),
      周期: fc.constantFrom('月', '双月', '季', '半年', '年'),
      任务: fc.constantFrom<string | number>(2, '2/人'),
      完成给分: cents,
      每少扣: cents,
    },
    { requiredKeys: ['考核项', '计量', '周期', '任务'] },
  ),
  { maxLength: 1 },
);

describe('a plan as a file', () => {
  it('is read back from the workbook it makes as it was, whatever its rows say', () => {
    fc.assert(
      fc.property(rules, merging, items, (ruleRows, mergingRows, itemRows) => {
        const filled = { 计分规则: ruleRows, 归并: mergingRows, 考核项: itemRows };
        const stated = Object.fromEntries(Object.entries(filled).filter(([, rows]) => rows.length > 0));
        const plan = planOf(stated);
        const { sheets, ...head } = back(plan);
        expect(head).toEqual({ format: PLAN_FORMAT, title: plan.title, office: plan.office, year: plan.year });
        expect(sheets).toEqual({
          ...plan.sheets,
          参数: [
            { 项目: '每分稿费', 值: 0 },
            { 项目: '付费依据', 值: plan.title },
          ],
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is a text that reads as what it was', () => {
    const plan = planOf({ 计分规则: [{ 采用渠道: '省报', 采用方式: '*', 分值: 2, 依据: '=1+1 "引号"' }] });
    expect(readPlanFile(planText(plan))).toEqual({ ok: true, value: plan });
    expect(readPlanFile(`\uFEFF${planText(plan)}`).ok).toBe(true);
  });

  it('takes other names of columns, blank cells and sheets without rows', () => {
    const rows = [{ 渠道: '省报', 方式: '*', 分值: 2, 依据: null as unknown as string }, {}];
    const { sheets } = back(planOf({ 计分规则: rows, 归并: [], 加乘: [] }));
    expect(sheets.计分规则).toEqual([{ 采用渠道: '省报', 采用方式: '*', 分值: 2 }]);
    expect(sheets).not.toHaveProperty('归并');
  });

  it('carries no names or telephones of people', () => {
    expect(refusal(planOf({ 目标任务: [{ ...UNITS[0], 信息员: '张伟' }] }))).toContain('“信息员”不认识');
  });

  it('pays nothing by the point where it does not say how much', () => {
    const { 参数: _, ...sheets } = planOf({}).sheets;
    expect(back({ ...planOf({}), sheets }).sheets.参数).toContainEqual({ 项目: '每分稿费', 值: 0 });
  });
});

describe('a plan file that cannot be used says what is wrong, where, and what to do', () => {
  const good = planOf({ 计分规则: [{ 采用渠道: '省报', 采用方式: '*', 分值: 2 }] });
  const sheets = (more: Readonly<Record<string, unknown>>): unknown => ({
    ...good,
    sheets: { ...good.sheets, ...more },
  });
  it.each([
    ['no JSON', '{', '不是 UTF-8 的 JSON'],
    ['a list', '[]', '“format”应是'],
    ['another format', { ...good, format: 'x' }, '“format”应是'],
    ['no title', { ...good, title: ' ' }, '“title”应是'],
    ['no office', { ...good, office: 3 }, '“office”应是'],
    ['a year in words', { ...good, year: '2024' }, '“year”应是'],
    ['no sheets', { ...good, sheets: [] }, '“sheets”应是'],
    ['a sheet of another name', sheets({ 规则: [] }), '表“规则”不认识'],
    ['a sheet twice', sheets({ ' 渠道': [] }), '不认识，或写了两次'],
    ['a sheet that is no list', sheets({ 归并: {} }), '“归并”应是一行一行的内容'],
    ['a row that is no row', sheets({ 归并: ['就高'] }), '“归并”应是一行一行的内容'],
    ['a column of another name', sheets({ 归并: [{ 计量: '分值', 办法: '累计' }] }), '“归并”第1行的列“办法”不认识'],
    ['a column twice', sheets({ 渠道: [{ 渠道: '网', 采用渠道: '网' }] }), '“渠道”第1行的列“采用渠道”'],
    ['a cell that is a list', sheets({ 渠道: [{ 渠道: ['网'] }] }), '“渠道”第1行的“渠道”应是文字或数字'],
    [
      'a parameter of the year',
      sheets({ 参数: [{ 项目: '统计截止日', 值: '2024-1-1' }] }),
      '“参数”第1行的“统计截止日”',
    ],
    [
      'a parameter twice',
      sheets({
        参数: [
          { 项目: '每分稿费', 值: 1 },
          { 项目: '稿费标准', 值: 2 },
        ],
      }),
      '“参数”第2行',
    ],
    ['money in words', sheets({ 参数: [{ 项目: '每分稿费', 值: '五十' }] }), '“参数”第1行的“每分稿费”'],
    ['a word that nobody knows', sheets({ 归并: [{ 计量: '分值', 同稿归并: '加总' }] }), '请先处理下列问题'],
    [
      'a mode that it does not list',
      sheets({ 计分规则: [{ 采用渠道: '省报', 采用方式: '头条', 分值: 1 }] }),
      'unknown-mode',
    ],
    [
      'a day that is none',
      sheets({ 计分规则: [{ 采用渠道: '省报', 采用方式: '*', 分值: 1, 生效日: '春天' }] }),
      '请先处理下列问题',
    ],
  ])('%s', (_, plan, said) => {
    expect(refusal(plan)).toContain(said);
  });
});
