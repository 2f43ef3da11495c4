import ExcelJS from 'exceljs';
import { withTable } from '../xlsx/with-table';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import type { DisplayBook, DisplaySheet } from '../../../src/host/port/display';
import { readDisplay } from '../../../src/host/xlsx/display/read-display';
import { emptyXlsx } from '../../../src/host/xlsx/open-xlsx';
import { CHINESE_DATE_FORMATS } from '../../../src/text/sheets/number-formats';

async function display(build: (book: ExcelJS.Workbook) => void): Promise<DisplayBook> {
  const book = new ExcelJS.Workbook();
  build(book);
  return readDisplay(new Uint8Array(await book.xlsx.writeBuffer()), CHINESE_DATE_FORMATS);
}

const styleAt = (book: DisplayBook, sheet: DisplaySheet, row: number, column: number) =>
  book.styles[sheet.rows.find((one) => one.row === row)!.cells.find((one) => one.column === column)!.style];

const cellAt = (sheet: DisplaySheet, row: number, column: number) =>
  sheet.rows.find((one) => one.row === row)?.cells.find((one) => one.column === column);

test('fonts, fills, borders, alignment and formats of another program', async () => {
  const book = await display((file) => {
    const sheet = file.addWorksheet('登记');
    const cell = sheet.getCell('B2');
    cell.value = 1234.5;
    cell.font = {
      name: '宋体',
      size: 14,
      bold: true,
      italic: true,
      underline: true,
      strike: true,
      color: { argb: 'FF112233' },
    };
    cell.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { theme: 4, tint: 0.8 } as Partial<ExcelJS.Color>,
    };
    cell.border = { top: { style: 'medium', color: { argb: 'FFFF0000' } }, left: { style: 'hair' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true, indent: 2, textRotation: 45 };
    cell.numFmt = '#,##0.00';
    cell.protection = { locked: false };
  });
  expect(styleAt(book, book.sheets[0]!, 1, 1)).toEqual({
    bold: true,
    italic: true,
    underline: true,
    strike: true,
    fontName: '宋体',
    fontSize: 14,
    color: '112233',
    fill: 'DCE6F2',
    top: { kind: 'medium', color: 'FF0000' },
    left: { kind: 'dotted', color: null },
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    indent: 2,
    rotation: 45,
    numberFormat: '#,##0.00',
    locked: false,
  });
});

test('sizes, merges, frozen panes, grid lines, filter, hidden parts, tab colour', async () => {
  const book = await display((file) => {
    const sheet = file.addWorksheet('甲', {
      views: [{ state: 'frozen', ySplit: 2, xSplit: 1, showGridLines: false }],
      properties: { tabColor: { argb: 'FF00AA00' } },
    });
    sheet.getColumn(2).width = 20.71;
    sheet.getColumn(3).hidden = true;
    sheet.getRow(1).height = 30;
    sheet.getCell('A1').value = '标题';
    sheet.getRow(3).hidden = true;
    sheet.getCell('A3').value = 'x';
    sheet.mergeCells('A1:C1');
    sheet.autoFilter = 'A2:C2';
    file.addWorksheet('乙', { state: 'hidden' });
  });
  const [sheet, other] = book.sheets;
  expect(sheet).toMatchObject({
    gridLines: false,
    freeze: { rows: 2, columns: 1 },
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    autoFilter: { row: 1, column: 0, rows: 1, columns: 3 },
    tabColor: '00AA00',
    tiedTo: 0,
    hidden: false,
  });
  expect(sheet!.columns.find(({ from }) => from === 1)?.width).toBeCloseTo(20, 5);
  expect(sheet!.columns.find(({ from }) => from === 2)?.hidden).toBe(true);
  expect(sheet!.rows[0]?.height).toBe(30);
  expect(sheet!.rows.find(({ row }) => row === 2)?.hidden).toBe(true);
  expect(other!.hidden).toBe(true);
});

test('formulas, shared ones as a group, and what array formulas fill', async () => {
  const book = await display((file) => {
    const sheet = file.addWorksheet('甲');
    for (const row of [1, 2, 3]) sheet.getCell(row, 1).value = row;
    sheet.getCell('B1').value = { formula: 'A1*2', result: 2, shareType: 'shared', ref: 'B1:B2' } as ExcelJS.CellValue;
    sheet.getCell('B2').value = { sharedFormula: 'B1', result: 4 };
    sheet.getCell('C1').value = { formula: 'A1:A3', result: 1, shareType: 'array', ref: 'C1:C3' } as ExcelJS.CellValue;
  });
  const sheet = book.sheets[0]!;
  expect(cellAt(sheet, 0, 1)).toMatchObject({ value: 2, formula: 'A1*2', group: '0' });
  expect(cellAt(sheet, 1, 1)).toMatchObject({ value: 4, group: '0' });
  expect(sheet.fixed).toEqual([{ row: 0, column: 2, rows: 3, columns: 1 }]);
});

