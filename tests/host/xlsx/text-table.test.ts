import fc from 'fast-check';
import Papa from 'papaparse';
import { HostError } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { readTextTable } from '../../../src/host/xlsx/read/text-table';
import { bookNameOf, isTextTable, withoutEnding } from '../../../src/host/xlsx/text-table-files';
import { textSheet } from '../../../src/sheets/template/text-sheet';

const TEXT = '标题,单位,日期\r\n"慰问老兵,送温暖",高桥,2020-05-06\r\n悬挂光荣牌,东山,2020/5/7\r\n';
const CELLS = [
  ['标题', '单位', '日期'],
  ['慰问老兵,送温暖', '高桥', '2020-05-06'],
  ['悬挂光荣牌', '东山', '2020/5/7'],
];
/** The same text as Chinese programs write it: GBK of every character in it. */
const GBK = Buffer.from(
  'b1eacce22cb5a5cebb2cc8d5c6da0d0a22cebfcecac0cfb1f82ccbcdcec2c5af222cb8dfc7c52c323032302d30352d30360d0ad0fcb9d2b9e2c8d9c5c62cb6abc9bd2c323032302f352f370d0a',
  'hex',
);
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** The sheet of a file of this name, once it was saved and opened again. */
async function rowsOf(bytes: Uint8Array, fileName = '台账.csv') {
  const made = emptyXlsx();
  await made.write([{ kind: 'replace-sheet', sheet: textSheet(withoutEnding(fileName), readTextTable(bytes)) }]);
  const book = openXlsx(made.bytes());
  const { sheetNames } = await book.read([]);
  return { name: sheetNames[0]!, rows: (await book.read(sheetNames)).sheets.get(sheetNames[0]!)!.rows };
}

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['GBK', GBK],
  ['UTF-16 with tabs, as Excel writes "Unicode text"', utf16(Papa.unparse(CELLS, { delimiter: '\t' }))],
])('a table as text is read: %s', async (_, bytes) => {
  expect(await rowsOf(bytes)).toEqual({ name: '台账', rows: CELLS });
});

test('no cell becomes a number or a formula, no digit is lost', async () => {
  const { rows } = await rowsOf(Buffer.from('编号,值\n00123456789012345678,=1+1\n007,-5\n'));
  expect(rows).toEqual([
    ['编号', '值'],
    ['00123456789012345678', '=1+1'],
    ['007', '-5'],
  ]);
});

test('the sheet has a name that every program takes, whatever the file is called', async () => {
  expect((await rowsOf(Buffer.from(TEXT), '2020年[采用]台账.csv')).name).toBe('2020年 采用 台账');
  for (const odd of ['.csv', 'History.csv', "''.csv", '  .txt'])
    expect((await rowsOf(Buffer.from(TEXT), odd)).name).toBe('Sheet1');
  const part = fc.constantFrom("'", ' ', '[', '/', '\u0007', '😀', '\ud83d', '表', 'a'.repeat(30), '<', '&');
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      expect((await rowsOf(Buffer.from(TEXT), `${parts.join('')}.csv`)).rows).toEqual(CELLS);
    }),
  );
});

test('whatever a program writes as .csv comes back cell by cell', async () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((one) => one === one.trim() && !/[\p{Cc}\ufeff]/u.test(one));
  const line = fc.array(text, { minLength: 2, maxLength: 5 }).filter(([first]) => first !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
      const { rows } = await rowsOf(Buffer.from(Papa.unparse(lines, { delimiter: ',', quotes: true })));
      const shown = rows.map((cells) => cells.map((value) => value ?? ''));
      expect(shown.map((cells, row) => [...cells, ...lines[row]!.slice(cells.length)])).toEqual(lines);
    }),
    { numRuns: 60 },
  );
});

test('only what was refused as a table of text, and is named so, is read as one', () => {
  const csv = new HostError('not-a-workbook', '.csv');
  expect(isTextTable('台账.csv', csv)).toBe(true);
  expect(isTextTable('导出.XLS', csv)).toBe(true);
  expect(isTextTable('登记.xlsx', csv)).toBe(false);
  expect(isTextTable('导出.xls', new HostError('old-format', '.xls'))).toBe(false);
  expect(bookNameOf('导出.xls')).toBe('导出.xlsx');
});
