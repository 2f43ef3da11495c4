import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { columnLetters } from '../../../src/host/port/a1';
import { child, parseXml, type XmlElement } from '../../../src/host/ooxml/xml';
import type { SheetContent } from '../../../src/host/port/workbook';
import { openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { editPart, NAMESPACES, pack, partText, unpack } from './package';
import { bookParts, relationshipsXml, sheetXml } from './sample-book';
import { faultsOf } from './soundness';

const ROWS = '<row r="1"><c r="A1" s="1"><v>43895</v></c><c r="B1"><v>2</v></c></row>';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const BOOK = pack(bookParts({ 采用登记: ROWS }));
const OURS: SheetContent = {
  name: '单位得分',
  cells: [['单位', 1.5]],
  styles: [{ range: { row: 0, column: 0, rows: 1, columns: 2 }, style: { bold: true, fill: 'DDEEFF', numberFormat: '0.00"分"' } }],
  conditionalFormats: [{ range: { row: 0, column: 1, rows: 1, columns: 1 }, rule: { kind: 'formula', formula: 'B1>1', style: { color: 'C00000' } } }],
  charts: [{ title: '得分', categories: { row: 0, column: 0, rows: 1, columns: 1 }, series: [{ name: '得分', values: { row: 0, column: 1, rows: 1, columns: 1 }, color: '4472C4' }], anchor: { row: 3, column: 0, rows: 9, columns: 5 } }],
}; // prettier-ignore

const withStyles = (inside: string, prefix = ''): Uint8Array => {
  const space = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return pack(
    bookParts(
      { 采用登记: ROWS },
      { [STYLES]: `<${prefix}styleSheet ${space}="${NAMESPACES.main}">${inside}</${prefix}styleSheet>` },
    ),
  );
};

async function written(bytes: Uint8Array): Promise<Uint8Array> {
  const book = openXlsx(bytes);
  await book.write([{ kind: 'replace-sheet', sheet: OURS }]);
  return book.bytes();
}

/** Number format ids by code, and the ids that are stated more than once. */
function numberFormatsOf(bytes: Uint8Array): { ids: number[]; ours: number } {
  const all = [...partText(bytes, STYLES).matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)];
  return {
    ids: all.map((one) => Number(one[1])),
    ours: Number(all.find((one) => one[2]!.startsWith('0.00&quot;'))![1]),
  };
}

const LISTS =
  '<fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders>';
const XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

describe('number formats', () => {
  const fmts = (...items: [number, string][]): string =>
    `<numFmts count="${items.length}">${items.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts>`;
  const formats = (id: number): string => `<cellXfs count="2">${XF}<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/></cellXfs>`; // prettier-ignore

  test.each([
    ['one code under two ids', fmts([164, 'yyyy-mm-dd'], [165, 'yyyy-mm-dd']), 165],
    ['the later of them first', fmts([170, 'yyyy-mm-dd'], [165, 'yyyy-mm-dd']), 170],
    ['an id that only a format uses', '', 164],
    ['an id used by a format and stated lower', fmts([164, '0.000']), 180],
    ['the greatest id there is', fmts([65535, '0.000'], [164, '0.0']), 65535],
  ])('a new one gets an id that nothing uses: %s', async (_, stated, used) => {
    const after = await written(withStyles(stated + LISTS + formats(used)));
    const { ids, ours } = numberFormatsOf(after);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ours).not.toBe(used);
    if (used < 65_535) expect(ours).toBeGreaterThan(used);
  });

  test('one that an id stands for twice, differently, is not taken for ours', async () => {
    const stated = fmts([164, '0.00&quot;分&quot;'], [164, 'yyyy']);
    const after = partText(await written(withStyles(stated + LISTS + formats(164))), STYLES);
    expect(after).toContain('numFmtId="165" formatCode="0.00&quot;分&quot;"');
  });
});

