import { recalculate } from '../../src/app/scoring/recalculate';
import { ExcelWorkbook } from '../../src/host/excel/excel-workbook';
import type { CellContent, Workbook, WorkbookChange } from '../../src/host/port/workbook';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { ExcelPage } from './excel-page';
import { RUN, smallYear } from './excel/small-year';
import { MemoryWorkbook } from './memory-workbook';
import { WpsHost } from './wps-sim/index';

const LOG = '采用登记';
/** Rows of the year, below the headings. */
const ROWS = 5;
const LAST_RESULT = 15;

interface Opened {
  readonly open: () => Workbook;
  readonly close?: () => void;
}

const excel = (version: string) => async (): Promise<Opened> => {
  const page = await ExcelPage.open(version);
  page.workbook({ sheets: { blank: [] } });
  return { open: () => new ExcelWorkbook(), close: () => page.close() };
};

const HOSTS: readonly (readonly [name: string, open: () => Promise<Opened>])[] = [
  ['Excel 1.9', excel('1.9')],
  ['Excel 1.14', excel('1.14')],
  [
    'WPS',
    () => {
      const host = new WpsHost();
      host.open({ sheets: { blank: [] } });
      return Promise.resolve({ open: () => new WpsWorkbook(host.scope(), host.meter) });
    },
  ],
  [
    'a file',
    () => {
      let file = emptyXlsx();
      return Promise.resolve({ open: () => (file = openXlsx(file.bytes())) });
    },
  ],
];

/** What a clerk writes below the log, so many rows further down: in the clerk's own columns, or in one of results. */
const SUMS: Readonly<Record<string, readonly [down: number, column: number, cells: readonly CellContent[]]>> = {
  'a word and a number': [0, 0, ['合计', null, null, null, null, null, 5]],
  'a word below a blank row': [1, 0, ['合计', null, 5]],
  'a word alone': [0, 1, ['合计']],
  'a number alone': [0, 7, [5]],
  'a sum of results': [0, 10, [{ formula: 'SUM(K2:K6)', value: 0 }]],
  'a word and a sum of results': [0, 0, ['合计', null, null, null, null, null, null, null, null, null, { formula: 'SUM(K2:K6)', value: 0 }]], // prettier-ignore
};

/** The columns of the program in the row of sums after two calculations, with formulas. */
async function resultsIn(opened: Opened, [down, column, cells]: (typeof SUMS)[string]): Promise<unknown> {
  const row = 1 + ROWS + down;
  const written: WorkbookChange = { kind: 'write-cells', sheet: LOG, row, column, cells: [[...cells]] };
  await opened.open().write([...smallYear(), written]);
  for (const version of ['test', 'next']) await recalculate(opened.open(), { ...RUN, version });
  const { rows, formulas } = (await opened.open().read([LOG], { formulas: true })).sheets.get(LOG)!;
  opened.close?.();
  const results = Array.from({ length: LAST_RESULT - 10 }, (_, at) => 10 + at);
  const told = (at: number): unknown => (formulas?.[row]?.[at] ? `=${formulas[row][at]}` : (rows[row]?.[at] ?? '') || ''); // prettier-ignore
  return results.map(told);
}

describe.each(Object.keys(SUMS))('%s below the log', (what) => {
  test.each(HOSTS)('in %s has what the program in memory gives it', async (_, open) => {
    const memory = new MemoryWorkbook();
    const wanted = await resultsIn({ open: () => memory }, SUMS[what]!);
    expect(await resultsIn(await open(), SUMS[what]!)).toEqual(wanted);
  });
});
