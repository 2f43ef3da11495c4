import fc from 'fast-check';
import { RowWatch } from '../../../src/sheets/cells/classified/row-watch';
import type { CellValue } from '../../../src/host/port/workbook';

const HEADER = ['标题', '供稿单位', '采用渠道', '采用方式', '稿件编号', '涉密', '采用日期'];
const NAMES = { unit: 1, channel: 2, mode: 3 };

const value = fc.constantFrom<CellValue>(
  null,
  1,
  '',
  '走访慰问',
  '保密宣传月',
  '机密★1年 某事',
  '是',
  'G2020-001',
  '2020-4-1',
);
const row = fc
  .tuple(
    value,
    value,
    value,
    fc.constantFrom<CellValue>(null, 'G2020-001', 'G2020-002'),
    fc.constantFrom('是', '', null),
    value,
  )
  .map(([title, unit, other, number, classified, date]) => [
    title,
    unit,
    '红网',
    '单独采用',
    number,
    classified,
    date,
    other,
  ]);

test('what is found depends neither on the order in which rows are read nor on how many of them', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (rows, order) => {
      const grid = { name: '采用登记', rows: [['机密★ 登记表'], HEADER, ...rows] };
      const numbers = new Set(['G2020-002']);
      const unread = new RowWatch(grid, numbers).finish();
      const watch = new RowWatch(grid, numbers);
      const some = rows.map((_, at) => at + 2).filter(() => order.next().value % 2 === 0);
      const barred = some.reverse().filter((at) => watch.bars(at, null));
      expect(watch.finish()).toEqual(unread);
      expect(barred.every((at) => unread.texts.some((text) => text.row === at))).toBe(true);
      expect(some.every((at) => barred.includes(at) || unread.texts.every((text) => text.row !== at))).toBe(true);
    }),
  );
});

test('names of the plan are not looked at in an open row, and are in a classified one', () => {
  const rows: CellValue[][] = [
    HEADER,
    ['标题一', '机密★', '红网', '单独采用', null, '', null],
    ['', '机密★', '红网', '单独采用', null, '是', null],
  ];
  const watch = new RowWatch({ name: '采用登记', rows }, new Set());
  expect([watch.bars(1, NAMES), watch.bars(2, NAMES), watch.isClassified(1), watch.isClassified(2)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});
