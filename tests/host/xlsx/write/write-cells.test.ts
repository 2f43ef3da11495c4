import fc from 'fast-check';
import { HostError, type CellContent, type CellStyle, type WorkbookChange } from '../../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../../src/host/xlsx/open-xlsx';
import { pack, partText, unpack, type Parts } from '../package';
import { bookParts, relationshipsXml, sheetXml } from '../sample-book';
import { faultsOf } from '../soundness';

const SHEET = 'xl/worksheets/sheet1.xml';

async function written(bytes: Uint8Array, row: number, column: number, cells: readonly (readonly CellContent[])[], style?: CellStyle): Promise<Uint8Array> {
  const book = openXlsx(bytes);
  await book.write([{ kind: 'write-cells', sheet: '甲', row, column, cells, ...(style ? { style } : {}) }]);
  return book.bytes();
} // prettier-ignore

async function rowsAfter(
  rows: string,
  row: number,
  column: number,
  cells: readonly (readonly CellContent[])[],
): Promise<string> {
  const xml = partText(await written(pack(bookParts({ 甲: rows })), row, column, cells), SHEET);
  return xml.slice(xml.indexOf('<sheetData>') + 11, xml.indexOf('</sheetData>'));
}

const v = (reference: string, value: number, more = ''): string => `<c r="${reference}"${more}><v>${value}</v></c>`;

describe('where cells go', () => {
  test.each([
    ['into a gap', `<row r="1">${v('A1', 1)}${v('D1', 4)}</row>`, 0, 1, [[2, 3]], `<row r="1">${v('A1', 1)}${v('B1', 2)}${v('C1', 3)}${v('D1', 4)}</row>`],
    ['around existing cells', `<row r="1">${v('B1', 2)}${v('D1', 4)}</row>`, 0, 0, [[7, 8, 9]], `<row r="1">${v('A1', 7)}${v('B1', 8)}${v('C1', 9)}${v('D1', 4)}</row>`],
    ['between rows', `<row r="1">${v('A1', 1)}</row><row r="9">${v('A9', 9)}</row>`, 4, 0, [[5], [6]], `<row r="1">${v('A1', 1)}</row><row r="5">${v('A5', 5)}</row><row r="6">${v('A6', 6)}</row><row r="9">${v('A9', 9)}</row>`],
    ['before the first row', `<row r="3">${v('A3', 3)}</row>`, 0, 0, [[1], [2], [7]], `<row r="1">${v('A1', 1)}</row><row r="2">${v('A2', 2)}</row><row r="3">${v('A3', 7)}</row>`],
    ['into rows written as empty tags', '<row r="1" ht="20"/><row r="2"/>', 0, 1, [[1]], `<row r="1" ht="20">${v('B1', 1)}</row><row r="2"/>`],
    ['into a sheet without rows', '', 1, 1, [[1]], `<row r="2">${v('B2', 1)}</row>`],
    ['among cells without references', '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>', 0, 1, [[7, 8]], `<row><c><v>1</v></c>${v('B1', 7)}${v('C1', 8)}</row><row><c><v>3</v></c></row>`],
    ['with the row’s own format', '<row r="1" s="3" customFormat="1"/>', 0, 0, [[1]], `<row r="1" s="3" customFormat="1">${v('A1', 1, ' s="3"')}</row>`],
    ['and take cells away but not their format', `<row r="1" spans="1:2">${v('A1', 1, ' s="0"')}${v('B1', 2)}</row>`, 0, 0, [[null]], `<row r="1"><c r="A1"/>${v('B1', 2)}</row>`],
    ['and leave alone what the block does not cover', `<row r="1">${v('A1', 1)}</row><row r="2">${v('A2', 2)}</row>`, 0, 0, [[], [5]], `<row r="1">${v('A1', 1)}</row><row r="2">${v('A2', 5)}</row>`],
  ] as const)('%s', async (_, rows, row, column, cells, expected) => {
    expect(await rowsAfter(rows, row, column, cells)).toBe(expected);
  }); // prettier-ignore

  test('rows and cells in the wrong order are put in order, for reading takes them as they are meant', async () => {
    expect(await rowsAfter(`<row r="3">${v('A3', 3)}</row><row r="1">${v('A1', 7)}</row>`, 0, 0, [[1]])).toBe(
      `<row r="1">${v('A1', 1)}</row><row r="3">${v('A3', 3)}</row>`,
    );
    expect(await rowsAfter(`<row r="1">${v('B1', 3)}${v('A1', 7)}</row>`, 0, 0, [[1]])).toBe(
      `<row r="1">${v('A1', 1)}${v('B1', 3)}</row>`,
    );
  });
});

