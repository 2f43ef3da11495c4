import type { RowAppending } from '../../../../src/host/port/workbook';
import { movedFormula } from '../../../../src/host/xlsx/write/moved-formula';
import { openXlsx } from '../../../../src/host/xlsx/open-xlsx';
import { pack, partText } from '../package';
import { bookParts, relationshipsXml, sheetXml } from '../sample-book';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`; // prettier-ignore
const HEADINGS = `<row r="1">${['标题', '分', '加倍', '合计'].map((name, at) => text(`${'ABCD'[at]!}1`, name)).join('')}</row>`;
const ROWS = `${HEADINGS}<row r="2" ht="30" customHeight="1">${text('A2', '甲')}<c r="B2"><v>1</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2*$B$2</f><v>1</v></c><c r="D2"><f>SUM(表1[[#This Row],[分]:[加倍]])</f></c></row><row r="3" spans="1:4" ht="30" customHeight="1" s="0" hidden="1">${text('A3', '乙')}<c r="B3"><v>2</v></c><c r="C3"><f t="shared" si="0"/><v>2</v></c><c r="D3"><f>SUM(表1[[#This Row],[分]:[加倍]])</f></c></row>`;
const COLUMNS = `<tableColumns count="4"><tableColumn id="1" name="标题"/><tableColumn id="2" name="分"/><tableColumn id="3" name="加倍"><calculatedColumnFormula>B2*$B$2</calculatedColumnFormula></tableColumn><tableColumn id="4" name="合计"><calculatedColumnFormula>SUM(表1[[#This Row],[分]:[加倍]])</calculatedColumnFormula></tableColumn></tableColumns>`;
const row: RowAppending = { kind: 'append-row', sheet: '甲', row: 3, column: 0, cells: ['丙', 3], below: 'row' };

const book = (rows: string, after = ''): Uint8Array =>
  pack(
    bookParts(
      { 甲: '' },
      {
        [SHEET]: sheetXml(rows, `${after}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`),
        'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml([['table', '/xl/tables/table1.xml']]),
        'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:D3"><autoFilter ref="A1:D3"/>${COLUMNS}</table>`,
      },
    ),
  );

async function after(bytes: Uint8Array, change: RowAppending = row): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  await workbook.write([change]);
  return workbook.bytes();
}

test('columns that the table computes go on in the new row, which is as high as the one above', async () => {
  const bytes = await after(book(ROWS));
  expect(partText(bytes, 'xl/tables/table1.xml')).toContain('ref="A1:D4"><autoFilter ref="A1:D4"/>');
  expect(partText(bytes, SHEET)).toContain(
    `<row r="4" ht="30" customHeight="1" s="0">${text('A4', '丙')}<c r="B4"><v>3</v></c><c r="C4"><f>B4*$B$2</f></c><c r="D4"><f>SUM(表1[[#This Row],[分]:[加倍]])</f></c></row></sheetData>`,
  );
});

test('what somebody prepared in the row stays, and nothing is computed over it', async () => {
  const prepared = `${ROWS}<row r="4"><c r="D4"><f>1+1</f><v>2</v></c></row>`;
  const xml = partText(await after(book(prepared)), SHEET);
  expect(xml).toContain('<c r="D4"><f>1+1</f><v>2</v></c></row>');
  expect(xml).not.toContain('<f>B4*$B$2</f>');
});

test('rules that ended above reach over the row; others, and those of other columns, stay', async () => {
  const rules =
    '<conditionalFormatting sqref="A2:D3"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="4"><dataValidation sqref="B2:B3 F1"/><dataValidation sqref="C2:C100"/><dataValidation sqref="C2:C3"/><dataValidation sqref="H2:H3"/></dataValidations>';
  const extension = `<extLst><ext xmlns:x14="urn:x" xmlns:xm="urn:xm"><x14:dataValidations><x14:dataValidation><xm:sqref>D2:D3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
  const bytes = book(ROWS, rules).slice();
  const xml = partText(await after(editedEnd(bytes, extension)), SHEET);
  expect([...xml.matchAll(/sqref(?:="|>)([^"<]+)/g)].map((one) => one[1])).toEqual(['A2:D4', 'B2:B4 F1', 'C2:C100', 'C2:C3', 'H2:H3', 'D2:D4']); // prettier-ignore
});

function editedEnd(bytes: Uint8Array, extension: string): Uint8Array {
  const xml = partText(bytes, SHEET).replace('</worksheet>', `${extension}</worksheet>`);
  return pack({ ...bookParts({ 甲: '' }), ...partsOf(bytes), [SHEET]: xml });
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    ['xl/worksheets/_rels/sheet1.xml.rels', 'xl/tables/table1.xml'].map((name) => [name, partText(bytes, name)]),
  );

const RULES =
  '<conditionalFormatting sqref="A2:D3"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation sqref="B2:B3  F1"/><dataValidation sqref="C2:C100"/></dataValidations>';
const TABLE = 'xl/tables/table1.xml';
const sized = (rows: string): Uint8Array => {
  const bytes = book(rows, RULES);
  const xml = partText(bytes, SHEET).replace('<dimension ref="A1"/>', '<dimension ref="A1:D3"/>');
  return pack({ ...bookParts({ 甲: '' }), ...partsOf(bytes), [SHEET]: xml });
};
const PREPARED = `${ROWS}<row r="4" ht="20"><c r="B4" s="0"/></row><row r="6">${text('A6', '附')}</row>`;

describe('a row that is withdrawn', () => {
  const second: RowAppending = { ...row, row: 4, cells: ['丁', 4] };
  const verdicts = (rows: number) =>
    ({
      kind: 'write-cells',
      sheet: '甲',
      row: 0,
      column: 4,
      cells: Array.from({ length: rows }, (_, at) => [at === 0 ? '判定' : '计1分']),
    }) as const;
  const result = (line: number, content: string) =>
    ({ kind: 'write-cells', sheet: '甲', row: line, column: 1, cells: [[content]] }) as const;

  test.each([
    ['below the last', ROWS],
    ['that was prepared', PREPARED],
  ])('leaves sheet and table byte for byte as they were: %s', async (_, rows) => {
    const before = sized(rows);
    const workbook = openXlsx(before);
    await workbook.write([row]);
    expect(partText(workbook.bytes(), TABLE)).toContain('ref="A1:D4"');
    await workbook.withdraw([row]);
    for (const part of [SHEET, TABLE]) expect(partText(workbook.bytes(), part)).toBe(partText(before, part));
  });

  test('leaves them as they were but for what was written elsewhere meanwhile, and is withdrawn only once', async () => {
    const workbook = openXlsx(sized(ROWS));
    await workbook.write([row]);
    await workbook.write([second]);
    await workbook.write([verdicts(5)]);
    await workbook.write([result(1, '计1分'), result(3, '计3分'), result(4, '计4分')]);
    await workbook.withdraw([second, row]);
    await workbook.withdraw([row]);
    const other = openXlsx(sized(ROWS));
    await other.write([verdicts(3)]);
    await other.write([result(1, '计1分')]);
    expect(partText(other.bytes(), TABLE)).toContain('ref="A1:E3"');
    for (const part of [SHEET, TABLE]) expect(partText(workbook.bytes(), part)).toBe(partText(other.bytes(), part));
  });

  test('can be appended again, and withdrawn again', async () => {
    const before = sized(ROWS);
    const workbook = openXlsx(before);
    await workbook.write([row]);
    const appended = partText(workbook.bytes(), SHEET);
    await workbook.withdraw([row]);
    await workbook.write([row]);
    expect(partText(workbook.bytes(), SHEET)).toBe(appended);
    expect(partText(workbook.bytes(), TABLE)).toContain('ref="A1:D4"><autoFilter ref="A1:D4"/>');
    await workbook.withdraw([row]);
    expect(partText(workbook.bytes(), SHEET)).toBe(partText(before, SHEET));
  });
});

test.each([
  ['B2*$B$2+B$2+$B2', 'B3*$B$2+B$2+$B3'],
  ['"A1"&A1', '"A1"&A2'],
  ["'A1 b'!A1+Sheet1!A1:B2", "'A1 b'!A2+Sheet1!A2:B3"],
  ['LOG10(A1)+1E5+A1_b+表1[[#This Row],[A1]]', 'LOG10(A2)+1E5+A1_b+表1[[#This Row],[A1]]'],
])('a formula further down: %s', (formula, moved) => {
  expect(movedFormula(formula, 1)).toBe(moved);
});
