import type { ExcelHost } from '../index';
import type { OfficePage } from '../office-page';
import { codeOf, start } from './page';

let page: OfficePage & { host: ExcelHost };

beforeAll(async () => {
  page = await start({ sheets: { S: [] }, year: 2020 });
});
afterEach(() => expect(page.host.unsupported.splice(0)).toEqual([]));

async function write(cell: string, value: unknown, numberFormat?: string): Promise<unknown> {
  await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('S').getRange(cell);
    range.clear();
    if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    range.values = [[value]];
    await context.sync();
  });
  const { value: stored, formula, text } = page.host.cell(`S!${cell}`);
  return formula === undefined ? [stored, text] : [`=${formula}`, stored];
}

test.each([
  ['00123', [123, '123']],
  ['123456789012345678', [123456789012345000, '1.23457E+17']],
  ["'00123", ['00123', '00123']],
  ['2020-4-27', [43948, '2020/4/27']],
  ['2020年4月27日', [43948, '2020年4月27日']],
  ['4月27日', [43948, '4月27日']],
  ['1/2', [43832, '1月2日']],
  ['12%', [0.12, '12%']],
  ['1,234.5', [1234.5, '1,234.50']],
  ['（5）', [-5, '-5']],
  ['１２３', [123, '123']],
  ['TRUE', [true, 'TRUE']],
  ['10:30', [0.4375, '10:30']],
  ['标题', ['标题', '标题']],
  ['计5分', ['计5分', '计5分']],
  ['', [null, '']],
])('%s becomes %j', async (typed, expected) => {
  expect(await write('A1', typed)).toEqual(expected);
});

test('texts that begin with an operator become formulas', async () => {
  expect(await write('A1', '=1+2')).toEqual(['=1+2', 3]);
  expect(await write('A1', '-B1')).toEqual(['=-B1', -0]);
  expect(await write('A1', '+5')).toEqual([5, '5']);
  expect(await codeOf(write('A1', '-- 说明 --'))).toBe('InvalidArgument');
});

test('cells formatted as text keep what is written', async () => {
  expect(await write('A1', '=1+2', '@')).toEqual(['=1+2', '=1+2']);
  expect(await write('A1', '00123', '@')).toEqual(['00123', '00123']);
  expect(await write('A1', 5, '@')).toEqual(['5', '5']);
});

test('null leaves a cell as it is', async () => {
  await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('S').getRange('C1:D1');
    range.values = [['one', 'two']];
    range.values = [[null, 'three']];
    await context.sync();
  });
  expect(page.host.values('S!C1:D1')).toEqual([['one', 'three']]);
});

test('formulas are computed, and follow what they depend on', () => {
  page.host.outside((person) => {
    person.type('S!F1', [[1], [2], [3]]);
    person.type('S!G1', '=SUM(F1:F3)*2');
    person.type('S!G2', '=IF(G1>10,"多","少")&TEXTLESS()');
    person.type('S!G3', '=1/0');
  });
  expect(page.host.cell('S!G1').value).toBe(12);
  page.host.outside((person) => person.insertRows('S', 2));
  page.host.outside((person) => person.type('S!F2', 10));
  expect(page.host.cell('S!G1')).toMatchObject({ formula: 'SUM(F1:F4)*2', value: 32 });
  expect(page.host.cell('S!G4').text).toBe('#DIV/0!');
  expect(page.host.cell('S!G3').text).toBe('#NAME?');
  expect(page.host.unsupported.splice(0)).toEqual(['function TEXTLESS']);
});

test('1904 workbooks count days from 1904', async () => {
  const other = await start({ date1904: true, sheets: { S: [] } });
  other.host.outside((person) => person.type('S!A1', '2020-1-1'));
  expect(other.host.cell('S!A1')).toMatchObject({ value: 42369, text: '2020/1/1' });
});