test('blocks written together make the file that they make one after the other, as small as it', async () => {
  const blocks = Array.from({ length: 60 }, (_, at) => ({
    kind: 'write-cells' as const,
    sheet: at % 7 === 6 ? '乙' : '甲',
    row: (at * 5) % 23,
    column: (at * 3) % 11,
    cells: [[at, `第${at}处`]],
    ...(at % 4 === 0 ? { style: { bold: true } } : {}),
  }));
  const start = pack(bookParts({ 甲: `<row r="2">${v('B2', 1)}</row>`, 乙: '' }));
  const [together, apart] = [openXlsx(start), openXlsx(start)];
  await together.write(blocks);
  for (const block of blocks) await apart.write([block]);
  expect(Buffer.from(together.bytes()).equals(Buffer.from(apart.bytes()))).toBe(true);
});

describe('formulas that span cells', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';
  const array =
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>2</v></c><c r="B1"><v>4</v></c></row><row r="2"><c r="A2"><v>6</v></c><c r="B2"><v>8</v></c></row>';

  test.each([
    ['the cell that holds a shared formula', shared, 0, 0, [[1]], '甲!A1'],
    ['it and some that share it', shared, 0, 0, [[1], [2]], '甲!A1'],
    ['part of an array', array, 0, 1, [[1]], '甲!A1'],
    ['the last row of an array', array, 1, 0, [[1, 2]], '甲!A1'],
    ['an array but for one cell', array, 0, 0, [[1, 2], [3]], '甲!A1'],
  ] as const)('%s is refused', async (_, rows, row, column, cells, subject) => {
    await expect(rowsAfter(rows, row, column, cells)).rejects.toEqual(new HostError('formula-span', subject));
  }); // prettier-ignore

  test.each([
    ['a cell that shares a formula', shared, 1, 0, [[1]]],
    ['a shared formula with all who share it', shared, 0, 0, [[1], [2], [3]]],
    [
      'a whole array',
      array,
      0,
      0,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['cells beside an array', array, 0, 2, [[1]]],
  ] as const)('%s may go', async (_, rows, row, column, cells) => {
    await expect(rowsAfter(rows, row, column, cells)).resolves.toContain('<v>1</v>');
  });
});