test('validation, conditional formats, links and notes', async () => {
  const book = await display((file) => {
    const sheet = file.addWorksheet('甲');
    sheet.getCell('A1').dataValidation = {
      type: 'list',
      formulae: ['"单独采用,转载"'],
      showErrorMessage: true,
      allowBlank: true,
    };
    sheet.getCell('A2').dataValidation = { type: 'decimal', operator: 'between', formulae: [0, 100], allowBlank: true };
    sheet.addConditionalFormatting({
      ref: 'B1:B5',
      rules: [
        {
          type: 'cellIs',
          operator: 'lessThan',
          priority: 2,
          formulae: ['60'],
          style: { font: { color: { argb: 'FFAA0000' } } },
        },
        {
          type: 'expression',
          priority: 1,
          formulae: ['$B1=""'],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFEEEE' } } },
        },
      ],
    });
    sheet.getCell('C7').value = { text: '去', hyperlink: "#'甲'!A1" };
    sheet.getCell('C8').value = { text: '网', hyperlink: 'https://example.org/' };
    sheet.getCell('D9').note = '批注';
  });
  const sheet = book.sheets[0]!;
  expect(sheet.validations).toEqual([
    {
      range: { row: 0, column: 0, rows: 1, columns: 1 },
      rule: { kind: 'list', source: ['单独采用', '转载'] },
      warningOnly: false,
    },
    {
      range: { row: 1, column: 0, rows: 1, columns: 1 },
      rule: { kind: 'decimal', min: 0, max: 100 },
      warningOnly: true,
    },
  ]);
  const range = { row: 0, column: 1, rows: 5, columns: 1 };
  expect(sheet.conditionalFormats).toEqual([
    { range, rule: { kind: 'formula', formula: '$B1=""', style: { fill: 'FFEEEE' } } },
    { range, rule: { kind: 'formula', formula: 'B1<60', style: { color: 'AA0000' } } },
  ]);
  expect(sheet.links.map(({ row, target }) => [row, target])).toContainEqual([7, 'https://example.org/']);
  expect(sheet.tiedTo).toBe(8);
});

test('rows stay above the headings of a table, and above its totals, which nobody types over', async () => {
  const list = [['登记', null], ['标题', '得分'], ['甲', 1], ['汇总', 1]]; // prettier-ignore
  const file = emptyXlsx();
  await file.write([{ kind: 'replace-sheet', sheet: { name: '登记', cells: list } }]);
  const range = { row: 1, column: 0, rows: 3, columns: 2 };
  const [plain, summed] = [false, true].map(
    (hasTotals) =>
      readDisplay(withTable(file.bytes(), range, ['标题', '得分'], hasTotals), CHINESE_DATE_FORMATS).sheets[0]!,
  );
  expect([plain!.tiedTo, plain!.fixed]).toEqual([1, []]);
  expect([summed!.tiedTo, summed!.fixed]).toEqual([3, [{ row: 3, column: 0, rows: 1, columns: 2 }]]);
});

test('what the program wrote comes back as it was written', async () => {
  const file = emptyXlsx();
  const changes = createSampleWorkbook();
  await file.write(changes);
  const book = readDisplay(file.bytes(), CHINESE_DATE_FORMATS);
  for (const change of changes) {
    if (change.kind !== 'replace-sheet') continue;
    const written = change.sheet;
    const seen = book.sheets.find(({ name }) => name === written.name)!;
    expect(seen.freeze).toEqual(written.freeze ?? { rows: 0, columns: 0 });
    expect(seen.merges).toEqual(written.merges ?? []);
    expect(seen.protected).toBe(written.protected ?? false);
    expect(seen.conditionalFormats).toEqual(written.conditionalFormats ?? []);
    expect(seen.validations.map(({ range, rule }) => ({ range, rule }))).toEqual(
      (written.validations ?? []).map(({ range, rule }) => ({ range, rule })),
    );
  }
});
