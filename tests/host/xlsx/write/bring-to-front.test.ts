import ExcelJS from 'exceljs';
import { PackageParts } from '../../../../src/host/ooxml/package-parts';
import { readDisplay } from '../../../../src/host/xlsx/display/read-display';
import { emptyXlsx, openXlsx } from '../../../../src/host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../../../src/host/xlsx/xlsx-workbook';

/** A file of another program, of which two sheets are chosen together. */
async function chosenTogether(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const name of ['甲', '乙', '丙'])
    book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] }).addRow([`tabSelected="1" 是文字`, name]);
  const parts = PackageParts.open(new Uint8Array(await book.xlsx.writeBuffer()));
  for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
    parts.write(part, parts.text(part).replace(/<sheetView (?!tabSelected)/u, '<sheetView tabSelected="1" '));
  return parts.toBytes();
}

const chosenIn = (book: XlsxWorkbook): string[] => {
  const parts = PackageParts.open(book.bytes());
  return ['1', '2', '3'].filter((at) => /<sheetView[^>]*tabSelected/u.test(parts.text(`xl/worksheets/sheet${at}.xml`)));
};

const activeOf = (book: XlsxWorkbook): string => {
  const { sheets, active } = readDisplay(book.bytes(), {});
  return sheets[active]!.name;
};

test('the sheet is in front, and no other is chosen with it, in which what is typed would be written too', async () => {
  const book = openXlsx(await chosenTogether());
  expect(chosenIn(book)).toHaveLength(2);
  await book.bringToFront('丙');
  expect(activeOf(book)).toBe('丙');
  expect(chosenIn(book)).toEqual([]);
  const { sheets } = await book.read(['甲', '丙']);
  expect([...sheets.values()].map(({ rows }) => rows)).toEqual([
    [['tabSelected="1" 是文字', '甲']],
    [['tabSelected="1" 是文字', '丙']],
  ]);
});

test('a sheet that is in front already, is hidden or is not there changes no byte', async () => {
  const source = await chosenTogether();
  const book = openXlsx(source);
  await book.bringToFront('甲');
  await book.bringToFront('丁');
  expect(Buffer.from(book.bytes()).equals(Buffer.from(source))).toBe(true);
});

test('a workbook of our own opens with the sheet too', async () => {
  const book = emptyXlsx();
  await book.write(['甲', '乙'].map((name) => ({ kind: 'replace-sheet', sheet: { name, cells: [[name]] } }) as const));
  await book.bringToFront('乙');
  expect(activeOf(book)).toBe('乙');
});
