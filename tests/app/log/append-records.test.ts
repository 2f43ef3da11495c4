import fc from 'fast-check';
import { appendRecords, planRecords, type RecordSource } from '../../../src/app/log/append-records';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { readInputs } from '../../../src/app/scoring/read-inputs';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import type { LogMapping } from '../../../src/sheets/adoptions/log-mapping';
import { ADOPTION_COLUMNS } from '../../../src/text/sheets/workbook-names';
import { MemoryWorkbook } from '../../host/memory-workbook';

const dates = { today: dayOf(2020, 12, 31) };
const HEADER = Object.values(ADOPTION_COLUMNS)
  .slice(0, 6)
  .map(({ name }) => name);
type Row = readonly (string | null)[];

async function bookOf(rows: readonly Row[]): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook();
  await book.write([
    ...createWorkbook(2020),
    { kind: 'replace-sheet', sheet: { name: '采用登记', cells: [HEADER, ...rows] } },
  ]);
  return book;
}

/** A list of another office: other headers, in another order, below a title. */
const THEIRS = ['报送单位名称', '题名', '何时', '媒体平台', '怎么用的', '号'];
const MAPPING: LogMapping = {
  sheet: '外单位',
  headers: { unit: '报送单位名称', title: '题名', date: '何时', channel: '媒体平台', mode: '怎么用的', number: '号' },
};
const sourceOf = (rows: readonly Row[], header: Row = THEIRS): RecordSource => ({
  sheets: [
    {
      name: '外单位',
      rows: [
        ['宣传情况'],
        header,
        ...rows.map(([title, unit, date, channel, mode, number]) => [unit, title, date, channel, mode, number]),
      ].map((line) => line.map((cell) => cell ?? null)),
    },
  ],
  date1904: false,
});

const logRows = (book: MemoryWorkbook) => book.contentOf('采用登记').cells.slice(1);
const A: Row = ['八一走访慰问', '高桥', '2020-08-01', '省厅', '单独采用', null];
const B: Row = ['清明祭扫', '东塘', '2020年4月4日', '市局官网', '采用', 'D-1'];

test('records of another list go below the log by their columns, all in one write', async () => {
  const book = await bookOf([A]);
  const writes = book.writes.length;
  const plan = await appendRecords(
    book,
    sourceOf([B, ['悬挂光荣牌', '高乔', '4.27', '红网', '采用', null]]),
    MAPPING,
    dates,
  );
  expect(book.writes).toHaveLength(writes + 1);
  expect(plan!.records.map(({ isThere }) => isThere)).toEqual([false, false]);
  expect(plan!.records.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
    [],
    expect.arrayContaining(['unknown-unit', 'bad-date']),
  ]);
  expect(
    logRows(book)
      .slice(1)
      .map((cells) => cells.slice(0, 2)),
  ).toEqual([
    ['清明祭扫', '东塘'],
    ['悬挂光荣牌', '高乔'],
  ]);
  const { result } = evaluate(await readInputs(book), dates).outcome;
  expect(result!.adoptions.length).toBe(2);
});

test('a row that stands there under other words is told, and not added twice', async () => {
  const book = await bookOf([A, B]);
  const source = sourceOf([
    ['八一走访慰问', '高桥街道', '2020.8.1', '省退役军人事务厅', '单独', null],
    ['另一篇', '东塘', '2020-05-05', '红网', '采用', null],
    ['另一篇', '东塘', '2020年5月5日', '红网', '采用', null],
  ]);
  const plan = await planRecords(book, source, MAPPING, dates);
  expect(plan!.records.map(({ isThere }) => isThere)).toEqual([true, false, true]);
  expect(logRows(book)).toHaveLength(2);
  await appendRecords(book, source, MAPPING, dates);
  expect(logRows(book)).toHaveLength(3);
});

test.each([
  ['with a row that is marked as classified', sourceOf([[...B.slice(0, 5), '是']], [...THEIRS.slice(0, 5), '涉密'])],
  ['with the mark of a classified paper', sourceOf([['机密★1年 某事', ...B.slice(1)]])],
])('nothing is taken from a list %s', async (_, source) => {
  const book = await bookOf([A]);
  expect(await planRecords(book, source, MAPPING, dates)).toBeNull();
  expect(await appendRecords(book, source, MAPPING, dates)).toBeNull();
  expect(logRows(book)).toHaveLength(1);
});

const row: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom('八一走访慰问', '清明祭扫', '悬挂光荣牌', null),
  fc.constantFrom('高桥', '东塘', '高乔'),
  fc.constantFrom('2020-03-01', '2020-07-20', '4.27'),
  fc.constantFrom('省厅', '市局官网', '不知道'),
  fc.constantFrom('单独采用', '采用'),
  fc.constantFrom(null, 'A01'),
);

test('a list that is appended twice is there once, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 4 }), fc.array(row, { maxLength: 6 }), async (known, rows) => {
      const book = await bookOf(known);
      const first = await appendRecords(book, sourceOf(rows), MAPPING, dates);
      const fresh = first!.records.filter(({ isThere }) => !isThere).length;
      expect(logRows(book)).toHaveLength(known.length + fresh);
      const again = await appendRecords(book, sourceOf(rows), MAPPING, dates);
      expect(again!.records.every(({ isThere }) => isThere)).toBe(true);
      expect(logRows(book)).toHaveLength(known.length + fresh);
    }),
    { numRuns: 40 },
  );
});
