import { bookOfPlan, contentOf } from '../../../src/app/plans/book-of-plan';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { PLAN_FORMAT, PUBLISHED_PLANS, type PlanFile, type PlanRow } from '../../../src/rules/plan-file';
import { cellText } from '../../../src/sheets/cells/values/cell';
import type { WorkbookChange } from '../../../src/host/port/workbook';

/** Lines of 使用说明 by their words; of two with one word the first, which tells how one logs. */
function guideIn(changes: readonly WorkbookChange[]): ReadonlyMap<string, string> {
  const { rows } = contentOf(changes).sheets.get('使用说明')!;
  return new Map(
    [...rows].reverse().map((cells) => [cellText(cells[2] ?? cells[1] ?? null), cellText(cells[3] ?? null)]),
  );
}

function guideOf(plan: PlanFile): ReadonlyMap<string, string> {
  const book = bookOfPlan(plan, plan.year);
  if (!book.ok) throw new Error(book.why.code);
  return guideIn(book.value);
}

const all = (guide: ReadonlyMap<string, string>): string => [...guide].flat().join('\n');

const BUILT_IN_MODES = ['单独采用', '综合采用', '转载', '公文类', '专报'];

describe('使用说明 of a published plan tells of that plan', () => {
  test.each(Object.keys(PUBLISHED_PLANS))('%s', async (name) => {
    const plan = (await PUBLISHED_PLANS[name]!()).default as PlanFile;
    const rows = (sheet: string): readonly PlanRow[] => plan.sheets[sheet] ?? [];
    const guide = guideOf(plan);
    const modes = rows('采用方式').map((row) => String(row.方式));
    for (const mode of modes.slice(0, 8)) expect(guide.get('采用方式')).toContain(mode);
    for (const mode of BUILT_IN_MODES.filter((one) => !modes.includes(one))) {
      expect(guide.get('采用方式')).not.toContain(mode);
    }
    const rule = rows('计分规则');
    const isPoints = rule.some(({ 分值 }) => 分值 !== undefined);
    const policies = rows('归并').filter(({ 计量 }) => 计量 === '分值').map(({ 同稿归并 }) => 同稿归并 ?? '就高'); // prettier-ignore
    const isHighest = isPoints && (policies.length === 0 || policies.includes('就高'));
    expect([name, (guide.get('同一内容') ?? '').includes('就高'), [...guide.keys()].some((term) => term.startsWith('已就高'))]).toEqual([name, isHighest, isHighest]); // prettier-ignore
    const paysItems = [...rule, ...rows('加乘')].some((row) => row.稿费 !== undefined || row.加稿费 !== undefined);
    expect(all(guide).includes('按篇')).toBe(paysItems);
    const rate = Number(rows('参数').find(({ 项目 }) => 项目 === '每分稿费')?.值 ?? 0);
    expect(guide.get('参数')!.includes('不付稿费')).toBe(rate === 0);
    for (const { 按 } of rule) if (按 !== undefined) expect(guide.get(String(按))).toContain('这一格写数');
    for (const { 加乘项 } of rows('加乘')) if (加乘项 !== undefined) expect(guide.get('加乘项')).toContain(加乘项);
    for (const sheet of Object.keys(plan.sheets)) expect(all(guide)).toContain(sheet);
  });
});

/** A plan with one policy for points. */
const merged = (merge: string, share: string): PlanFile => ({
  ...{ format: PLAN_FORMAT, title: '试行办法', office: '某局', year: 2024 },
  sheets: {
    参数: [{ 项目: '每分稿费', 值: 10 }],
    目标任务: [{ 单位: '甲科', 类型: '科室', 任务分值: 3 }],
    渠道: [{ 渠道: '省报', 层级: '省', 归并类: '报纸' }],
    计分规则: [{ 采用渠道: '省报', 分值: 5 }],
    归并: [{ 计量: '得分', 同稿归并: merge, 联合稿件: share }],
  },
});

test.each([
  ['就高', '不计', /就高/u, /^已就高覆盖/u, /一行只写一个单位/u],
  ['累加', '平均', /每次都计/u, null, /几个单位平均/u],
  ['首次', '首位', /只计第一次/u, /^已按首次计/u, /归第一个单位/u],
  ['每渠道一次', '3:2', /同一渠道只计/u, /^同渠道已计/u, /3:2/u],
  ['每级一次', '3：2:1', /同一层级只计/u, /^同级已计/u, /3:2:1/u],
  ['每类一次', '各计全额', /同一归并类只计/u, /^同类已计/u, /各计全额/u],
  ['前3级', '', /最高的3级相加/u, /^已计最高3级/u, /一行只写一个单位/u],
])('%s, %s', (merge, share, content, verdict, unit) => {
  const guide = guideOf(merged(merge, share));
  expect(guide.get('同一内容')).toMatch(content);
  expect(guide.get('供稿单位')).toMatch(unit);
  const covered = [...guide.keys()].filter((term) => /已计|覆盖|已按/u.test(term) && !/^补差|^计/u.test(term));
  expect(covered).toEqual(verdict ? [expect.stringMatching(verdict)] : []);
  expect(guide.get('参数')).toBe('核对机构名称、年度、每分稿费。');
});

test('the built-in plan is told as it always was', () => {
  const guide = guideIn(createWorkbook(2020));
  expect(guide.get('采用方式')).toBe(
    '单独采用、综合采用、转载；通知、公告、公示、政策解读选“公文类”；报区领导的选“专报”。',
  );
  expect(guide.get('同一内容')).toBe('多次采用按“就高”只计最高分：后一次分值更高的补差，不更高的不再计分。');
  expect(guide.get('采用登记')).toContain('右边灰色的四列由程序填写');
});
