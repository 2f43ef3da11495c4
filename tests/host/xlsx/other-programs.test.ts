import ExcelJS from 'exceljs';
import type { CellValue, SheetContent, WorkbookChange } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { convert, describeWithLibreOffice } from '../../libreoffice';
import { crowdedBook } from './crowded-book';
import { partText, unpack } from './package';
import { faultsOf } from './soundness';

const RANKING: SheetContent = {
  name: '单位排名',
  cells: [
    ['单位', '得分', '目标', '说明'],
    ['跳马镇', 5, 4, '=不是公式'],
    ['办公室', 12.5, 15, '00123'],
    ['合计', { formula: 'SUM(B2:B3)', value: 17.5 }, { formula: 'SUM(C2:C3)', value: 19 }, { text: '去看', link: { sheet: '单位排名', row: 1, column: 0 } }],
  ],
  styles: [
    { range: { row: 0, column: 0, rows: 1, columns: 4 }, style: { bold: true, fill: 'DDEEFF', horizontal: 'center', border: 'thin', fontName: '黑体', fontSize: 14, color: '112233' } },
    { range: { row: 1, column: 1, rows: 3, columns: 2 }, style: { numberFormat: '0.00', locked: false, wrap: true, vertical: 'top' } },
  ],
  columnWidths: [20, null, 8],
  rowHeights: new Map([[0, 30]]),
  merges: [{ row: 5, column: 0, rows: 1, columns: 3 }],
  freeze: { rows: 1, columns: 1 },
  autoFilter: { row: 0, column: 0, rows: 3, columns: 4 },
  validations: [
    { range: { row: 1, column: 0, rows: 2, columns: 1 }, rule: { kind: 'list', source: ['跳马镇', '办公室'] }, prompt: { title: '单位', text: '选\n一个' }, error: { title: '错', text: '没有这个单位' } },
    { range: { row: 1, column: 1, rows: 2, columns: 1 }, rule: { kind: 'decimal', min: 0, max: 100 }, warningOnly: true },
    { range: { row: 1, column: 2, rows: 2, columns: 1 }, rule: { kind: 'date', from: '2020-01-01', to: '2020-12-31' } },
  ],
  conditionalFormats: [
    { range: { row: 1, column: 1, rows: 2, columns: 1 }, rule: { kind: 'data-bar', color: '4472C4' } },
    { range: { row: 1, column: 0, rows: 2, columns: 1 }, rule: { kind: 'formula', formula: '$B2<$C2', style: { color: 'C00000', bold: true, fill: 'FFEEEE' } } },
  ],
  print: { orientation: 'landscape', fitToWidth: true, titleRows: { from: 0, to: 0 }, area: { row: 0, column: 0, rows: 4, columns: 4 }, footer: '&C第 &P 页 共 &N 页', centerHorizontally: true },
  charts: [{ title: '得分', categories: { row: 1, column: 0, rows: 2, columns: 1 }, series: [{ name: '得分', values: { row: 1, column: 1, rows: 2, columns: 1 }, color: '4472C4' }], anchor: { row: 6, column: 0, rows: 12, columns: 6 } }],
  protected: true,
  tabColor: '00AA00',
}; // prettier-ignore

const VALUES: readonly (readonly CellValue[])[] = [
  ['单位', '得分', '目标', '说明'],
  ['跳马镇', 5, 4, '=不是公式'],
  ['办公室', 12.5, 15, '00123'],
  ['合计', 17.5, 19, '去看'],
];

async function newBook(...changes: readonly WorkbookChange[]): Promise<Uint8Array> {
  const book = emptyXlsx();
  await book.write(changes);
  return book.bytes();
}

const ranking = (): Promise<Uint8Array> => newBook({ kind: 'replace-sheet', sheet: RANKING });

async function valuesOf(bytes: Uint8Array, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  return (await openXlsx(bytes).read([sheet])).sheets.get(sheet)!.rows;
}

async function inExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

