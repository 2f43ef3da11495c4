import fc from 'fast-check';
import { reviewIssues, reviewsNow } from '../../../src/app/log/review-issues';
import { evaluate } from '../../../src/app/scoring/evaluate';
import type { Outcome } from '../../../src/app/scoring/outcome';
import { readInputs } from '../../../src/app/scoring/read-inputs';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { jsonReport } from '../../../src/entry/cli/json-report';
import type { Workbook, WorkbookChange } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import type { Issue } from '../../../src/issues/issue';
import { ADOPTION_COLUMNS } from '../../../src/text/sheets/workbook-names';
import { MemoryWorkbook } from '../../host/memory-workbook';

const today = dayOf(2020, 12, 31);
const AT = '2020-12-31 09:15';
const HEADER = Object.values(ADOPTION_COLUMNS)
  .slice(0, 9)
  .map(({ name }) => name);
type Row = readonly (string | null)[];

const log = (rows: readonly Row[]): WorkbookChange => ({
  kind: 'replace-sheet',
  sheet: { name: '采用登记', cells: [HEADER, ...rows] },
});

async function bookOf(rows: readonly Row[]): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook();
  await book.write([...createWorkbook(2020), log(rows)]);
  return book;
}

const outcomeOf = async (book: Workbook): Promise<Outcome> => evaluate(await readInputs(book), { today }).outcome;
const foundIn = ({ reviewed }: Outcome): Issue[] => [...(reviewed?.found.keys() ?? [])];
const pressOn = (book: Workbook, shown: Outcome, issues: readonly Issue[], isRight = true) =>
  reviewIssues(book, { shown, today }, { issues, isRight, at: AT });

const ALIKE: readonly Row[] = [
  ['清明祭扫英烈活动', '高桥', '2020-04-04', '市局官网', '采用', 'A01', null, null, null],
  ['清明祭扫英烈活动', '高桥', '2020-04-09', '市局官网', '采用', 'A-1', null, null, null],
  ['悬挂光荣牌', '东塘', '2020-05-01', '红网', '单独采用', null, null, null, null],
  ['悬挂光荣牌', '没有这个单位', '2020-05-02', '红网', '单独采用', null, null, null, null],
];

test('a warning that was found right is remembered in the workbook by what it speaks of, with who and when', async () => {
  const book = await bookOf(ALIKE);
  const shown = await outcomeOf(book);
  const warnings = shown.issues.filter(({ code }) => code === 'same-title-other-number' || code === 'unpriced');
  expect(warnings.map(({ code }) => code)).toEqual(['unpriced', 'same-title-other-number']);
  const reviewed = await pressOn(book, shown, warnings);
  expect([...reviewed.found.keys()]).toEqual(warnings);
  const next = await recalculate(book, { today, version: '1.0.0' });
  expect(foundIn(next)).toEqual(warnings);
  const sheet = book.contentOf('已核对提醒').cells;
  expect(sheet[0]![0]).toBe('2020年度已核对的提醒');
  expect(sheet.slice(3).map((cells) => cells.slice(0, 3))).toEqual([
    ['未定分值', '采用登记', expect.objectContaining({ text: 'D4' })],
    ['同标题编号不一', '采用登记', expect.objectContaining({ text: expect.stringMatching(/^A[23]$/u) as string })],
  ]);
  expect(sheet.slice(3).map((cells) => cells[5])).toEqual([AT, AT]);
  const { issues, reviewed: told } = jsonReport(next, true);
  expect(issues).toEqual(jsonReport(shown, true).issues);
  expect(told).toMatchObject([{ code: 'unpriced', sheet: '采用登记', cell: 'D4', at: AT }, { at: AT }]);
  await pressOn(book, next, warnings, false);
  expect(foundIn(await outcomeOf(book))).toEqual([]);
});

test('a workbook in which nobody has found anything right gets no sheet and no field', async () => {
  const book = await bookOf(ALIKE);
  const outcome = await recalculate(book, { today, version: '1.0.0' });
  expect((await book.read([])).sheetNames).not.toContain('已核对提醒');
  expect(outcome).not.toHaveProperty('reviewed');
  expect(jsonReport(outcome, true)).not.toHaveProperty('reviewed');
});

test('what was found right stays so in a saved file', async () => {
  const memory = await bookOf(ALIKE);
  const book = emptyXlsx();
  await book.write([...createWorkbook(2020), log(ALIKE)]);
  const shown = await outcomeOf(book);
  const unpriced = shown.issues.filter(({ code }) => code === 'unpriced');
  await pressOn(book, shown, unpriced);
  const opened = openXlsx(book.bytes());
  expect(foundIn(await outcomeOf(opened))).toEqual(unpriced);
  await pressOn(memory, await outcomeOf(memory), unpriced);
  const codeIn = async (some: Workbook) => (await some.read(['已核对提醒'])).sheets.get('已核对提醒')!.rows[3]!.at(-1);
  expect(await codeIn(opened)).toBe(await codeIn(memory));
});

