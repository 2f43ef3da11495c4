import fc from 'fast-check';
import type { GeneralSheets } from './settlement-book';

type Row = readonly (string | number | null)[];

const POLICIES = ['就高', '累计', '首次', '每渠道一次', '每级一次', '每类一次', '前1级', '前2级'] as const;
const SHARES = ['', '平均', '首位', '3:2', '各计全额'] as const;

/** 计分规则: points, deductions, money per item, money by length. */
const RULES_HEAD: Row = ['采用渠道', '采用方式', '分值', '稿费', '按', '满', '每', '每加', '依据'];

const rules = fc
  .record({
    site: fc.constantFrom(1, 0, 3.33, -2.5),
    siteFee: fc.constantFrom(null, 0, 5, 12.34),
    alone: fc.constantFrom(5, 2.75),
    aloneFee: fc.constantFrom(null, 20, 0.01),
    perHundred: fc.constantFrom(0.5, 3, 7.77),
  })
  .map(({ site, siteFee, alone, aloneFee, perHundred }): Row[] => [
    RULES_HEAD,
    ['市局官网', '', site, siteFee, null, null, null, null, '甲'],
    ['省厅', '单独采用', alone, aloneFee, null, null, null, null, '乙'],
    ['省厅', '综合采用', null, 10, '字数', 0, 100, perHundred, '丙'],
    ['*', '公文类', -1, null, null, null, null, null, '丁'],
  ]);

const merging = fc
  .tuple(
    fc.constantFrom(...POLICIES),
    fc.constantFrom(...POLICIES),
    fc.constantFrom(...SHARES),
    fc.constantFrom(...SHARES),
  )
  .map(([points, fees, shares, feeShares]): Row[] => [
    ['计量', '归并类', '同稿归并', '联合稿件'],
    ['分值', '', points, shares],
    ['稿费', '', fees, shares === '' ? '' : feeShares],
  ]);

const factors: Row[] = [
  ['加乘项', '倍数', '加稿费'],
  ['头版', 1.5, 2],
];

const ITEMS_HEAD: Row = ['考核项', '适用单位', '计量', '周期', '任务', '完成给分', '每超加', '封顶', '给付'];
const items = fc
  .record({
    span: fc.constantFrom('月', '季', '年'),
    target: fc.constantFrom(1, 2),
    done: fc.constantFrom(0, 30),
    more: fc.constantFrom(0, 12.5),
    measure: fc.constantFrom('篇数', '分值'),
  })
  .map(({ span, target, done, more, measure }): Row[] => [
    ITEMS_HEAD,
    ['超额奖', '', measure, span, target, done, more, null, '元'],
    ['封顶奖', '街道', measure, '季', null, null, 5, 40, '元'],
    ['报送', '', '篇数', '月', 1, 3, null, null, ''],
  ]);

/** A plan beyond the simple ones: any policy of points and money, shares, factors, items that pay, terms of 参数. */
export const generalPlan: fc.Arbitrary<GeneralSheets> = fc
  .record({
    rules,
    merging: fc.option(merging, { freq: 6 }),
    factors: fc.option(fc.constant(factors)),
    items: fc.option(items),
    unsigned: fc.constantFrom('是', '否'),
    authors: fc.constantFrom('平均', '首位'),
  })
  .map(({ rules: stated, merging: merged, factors: multiplied, items: assessed, unsigned, authors }) => ({
    parameters: [
      ['未署名付费', unsigned],
      ['撰稿人分配', authors],
    ],
    sheets: {
      渠道: [['渠道', '层级', '归并类'], ['市局官网', '市', '网站'], ['省厅', '省', '党政']], // prettier-ignore
      计分规则: stated,
      ...(merged && { 归并: merged }),
      加乘: multiplied ?? [['加乘项', '倍数'], ['头版', 1]], // prettier-ignore
      ...(assessed && { 考核项: assessed }),
    },
  }));
