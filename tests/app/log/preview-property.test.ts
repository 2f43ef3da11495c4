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
  ...['优待证办理', '优待证的办理', '高桥街道走访退役老兵', '★★', '机密★ 某事', ''],
);

const drafts = fc.record({
  title: titles,
  unit: fc.constantFrom('高桥', '东塘', '无此单位', ''),
  date: fc.constantFrom('2020-3-1', '2020年12月7日', '2021-1-1', '十二月'),
  channel: fc.constantFrom('省退役军人事务厅', '省政府办公厅', '某报'),
  mode: fc.constantFrom('单独', '综合'),
  number: fc.constantFrom('', '1', '01', '2', '—', 'G2020-001', 'g2020－001'),
});

const rowOf = ({ number, title, unit, date, channel, mode }: AdoptionDraft): CellValue[] =>
  [number, title, unit, date, channel, mode].map((text) => text || null);

/** What a book may hold beside its log, and below it. */
const surroundings = fc.record({
  isYearStated: fc.boolean(),
  manuscripts: fc.constantFrom(
    null,
    [['G2020-001', '优待证办理', '东塘', '是', null]],
    [['G2020-001', '优待证办理', '东塘', null, null]],
    [['2', '优待证办理', '东塘', null, '否'], [null, '高桥街道走访退役老兵', '高桥', null, null]],
  ),
  below: fc.constantFrom([], [[null, '以上各条已核对']], [[null, '合计', '3条']]),
}); // prettier-ignore

type Surroundings = typeof surroundings extends fc.Arbitrary<infer Value> ? Value : never;

const bookOf = (rows: readonly AdoptionDraft[], { isYearStated, manuscripts, below }: Surroundings) =>
  contentOf({
    参数: [['项目', '值'], [isYearStated ? '年度' : '单位名称', isYearStated ? 2020 : '某区']],
    目标任务: [['单位', '类型', '任务分值'], ['高桥', '街道', 5], ['东塘', '街道', 5]],
    采用登记: [['稿件编号', '标题', '供稿单位', '采用日期', '采用渠道', '采用方式'], ...rows.map(rowOf), ...below],
    ...(manuscripts && { 稿件登记: [['稿件编号', '标题', '供稿单位', '涉密', '敏感'], ...manuscripts] }),
  }); // prettier-ignore

/** A draft whose number another sheet says is classified, with a unit that nobody knows. */
const UNKNOWN_UNIT = {
  title: '',
  unit: '无此单位',
  date: '2020-3-1',
  channel: '省退役军人事务厅',
  mode: '单独',
  number: 'G2020-001',
};
const PLAIN = { ...UNKNOWN_UNIT, title: '高桥街道慰问退役老兵第一期', unit: '高桥', number: '' };
const CLASSIFIED: Surroundings = {
  isYearStated: false,
  manuscripts: [['G2020-001', '优待证办理', '东塘', '是', null]],
  below: [],
};

/** A draft with a number, of a manuscript that has none yet. */
const NUMBERED = { ...PLAIN, title: '高桥街道走访退役老兵', number: '1' };
const UNNUMBERED: Surroundings = {
  ...CLASSIFIED,
  manuscripts: [['2', '优待证办理', '东塘', null, '否'], [null, '高桥街道走访退役老兵', '高桥', null, null]],
}; // prettier-ignore

/** A draft with the number of a manuscript of another unit, spelt otherwise. */
const SPELT_OTHERWISE = { ...PLAIN, number: 'g2020－001' };
const REGISTERED: Surroundings = { ...CLASSIFIED, manuscripts: [['G2020-001', '优待证办理', '东塘', null, null]] };

describe('the preview of a draft', () => {
  it('says of its row what a recalculation of the whole log would say, key after key', () => {
    const typed = fc.tuple(
      fc.array(drafts, { maxLength: 8 }),
      fc.array(drafts, { minLength: 1, maxLength: 4 }),
      surroundings,
    );
    fc.assert(
      fc.property(typed, ([rows, keys, around]) => {
        const book = bookOf(rows, around);
        for (const draft of keys) {
          const { issues, row, earned } = previewAdoption(book, draft, dates);
          const { issues: all, result } = evaluate(contentWith(book, draft), dates).outcome;
          const at = rows.length + around.below.length + 2;
          expect(issues).toEqual(all.filter(({ place }) => place.sheet === '采用登记' && place.row === at - 1));
          const { adoption = null, ...outcome } = result?.rows.find(({ sheetRow }) => sheetRow === at) ?? {};
          expect(row ?? {}).toEqual(outcome);
          expect(earned).toBe(adoption === null ? null : result!.scores.earned[adoption]);
        }
      }),
      {
        numRuns: 300,
        examples: [
          [[[], [UNKNOWN_UNIT, PLAIN], CLASSIFIED]],
          [[[], [NUMBERED], UNNUMBERED]],
          [[[], [SPELT_OTHERWISE], REGISTERED]],
        ],
      },
    );
  });
});
