import { audit } from '../../../src/app/audit/audit';
import { planNotice, readNoticeBook, type NoticeRequest } from '../../../src/app/notice/plan-notice';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellContent } from '../../../src/host/port/workbook';
import { noticeStamp } from '../../../src/sheets/notice/read-notice';
import { cellName } from '../../../src/issues/place';
import { issueText } from '../../../src/text/issues/issues';
import { refusalText } from '../../../src/text/issues/refusals';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { adoption, bookOfLog, CITY, PROVINCE, Q2, YEAR, type Rows } from './notice-books';

const asOf = dayOf(2020, 6, 30);
const request = (more: Partial<NoticeRequest> = {}): NoticeRequest => ({
  period: Q2,
  isFinal: false,
  isSheet: true,
  version: '9.9.9',
  today: asOf,
  asOf,
  ...more,
});

async function workbookOf(rows: Rows): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook();
  for (const [name, grid] of bookOfLog(rows).sheets)
    await book.write([{ kind: 'replace-sheet', sheet: { name, cells: grid.rows as CellContent[][] } }]);
  return book;
}

async function made(book: MemoryWorkbook, more: Partial<NoticeRequest> = {}) {
  const { period, ...rest } = request(more);
  const planned = planNotice(await readNoticeBook(book, period), { period, ...rest });
  if (planned.ok) await book.write(planned.value.changes);
  return planned;
}

const codeOf = (planned: Awaited<ReturnType<typeof made>>): string | null =>
  planned.ok ? null : planned.why.refusal.code;

const ROWS = [adoption('1', '高桥', '2020-05-06')];

describe('a notice in a workbook', () => {
  it('is a draft that is replaced, then final, and then kept', async () => {
    const book = await workbookOf(ROWS);
    expect(codeOf(await made(book))).toBeNull();
    expect(codeOf(await made(book))).toBeNull();
    expect(codeOf(await made(book, { isFinal: true }))).toBeNull();
    const sheet = (await book.read(['通报2020Q2'])).sheets.get('通报2020Q2')!;
    expect(noticeStamp(sheet)).toEqual({ isFinal: true, asOf, rows: 1, version: '9.9.9' });
    expect(JSON.stringify(sheet.rows)).not.toContain('征求意见稿');
    for (const isFinal of [true, false]) {
      const again = await made(book, { isFinal });
      expect(again.ok ? '' : refusalText(again.why.refusal)).toContain('已经定稿，不覆盖');
    }
    expect((await book.read(['通报2020Q2'])).sheets.get('通报2020Q2')).toEqual(sheet);
  });

  it.each([null, '就高', '累计', '首次', '每渠道一次'])(
    'speaks of 就高 only where that is the policy: %s',
    async (policy) => {
      const book = await workbookOf(ROWS);
      const cells = [['计量', '同稿归并'], ['分值', policy]]; // prettier-ignore
      if (policy !== null) await book.write([{ kind: 'replace-sheet', sheet: { name: '归并', cells } }]);
      expect(codeOf(await made(book))).toBeNull();
      const said = JSON.stringify((await book.read(['通报2020Q2'])).sheets.get('通报2020Q2')!.rows);
      const isBest = policy === null || policy === '就高';
      expect([said.includes('就高'), said.includes('不再计分')]).toEqual([isBest, !isBest]);
    },
  );

  it('of another period is another sheet', async () => {
    const book = await workbookOf(ROWS);
    await made(book, { isFinal: true });
    expect(codeOf(await made(book, { period: YEAR }))).toBeNull();
    expect((await book.read([])).sheetNames).toEqual(expect.arrayContaining(['通报2020Q2', '通报2020年度']));
  });

  it('is not written over a sheet of somebody else, nor of a year or a quarter that is not there', async () => {
    const book = await workbookOf(ROWS);
    await book.write([{ kind: 'replace-sheet', sheet: { name: '通报2020Q2', cells: [['我自己的通报']] } }]);
    expect(codeOf(await made(book))).toBe('notice-foreign');
    expect(codeOf(await made(book, { period: { year: 2019, quarter: 1 } }))).toBe('notice-other-year');
    expect(codeOf(await made(book, { period: { year: 2020, quarter: 2 } }))).toBe('notice-not-begun');
  });

  it('is not made final while rows have errors, and the draft can still be shown', async () => {
    const book = await workbookOf([...ROWS, adoption('2', '没有的单位', '2020-05-06')]);
    const refused = await made(book, { isFinal: true });
    expect(codeOf(refused)).toBe('notice-problems');
    expect(refused.ok ? null : refused.why.draft).toMatchObject({ isFinal: false, sum: { adopted: 1 } });
    expect(codeOf(await made(book))).toBeNull();
  });

  it('is no input of anything: a recalculation reads it as nothing', async () => {
    const book = await workbookOf(ROWS);
    const noticeNow = async () => {
      const planned = planNotice(await readNoticeBook(book, Q2), request());
      return planned.ok ? planned.value.notice : null;
    };
    const before = await noticeNow();
    await made(book);
    expect(await noticeNow()).toEqual(before);
  });
});

describe('核对 of a final notice', () => {
  const changesOf = async (book: MemoryWorkbook): Promise<string[]> =>
    (await audit(book, { today: asOf, asOf })).issues.flatMap((issue) =>
      issue.code === 'notice-changed' ? [`${cellName(issue.place)} ${issueText(issue).problem}`] : [],
    );

  it('lists what changed since, and nothing of a draft', async () => {
    const book = await workbookOf(ROWS);
    await made(book);
    book.edit({ sheet: '采用登记', row: 1, column: 3 }, PROVINCE);
    book.edit({ sheet: '采用登记', row: 1, column: 4 }, '单独采用');
    expect(await changesOf(book)).toEqual([]);
    await made(book, { isFinal: true });
    expect(await changesOf(book)).toEqual([]);
    book.edit({ sheet: '采用登记', row: 1, column: 3 }, CITY);
    book.edit({ sheet: '采用登记', row: 1, column: 4 }, '转载');
    const changes = await changesOf(book);
    expect(changes).toContainEqual(expect.stringContaining('“高桥”的本期得分，通报写的是5，按现在的登记是1。'));
    expect(changes).toContainEqual(expect.stringContaining('“高桥”的状态，通报写的是已达标，按现在的登记是落后序时。'));
    expect(changes.every((change) => change.includes('高桥'))).toBe(true);
  });
});
