import { recalculate } from '../../../src/app/scoring/recalculate';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import type { Day } from '../../../src/engine/units';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { MemoryWorkbook } from '../memory-workbook';
import type { CellValue, Workbook } from '../../../src/host/port/workbook';
import { ExcelPage, requests, settled } from '../excel-page';
import { WEB_LIMIT, type ExcelHost } from '../excel-sim/index';

let page: ExcelPage;

beforeAll(async () => {
  page = await ExcelPage.open('1.9');
});
afterAll(() => page.close());

const RUN = { today: 18_600 as Day, version: 'test' };

/** The rows without empty cells and rows at their ends. */
function trimmed(grid: readonly (readonly CellValue[])[]): CellValue[][] {
  const rows = grid.map((line) => {
    const cells = line.map((value) => (value === '' ? null : value));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

async function contentOf(workbook: Workbook, names: readonly string[]): Promise<Record<string, CellValue[][]>> {
  const { sheets } = await workbook.read(names);
  return Object.fromEntries([...sheets].map(([name, grid]) => [name, trimmed(grid.rows)]));
}

async function prepared(): Promise<{ host: ExcelHost; excel: ExcelWorkbook; memory: MemoryWorkbook; names: string[] }> {
  const host = page.workbook({ sheets: { blank: [] }, requestLimit: WEB_LIMIT, responseLimit: WEB_LIMIT });
  const excel = new ExcelWorkbook();
  const memory = new MemoryWorkbook();
  for (const workbook of [excel, memory]) {
    await workbook.write(createSampleWorkbook());
    await recalculate(workbook, RUN);
  }
  await settled();
  return { host, excel, memory, names: host.book.sheets.map(({ name }) => name).filter((name) => name !== 'blank') };
}

test('the sample year comes out the same as in memory, in one read and three requests of a write', async () => {
  const { host, excel, memory, names } = await prepared();
  expect(names).toEqual((await memory.read([])).sheetNames);
  expect(await contentOf(excel, names)).toEqual(await contentOf(memory, names));
  const from = host.trace.length;
  host.outside((person) => person.unprotect('采用登记'));
  await recalculate(excel, RUN);
  await settled();
  const run = requests(host, from);
  expect(run).toHaveLength(4);
  expect(run.filter(({ error }) => error !== undefined)).toEqual([]);
  expect(host.unsupported).toEqual([]);
});

test('what a person sees is all there', async () => {
  const { host } = await prepared();
  const ranking = host.book.sheet('单位排名');
  expect(ranking.charts).toHaveLength(1);
  expect(host.book.sheet('采用登记')).toMatchObject({ protection: { password: '' }, freeze: { rows: 1, columns: 1 } });
  expect(ranking.pageLayout.properties).toMatchObject({ paperSize: 'A4', zoom: { horizontalFitToPages: 1 } });
  expect(host.unsupported).toEqual([]);
});

test('a first recalculation can be taken back: the sheets it added are gone, the log is as it was', async () => {
  const host = page.workbook({ sheets: { blank: [] } });
  const excel = new ExcelWorkbook();
  await excel.write(createSampleWorkbook());
  const names = host.book.sheets.map(({ name }) => name);
  const before = names.map((name) => host.values(name));
  await recalculate(excel, RUN);
  expect(await excel.undo()).toEqual({ undone: true });
  expect(host.book.sheets.map(({ name }) => name)).toEqual(names);
  expect(names.map((name) => host.values(name))).toEqual(before);
  expect(host.unsupported).toEqual([]);
});

test('a later recalculation can be taken back: the results before it return with stamp and looks', async () => {
  const { host, excel, names } = await prepared();
  const before = names.map((name) => host.values(name));
  const stamped = host.cell('单位得分!A3');
  await recalculate(excel, { ...RUN, today: 18_700 as Day, version: 'newer' });
  expect(host.cell('单位得分!A3').value).not.toBe(stamped.value);
  expect(await excel.undo()).toEqual({ undone: true });
  expect(names.map((name) => host.values(name))).toEqual(before);
  expect(host.cell('单位得分!A3')).toEqual(stamped);
  expect(host.book.sheet('单位排名').charts).toHaveLength(1);
  expect(host.unsupported).toEqual([]);
});

test('a stamp somebody has changed since is not taken back', async () => {
  const { host, excel } = await prepared();
  host.outside((person) => person.type('单位得分!A3', '已核对'));
  expect(await excel.undo()).toEqual({ undone: false, changed: ['单位得分'] });
  expect(host.cell('单位得分!A3').value).toBe('已核对');
});
