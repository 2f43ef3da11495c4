import { strToU8, zipSync } from 'fflate';
import { HostError, type HostErrorCode } from '../../../src/host/port/workbook';
import { openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { editPart, NAMESPACES, pack, unpack } from './package';
import { bookParts } from './sample-book';

const BOOK = pack(bookParts({ 采用登记: '<row r="1"><c r="A1"><v>1</v></c></row>' }));
const SHEET = 'xl/worksheets/sheet1.xml';

/** The least of a compound file: a header and one sector of directory entries with these names. */
function compoundFile(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const data = new DataView(bytes.buffer);
  data.setUint16(30, 9, true);
  data.setUint32(48, 0, true);
  for (let at = 76; at < 512; at += 4) data.setUint32(at, 0xffffffff, true);
  names.forEach((name, index) => {
    const at = 512 + index * 128;
    [...name].forEach((char, position) => data.setUint16(at + position * 2, char.charCodeAt(0), true));
    data.setUint16(at + 64, name.length * 2 + 2, true);
  });
  return bytes;
}

const without = (name: string): Uint8Array =>
  pack(Object.fromEntries(Object.entries(unpack(BOOK)).filter(([key]) => key !== name)));
const ofType = (type: string): Uint8Array =>
  editPart(BOOK, '[Content_Types].xml', (xml) => xml.replace(/application\/vnd[^"]*sheet\.main\+xml/, type));
const texts = (text: string): Uint8Array =>
  pack(
    bookParts(
      { 采用登记: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
      { 'xl/sharedStrings.xml': `<sst xmlns="${NAMESPACES.main}"><si><t>${text}</t></si></sst>` },
    ),
  );
const sheet = (change: (xml: string) => string): Uint8Array => editPart(BOOK, SHEET, change);

/** The directory entry of a part, changed in place: for lies about sizes. */
function lying(bytes: Uint8Array, name: string, change: (data: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const data = new DataView(copy.buffer);
  for (let at = copy.length - 46; at >= 0; at--) {
    const length = data.getUint16(at + 28, true);
    if (
      data.getUint32(at, true) !== 0x02014b50 ||
      new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) !== name
    )
      continue;
    change(data, at);
    return copy;
  }
  throw new Error(`no entry ${name}`);
}

const bomb = (): Uint8Array => zipSync({ ...unpack(BOOK), [SHEET]: new Uint8Array(80_000_000) }, { level: 1 });
const crowd = (): Uint8Array =>
  zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`f${index}`, new Uint8Array(0)])), {
    level: 0,
  });

const BROKEN: readonly (readonly [name: string, bytes: () => Uint8Array, code: HostErrorCode, subject: string])[] = [
  ['an empty file', () => new Uint8Array(0), 'damaged', '0 B'],
  ['a file of zeros', () => new Uint8Array(3000), 'damaged', '3000 B'],
  ['comma separated values', () => strToU8('标题,单位\n甲,乙\n'), 'not-a-workbook', '.csv'],
  ['plain text', () => strToU8('座谈会\n'), 'not-a-workbook', '.txt'],
  ['a web page named .xls', () => strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'not-a-workbook', '.html'],
  ['an XML spreadsheet of 2003', () => strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'old-format', '.xml'],
  ['a PDF', () => strToU8('%PDF-1.7\n%âãÏÓ'), 'not-a-workbook', '.pdf'],
  ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'not-a-workbook', '.png'],
  ['a gzip file', () => Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), 'not-a-workbook', '.gz'],
  ['some other binary', () => Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), 'not-a-workbook', ''],
  ['a workbook with a password', () => compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted', '.xlsx'],
  ['an .xls of 1997', () => compoundFile('Root Entry', 'Workbook'), 'old-format', '.xls'],
  ['an .xls of 1995', () => compoundFile('Root Entry', 'Book'), 'old-format', '.xls'],
  ['a bare BIFF stream', () => Uint8Array.of(9, 4, 6, 0, 0, 0, 0x10, 0), 'old-format', '.xls'],
  ['an .et', () => compoundFile('Root Entry', 'Workbook', 'ETExtData'), 'old-format', '.et'],
  ['a .doc', () => compoundFile('Root Entry', 'WordDocument'), 'not-a-workbook', '.doc'],
  ['a compound file of unknown content', () => compoundFile('Root Entry'), 'damaged', '.xls'],
  ['a compound header and nothing else', () => compoundFile().subarray(0, 100), 'damaged', '.xls'],
  ['an .xlsb', () => ofType('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'old-format', '.xlsb'],
  ['a .docx', () => ofType('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'), 'not-a-workbook', '.docx'],
  ['a .pptx', () => ofType('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'), 'not-a-workbook', '.pptx'],
  ['an .ods without its mimetype', () => pack({ 'META-INF/manifest.xml': '<m media-type="application/vnd.oasis.opendocument.spreadsheet"/>', 'content.xml': 'x' }), 'old-format', '.ods'],
  ['an .ods with its content alone', () => pack({ 'content.xml': '<office:body><office:spreadsheet/></office:body>' }), 'old-format', '.ods'],
  ['an .odt without its mimetype', () => pack({ 'META-INF/manifest.xml': '<m media-type="application/vnd.oasis.opendocument.text"/>', 'content.xml': 'x' }), 'not-a-workbook', '.odt'],
  ['a .docx without a list of contents', () => pack({ '_rels/.rels': '<a/>', 'word/document.xml': '<a/>' }), 'not-a-workbook', '.docx'],
  ['a .numbers', () => pack({ 'Index/Document.iwa': 'x', 'Index/Tables/DataList.iwa': 'x', 'preview.jpg': 'x' }), 'not-a-workbook', '.numbers'],
  ['a .pages', () => pack({ 'Index/Document.iwa': 'x', 'preview.jpg': 'x' }), 'not-a-workbook', '.pages'],
  ['an .ods', () => pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), 'old-format', '.ods'],
  ['some other archive', () => pack({ 'readme.txt': 'hello' }), 'not-a-workbook', '.zip'],
  ['a download that stopped halfway', () => BOOK.subarray(0, BOOK.length >> 1), 'damaged', 'zip'],
  ['a file whose last bytes are gone', () => BOOK.subarray(0, BOOK.length - 10), 'damaged', 'zip'],
  ['content types missing', () => without('[Content_Types].xml'), 'damaged', '[Content_Types].xml'],
  ['the workbook part missing', () => without('xl/workbook.xml'), 'damaged', 'xl/workbook.xml'],
  ['package relationships missing', () => without('_rels/.rels'), 'damaged', '_rels/.rels'],
  ['a worksheet part missing', () => without(SHEET), 'damaged', SHEET],
  ['workbook XML cut off', () => editPart(BOOK, 'xl/workbook.xml', (xml) => xml.slice(0, -20)), 'damaged', 'xl/workbook.xml'],
  ['workbook XML with crossed tags', () => editPart(BOOK, 'xl/workbook.xml', (xml) => xml.replace('</sheets>', '</sheet>')), 'damaged', 'xl/workbook.xml'],
  ['a document type with entities', () => editPart(BOOK, 'xl/workbook.xml', (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "cccc">]>')), 'damaged', 'xl/workbook.xml'],
  ['a sheet that leads nowhere', () => editPart(BOOK, 'xl/workbook.xml', (xml) => xml.replace('r:id="rId1"', 'r:id="rId9"')), 'damaged', '采用登记'],
  ['a cell of another row', () => sheet((xml) => xml.replace('</row>', '<c r="B2"><v>2</v></c></row>')), 'damaged', SHEET],
  ['a text of another row', () => sheet((xml) => xml.replace('r="A1"', 't="str" r="A12"')), 'damaged', SHEET],
  ['a row whose cells are all of the next', () => sheet((xml) => xml.replace('r="1"', 'r="2"')), 'damaged', SHEET],
  ['a sheet cut off in its rows', () => sheet((xml) => xml.slice(0, xml.indexOf('</c>'))), 'damaged', SHEET],
  ['a sheet cut off after its rows', () => sheet((xml) => xml.replace('</worksheet>', '')), 'damaged', SHEET],
  ['a cell that is not closed', () => sheet((xml) => xml.replace('</c>', '')), 'damaged', SHEET],
  ['a row that is not closed', () => sheet((xml) => xml.replace('</row>', '')), 'damaged', SHEET],
  ['a number that is none', () => sheet((xml) => xml.replace('<v>1</v>', '<v>abc</v>')), 'damaged', SHEET],
  ['a row beyond the last', () => sheet((xml) => xml.replace('r="1"', 'r="1048577"')), 'damaged', SHEET],
  ['a column beyond the last', () => sheet((xml) => xml.replace('"A1"><v>', '"XFE1"><v>')), 'damaged', SHEET],
  ['a raw NUL in a shared string', () => texts('a\u0000b'), 'damaged', 'xl/sharedStrings.xml'],
  ['a raw vertical tab in a formatted shared string', () => texts('</t><r><t>a\u000bb</t></r><t>'), 'damaged', 'xl/sharedStrings.xml'],
  ['a raw control character in an inline text', () => sheet((xml) => xml.replace('<c r="A1"><v>1</v></c>', '<c r="A1" t="inlineStr"><is><t>\u0001</t></is></c>')), 'damaged', SHEET],
  ['a raw control character in the result of a formula', () => sheet((xml) => xml.replace('<c r="A1"><v>', '<c r="A1" t="str"><f>B1</f><v>\u0002')), 'damaged', SHEET],
  ['a raw NUL beside the rows', () => sheet((xml) => xml.replace('</worksheet>', '<pageMargins left="\u0000"/></worksheet>')), 'damaged', SHEET],
  ['bytes flipped inside a part', () => lying(BOOK, SHEET, (data, at) => data.setUint32(at + 16, 1, true)), 'damaged', SHEET],
  ['a part that is longer than it claims', () => lying(BOOK, SHEET, (data, at) => data.setUint32(at + 24, 10, true)), 'damaged', SHEET],
  ['a part that is shorter than it claims', () => lying(BOOK, SHEET, (data, at) => data.setUint32(at + 24, 1_000_000, true)), 'damaged', SHEET],
  ['a part that claims to be huge', () => lying(BOOK, SHEET, (data, at) => data.setUint32(at + 24, 0xf0000000, true)), 'too-large', SHEET],
  ['a zip bomb', bomb, 'too-large', SHEET],
  ['more files than any workbook has', crowd, 'too-large', 'zip: 20001'],
  ['a part locked by a zip password', () => lying(BOOK, SHEET, (data, at) => data.setUint16(at + 8, 1, true)), 'encrypted', SHEET],
  ['a part packed in a way we do not know', () => lying(BOOK, SHEET, (data, at) => data.setUint16(at + 10, 14, true)), 'damaged', SHEET],
]; // prettier-ignore

test.each(BROKEN)('%s', async (_, bytes, code, subject) => {
  const attempt = async (): Promise<unknown> => openXlsx(bytes()).read(['采用登记']);
  const error = await attempt().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code, subject });
});

describe('a part nobody reads', () => {
  const THEME = 'xl/theme/theme1.xml';
  const EMPTY = 'xl/media/';
  const book = pack({ ...unpack(BOOK), [THEME]: '<a>theme theme theme</a>', [EMPTY]: new Uint8Array(0) });
  const faults: readonly (readonly [string, (data: DataView, at: number) => void])[] = [
    ['whose checksum is wrong', (data, at) => data.setUint32(at + 16, 1, true)],
    ['that is not what it claims to be packed as', (data, at) => data.setUint16(at + 10, 0, true)],
    ['that does not inflate', (data, at) => data.setUint8(data.getUint32(at + 42, true) + 30 + THEME.length, 0xff)],
  ];

  test.each(faults)('%s is refused before the workbook is shown', async (_, change) => {
    const shown = openXlsx(lying(book, THEME, change)).loadedParts();
    await expect(shown).rejects.toMatchObject({ code: 'damaged', subject: THEME });
  });

  test.each(faults)('%s is never copied', async (_, change) => {
    const opened = openXlsx(lying(book, THEME, change));
    await opened.write([{ kind: 'write-cells', sheet: '采用登记', row: 0, column: 0, cells: [[2]] }]);
    expect(() => opened.bytes()).toThrow(expect.objectContaining({ code: 'damaged', subject: THEME }) as Error);
  });

  test('that is packed in a way we do not know is copied', () => {
    const bytes = lying(book, THEME, (data, at) => data.setUint16(at + 10, 14, true));
    expect(() => openXlsx(bytes).bytes()).not.toThrow();
  });
});

test('cut anywhere, the file is refused, never misread', () => {
  for (let length = 0; length < BOOK.length; length += 7)
    expect(() => openXlsx(BOOK.subarray(0, length))).toThrow(HostError);
});

test('any flipped byte is either harmless or a HostError', async () => {
  const plain = await openXlsx(BOOK).read(['采用登记']);
  for (let at = 0; at < BOOK.length; at += 3) {
    const bytes = BOOK.slice();
    bytes[at]! ^= 0x55;
    const outcome = await Promise.resolve()
      .then(() => openXlsx(bytes).read(['采用登记']))
      .catch((error: unknown) => error);
    if (!(outcome instanceof HostError)) expect(outcome).toMatchObject({ sheetNames: plain.sheetNames });
  }
});

test.each(['ms-excel.sheet.macroEnabled', 'openxmlformats-officedocument.spreadsheetml.template', 'ms-excel.template.macroEnabled'])('%s is taken', async (kind) => {
  const content = await openXlsx(ofType(`application/vnd.${kind}.main+xml`)).read(['采用登记']);
  expect(content.sheets.get('采用登记')!.rows).toEqual([[1]]);
}); // prettier-ignore