describe('tables', () => {
  const header = (...names: string[]): string =>
    `<row r="1">${names.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>`;
  const body = `<row r="2">${v('A2', 1)}${v('B2', 2)}</row><row r="3">${v('A3', 3)}${v('B3', 4)}</row>`;

  function withTable(rows: string, more = '', ref = 'A1:B3'): Uint8Array {
    const parts: Parts = {
      [SHEET]: sheetXml(rows, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'),
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml([['table', '/xl/tables/table1.xml']]),
      'xl/tables/table1.xml': `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="${ref}"${more}><autoFilter ref="${ref}"/><tableColumns count="2"><tableColumn id="1" name="标题"/><tableColumn id="5" name="得分"/></tableColumns></table>`,
    };
    return pack(bookParts({ 甲: '' }, parts));
  }
  const table = async (
    bytes: Uint8Array,
    row: number,
    column: number,
    cells: readonly (readonly CellContent[])[],
  ): Promise<string> => {
    const after = await written(bytes, row, column, cells);
    expect(faultsOf(after).filter((fault) => !fault.includes('table1'))).toEqual([]);
    return partText(after, 'xl/tables/table1.xml');
  };
  const plain = withTable(header('标题', '得分') + body);

  test('cells inside leave the table as it is', async () => {
    expect(await table(plain, 1, 1, [[7], [8]])).toBe(partText(plain, 'xl/tables/table1.xml'));
  });

  test('a new row below extends it', async () => {
    const after = await table(plain, 3, 0, [['新', 5]]);
    expect(after).toContain('ref="A1:B4"');
    expect(after).toContain('<autoFilter ref="A1:B4"/>');
  });

  test('a row below does not swallow what someone else wrote there', async () => {
    const busy = withTable(`${header('标题', '得分')}${body}<row r="4">${v('B4', 9)}</row>`);
    expect(await table(busy, 3, 0, [['新']])).toContain('ref="A1:B3"');
  });

  test('columns beside it become its columns', async () => {
    const after = await table(plain, 0, 2, [
      ['判定', '季度'],
      ['计5分', 'Q1'],
      ['', ''],
    ]);
    expect(after).toContain('ref="A1:D3"');
    expect(after).toContain('<tableColumns count="4">');
    expect(after).toContain('<tableColumn id="6" name="判定"/><tableColumn id="7" name="季度"/></tableColumns>');
  });

  test('a heading that is written renames the column', async () => {
    expect(await table(plain, 0, 1, [['分值']])).toContain('<tableColumn id="5" name="分值"/>');
  });

  test('headings change their places, each in a change of its own', async () => {
    const book = openXlsx(plain);
    const down = (column: number, ...texts: readonly string[]): WorkbookChange => ({
      kind: 'write-cells',
      sheet: '甲',
      row: 0,
      column,
      cells: texts.map((text) => [text]),
    });
    await book.write([down(0, '得分'), down(1, '标题', '新')]);
    const xml = partText(book.bytes(), 'xl/tables/table1.xml');
    expect([...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['得分', '标题']);
  });

  test('headings written in any blocks, in any order, name the columns, or are refused as no distinct texts', async () => {
    const heading = fc.constantFrom<CellContent>('标题', '得分', '单位', 'Ab', 'aB', '', null, 7);
    const blocks = fc.uniqueArray(fc.tuple(fc.nat(1), fc.array(heading, { minLength: 1, maxLength: 2 })), {
      minLength: 1,
      selector: ([column]) => column,
    });
    await fc.assert(
      fc.asyncProperty(blocks, async (written) => {
        const names: CellContent[] = ['标题', '得分'];
        // A cell that two blocks write, and one beside the table, would say something else.
        const cut = written.map(
          ([column, cells]) => [column, cells.slice(0, written.length === 1 ? 2 - column : 1)] as const,
        );
        for (const [column, cells] of cut) cells.forEach((cell, at) => (names[column + at] = cell));
        const changes = cut.map(([column, cells]): WorkbookChange => ({
          kind: 'write-cells',
          sheet: '甲',
          row: 0,
          column,
          cells: [cells],
        }));
        const folded = names.map((name) => (typeof name === 'string' ? name.toLowerCase() : ''));
        const isSound = new Set(folded.filter((name) => name !== '')).size === 2;
        const book = openXlsx(plain);
        if (!isSound) {
          await expect(book.write(changes)).rejects.toMatchObject({ code: 'table-headings' });
          expect(book.bytes()).toEqual(openXlsx(plain).bytes());
          return;
        }
        await book.write(changes);
        const xml = partText(book.bytes(), 'xl/tables/table1.xml');
        expect([...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual(names);
        expect((await book.read(['甲'])).sheets.get('甲')!.rows[0]).toEqual(names);
      }),
    );
  });

  test.each([
    ['two columns of one name', 'table-headings', plain, 0, 1, [['标题']]],
    ['a heading that is no text', 'table-headings', plain, 0, 1, [[5]]],
    ['a heading taken away', 'table-headings', plain, 0, 0, [[null]]],
    ['the row of totals', 'unsupported', withTable(header('标题', '得分') + body, ' totalsRowCount="1"'), 2, 1, [[1]]],
  ] as const)('%s is refused', async (_, code, bytes, row, column, cells) => {
    await expect(written(bytes, row, column, cells)).rejects.toEqual(new HostError(code, '甲: 表1'));
  });
});

test('formulas that come or go drop the list of formula cells, other writes keep it', async () => {
  const rows = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c>${v('B1', 1)}</row>`;
  const bytes = pack(
    bookParts(
      { 甲: rows },
      { 'xl/calcChain.xml': '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' },
    ),
  );
  expect(unpack(await written(bytes, 0, 1, [[5]]))['xl/calcChain.xml']).toBeDefined();
  expect(unpack(await written(bytes, 0, 0, [[5]]))['xl/calcChain.xml']).toBeUndefined();
  expect(unpack(await written(bytes, 0, 1, [[{ formula: 'A1', value: 2 }]]))['xl/calcChain.xml']).toBeUndefined();
});

test('a link takes the place of the link its cell had', async () => {
  const links = '<hyperlinks><hyperlink ref="A1" location="旧!A1"/><hyperlink ref="B1" location="他!A1"/></hyperlinks>';
  const bytes = pack(bookParts({ 甲: '' }, { [SHEET]: sheetXml('', links) }));
  const xml = partText(
    await written(bytes, 0, 0, [[{ text: '去', link: { sheet: "O'Brien", row: 1, column: 1 } }]]),
    SHEET,
  );
  expect(xml).toContain(
    `<hyperlinks><hyperlink ref="B1" location="他!A1"/><hyperlink ref="A1" location="'O''Brien'!B2" display="去"/></hyperlinks>`,
  );
});

test('text that could be taken for input is marked as text; numbers written over it are not', async () => {
  const bytes = await written(pack(bookParts({ 甲: '' })), 0, 0, [['=1+1', '00123', '普通']]);
  const formats = (file: Uint8Array): (string | undefined)[] =>
    [...partText(file, SHEET).matchAll(/<c r="\w+"(?: s="(\d+)")?/g)].map((one) => one[1]);
  expect(partText(bytes, 'xl/styles1.xml')).toContain('quotePrefix="1"');
  expect(formats(bytes)).toEqual(['1', '1', undefined]);
  expect(partText(await written(bytes, 0, 0, [[5]]), 'xl/styles1.xml')).toContain('quotePrefix="0"');
});

test('a style is laid over the one a cell has', async () => {
  const bytes = await written(pack(bookParts({ 甲: '' })), 0, 0, [[1]], {
    bold: true,
    numberFormat: '0.0',
    fontName: '黑体',
  });
  const both = await written(bytes, 0, 0, [[1, 2]], { fill: 'FFFF00', border: 'thin' });
  const styles = partText(both, 'xl/styles1.xml');
  expect(styles.match(/<numFmt /g)).toHaveLength(1);
  expect(styles.match(/<xf [^>]*numFmtId="164"[^>]*fillId="2"[^>]*borderId="1"[^>]*\/>/)).not.toBeNull();
  expect(faultsOf(both)).toEqual([]);
});

it('writes nothing where it is given up, at whichever pause', async () => {
  const rows = Array.from({ length: 9_000 }, (_, at) => [`标题${at}`, at]);
  const changes: WorkbookChange[] = [
    { kind: 'replace-sheet', sheet: { name: '另一张', cells: [['x']] } },
    { kind: 'write-cells', sheet: '登记', row: 0, column: 2, cells: rows.map(([title]) => [title!]) },
  ];
  let pauses = 0;
  const workbook = emptyXlsx();
  await workbook.write([{ kind: 'replace-sheet', sheet: { name: '登记', cells: rows } }]);
  const before = workbook.bytes();
  const counting = (): Promise<void> => {
    pauses++;
    return Promise.resolve();
  };
  await openXlsx(before).write(changes, { preparing: counting });
  expect(pauses).toBeGreaterThan(1);
  for (let at = 1; at <= pauses; at++) {
    let left = at;
    const preparing = (): Promise<void> => (--left === 0 ? Promise.reject(new Error('given up')) : Promise.resolve());
    await expect(workbook.write(changes, { preparing })).rejects.toThrow('given up');
    expect(workbook.bytes()).toEqual(before);
  }
});
