import fc from 'fast-check';
import type { PlanRow } from '../../src/rules/plan-file';
import type { Sheets } from './recheck';

const POLICIES = ['就高', '累计', '首次', '每渠道一次', '每级一次', '每类一次', '前1级', '前2级', '前3级'];
const SHARES = ['平均', '首位', '3:2', '4:3:2:1', '各计全额'];

const CHANNELS: PlanRow[] = [
  ['县报', '县', '报纸'],
  ['市报', '市', '报纸'],
  ['市台', '市', '电视'],
  ['省网', '省', '网站'],
  ['市批', '市', '批示'],
  ['省批', '省', '批示'],
  ['迟报'],
  ['报送', '县', '报送'],
].map(([name, level, kind]) => ({ 渠道: name!, ...(level && { 层级: level }), ...(kind && { 归并类: kind }) }));

const value = fc.constantFrom(1, 2.5, 3.33, 0, 10);
const money = fc.constantFrom(0.01, 20, 12.34);

const rules = fc
  .record({ one: value, two: value, three: value, four: value, fee: money, more: money, deduction: value })
  .chain((said) =>
    fc.record({
      said: fc.constant(said),
      remainder: fc.constantFrom('不计', '进一', '按比例'),
      zeroes: fc.constantFrom(undefined, '月', '季', '年'),
      count: fc.constantFrom(undefined, 0, 0.5, 2),
    }),
  )
  .map(({ said, remainder, zeroes, count }): PlanRow[] => [
    { 采用渠道: '县报', 采用方式: '*', 分值: said.one, 稿费: said.fee, ...(count !== undefined && { 计篇: count }) },
    { 采用渠道: '市', 采用方式: '*', 分值: said.two },
    { 采用渠道: '市台', 采用方式: '综合', 分值: said.three, 稿费: said.more },
    { 采用渠道: '网站', 采用方式: '单篇', 稿费: 2, 按: '字数', 满: 0, 每: 100, 每加: said.more, 零头: remainder },
    { 采用渠道: '网站', 采用方式: '单篇', 稿费: 50, 按: '字数', 满: 500 },
    { 采用渠道: '批示', 采用方式: '*', 分值: said.four, 稿费: said.fee },
    { 采用渠道: '迟报', 采用方式: '*', 分值: -said.deduction - 1, ...(zeroes && { 归零: zeroes }) },
    { 采用渠道: '报送', 采用方式: '*', 分值: 0 },
    { 采用渠道: '*', 采用方式: '综合', 分值: said.one, 生效日: '2021-03-01', 失效日: '2021-09-15' },
    { 采用渠道: '*', 采用方式: '综合', 分值: said.two, 稿费: said.more, 生效日: '2021-09-15' },
  ]);

const merging = fc
  .record({
    policies: fc.array(fc.constantFrom(...POLICIES), { minLength: 6, maxLength: 6 }),
    shares: fc.constantFrom(...SHARES),
    feeShares: fc.constantFrom('', ...SHARES),
    countShares: fc.constantFrom('', ...SHARES),
    apart: fc.subarray(['分值', '稿费', '篇数']),
    kind: fc.constantFrom('批示', '报纸'),
  })
  .map(({ policies, shares, feeShares, countShares, apart, kind }): PlanRow[] => {
    // Where rows of a content may name different units, a share of its worth means nothing.
    const own = (how: string) => (shares === '各计全额' ? '' : how);
    const rows = ['分值', '稿费', '篇数'].map((measure, at) => ({
      ...{ 计量: measure, 同稿归并: policies[at]! },
      联合稿件: [shares, ...[feeShares, countShares].map(own)][at]!,
    }));
    const pools = apart.map((measure, at) => ({ 计量: measure, 归并类: kind, 同稿归并: policies[3 + at]! }));
    return [...rows, ...pools].map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')) as PlanRow); // prettier-ignore
  });

