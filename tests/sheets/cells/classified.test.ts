import fc from 'fast-check';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { emptyXlsx } from '../../../src/host/xlsx/open-xlsx';
import type { CellValue } from '../../../src/host/port/workbook';
import { cellName } from '../../../src/issues/place';
import { classifiedCell } from '../../../src/sheets/cells/classified/classified';

const found = (...rows: CellValue[][]): string | null => {
  const place = classifiedCell({ name: '采用登记', rows });
  return place && cellName(place);
};

test.each([
  ['标题', '涉密', '是'],
  ['题目', '是否涉密', '√'],
  ['备注', '密级', '秘密'],
  ['撰稿人', '涉 密', ' 是 '],
  ['本单位自己的列', '涉密与否', 'Y'],
  ['标题', '涉密', true],
  ['标题', '涉密*', '是'],
  ['标题', '是否涉密（必填）', '是'],
  ['标题', '涉密\n（是/否）', '是'],
  ['标题', '是否涉密 Classified', '是'],
  ['标题', '【涉密】', '是'],
  ['标题', '涉密件', '是'],
  ['标题', '密\u200b级', '机密'],
])('text under %s is not kept where %s says %s', (column, mark, yes) => {
  expect(found(['稿件编号', column, mark], ['2020-001', '一件事', yes])).toBe('B2');
  expect(found(['登记表'], [], ['稿件编号', column, mark], ['2020-001', '一件事', yes])).toBe('B4');
  expect(found(['稿件编号', column, mark], ['2020-001', '一件事', null], ['2020-002', null, yes])).toBeNull();
});

test('a classified row may hold numbers, dates, units and channels', () => {
  const header = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '涉密', '计入得分', '判定'];
  expect(found(header.map((name) => `${name}（必填）`), [null, '跳马镇', '2020-4-27', '市局官网', '转载', 'Y-1', '是', 1, '计1分'])).toBeNull(); // prettier-ignore
  expect(found(header, [null, '跳马镇', '2020-4-27', '市局官网', '转载', 'Y-1', '是', 1, '计1分'])).toBeNull();
});

test('a secret mark is found anywhere, the bare word nowhere', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 8 });
  const mark = fc.constantFrom('机密★', '秘密 ☆', '绝密*1年', '机密＊');
  fc.assert(fc.property(text, mark, text, (before, secret, after) => found([`${before}${secret}${after}`]) === 'A1'));
  expect(found(['保密宣传：什么是国家秘密'], ['机密文件管理办法宣讲'])).toBeNull();
});

test.each([
  ['the sample', createSampleWorkbook()],
  ['the template', createWorkbook(2026)],
])('%s is kept', async (_, changes) => {
  const file = emptyXlsx();
  await file.write(changes);
  const { sheetNames } = await file.read([]);
  const { sheets } = await file.read(sheetNames);
  expect([...sheets.values()].map(classifiedCell).filter(Boolean)).toEqual([]);
});