describe('styles', () => {
  test.each([
    ['empty', '', ''],
    ['empty, with a prefix', '', 'x:'],
    ['without cell formats', '<fonts count="1"><font/></fonts>', ''],
    ['with lists of nothing', '<fonts count="0"/><fills count="0"/><borders count="0"/><cellXfs count="0"/>', ''],
    ['with tables only', '<dxfs count="0"/><tableStyles count="0"/>', ''],
  ])('a part that is %s keeps format 0 and the reserved fills plain, in the order of the schema', async (_, inside, prefix) => {
    const once = await written(withStyles(inside, prefix));
    const xml = partText(once, STYLES).replaceAll('<x:', '<').replaceAll('</x:', '</');
    const order = ['<numFmts', '<fonts', '<fills', '<borders', '<cellStyleXfs', '<cellXfs', '<dxfs'].map((tag) => xml.indexOf(tag));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(xml).toMatch(/<cellXfs[^>]*><xf numFmtId="0" fontId="0" fillId="0" borderId="0"[^>]*\/><xf numFmtId="0" /);
    expect(xml).toMatch(/<fills[^>]*><fill><patternFill patternType="none"\/><\/fill><fill><patternFill patternType="gray125"/);
    expect(partText(await written(once), STYLES)).toBe(partText(once, STYLES));
  }); // prettier-ignore

  test.each(['styles.xml', 'missing/other.xml', '/xl/styles9.xml'])('one part where the relationship leads to %s, which is not there', async (target) => {
    const before = editPart(pack(bookParts({ 采用登记: ROWS.replace('s="1"', 's="7"') })), 'xl/_rels/workbook.xml.rels', () => relationshipsXml([['worksheet', 'worksheets/sheet1.xml'], ['styles', target]]));
    const book = openXlsx(before);
    for (let times = 0; times < 3; times++) await book.write([{ kind: 'replace-sheet', sheet: OURS }]);
    const after = await written(book.bytes());
    expect(faultsOf(after)).toEqual([]);
    const parts = Object.keys(unpack(after)).filter((name) => /styles|other/.test(name));
    expect(parts).toHaveLength(1);
    const used = [...partText(after, 'xl/worksheets/sheet2.xml').matchAll(/ s="(\d+)"/g)].map((one) => Number(one[1]));
    expect(used).not.toContain(7);
  }); // prettier-ignore

  test('numbers beyond the end of a list that are in use all the same never get our looks', async () => {
    const beyond = fc.integer({ min: 4, max: 14 });
    const lists = `${LISTS}<cellStyleXfs count="1">${XF}</cellStyleXfs>`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(beyond, { minLength: 1, maxLength: 6 }),
        beyond,
        beyond,
        fc.boolean(),
        async (styles, list, dxf, isRead) => {
          const cells = styles.map((style, at) => `<c r="${columnLetters(at)}1" s="${style}"><v>1</v></c>`).join('');
          const rules = `<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="${dxf}" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>`;
          const formats = `<cellXfs count="4">${XF.repeat(3)}<xf numFmtId="${160 + list}" fontId="${list}" fillId="${list}" borderId="${list}"/></cellXfs>`;
          const book = openXlsx(
            pack({
              ...unpack(withStyles(lists + formats)),
              [SHEET]: sheetXml(`<row r="1" s="${styles[0]!}" customFormat="1">${cells}</row>`, rules),
            }),
          );
          if (isRead) await book.read(['采用登记']);
          for (let times = 0; times < 2; times++) await book.write([{ kind: 'replace-sheet', sheet: OURS }]);
          const styleSheet = parseXml(partText(book.bytes(), STYLES), STYLES);
          const item = (name: string, at: number): XmlElement | undefined => child(styleSheet, name)?.children[at];
          for (const at of styles)
            for (const { name, value } of item('cellXfs', at)?.attributes ?? [])
              expect([at, name, value]).toEqual([at, name, '0']);
          for (const name of ['fonts', 'fills', 'borders']) expect([name, item(name, list)?.children ?? []]).toEqual([name, []]); // prettier-ignore
          expect(item('dxfs', dxf)?.children ?? []).toEqual([]);
          expect(faultsOf(book.bytes())).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('more cell formats than Excel takes are refused, and nothing is written', async () => {
    const before = withStyles(`${LISTS}<cellXfs>${XF.repeat(65_490)}</cellXfs>`);
    const book = openXlsx(before);
    await expect(book.write([{ kind: 'replace-sheet', sheet: OURS }])).rejects.toMatchObject({ code: 'too-many-formats' });
    expect(Object.keys(unpack(book.bytes()))).toEqual(Object.keys(unpack(before)));
    expect(partText(book.bytes(), STYLES) === partText(before, STYLES)).toBe(true);
  }); // prettier-ignore
});

describe('sheets that lead nowhere', () => {
  const listed = (entry: string): Uint8Array => editPart(BOOK, 'xl/workbook.xml', (xml) => xml.replace('</sheets>', `${entry}</sheets>`)); // prettier-ignore

  test.each([
    ['an empty relationship', '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>'],
    ['none', '<sheet name="Module1" sheetId="9"/>'],
    ['one that is not there', '<sheet name="Module1" sheetId="9" state="hidden" r:id="rId77"/>'],
  ])('%s: the sheet stays as it is', async (_, entry) => {
    const book = openXlsx(listed(entry));
    expect((await book.read(['采用登记'])).sheets.get('采用登记')!.rows).toEqual([[43895, 2]]);
    await book.write([{ kind: 'replace-sheet', sheet: OURS }]);
    expect(partText(book.bytes(), 'xl/workbook.xml')).toContain(entry);
  });

  test('the name of a part that is missing is not given to a new sheet', async () => {
    const sheets = editPart(listed('<sheet name="旧表" sheetId="9" r:id="rId2"/>'), 'xl/_rels/workbook.xml.rels', () => relationshipsXml([['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/Sheet2.xml'], ['styles', 'styles.xml']]));
    const after = await written(sheets);
    expect(Object.keys(unpack(after))).toContain('xl/worksheets/sheet3.xml');
    expect(Object.keys(unpack(after)).filter((name) => /sheet2\.xml$/i.test(name))).toEqual([]);
  }); // prettier-ignore
});

test('relationship parts that are added have a type where the package has no default for them', async () => {
  const before = editPart(BOOK, '[Content_Types].xml', (xml) =>
    xml.replace(/<Default Extension="rels"[^>]*>/, '').replace('</Types>', ['_rels/.rels', 'xl/_rels/workbook.xml.rels'].map((name) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`).join('') + '</Types>')); // prettier-ignore
  const once = await written(before);
  expect(faultsOf(once)).toEqual([]);
  const typesOf = (bytes: Uint8Array): string[] => partText(bytes, '[Content_Types].xml').split('>').sort();
  expect(typesOf(await written(once))).toEqual(typesOf(once));
});

test.each<[string, (deep: string) => Uint8Array]>([
  ['a row', (deep) => pack(bookParts({ 采用登记: `<row r="1"><c r="A1"><v>1</v></c>${deep}</row>` }))],
  ['a cell', (deep) => pack(bookParts({ 采用登记: `<row r="1"><c r="A1"><v>1</v>${deep}</c></row>` }))],
  ['a text of a cell', (deep) => pack(bookParts({ 采用登记: `<row r="1"><c r="A1" t="inlineStr"><is>${deep}</is></c></row>` }))],
  ['shared strings', (deep) => pack(bookParts({ 采用登记: ROWS }, { 'xl/sharedStrings.xml': `<sst xmlns="${NAMESPACES.main}"><si>${deep}</si></sst>` }))],
])('elements nested without end in %s are refused', async (_, book) => {
  const attempt = openXlsx(book('<a>'.repeat(200_000) + '</a>'.repeat(200_000))).read(['采用登记']);
  await expect(attempt).rejects.toMatchObject({ code: 'damaged' });
}); // prettier-ignore

test.each(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', STYLES])('elements nested without end in %s are refused', async (name) => {
  const deep = pack({ ...unpack(withStyles('')), [name]: `<a>${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}</a>` });
  const attempt = async (): Promise<unknown> => written(deep);
  await expect(attempt()).rejects.toMatchObject({ code: 'damaged', subject: name });
}); // prettier-ignore

describe('totals rows of tables', () => {
  const book = (more: string): Uint8Array =>
    pack(bookParts({ 采用登记: '' }, {
      [SHEET]: sheetXml(ROWS, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'),
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml([['table', '/xl/tables/table1.xml']]),
      'xl/tables/table1.xml': `<table xmlns="${NAMESPACES.main}" id="1" name="表1" displayName="表1" ref="A1:E5" ${more}><tableColumns count="0"/></table>`,
    })); // prettier-ignore

  test.each([
    ['totalsRowCount="1"', [{ row: 4, column: 0, rows: 1, columns: 5 }]],
    ['totalsRowShown="1"', undefined],
    ['totalsRowCount="0" totalsRowShown="0"', undefined],
  ])('%s', async (more, totals) => {
    expect((await openXlsx(book(more)).read(['采用登记'])).sheets.get('采用登记')!.totals).toEqual(totals);
  });
});

const utf16 = (text: string, mark: boolean, big: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((one) => one.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};
const PAGE = '<html><body><table><tr><td>1,2</td></tr></table></body></html>';
const MHT = `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x\r\n${PAGE}`;

test.each<[string, Uint8Array, string]>([
  ['a page saved as one file', strToU8(MHT), '.mht'],
  ['PDF after white space', strToU8('\r\n%PDF-1.7\n%\u00e2'), '.pdf'],
  ['PDF after a mark', strToU8('\ufeff%PDF-1.4'), '.pdf'],
  ['RTF after a mark', strToU8('\ufeff{\\rtf1\\ansi'), '.rtf'],
  ['one with a browser’s head', strToU8(`From: <Saved by Blink>\r\nSnapshot-Content-Location: file:///x\r\n${MHT}`), '.mht'],
  ['a page after a comment', strToU8(`<!-- a, b; <table> -->\n<!--c-->${PAGE}`), '.html'],
  ['a page after a declaration', strToU8(`\ufeff<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">${PAGE}`), '.html'],
  ['a page in UTF-16', utf16(PAGE, true, false), '.html'],
  ['a page in UTF-16, the other way round', utf16(PAGE, true, true), '.html'],
  ['a page in UTF-16 without a mark', utf16(PAGE, false, false), '.html'],
  ['a piece of a page', strToU8('<div><table></table></div>'), '.html'],
  ['a page of Excel', strToU8(`<html xmlns:x="urn:schemas-microsoft-com:office:excel">${PAGE}`), '.html'],
  ['a spreadsheet of 2003 in UTF-16', utf16('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', true, false), '.xml'],
  ['a table in UTF-16', utf16('标题\t单位\n', true, false), '.csv'],
  ['a text with a colon', strToU8('标题: 甲, 乙\n'), '.csv'],
  ['a flat OpenDocument', strToU8('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'), '.fods'],
  ['a UOF', strToU8('<?xml version="1.0"?><uof:UOF xmlns:uof="x">'), '.uof'],
  ['a GIF', strToU8('GIF89a'), '.gif'],
])('%s is called what it is', (_, bytes, kind) => {
  expect(() => openXlsx(bytes)).toThrow(new RegExp(`: \\${kind}$`));
}); // prettier-ignore

const A = (ref: string, value: number): string => `<c r="${ref}"><v>${value}</v></c>`;

test.each([
  ['pieces of one row', `<row r="1">${A('A1', 1)}</row><row r="1">${A('B1', 2)}</row><row r="2">${A('A2', 3)}</row>`],
  ['rows out of order', `<row r="2">${A('A2', 3)}</row><row r="1">${A('B1', 2)}${A('A1', 1)}</row>`],
  ['a cell twice, then empty', `<row r="1">${A('A1', 9)}${A('B1', 2)}${A('A1', 1)}<c r="A1"/></row><row>${A('A2', 3)}</row>`],
  ['no references', `<row r="2"><c><v>3</v></c></row><row r="1"><c><v>1</v></c><c><v>2</v></c></row>`],
])('%s: reading and writing mean the same, and no cell is lost', async (_, rows) => {
  const book = openXlsx(pack(bookParts({ 采用登记: rows })));
  expect((await book.read(['采用登记'])).sheets.get('采用登记')!.rows).toEqual([[1, 2], [3]]);
  await book.write([{ kind: 'write-cells', sheet: '采用登记', row: 0, column: 3, cells: [[7], [8]] }]);
  const again = openXlsx(book.bytes());
  expect((await again.read(['采用登记'])).sheets.get('采用登记')!.rows).toEqual([[1, 2, null, 7], [3, null, null, 8]]);
}); // prettier-ignore

test('hidden columns are shown where the program has just added them, and no others', async () => {
  const before = editPart(BOOK, SHEET, (xml) => xml.replace('<sheetData>', '<cols><col min="2" max="9" width="8" hidden="1"/></cols><sheetData>')); // prettier-ignore
  const book = openXlsx(before);
  await book.write([{ kind: 'write-cells', sheet: '采用登记', row: 0, column: 3, cells: [['判定']], reveals: true }]);
  expect(partText(book.bytes(), SHEET)).toContain('<cols><col min="2" max="3" width="8" hidden="1"/><col min="4" max="4" width="8"/><col min="5" max="9" width="8" hidden="1"/></cols>'); // prettier-ignore
});