const FACTORS: PlanRow[] = [
  { 加乘项: '头版', 倍数: 1.5 },
  { 采用渠道: '市', 倍数: 1.11 },
  { 采用渠道: '县', 倍数: 2, 失效日: '2021-07-01' },
  { 加乘项: '批示', 采用方式: '单篇', 倍数: 0 },
  { 加乘项: '转发', 采用渠道: '网站、报纸', 加分: 0.5, 加稿费: 3 },
];

/** Items of every kind; each stands for itself, but those that one of the same list is collected by. */
const ITEMS: readonly (readonly PlanRow[])[] = [
  [
    { 考核项: '月报送', 适用单位: '县局', 计量: '篇数', 采用渠道: '报送', 周期: '月', 任务: 2, 完成给分: 6, 每少扣: 0.5, 归入: '基础' },
    { 考核项: '月报送', 计量: '篇数', 采用渠道: '报送', 周期: '双月', 任务: 1, 完成给分: 2.22, 未完成给分: '按比例', 归入: '基础' },
    { 考核项: '基础', 计量: '汇总', 采用渠道: '迟报', 周期: '季', 保底: 0, 封顶: 10 },
  ],
  [{ 考核项: '超额', 计量: '篇数', 周期: '季', 任务: 1, 每超加: 30, 给付: '元' }],
  [{ 考核项: '人均', 适用单位: '科室', 计量: '篇数', 采用渠道: '市、县', 周期: '半年', 任务: '2/人', 完成给分: 9, 每超加: '按比例' }],
  [{ 考核项: '折算', 计量: '分值', 采用渠道: '报纸、电视', 周期: '年', 分档: '0:1；2.5:3；10:8' }],
  [{ 考核项: '比例', 适用单位: '甲局', 计量: '分值', 周期: '半年', 任务: 7, 分档: '0%:-2；50%:-1；80%:0' }],
  [{ 考核项: '封顶', 计量: '篇数', 采用方式: '单篇', 周期: '年', 每超加: 0.4, 封顶: 1 }],
  [{ 考核项: '短缺', 计量: '分值', 采用渠道: '省', 周期: '月', 任务: 1, 每少扣: 0.33, 保底: -0.2 }],
  [
    { 考核项: '改过', 计量: '篇数', 周期: '季', 任务: 1, 完成给分: 1, 失效日: '2021-06-30' },
    { 考核项: '改过', 计量: '篇数', 周期: '季', 任务: 2, 完成给分: 3, 生效日: '2021-06-30' },
  ],
  [{ 考核项: '综合', 计量: '总分', 周期: '季', 任务: 6 }],
]; // prettier-ignore

const units = fc.boolean().map((isCollected): PlanRow[] => [
  { 单位: '甲局', 类型: '县局' },
  { 单位: '乙局', 类型: '县局' },
  { 单位: '丙科', 类型: '科室', 人数: 3 },
  { 单位: '丁点', 类型: '县局', ...(isCollected && { 得分归集到: '甲局' }) },
]);

/** A plan that is typed into a workbook: every sheet, and cells at random. */
export const typedPlan: fc.Arbitrary<Sheets> = fc
  .record({
    units,
    rules,
    merging,
    factors: fc.subarray(FACTORS),
    items: fc.subarray([...ITEMS]),
    rate: fc.constantFrom(0, 3.33, 50),
    only: fc.constantFrom(undefined, '考核得分'),
  })
  .map(({ units: listed, rules: stated, merging: merged, factors, items, rate, only }) => {
    const zeroes = stated.some((row) => row['归零'] !== undefined);
    const parameters = [
      { 项目: '每分稿费', 值: zeroes ? 0 : rate },
      { 项目: '付费起始日', 值: '2021-02-15' },
      { 项目: '付费依据', 值: '办法' },
      ...(only ? [{ 项目: '总分口径', 值: only }] : []),
    ];
    const assessed = items.flat();
    return {
      ...{ 参数: parameters, 目标任务: listed, 渠道: CHANNELS, 计分规则: stated, 归并: merged },
      采用方式: [{ 方式: '单篇' }, { 方式: '综合' }],
      ...(factors.length > 0 && { 加乘: factors }),
      ...(assessed.length > 0 && { 考核项: assessed }),
    };
  });
