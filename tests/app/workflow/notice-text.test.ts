import { evaluate } from '../../../src/app/scoring/evaluate';
import { planSolicitation, type SolicitationDraft } from '../../../src/app/workflow/plans/plan-solicitation';
import { dayOf } from '../../../src/engine/time/calendar';
import { bookWith } from './work-books';

const { inputs } = evaluate(bookWith({}), { today: dayOf(2020, 9, 28) });
const noticeOf = (change: Partial<SolicitationDraft>): string | null =>
  planSolicitation(inputs!, { topic: '抗疫先进典型', units: ['跳马镇', '高桥'], issued: '2020-9-28', ...change })
    .notice;

test('the notice says for whom, about what, how many, by when with the days passed over, and where to send it', () => {
  expect(noticeOf({ kind: 'comprehensive', count: '２' })).toBe(
    [
      '约稿通知（Y2020-01）',
      '',
      '跳马镇、高桥：',
      '　　请围绕“抗疫先进典型”报送综合性信息稿件，每个单位2篇，于2020年10月12日（周一）前报送，当日有效。期限按工作日计算：10月1日至8日放假，10月10日上班。',
      '　　稿件按“Word+原图”，与《信息稿件审核表》同步报送至 yhqtyju@163.com，邮件主题：2020年度+单位+关键词。涉密内容不得通过邮箱报送，走保密渠道。',
      '',
      inputs!.parameters.office,
      '2020年9月28日',
    ].join('\n'),
  );
});

test('one unit is named in the subject; an agreed day stands as it was agreed; provisional days are said to be', () => {
  expect(noticeOf({ units: ['跳马镇'], agreed: '2020-11-15' })).toMatch(
    /跳马镇：\n.*每个单位1篇，于2020年11月15日（周日）前报送，当日有效。\n.*邮件主题：2020年度\+跳马镇\+关键词/u,
  );
  expect(noticeOf({ issued: '2029-12-28' })).toContain('节假日安排公布后，期限如有变化另行通知。');
});

test.each<Partial<SolicitationDraft>>([
  { topic: '' },
  { topic: '甲机密★一年' },
  { units: [] },
  { units: ['跳码'] },
  { issued: '2020-02-30' },
  { agreed: '半' },
  { count: '0' },
])('there is no notice of %j, which cannot be written', (change) => {
  expect(noticeOf(change)).toBeNull();
});
