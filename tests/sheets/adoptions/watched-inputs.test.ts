import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import { inputsOf } from '../../../src/sheets/adoptions/encode-row-results';
import { contentOf } from '../workbook-content';

const LOG = [
  ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '字数', '加乘项', '备注'],
  ['题', '甲', '2020-3-1', '省报', '单篇', 'A', 350, '头版', '张数'],
] as const;

test('the numbers that grade values and the 加乘项 are among the cells that results were computed from', () => {
  const { inputs } = evaluate(
    contentOf({
      参数: [['项目', '值'], ['年度', 2020]], // prettier-ignore
      目标任务: [['单位', '类型', '任务分值'], ['甲', '街道', 5]], // prettier-ignore
      采用方式: [['方式'], ['单篇']],
      计分规则: [['采用渠道', '采用方式', '分值', '按', '满'], ['省报', '', 5, '字数', 0]], // prettier-ignore
      加乘: [['加乘项', '倍数'], ['头版', 2]], // prettier-ignore
      采用登记: LOG,
    }),
    { today: dayOf(2021, 1, 1) },
  );
  const watched = inputsOf(inputs!.log).rows.flat();
  expect(watched).toEqual(expect.arrayContaining([350, '头版']));
});