test("somebody else's sheet of the name is left alone, and keeps nothing from being calculated", async () => {
  const book = await bookOf(ALIKE);
  await book.write([{ kind: 'replace-sheet', sheet: { name: '已核对提醒', cells: [['我的备忘', '下周一']] } }]);
  const shown = await recalculate(book, { today, version: '1.0.0' });
  expect(shown.result).not.toBeNull();
  expect(shown.issues.filter(({ code }) => code === 'foreign-sheet')).toEqual([]);
  const warnings = shown.issues.filter(({ severity }) => severity === 'warning');
  await expect(pressOn(book, shown, warnings)).rejects.toMatchObject({ code: 'unsupported', subject: '已核对提醒' });
  expect(book.contentOf('已核对提醒').cells).toEqual([['我的备忘', '下周一']]);
});

test('a warning that the workbook has no longer is refused', async () => {
  const book = await bookOf(ALIKE);
  const shown = await outcomeOf(book);
  await book.write([log(ALIKE.slice(0, 1))]);
  const unpriced = shown.issues.filter(({ code }) => code === 'unpriced');
  await expect(pressOn(book, shown, unpriced)).rejects.toMatchObject({ code: 'conflict', subject: '采用登记' });
});

test('a look tells of what a colleague has found right', async () => {
  const book = await bookOf(ALIKE);
  const [mine, theirs] = [await outcomeOf(book), await outcomeOf(book)];
  const unpriced = (outcome: Outcome) => outcome.issues.filter(({ code }) => code === 'unpriced');
  await pressOn(book, theirs, unpriced(theirs));
  const { found } = await reviewsNow(book, { shown: mine, today });
  expect([...found.keys()]).toEqual(unpriced(mine));
});

const row: fc.Arbitrary<Row> = fc
  .record({
    title: fc.constantFrom('八一走访慰问优抚对象活动', '八一走访慰问优抚对象', '清明祭扫英烈', null),
    unit: fc.constantFrom('高桥', '东塘', '高乔'),
    date: fc.constantFrom('2020-03-01', '2020-07-20', '2019-05-05', '4.27'),
    channel: fc.constantFrom('省厅', '市局官网', '红网', '不知道'),
    mode: fc.constantFrom('单独采用', '采用', '转载'),
    number: fc.constantFrom(null, 'A01', 'A-1', 'B02'),
  })
  .map(({ title, unit, date, channel, mode, number }) => [title, unit, date, channel, mode, number, null, null, null]);

/** What a problem is about, told apart from the places of rows. */
const aboutOf = (rows: readonly Row[], { code, place, parameters }: Issue): string => {
  const texts = [place.row, 'row' in parameters ? parameters.row - 1 : null].map((at) =>
    at === null ? '' : JSON.stringify(rows[at - 1] ?? null),
  );
  return JSON.stringify([code, place.column, ...texts.sort()]);
};

test('only warnings are ever found right, whatever the order of the rows, and until their rows change', async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 2, maxLength: 8 }).chain((rows) =>
        fc.record({
          rows: fc.constant(rows),
          order: fc.shuffledSubarray(rows.map((_, at) => at), { minLength: rows.length }), // prettier-ignore
          picked: fc.nat(),
          removed: fc.nat(rows.length - 1),
        }),
      ),
      async ({ rows, order, picked, removed }) => {
        const book = await bookOf(rows);
        const shown = await outcomeOf(book);
        const issue = shown.issues[picked % Math.max(1, shown.issues.length)];
        fc.pre(issue !== undefined && issue.place.row !== null);
        await pressOn(book, shown, [issue]);
        kinds.add(`${issue.severity} ${issue.code}`);
        const sorted = order.map((at) => rows[at]!);
        await book.write([log(sorted)]);
        const again = await recalculate(book, { today, version: '1.0.0' });
        const about = aboutOf(rows, issue);
        const same = again.issues.filter((one) => one.severity === 'warning' && aboutOf(sorted, one) === about);
        expect(foundIn(again)).toEqual(same);
        if (issue.severity === 'error') expect(foundIn(again)).toEqual([]);
        const changed = rows.map((cells) => [...cells.slice(0, 8), '改过']);
        await book.write([log(changed)]);
        expect(foundIn(await outcomeOf(book))).toEqual([]);
        const fewer = rows.filter((_, at) => at !== removed);
        await book.write([log(fewer)]);
        const after = await recalculate(book, { today, version: '1.0.0' });
        expect(foundIn(after).map((one) => aboutOf(fewer, one)).every((each) => each === about)).toBe(true); // prettier-ignore
      },
    ),
    { numRuns: 60, seed: 12 },
  );
  expect([...kinds].some((kind) => kind.startsWith('error'))).toBe(true);
  expect([...kinds].filter((kind) => kind.startsWith('warning')).length).toBeGreaterThan(2);
});
