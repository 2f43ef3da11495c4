import type { UndoableWindow } from '../../../src/host/port/workbook';
import { CONTRACT } from '../contract/cases';
import { lacking, runContract, type ContractHost } from '../contract/contract';
import { ExcelPage } from '../excel-page';
import { collectCopyFacts } from '../excel-self-test/copy-facts';
import { excelUnderTest } from '../excel-self-test/excel-under-test';
import type { ExcelHost } from '../excel-sim/index';
import { unhurried } from '../self-test/patience';
import { withoutAppending } from '../self-test/without-appending';

const SET_UP = CONTRACT.filter(({ needs = [] }) => needs.some((need) => need !== 'window'));
/** Those that wait for no events. */
const AT_ONCE = SET_UP.filter(({ needs = [] }) => !needs.includes('window'));
const OF_ROWS = AT_ONCE.filter(({ needs = [] }) => !needs.includes('pages'));

test('the simulator copies and exchanges sheets as the way back counts on', async () => {
  const page = await ExcelPage.open('1.9');
  const host = page.workbook({ sheets: { blank: [] } });
  expect(await collectCopyFacts()).toEqual({
    activeAfterCopy: '原表 (2)',
    name: '原表 (2)',
    charts: ['gaofen-chart-1'],
    shapes: [],
    columnWidth: 123,
    fill: '#00FF00',
    conditionalFormats: 1,
    frozen: true,
    orientation: 'Landscape',
    ownReference: "='原表 (2)'!A2",
    ownReferenceAfterExchange: '=原表!A2',
    elsewhere: "='gaofen-undo-9'!A1",
    elsewhereAgain: '=原表!A1',
  });
  expect(host.unsupported).toEqual([]);
  page.close();
});

/** Where nothing is to be taken over and no table to grow, a row that is only written comes out the same. */
const SAME_WHEN_WRITTEN = [
  'a row with looks of its own keeps them',
  'a row inside a table leaves it as it is',
  'a table does not grow into another',
];

describe.each(['1.9', '1.14'])('what a page sets up in Excel with ExcelApi %s', (excelApi) => {
  let page: ExcelPage;
  beforeAll(async () => {
    page = await ExcelPage.open(excelApi);
  });
  afterAll(() => page.close());

  /** An Excel with a person who types what is asked for. */
  function started(): { excel: ExcelHost; host: ContractHost<UndoableWindow> } {
    const excel = page.workbook({ sheets: { blank: [] } });
    const host = excelUnderTest.host(({ sheet, row, column }, text) => {
      excel.outside((person) => person.type(`${sheet}!${String.fromCharCode(65 + column)}${row + 1}`, text), 'Local');
      return Promise.resolve();
    });
    return { excel, host };
  }

  test('tables, looks and the way back are as promised; only dates from 1904 cannot be had', async () => {
    const { excel, host } = started();
    const results = await runContract(SET_UP.map(unhurried), host);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(results).toHaveLength(SET_UP.length - 1);
    expect(SET_UP.flatMap((one) => lacking(one, host))).toEqual(['date1904']);
    expect(excel.unsupported).toEqual([]);
  });

  test('a row that is only written down breaks what was promised of tables and looks', async () => {
    const results = await runContract(OF_ROWS, withoutAppending(started().host));
    expect(results.filter(({ ok }) => ok).map(({ name }) => name)).toEqual(SAME_WHEN_WRITTEN);
  });
});
