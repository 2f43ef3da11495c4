import fc from 'fast-check';
import type { CellContent } from '../../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../../src/host/xlsx/open-xlsx';
import { encodeLog } from '../../../../src/sheets/adoptions/encode-log';
import { editPart, NAMESPACES, pack, partText, unpack } from '../package';

const SHEET = 'xl/worksheets/sheet1.xml';
const LOG = '登记';
const SHORT = '计1分';
/** Six lines of a column of 34 characters. */
const LONG = '补差2.5分（前已计1分，第12行），'.repeat(6);
const WRAPS = { wrap: true, fontSize: 11 } as const;

/** A log of two rows, whose columns B and C wrap; `rows` as another program has saved them. */
async function saved(rows: (xml: string) => string = (xml) => xml, title = '标题'): Promise<Uint8Array> {
  const book = emptyXlsx();
  const range = { row: 0, rows: 1_048_576, columns: 1 };
  const styles = [1, 2].map((column) => ({ range: { ...range, column }, style: WRAPS }));
  const cells = [
    ['序', '标题', '判定'],
    [1, title, null],
    [2, '标题', null],
  ];
  await book.write([{ kind: 'replace-sheet', sheet: { name: LOG, cells, styles, columnWidths: [6, 34, 34] } }]);
  return editPart(book.bytes(), SHEET, rows);
}

/** The open tags of the rows once texts were written as their 判定, from the second row on. */
async function tagsAfter(bytes: Uint8Array, texts: readonly CellContent[], column = 2): Promise<string[]> {
  const xml = partText(await writtenInto(bytes, texts, column), SHEET);
  return xml.match(/<row [^>]*>/gu) ?? [];
}

async function writtenInto(bytes: Uint8Array, texts: readonly CellContent[], column = 2): Promise<Uint8Array> {
  const book = openXlsx(bytes);
  await book.write([{ kind: 'write-cells', sheet: LOG, row: 1, column, cells: texts.map((text) => [text]) }]);
  return book.bytes();
}

const heightIn = (tag = ''): number => Number(/ ht="([\d.]+)"/.exec(tag)?.[1] ?? 0);
const second = (attributes: string) => (xml: string) => xml.replace('<row r="2"', `<row r="2"${attributes}`);

test('a row is as high as a long text that is written into it, and stays free to be fitted anew', async () => {
  const [, tag, other] = await tagsAfter(await saved(second(' spans="1:3" ht="13.5"')), [LONG, SHORT]);
  expect(heightIn(tag)).toBeGreaterThanOrEqual(6 * 14);
  expect(tag).toBe(`<row r="2" ht="${heightIn(tag)}">`);
  expect(other).toBe('<row r="3">');
});

test.each([31, 32, 47])(
  'a row to which the program gave %d points is as high as more lines ask for, and free from then on',
  async (points) => {
    const [, tag] = await tagsAfter(await saved(second(` ht="${points}" customHeight="1"`)), [LONG]);
    expect(heightIn(tag)).toBeGreaterThanOrEqual(6 * 14);
    expect(tag).toBe(`<row r="2" ht="${heightIn(tag)}">`);
  },
);

test('a log of the program shows every 判定 that is written into it', async () => {
  const titles = ['春耕', '秋收', '夏', '冬'].map((title, at) => title.repeat(1 + at * 20));
  const log = encodeLog(
    '某局',
    2020,
    titles.map((title) => ({ title })),
  );
  const book = emptyXlsx();
  await book.write([{ kind: 'replace-sheet', sheet: log }]);
  const column = log.cells[0]!.indexOf('判定');
  const cells = titles.map((_, at) => [at === 1 ? SHORT : LONG]);
  await book.write([{ kind: 'write-cells', sheet: log.name, row: 1, column, cells }]);
  const [, , short, ...high] = partText(book.bytes(), SHEET).match(/<row [^>]*>/gu) ?? [];
  expect(short).toMatch(/^<row r="3" ht="\d+" customHeight="1">$/u);
  for (const tag of high) expect(heightIn(tag)).toBeGreaterThanOrEqual(6 * 14);
});

test.each([
  ['the height of the program where two lines are enough', second(' ht="31" customHeight="1"'), LONG.slice(0, 25), 2, '<row r="2" ht="31" customHeight="1">'],
  ['a height that somebody set', second(' ht="13.5" customHeight="1"'), LONG, 2, '<row r="2" ht="13.5" customHeight="1">'],
  ['a row that is higher', second(' ht="400"'), LONG, 2, '<row r="2" ht="400">'],
  ['a row of short texts', second(' ht="13.5"'), SHORT, 2, '<row r="2" ht="13.5">'],
  ['a text in a column that does not wrap', second(' ht="13.5"'), LONG, 0, '<row r="2" ht="13.5">'],
  ['merged cells', (xml: string) => xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>'), LONG, 2, '<row r="2">'],
] as const)('%s: the row stays as it is', async (_, rows, text, column, expected) => {
  const [, tag] = await tagsAfter(await saved(rows), [text], column);
  expect(tag).toBe(expected);
}); // prettier-ignore

/** The title of the first row moved to the texts that the file shares, as other programs save it. */
function shared(bytes: Uint8Array): Uint8Array {
  const { main, relationships } = NAMESPACES;
  const text = `<sst xmlns="${main}"><si><t>${LONG}</t></si></sst>`;
  const parts = pack({ ...unpack(bytes), 'xl/sharedStrings.xml': text });
  const relation = `<Relationship Id="shared" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/>`;
  const related = editPart(parts, 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('</Rel', `${relation}</Rel`));
  return editPart(related, SHEET, (xml) =>
    xml.replace(/(<c r="B2"[^>]*?) t="inlineStr">.*?<\/c>/u, '$1 t="s"><v>0</v></c>'),
  );
}

test('a text that stays in the row counts, also one that the file shares', async () => {
  const [, alone] = await tagsAfter(await saved(), [LONG.slice(0, 30)]);
  const [, beside] = await tagsAfter(await saved((xml) => xml, LONG), [LONG.slice(0, 30)]);
  const [, apart] = await tagsAfter(shared(await saved()), [LONG.slice(0, 30)]);
  expect(heightIn(alone)).toBeGreaterThan(0);
  expect(heightIn(beside)).toBeGreaterThan(heightIn(alone));
  expect(heightIn(apart)).toBe(heightIn(beside));
});

test('a row that the sheet lacks comes as high as its texts', async () => {
  const withoutRow = await saved((xml) => xml.replace(/<row r="3".*?<\/row>/u, ''));
  const [, , tag] = await tagsAfter(withoutRow, [SHORT, LONG]);
  expect(heightIn(tag)).toBeGreaterThanOrEqual(6 * 14);
  expect(tag).not.toContain('customHeight');
});

test('no row becomes lower, one line leaves the row alone, and the same text written again changes nothing', async () => {
  const text = fc.string({ unit: fc.constantFrom('计', '分', '1', ' ', '，'), maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 10, max: 100 }), async (content, height) => {
      const once = await writtenInto(await saved(second(` ht="${height}"`)), [content]);
      const [, tag] = partText(once, SHEET).match(/<row [^>]*>/gu)!;
      expect(heightIn(tag)).toBeGreaterThanOrEqual(height);
      if (content.length <= 17) expect(heightIn(tag)).toBe(height);
      expect(partText(await writtenInto(once, [content]), SHEET)).toBe(partText(once, SHEET));
    }),
    { numRuns: 50 },
  );
});
