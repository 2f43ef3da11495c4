import fc from 'fast-check';
import { previewFees } from '../../../src/app/fees/preview-fees';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { pageLine } from '../../../src/entry/workbench/print/page-lines';
import { paginate } from '../../../src/entry/workbench/print/paginate';
import { preparePrint } from '../../../src/entry/workbench/print/prepare-print';
import { chartPlaces, printedCharts } from '../../../src/entry/workbench/print/printed-charts';
import { printedTables, type Hidden, type PrintedTable } from '../../../src/entry/workbench/print/printed-table';
import { printedText } from '../../../src/entry/workbench/print/printed-text';
import type { Session } from '../../../src/entry/workbench/session';
import type { PrintedSheet } from '../../../src/host/port/printed';
import { readPrinted } from '../../../src/host/xlsx/display/read-printed';
import { emptyXlsx } from '../../../src/host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../../src/host/xlsx/xlsx-workbook';
import { CHINESE_DATE_FORMATS } from '../../../src/text/sheets/number-formats';
import { crowdedBook } from '../../host/xlsx/crowded-book';

const NOTHING: Hidden = { rows: new Set(), columns: new Set() };
const SHEETS = ['单位排名', '稿费表2020Q2', '稿费明细2020Q2', '稿费发放表2020Q2'];

let workbook: XlsxWorkbook;
beforeAll(async () => {
  workbook = emptyXlsx();
  await workbook.write(createSampleWorkbook());
  await recalculate(workbook, { today: dayOf(2020, 12, 15), version: '1' });
  await previewFees(workbook, { year: 2020, quarter: 1 }, { today: dayOf(2020, 12, 15), version: '1' });
});

const printed = (sheet: string): PrintedSheet => readPrinted(workbook.bytes(), sheet, CHINESE_DATE_FORMATS)!;
const textsOf = (tables: readonly PrintedTable[]): string[] =>
  tables.flatMap(({ lines }) =>
    lines.flatMap(({ cells }) => cells.map(({ text }) => text).filter((text) => text !== '')),
  );

test.each(SHEETS)('%s is on A4 as its own set-up has it, its head repeated and its pages numbered', (sheet) => {
  const { page } = printed(sheet);
  expect([page.width, page.height].sort()).toEqual([595.28, 841.89]);
  expect(page).toMatchObject({ fitsWidth: true, isCentered: true, scale: 1, footerText: '&C第 &P 页 共 &N 页' });
  expect(page.titleRows).not.toBeNull();
});

test.each(SHEETS)('all that %s holds is on paper once, as cells', async (sheet) => {
  const { rows } = (await workbook.read([sheet])).sheets.get(sheet)!;
  const texts = textsOf(printedTables(printed(sheet), NOTHING));
  expect(texts).toHaveLength(rows.flat().filter((value) => value !== null && value !== '').length);
  for (const value of rows.flat()) if (typeof value === 'string' && value !== '') expect(texts).toContain(value);
});

test('what is hidden is on no paper, and neither is a merged block that begins there', () => {
  const sheet = printed('稿费表2020Q2');
  const title = sheet.sheet.merges[0]!;
  const whole = textsOf(printedTables(sheet, NOTHING));
  const without = textsOf(printedTables(sheet, { rows: new Set([title.row]), columns: new Set() }));
  expect(without).toHaveLength(whole.length - 1);
  expect(textsOf(printedTables(sheet, { rows: new Set(), columns: new Set([1]) })).length).toBeLessThan(whole.length);
});

test('a number stands in the format of its file and is never cut', () => {
  expect(printedText(0.12345, '0.0%')).toBe('12.3%');
  expect(printedText(1234.5, '#,##0.00')).toBe('1,234.50');
  expect(printedText(44_170, 'yyyy-mm-dd')).toBe('2020-12-05');
  expect(printedText(44_170 - 1_462, 'yyyy-mm-dd', true)).toBe('2020-12-05');
  expect(printedText('<b>=1+1</b>')).toBe('<b>=1+1</b>');
  const cells = SHEETS.flatMap((sheet) => printedTables(printed(sheet), NOTHING)).flatMap(({ lines }) => lines.flatMap((line) => line.cells)); // prettier-ignore
  const numbers = cells.filter(({ isNumber }) => isNumber);
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.every(({ overflows }) => overflows)).toBe(true);
});

test('the codes above and below a page say what they mean', () => {
  const facts = { page: 2, pages: 3, sheet: '稿费表', file: 'a.xlsx', date: '2020/12/5', time: '9:00' };
  const texts = (codes: string) =>
    Object.values(pageLine(codes, facts)).map((runs) => runs.map(({ text }) => text).join(''));
  expect(texts('&C第 &P 页 共 &N 页')).toEqual(['', '第 2 页 共 3 页', '']);
  expect(texts('&L&A&R&"黑体"&12 预览 A&&B')).toEqual(['稿费表', '', ' 预览 A&B']);
  expect(pageLine('&C&"黑体,Bold"&16 题', facts).C).toEqual([
    { text: ' 题', fontName: '黑体', fontSize: 16, bold: false },
  ]);
});

