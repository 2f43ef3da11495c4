import fc from 'fast-check';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { intersects, rangeReference } from '../../../src/host/port/a1';
import type { CellRange, UndoableWindow, Workbook } from '../../../src/host/port/workbook';
import { openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { ExcelPage, settled } from '../excel-page';
import type { ExcelHost } from '../excel-sim/index';
import { pack } from '../xlsx/package';
import { bookParts, sheetXml } from '../xlsx/sample-book';

const TARGETS = [
  ['单位', '类型', '任务分值'],
  ['高桥', '街道', '5'],
  ['东塘', '街道', '5'],
];
const LOG = [
  ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式'],
  ['稿一', '高桥', '2020-4-1', '市局官网', '转载'],
  ['稿二', '高桥', '2020-8-1', '省厅', '单独采用'],
  ['稿三', '东塘', '2020-8-2', '市局官网', '转载'],
  ['稿四', '东塘', '2020-11-2', '市局官网', '单独采用'],
];

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

/** Merging keeps the first cell alone. */
const merged = (rows: readonly (readonly string[])[], merges: readonly CellRange[]): string[][] =>
  rows.map((line, row) =>
    line.map((text, column) => {
      const under = merges.find((merge) => intersects(merge, { row, column, rows: 1, columns: 1 }));
      return under && (under.row !== row || under.column !== column) ? '' : text;
    }),
  );

function excelWith(
  log: readonly (readonly string[])[],
  merges: readonly CellRange[],
  answer: ExcelHost['book']['manyMerges'] = 'refused',
): UndoableWindow {
  const host = page.workbook({ sheets: { 目标任务: TARGETS, 采用登记: merged(log, merges) } });
  host.book.manyMerges = answer;
  host.book.sheet('采用登记').merges.push(...merges);
  return new ExcelWorkbook();
}

function fileWith(log: readonly (readonly string[])[], merges: readonly CellRange[]): Workbook {
  const lines = (rows: readonly (readonly string[])[]): string =>
    rows.map((line, row) => `<row r="${row + 1}">${line.map((text, column) => cell(text, row, column)).join('')}</row>`).join(''); // prettier-ignore
  const cell = (text: string, row: number, column: number): string =>
    text === '' ? '' : `<c r="${rangeReference({ row, column, rows: 1, columns: 1 })}" t="inlineStr"><is><t>${text}</t></is></c>`; // prettier-ignore
  const list = merges.map((merge) => `<mergeCell ref="${rangeReference(merge)}"/>`).join('');
  const part = sheetXml(lines(merged(log, merges)), list && `<mergeCells>${list}</mergeCells>`);
  return openXlsx(pack({ ...bookParts({ 目标任务: lines(TARGETS), 采用登记: '' }), 'xl/worksheets/sheet2.xml': part }));
}

async function outcomeOf(workbook: Workbook): Promise<unknown> {
  const { issues, result } = await recalculate(workbook, { today: dayOf(2020, 12, 31), version: '0' });
  const { sheets } = await workbook.read(['采用登记', '单位得分', '问题清单']);
  return { issues, scores: result?.scorecards.map(({ total }) => total), sheets: [...sheets.values()].map(({ rows }) => rows) }; // prettier-ignore
}

const blank = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(/(?:,?null)+\]/g, ']'));

/** Merges in the log, its headings and the columns beside it, none over another. */
const merges = fc
  .array(
    fc.record({
      row: fc.nat(4),
      column: fc.nat(6),
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    all.filter(
      (one, at) => one.rows * one.columns > 1 && !all.slice(0, at).some((earlier) => intersects(earlier, one)),
    ),
  );

test('a log with merged cells is read, scored and refused as in a file', async () => {
  await fc.assert(
    fc.asyncProperty(merges, async (some) => {
      expect(blank(await outcomeOf(excelWith(LOG, some)))).toEqual(blank(await outcomeOf(fileWith(LOG, some))));
    }),
    {
      numRuns: 25,
      examples: [
        [[{ row: 1, column: 1, rows: 2, columns: 1 }, { row: 3, column: 1, rows: 2, columns: 1 }]],
        [[{ row: 0, column: 1, rows: 1, columns: 2 }]],
        [[{ row: 1, column: 5, rows: 2, columns: 3 }]],
      ],
    },
  ); // prettier-ignore
});

test('a unit merged over its rows counts in each of them', async () => {
  const units = [{ row: 1, column: 1, rows: 2, columns: 1 }, { row: 3, column: 1, rows: 2, columns: 1 }]; // prettier-ignore
  const { result } = await recalculate(excelWith(LOG, units), { today: dayOf(2020, 12, 31), version: '0' });
  expect(result?.rows.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 4 }, () => 'counted'));
});

test.each(['refused', 'none', 'first'] as const)(
  'more merges than Excel tells at once (%s) are asked for in parts, and each is told once',
  async (answer) => {
    const rows = 1801;
    const log = [LOG[0]!, ...Array.from({ length: rows - 1 }, (_, at) => [`稿${at}`, at % 3 === 0 ? '高桥' : '', '2020-4-1', '市局官网', '转载'])]; // prettier-ignore
    const units = Array.from({ length: (rows - 1) / 3 }, (_, at) => ({
      row: 1 + 3 * at,
      column: 1,
      rows: 3,
      columns: 1,
    }));
    const excel = excelWith(log, units, answer);
    const { sheets } = await excel.read(['采用登记', '目标任务']);
    expect(sheets.get('采用登记')?.merges).toEqual(units);
    expect(sheets.get('采用登记')?.rows).toHaveLength(rows);
    expect(sheets.get('目标任务')?.merges).toBeUndefined();
    await settled();
  },
);

test('a sheet of which Excel tells no merges at all is read without them', async () => {
  const host = page.workbook({ sheets: { 目标任务: TARGETS, 采用登记: LOG } });
  host.injectFault({ match: 'Range.getMergedAreasOrNullObject', code: 'GeneralException', sticky: true });
  const { sheets } = await new ExcelWorkbook().read(['采用登记', '目标任务', '没有']);
  expect([...sheets.values()].map(({ rows }) => rows)).toEqual([LOG, TARGETS]);
  expect(host.requestCount).toBeLessThan(60);
});