describe('exceljs understands what we write', () => {
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    sheet = (await inExcelJs(await ranking())).getWorksheet('单位排名')!;
  });

  test('values and formulas', () => {
    expect(sheet.getCell('D2').value).toBe('=不是公式');
    expect(sheet.getCell('D3').value).toBe('00123');
    expect(sheet.getCell('B4').value).toEqual({ formula: 'SUM(B2:B3)', result: 17.5 });
    expect(sheet.getCell('D4').text).toBe('去看');
  });

  test('styles', () => {
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, name: '黑体', size: 14, color: { argb: 'FF112233' } });
    expect(sheet.getCell('A1').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFDDEEFF' } });
    expect(sheet.getCell('A1').border.left?.style).toBe('thin');
    expect(sheet.getCell('B2')).toMatchObject({ numFmt: '0.00', protection: { locked: false }, alignment: { wrapText: true, vertical: 'top' } });
  });

  test('the frame of the sheet', () => {
    expect(sheet.getColumn(1).width).toBeCloseTo(20.71, 1);
    expect(sheet.getRow(1).height).toBe(30);
    expect(sheet.getCell('B6').master.address).toBe('A6');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:D3');
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true, fitToHeight: 0, paperSize: 9, horizontalCentered: true, printTitlesRow: '1:1' });
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页 共 &N 页');
    expect(sheet.properties.tabColor).toEqual({ argb: 'FF00AA00' });
  });

  test('validation and conditional formats', () => {
    expect(sheet.getCell('A2').dataValidation).toMatchObject({ type: 'list', formulae: ['"跳马镇,办公室"'], promptTitle: '单位' });
    expect(sheet.getCell('B2').dataValidation).toMatchObject({ type: 'decimal', errorStyle: 'warning', formulae: [0, 100] });
    const rules = (sheet as unknown as { conditionalFormattings: { ref: string; rules: { type: string }[] }[] }).conditionalFormattings;
    expect(rules.map(({ ref, rules: [rule] }) => [ref, rule!.type])).toEqual([['B2:B3', 'dataBar'], ['A2:A3', 'expression']]);
  });
}); // prettier-ignore