test('no row is lost, none stands twice, breaks begin pages and no page is fuller than it can be', () => {
  const row = fc.record({ height: fc.integer({ min: 1, max: 120 }), isTied: fc.boolean(), breaks: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (drawn, titleRow) => {
      const rows = drawn.map(({ height, isTied }, at) => ({ row: at * 2, height, isTied: isTied && at > 0 }));
      const breaks = drawn.flatMap(({ breaks: isBreak }, at) =>
        isBreak && at > 0 && !rows[at]!.isTied ? [at * 2] : [],
      );
      const titleRows = { from: titleRow * 2, to: titleRow * 2 };
      const pages = paginate(rows, { room: 300, breaks, titleRows });
      expect(pages.flatMap((page) => page.rows)).toEqual(rows.map((_, at) => at));
      for (const at of breaks) expect(pages.map((page) => rows[page.rows[0]!]!.row)).toContain(at);
      for (const { titles, rows: held } of pages) {
        const height = [...titles, ...held].reduce((sum, at) => sum + rows[at]!.height, 0);
        expect(held.length === 1 || height <= 300).toBe(true);
        if (rows[held[0]!]!.row > titleRows.to && rows.length > titleRow) expect(titles).toEqual([titleRow]);
      }
    }),
  );
});

/** What the print of a sheet of these cells comes to, beside a 稿件登记 that calls G2020-001 classified. */
async function printOf(cells: readonly (readonly string[])[]) {
  const book = emptyXlsx();
  const secret = [
    ['稿件编号', '标题', '供稿单位', '涉密'],
    ['G2020-001', '', '东塘', '是'],
  ];
  await book.write([
    { kind: 'replace-sheet', sheet: { name: '稿件登记', cells: secret } },
    { kind: 'replace-sheet', sheet: { name: '采用登记', cells } },
  ]);
  const window = { front: () => '采用登记', read: (names: readonly string[]) => book.read(names, { looks: true }) };
  return preparePrint({ bytes: () => Promise.resolve(book.bytes()), window } as unknown as Session);
}

test.each([
  ['a row of its own 涉密', [['标题', '涉密'], ['某件', '是']], 'A2'], // prettier-ignore
  ['a row of a 稿件编号 that is classified elsewhere', [['稿件编号', '标题'], ['G2020-001', '某件']], 'B2'], // prettier-ignore
  ['the mark of a classified paper', [['标题'], ['机密★五年']], 'A2'],
])('a sheet is on no paper that holds %s; the cell is told, and not what it holds', async (_, cells, cell) => {
  const print = await printOf(cells);
  expect(print).toEqual({ kind: 'classified', sheet: '采用登记', cell });
});

test('an empty sheet is not printed, a clean one is', async () => {
  expect(await printOf([])).toEqual({ kind: 'empty', sheet: '采用登记' });
  const print = await printOf([['标题', '涉密'], ['走访慰问', '否']]); // prettier-ignore
  expect('tables' in print && textsOf(print.tables)).toEqual(['标题', '涉密', '走访慰问', '否']);
});

const CHART = '全年得分与任务分值对照（分）';

test('单位排名 has its chart beside the table, of the figures in its cells', async () => {
  const { sheet, ...rest } = printed('单位排名');
  const [table] = printedTables({ sheet, ...rest }, NOTHING);
  const [chart, ...more] = printedCharts(sheet, table!);
  expect(more).toEqual([]);
  const { rows } = (await workbook.read(['单位排名'])).sheets.get('单位排名')!;
  const units = rows.slice(3, 20);
  expect(chart!.figures).toEqual({
    title: CHART,
    categories: units.map((cells) => cells[2]),
    series: [
      { name: '全年得分', color: expect.any(String) as string, values: units.map((cells) => cells[4]) },
      { name: '任务分值', color: expect.any(String) as string, values: units.map((cells) => cells[5]) },
    ],
  });
  const widths = (from: number, to: number) => table!.widths.slice(from, to).reduce((sum, one) => sum + one, 0);
  expect([chart!.left, chart!.width]).toEqual([widths(0, 9), widths(9, 15)]);
});

test('a chart stands where its rows begin, ends with its page, and is on one page only', () => {
  const figures = { title: CHART, categories: [], series: [] };
  const chart = { figures, from: 3, to: 8, left: 100, width: 50 };
  const all = Array.from({ length: 9 }, (_, row) => ({ row, height: 10 }));
  const [titles, room, scale] = [all.slice(0, 1), 60, 0.5];
  const place = { figures, left: 50, width: 25 };
  const first = { all, titles: [], rows: all.slice(0, 6), room, scale };
  expect(chartPlaces([chart], first)).toEqual([{ ...place, top: 30, height: 30 }]);
  expect(chartPlaces([chart], { ...first, titles, rows: all.slice(6) })).toEqual([]);
  expect(chartPlaces([chart], { ...first, titles, rows: all.slice(2), room: 100 })).toEqual([{ ...place, top: 20, height: 60 }]); // prettier-ignore
  expect(chartPlaces([{ ...chart, from: 0 }], { ...first, titles, rows: all.slice(6) })).toEqual([]);
});

test('columns that are hidden take nothing of a chart; where all are, there is none', () => {
  const { sheet, ...rest } = printed('单位排名');
  const chartsWithout = (columns: readonly number[]) => {
    const hidden = { rows: new Set<number>(), columns: new Set(columns) };
    return printedCharts(sheet, printedTables({ sheet, ...rest }, hidden)[0]!);
  };
  const [[whole], [narrow]] = [chartsWithout([]), chartsWithout([0, 9])];
  expect(narrow!.left).toBeLessThan(whole!.left);
  expect(narrow!.width).toBeCloseTo((whole!.width * 5) / 6);
  expect(chartsWithout([9, 10, 11, 12, 13, 14])).toEqual([]);
});

test('pictures and charts that are not drawn are counted, to be told', () => {
  const { sheet } = readPrinted(crowdedBook(), '采用登记', CHINESE_DATE_FORMATS)!;
  expect([sheet.charts, sheet.otherDrawings]).toEqual([[], 2]);
  expect(printed('单位排名').sheet).toMatchObject({ charts: [{ title: CHART }], otherDrawings: 0 });
});
