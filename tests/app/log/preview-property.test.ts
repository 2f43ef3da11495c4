import fc from 'fast-check';
import { contentWith, previewAdoption, type AdoptionDraft } from '../../../src/app/log/log-adoption';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellValue } from '../../../src/host/port/workbook';
import { contentOf } from '../../sheets/workbook-content';

const dates = { today: dayOf(2020, 12, 31) };

const titles = fc.constantFrom(
  ...[
    '高桥街道慰问退役老兵第一期',
    '高桥街道慰问退役老兵第二期',
    '高桥街道慰问退役的老兵第一期',
    '高桥街道 慰问退役老兵，第一期',
  ],
  ...['优待证办理', '优待证的办理', '高桥街道走访退役老兵', ''],
);

const drafts = fc.record({
  title: titles,
  unit: fc.constantFrom('高桥', '东塘', '无此单位', ''),
  date: fc.constantFrom('2020-3-1', '2020年12月7日', '2021-1-1', '十二月'),
  channel: fc.constantFrom('省退役军人事务厅', '省政府办公厅', '某报'),
  mode: fc.constantFrom('单独', '综合'),
  number: fc.constantFrom('', '1', '01', '2'),
});

const rowOf = ({ number, title, unit, date, channel, mode }: AdoptionDraft): CellValue[] =>
  [number, title, unit, date, channel, mode].map((text) => text || null);

const bookOf = (rows: readonly AdoptionDraft[]) =>
  contentOf({
    参数: [['项目', '值'], ['年度', 2020]],
    目标任务: [['单位', '类型', '任务分值'], ['高桥', '街道', 5], ['东塘', '街道', 5]],
    采用登记: [['稿件编号', '标题', '供稿单位', '采用日期', '采用渠道', '采用方式'], ...rows.map(rowOf)],
  }); // prettier-ignore

describe('the preview of a draft', () => {
  it('says of its row what a recalculation of the whole log would say, key after key', () => {
    const typed = fc.tuple(fc.array(drafts, { maxLength: 8 }), fc.array(drafts, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(typed, ([rows, keys]) => {
        const book = bookOf(rows);
        for (const draft of keys) {
          const { issues, row, earned } = previewAdoption(book, draft, dates);
          const { issues: all, result } = evaluate(contentWith(book, draft), dates).outcome;
          const at = rows.length + 2;
          expect(issues).toEqual(all.filter(({ place }) => place.row === at - 1));
          expect(row).toEqual(result!.rows.find(({ sheetRow }) => sheetRow === at) ?? null);
          expect(earned).toBe(typeof row?.adoption === 'number' ? result!.scores.earned[row.adoption] : 0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
