import fc from 'fast-check';
import { openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { columnLetters, rangeReference } from '../../../src/host/port/a1';
import type { CellRange } from '../../../src/host/port/workbook';
import { editPart, NAMESPACES, pack, partText } from './package';
import { bookParts, relationshipsXml, sheetXml } from './sample-book';
import { faultsOf } from './soundness';

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';

interface Book {
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  /** Something stands in a cell below the new columns, within the rows of the list. */
  readonly taken?: boolean;
}

const headings = ({ columns }: Book): string[] => Array.from({ length: columns }, (_, at) => `列${at + 1}`);

const area = ({ top, columns, rows }: Book, more = 0): CellRange => ({ row: top, column: 0, rows, columns: columns + more }); // prettier-ignore

const absolute = (range: CellRange): string => rangeReference(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function rowsOf(book: Book): string {
  const lines = Array.from({ length: book.rows }, (_, at) => {
    const row = book.top + at + 1;
    const cells = headings(book).map((name, column) => {
      const text = at === 0 ? name : `${name}-${at}`;
      return `<c r="${columnLetters(column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    const other = book.taken === true && at === book.rows - 1;
    return `<row r="${row}">${cells.join('')}${other ? `<c r="${columnLetters(book.columns)}${row}"><v>7</v></c>` : ''}</row>`;
  });
  return lines.join('');
}

function withTable(book: Book): Uint8Array {
  const names = headings(book).map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`);
  const ref = rangeReference(area(book));
  return pack(
    bookParts(
      { 采用登记: '' },
      {
        [SHEET]: sheetXml(rowsOf(book), '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'),
        'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml([['table', '/xl/tables/table1.xml']]),
        [TABLE]: `<table xmlns="${NAMESPACES.main}" id="1" name="表1" displayName="表1" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns count="${names.length}">${names.join('')}</tableColumns></table>`,
      },
    ),
  );
}

function withFilter(book: Book, more = ''): Uint8Array {
  const range = area(book);
  const sorted = rangeReference({ ...range, row: range.row + 1, rows: range.rows - 1 });
  const bytes = pack(
    bookParts({ 采用登记: '' }, {
      [SHEET]: sheetXml(rowsOf(book), `<autoFilter ref="${rangeReference(range)}"><filterColumn colId="0"><filters blank="1"/></filterColumn><sortState ref="${sorted}"/></autoFilter>${more}`),
    }),
  ); // prettier-ignore
  const names = `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'采用登记'!${absolute(range)}</definedName><definedName name="我的">采用登记!${absolute(range)}</definedName></definedNames>`;
  return editPart(bytes, 'xl/workbook.xml', (xml) => xml.replace('</workbook>', `${names}</workbook>`));
}

async function written(bytes: Uint8Array, book: Book, results: readonly string[], times = 1): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  const cells = [results, ...Array.from({ length: book.rows - 2 }, () => results.map(() => 1))];
  const change = { kind: 'write-cells' as const, sheet: '采用登记', row: book.top, column: book.columns, cells };
  for (let time = 0; time < times; time++) await workbook.write([change]);
  return workbook.bytes();
}

const books = fc.record({
  top: fc.integer({ min: 0, max: 3 }),
  columns: fc.integer({ min: 1, max: 30 }),
  rows: fc.integer({ min: 3, max: 5 }),
});
const results = fc.uniqueArray(fc.constantFrom('判定', '得分', '季度', '说明'), { minLength: 1 });

describe('headed columns written right beside a list', () => {
  test('belong to its table', async () => {
    await fc.assert(
      fc.asyncProperty(books, results, fc.integer({ min: 1, max: 2 }), async (book, names, times) => {
        const after = await written(withTable(book), book, names, times);
        const xml = partText(after, TABLE);
        const ref = rangeReference(area(book, names.length));
        expect([...xml.matchAll(/ ref="([^"]*)"/g)].map((one) => one[1])).toEqual([ref, ref]);
        expect([...xml.matchAll(/<tableColumn id="(\d+)" name="([^"]*)"/g)].map((one) => one[2])).toEqual([...headings(book), ...names]); // prettier-ignore
        expect(faultsOf(after)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('belong to its filter, its sorting and the name of its filter', async () => {
    await fc.assert(
      fc.asyncProperty(books, results, fc.integer({ min: 1, max: 2 }), async (book, names, times) => {
        const after = await written(withFilter(book), book, names, times);
        const range = area(book, names.length);
        const sheet = partText(after, SHEET);
        expect(sheet).toContain(`<autoFilter ref="${rangeReference(range)}"><filterColumn colId="0">`);
        expect(sheet).toContain(`<sortState ref="${rangeReference({ ...range, row: range.row + 1, rows: range.rows - 1 })}"/>`); // prettier-ignore
        const workbook = partText(after, 'xl/workbook.xml');
        expect(workbook).toContain(`hidden="1">'采用登记'!${absolute(range)}<`);
        expect(workbook).toContain(`name="我的">采用登记!${absolute(area(book))}<`);
      }),
      { numRuns: 40 },
    );
  });

  test('go on from where a filter that an earlier result widened ends', async () => {
    const book = { top: 1, columns: 3, rows: 4 };
    const once = await written(withFilter(book), book, ['判定']);
    expect(partText(await written(once, book, ['判定', '得分']), SHEET)).toContain('<autoFilter ref="A2:E5">');
  });

  const BOOK = { top: 0, columns: 3, rows: 3 };
  test.each<[string, Uint8Array, readonly (string | number)[]]>([
    ['something else stands below them', withFilter({ ...BOOK, taken: true }), ['判定']],
    ['a merge stands in their way', withFilter(BOOK, '<mergeCells count="1"><mergeCell ref="D3:E3"/></mergeCells>'), ['判定']],
    ['they have no heading', withFilter(BOOK), [5]],
  ])('stay out of a filter where %s', async (_, bytes, names) => {
    const after = await written(bytes, BOOK, names as readonly string[]);
    expect(partText(after, SHEET)).toContain('<autoFilter ref="A1:C3">');
    expect(partText(after, 'xl/workbook.xml')).toContain("'采用登记'!$A$1:$C$3<");
  }); // prettier-ignore

  test('that do not adjoin leave table and filter as they are', async () => {
    const away = { ...BOOK, columns: 5 };
    expect(partText(await written(withFilter(BOOK), away, ['判定']), SHEET)).toContain('<autoFilter ref="A1:C3">');
    expect(partText(await written(withTable(BOOK), away, ['判定']), TABLE)).toContain(' ref="A1:C3">');
  });
});

describe('several blocks of one write', () => {
  const content = fc.oneof(fc.constantFrom(null, '', '判定', '得分'), fc.nat(9));
  const blockAround = ({ top, columns, rows }: Book) =>
    fc.record({
      kind: fc.constant('write-cells' as const),
      sheet: fc.constant('采用登记'),
      row: fc.integer({ min: top, max: top + rows + 2 }),
      column: fc.integer({ min: Math.max(0, columns - 2), max: columns + 2 }),
      cells: fc.array(fc.array(content, { maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    });
  const cases = fc
    .record({
      ...{ top: fc.constant(1), columns: fc.integer({ min: 1, max: 3 }), rows: fc.constant(3) },
      taken: fc.boolean(),
    }) // prettier-ignore
    .chain((book) => fc.tuple(fc.constant(book), fc.array(blockAround(book), { minLength: 1, maxLength: 6 })));

  test.each([
    ['a table', withTable],
    ['a filter', withFilter],
  ])('leave a sheet with %s as they do one after the other', async (_, bookOf) => {
    await fc.assert(
      fc.asyncProperty(cases, async ([book, changes]) => {
        const [together, alone] = [openXlsx(bookOf(book)), openXlsx(bookOf(book))];
        const refusal = (cause: unknown): string => String(cause);
        const all = await together.write(changes).then(() => '', refusal);
        let last = '';
        for (const change of changes) last ||= await alone.write([change]).then(() => '', refusal);
        expect(all).toBe(last);
        if (all !== '') return;
        for (const part of [SHEET, 'xl/workbook.xml', ...(bookOf === withTable ? [TABLE] : [])])
          expect(partText(together.bytes(), part)).toBe(partText(alone.bytes(), part));
      }),
      { numRuns: 100 },
    );
  });
});
