import { Buffer } from 'node:buffer';
import type { CellContent } from '../../../src/host/port/workbook';
import type * as opener from '../../../src/host/xlsx/open-xlsx';
import { pack, partText } from './package';
import { bookParts } from './sample-book';

const ROWS = 33_000;
const LAST = ROWS - 1;
const SHEET = 'xl/worksheets/sheet1.xml';
const rowXml = (row: number, more = ''): string =>
  `<row r="${row + 1}" ht="15"><c r="A${row + 1}" s="0" t="s"><v>${row % 2}</v></c><c r="B${row + 1}"><v>${row * 7}.25</v></c><c r="C${row + 1}"/>${more}<c r="F${row + 1}"><f>A${row + 1}*2</f><v>2</v></c></row>`;
const rows = (more: (row: number) => string = () => ''): string =>
  Array.from({ length: ROWS }, (_, row) => rowXml(row, more(row))).join('');
const BOOK = pack(
  bookParts(
    { 甲: rows() },
    { 'xl/sharedStrings.xml': '<sst><si><t>甲</t></si><si><t xml:space="preserve"> 乙 </t></si></sst>' },
  ),
);
const verdictOf = (row: number): string => (row % 3 === 0 ? '计5分' : `补差${row}分<é\u{20000}>`);
const CELLS: CellContent[][] = Array.from({ length: ROWS }, (_, row) => [verdictOf(row), row / 2]);
const EXPECTED = rows((row) => {
  const at = row + 1;
  const text = verdictOf(row).replace('<', '&lt;').replace('>', '&gt;');
  return `<c r="D${at}" t="inlineStr"><is><t>${text}</t></is></c><c r="E${at}"><v>${row / 2}</v></c>`;
});

/** The opener as it is where the platform has no zlib of its own, as in a browser. */
function openerWithoutZlib(): typeof opener {
  const platform = process as { getBuiltinModule?: unknown };
  const { getBuiltinModule } = platform;
  platform.getBuiltinModule = undefined;
  try {
    return jest.requireActual('../../../src/host/xlsx/open-xlsx');
  } finally {
    platform.getBuiltinModule = getBuiltinModule;
  }
}

describe.each([
  ['by the platform’s zlib', () => jest.requireActual<typeof opener>('../../../src/host/xlsx/open-xlsx')],
  ['by script', openerWithoutZlib],
])('a sheet of many blocks, compressed %s', (_, load) => {
  beforeEach(() => jest.resetModules());

  it('is read and written to the byte', async () => {
    const book = load().openXlsx(BOOK);
    const read = (await book.read(['甲'])).sheets.get('甲')!;
    expect(read.rows).toHaveLength(ROWS);
    expect(read.rows[LAST]).toEqual([' 乙 ', LAST * 7 + 0.25, null, null, null, 2]);
    const writing = book.write([{ kind: 'write-cells', sheet: '甲', row: 0, column: 3, cells: CELLS }]);
    const again = book.read(['甲']);
    await writing;
    const xml = partText(book.bytes(), SHEET);
    const sheetData = xml.slice(xml.indexOf('<sheetData>') + 11, xml.indexOf('</sheetData>'));
    expect(Buffer.compare(Buffer.from(sheetData), Buffer.from(EXPECTED))).toBe(0);
    expect((await again).sheets.get('甲')!.rows[LAST]![3]).toBe(verdictOf(LAST));
  });
});
