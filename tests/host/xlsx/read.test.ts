import { HostError, type CellValue } from '../../../src/host/port/workbook';
import { openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { editPart, NAMESPACES, pack, unpack, type Parts } from './package';
import { bookParts } from './sample-book';

async function rowsOf(bytes: Uint8Array, sheet = '甲'): Promise<readonly (readonly CellValue[])[]> {
  const { sheets } = await openXlsx(bytes).read([sheet]);
  return sheets.get(sheet)!.rows;
}

const withRows = (rows: string, more: Parts = {}): Uint8Array => pack(bookParts({ 甲: rows }, more));

const READINGS: readonly (readonly [name: string, rows: string, expected: readonly (readonly CellValue[])[]])[] = [
  ['numbers as programs write them', '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>-0.25</v></c><c r="C1"><v>1.5E+3</v></c><c r="D1"><v> 7 </v></c><c r="E1"><v>0.30000000000000004</v></c></row>', [[1, -0.25, 1500, 7, 0.30000000000000004]]],
  ['long and small numbers', '<row r="1"><c r="A1"><v>123456789012345678</v></c><c r="B1"><v>.5</v></c><c r="C1"><v>0.000000000000000123</v></c></row>', [[123456789012345680, 0.5, 1.23e-16]]],
  ['truth values and errors', '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c></row>', [[true, false, { error: '#N/A' }]]],
  ['inline strings, also formatted', '<row r="1"><c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细</t></r></is></c></row>', [['a & b', '粗 细']]],
  ['results of formulas', '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"x"</f><v>x_x000D_y</v></c><c r="C1" t="str"><f>""</f><v></v></c></row>', [[2, 'x\ry', '']]],
  ['formulas nobody calculated', '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v/></c></row>', [[{ error: '#UNCALCULATED' }, { error: '#UNCALCULATED' }, { error: '#UNCALCULATED' }]]],
  ['rows and cells without references', '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>', [[1, 2], [null, 3]]],
  ['references with gaps', '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>', [[], [], [null, null, 1, 2], [3]]],
  ['single quotes, white space, comments', "<!-- <row> --><row\n r = '1' ><c  r='A1'\tt = 'n' ><v >5</v ></c ><!-- c --><c r='B1'/></row >", [[5]]],
  ['CDATA and entities', '<row r="1"><c r="A1" t="str"><v><![CDATA[<a>]]>&#x4E2D;&#25991;</v></c><c r="B1" t="inlineStr"><is><t><![CDATA[</t>]]></t></is></c></row>', [['<a>中文', '</t>']]],
  ['dates as ISO texts', '<row r="1"><c r="A1" t="d"><v>2020-04-27</v></c><c r="B1" t="d"><v>2020-04-27T12:00:00</v></c></row>', [[43948, 43948.5]]],
  ['the day as written, whatever the zone', '<row r="1">' + ['2020-04-01T00:30:00+08:00', '2020-03-31T23:30:00Z', '2020-03-31T23:30:00.500-05:00'].map((date) => `<c t="d"><v>${date}</v></c>`).join('') + '</row>', [[43922.02083333333, 43921.97916666667, 43921.979172453706]]],
  ['a day that no calendar has as its text', '<row r="1"><c t="d"><v>2020-02-30</v></c><c t="d"><v>2021-02-29T00:00:00+08:00</v></c><c t="d"><v>2020-04-31</v></c><c t="d"><v>2020-02-29</v></c></row>', [['2020-02-30', '2021-02-29T00:00:00+08:00', '2020-04-31', 43890]]],
  ['a midnight that ends its day as its text', '<row r="1"><c t="d"><v>2020-03-31T24:00:00+08:00</v></c><c t="d"><v>2020-03-31T00:00:00</v></c></row>', [['2020-03-31T24:00:00+08:00', 43921]]],
  ['cells of unknown extensions', '<row r="1"><x:foo xmlns:x="y"><x:c/></x:foo><c r="A1"><v>1</v><extLst><ext uri="u"><v>9</v></ext></extLst></c></row>', [[1]]],
  ['styled empty cells far out', '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576" s="0" customFormat="1"/>', [[1]]],
]; // prettier-ignore

test.each(READINGS)('reads %s', async (_, rows, expected) => {
  expect(await rowsOf(withRows(rows))).toEqual(expected);
});

describe('shared strings', () => {
  const strings = (items: string): Parts => ({
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="${NAMESPACES.main}">${items}</sst>`,
  });
  const cells = (...indexes: number[]): string =>
    `<row r="1">${indexes.map((index) => `<c t="s"><v>${index}</v></c>`).join('')}</row>`;

  test('formatting is dropped, phonetic guides are left out, escapes are resolved', async () => {
    const items =
      '<si><t>甲</t></si><si><r><t>东</t></r><r><rPr><b/></rPr><t>京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t xml:space="preserve"> a_x000D_b_x005F_x0041_ </t></si><si/><si><t/></si><si><t>a\r\nb&#13;&lt;</t></si>';
    const rows = await rowsOf(withRows(cells(0, 1, 2, 3, 4, 5, 0), strings(items)));
    expect(rows).toEqual([['甲', '东京', ' a\rb_x0041_ ', null, null, 'a\nb\r<', '甲']]);
  });

  test('a reference beyond the list is damage', async () => {
    await expect(rowsOf(withRows(cells(7), strings('<si><t>a</t></si>')))).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('dialects of the package', () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>';
  const strings: Parts = { 'xl/sharedStrings.xml': `<sst xmlns="${NAMESPACES.main}"><si><t>字</t></si></sst>` };
  const plain = withRows(rows, strings);
  const everyPart = (change: (text: string, name: string) => string): Uint8Array =>
    Object.keys(unpack(plain)).reduce((bytes, name) => editPart(bytes, name, (text) => change(text, name)), plain);
  const prefixed = (text: string): string =>
    text
      .replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2')
      .replace(/xmlns="/g, 'xmlns:x="')
      .replace(/<\?x:xml/, '<?xml');

  const strict = (text: string): string =>
    text
      .replaceAll(NAMESPACES.main, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(NAMESPACES.relationships, 'http://purl.oclc.org/ooxml/officeDocument/relationships');

  const DIALECTS: readonly (readonly [string, Uint8Array])[] = [
    ['prefixed names', everyPart((text, name) => (/\.rels$|Types/.test(name) ? text : prefixed(text)))],
    ['strict namespaces', everyPart(strict)],
    ['absolute targets', everyPart((text, name) => (name.endsWith('workbook.xml.rels') ? text.replaceAll('Target="', 'Target="/xl/') : text))],
    ['content types in capitals', everyPart((text, name) => (name.includes('Types') ? text.replace(/ContentType="[^"]*"/g, (one) => `ContentType="${one.slice(13, -1).toUpperCase()}"`) : text))],
    ['part names in another case', pack(Object.fromEntries(Object.entries(unpack(plain)).map(([name, part]) => [name.replace('sheet1', 'SHEET1'), part])))],
    ['backslashes in names', pack(Object.fromEntries(Object.entries(unpack(plain)).map(([name, part]) => [name.replaceAll('/', '\\'), part])))],
    ['a byte order mark', everyPart((text) => `\ufeff${text}`)],
  ]; // prettier-ignore

  test.each(DIALECTS)('%s are read and written', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([['字', 2]]);
    const book = openXlsx(bytes);
    await book.write([
      { kind: 'write-cells', sheet: '甲', row: 0, column: 2, cells: [['新', { text: '去', link: { sheet: '甲', row: 0, column: 0 } }], [1]], style: { bold: true } },
      { kind: 'replace-sheet', sheet: { name: '乙', cells: [['b']], print: { orientation: 'portrait', fitToWidth: true, titleRows: { from: 0, to: 0 } } } },
    ]); // prettier-ignore
    const written = openXlsx(book.bytes());
    expect((await written.read(['甲', '乙'])).sheets).toEqual(
      new Map([
        [
          '甲',
          {
            name: '甲',
            rows: [
              ['字', 2, '新', '去'],
              [null, null, 1],
            ],
          },
        ],
        ['乙', { name: '乙', rows: [['b']] }],
      ]),
    );
  });

  test('UTF-16 parts are read', async () => {
    const parts = unpack(plain);
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']).replace(/^<\?xml[^>]*\?>/, '')}`;
    const wide = new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
    expect(await rowsOf(pack({ ...parts, 'xl/worksheets/sheet1.xml': wide }))).toEqual([['字', 2]]);
  });

  test('a workbook elsewhere in the package', async () => {
    const parts = Object.entries(unpack(plain)).map(
      ([name, part]) => [name.replace(/^xl\//, 'book/deep/'), part] as const,
    );
    const moved = pack(Object.fromEntries(parts));
    const change = (text: string): string => text.replaceAll('xl/', 'book/deep/');
    expect(await rowsOf(editPart(editPart(moved, '_rels/.rels', change), '[Content_Types].xml', change))).toEqual([
      ['字', 2],
    ]);
  });
});

test('chart sheets are listed, not read', async () => {
  const bytes = editPart(pack(bookParts({ 甲: '', 乙: '' })), 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      'relationships/worksheet" Target="worksheets/sheet2.xml"',
      'relationships/chartsheet" Target="worksheets/sheet2.xml"',
    ),
  );
  const content = await openXlsx(bytes).read(['甲', '乙']);
  expect(content.sheetNames).toEqual(['甲', '乙']);
  expect([...content.sheets.keys()]).toEqual(['甲']);
  const refused = openXlsx(bytes).write([{ kind: 'replace-sheet', sheet: { name: '乙', cells: [] } }]);
  await expect(refused).rejects.toEqual(new HostError('unsupported', '乙'));
});