test('a workbook of exceljs keeps its picture, comment, table and validation', async () => {
  const made = new ExcelJS.Workbook();
  const log = made.addWorksheet('采用登记');
  log.addTable({ name: 'Log', ref: 'A1', headerRow: true, columns: [{ name: '标题' }, { name: '得分' }], rows: [['甲', 1], ['乙', 2]] });
  log.getCell('A2').note = '请核';
  log.getCell('D2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"a,b"'] };
  const image = made.addImage({ base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', extension: 'png' });
  log.addImage(image, 'F1:G4');
  const before = new Uint8Array(await made.xlsx.writeBuffer());
  const book = openXlsx(before);
  await book.write([{ kind: 'write-cells', sheet: '采用登记', row: 1, column: 2, cells: [['计1分'], ['计2分']] }, { kind: 'replace-sheet', sheet: RANKING }]);
  const after = book.bytes();
  const touched = new Set(['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  for (const [name, part] of Object.entries(unpack(before))) if (!touched.has(name)) expect([name, unpack(after)[name]]).toEqual([name, part]);
  expect(await valuesOf(after, '采用登记')).toEqual([['标题', '得分'], ['甲', 1, '计1分'], ['乙', 2, '计2分']]);
  const sheet = (await inExcelJs(after)).getWorksheet('采用登记')!;
  expect(sheet.getCell('A2').note).toBeTruthy();
  expect(sheet.getImages()).toHaveLength(1);
  expect(sheet.getCell('D2').dataValidation.formulae).toEqual(['"a,b"']);
}); // prettier-ignore

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const text = (value: string, more = ''): string =>
  `<table:table-cell office:value-type="string">${more}<text:p>${value}</text:p></table:table-cell>`;
const float = (value: number): string => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const date = (value: string): string => `<table:table-cell office:value-type="date" office:date-value="${value}"/>`;
const line = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const NOTE = '<office:annotation><text:p>请核</text:p></office:annotation>';
const CALC_BOOK =
  `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="${ODF}:office:1.0" xmlns:table="${ODF}:table:1.0" xmlns:text="${ODF}:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="in">` +
  line(text('标题'), text('日期'), text('得分')) +
  line(text('甲,"乙"', NOTE), date('2020-04-27'), float(5)) +
  line(text('丙'), date('2020-05-01'), float(2.5)) +
  '</table:table></office:spreadsheet></office:body></office:document>';

describeWithLibreOffice('LibreOffice', () => {
  jest.setTimeout(180_000);

  test('opens what we write: the values are the same', async () => {
    const csv = new TextDecoder().decode(await convert(await ranking(), 'xlsx', 'csv', 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'));
    expect(csv.trim().split('\n').slice(0, 4)).toEqual(['单位,得分,目标,说明', '跳马镇,5,4,=不是公式', '办公室,12.5,15,00123', '合计,17.5,19,去看']);
  });

  test('opens and saves what we write: values, chart, bars, names and protection are understood', async () => {
    const saved = await convert(await ranking(), 'xlsx', 'xlsx');
    expect(await valuesOf(saved, '单位排名')).toEqual(VALUES);
    const sheet = partText(saved, 'xl/worksheets/sheet1.xml');
    for (const element of ['dataBar', 'expression', 'dataValidation ', 'sheetProtection', 'mergeCell ', 'autoFilter', 'hyperlink ']) expect(sheet).toContain(element);
    expect(partText(saved, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    expect(Object.keys(unpack(saved)).filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);
  });

  test('what it saves we read and write, and it reads that again', async () => {
    const made = await convert(new TextEncoder().encode(CALC_BOOK), 'fods', 'xlsx', 'Calc MS Excel 2007 XML');
    expect(await valuesOf(made, 'in')).toEqual([['标题', '日期', '得分'], ['甲,"乙"', 43948, 5], ['丙', 43952, 2.5]]);
    const book = openXlsx(made);
    await book.write([{ kind: 'write-cells', sheet: 'in', row: 0, column: 3, cells: [['判定'], ['计5分'], [{ formula: 'C3*2', value: 5 }]], style: { bold: true } }, { kind: 'replace-sheet', sheet: RANKING }]);
    expect(faultsOf(book.bytes())).toEqual([]);
    const comments = Object.keys(unpack(made)).filter((name) => /comments|vmlDrawing/.test(name));
    expect(comments).toHaveLength(2);
    for (const name of comments) expect(unpack(book.bytes())[name]).toEqual(unpack(made)[name]);
    const again = await convert(book.bytes(), 'xlsx', 'xlsx');
    expect(await valuesOf(again, 'in')).toEqual([['标题', '日期', '得分', '判定'], ['甲,"乙"', 43948, 5, '计5分'], ['丙', 43952, 2.5, 5]]);
    expect(await valuesOf(again, '单位排名')).toEqual(VALUES);
  });

  test('a sheet it has saved is replaced with everything on it, and our chart is not doubled', async () => {
    const book = openXlsx(await convert(await ranking(), 'xlsx', 'xlsx'));
    await book.write([{ kind: 'replace-sheet', sheet: RANKING }]);
    expect(faultsOf(book.bytes())).toEqual([]);
    expect(Object.keys(unpack(book.bytes())).filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);
  });

  test('opens the crowded workbook after a recalculation', async () => {
    const book = openXlsx(crowdedBook());
    await book.write([{ kind: 'write-cells', sheet: '采用登记', row: 1, column: 3, cells: [['=新']] }, { kind: 'replace-sheet', sheet: { ...RANKING, name: '单位得分' } }]);
    const saved = await convert(book.bytes(), 'xlsm', 'xlsx');
    expect((await valuesOf(saved, '采用登记')).slice(0, 2)).toEqual([['标题', '得分'], ['粗细', 5, null, '=新']]);
    expect(await valuesOf(saved, '单位得分')).toEqual(VALUES);
  });

  test.each(['xls', 'ods', 'pdf', 'html', 'csv'])('its .%s is refused by name', async (extension) => {
    const bytes = await convert(await ranking(), 'xlsx', extension);
    expect(() => openXlsx(bytes)).toThrow(new RegExp(`(old-format|not-a-workbook): \\.${extension}$`));
  });
}); // prettier-ignore
