import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { HostError } from '../../../src/host/port/workbook';
import { ExcelPage } from '../excel-page';
import { showTotals } from '../excel-sim/model/table';

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

/** The totals of a list that a person made a table, as they are read under a refusal; or what it was refused with. */
async function totalsUnder(fault: { readonly code: string; readonly sticky?: true }) {
  const host = page.workbook({ sheets: { 登记: [] } });
  host.outside((person) => {
    person.type('登记!A1', [['标题', '分'], ['甲', 1], ['乙', 2]]); // prettier-ignore
    person.addTable('登记!A1:B3');
  });
  showTotals(host.book.sheet('登记').tables[0]!, true);
  host.injectFault({ match: /^Table\.getTotalRowRange/, ...fault });
  return new ExcelWorkbook().read(['登记']).then(
    ({ sheets }) => sheets.get('登记')!.totals ?? [],
    (error: unknown) => (error as HostError).code,
  );
}

// A row of totals that is taken for data counts twice what stands above it.
test.each(['GeneralException', 'RequestAborted', 'ItemNotFound'])(
  '%s while the totals are asked for is no list without totals',
  async (code) => {
    const once = await totalsUnder({ code });
    expect(typeof once === 'string' || once.length === 1).toBe(true);
    expect(typeof (await totalsUnder({ code, sticky: true }))).toBe('string');
  },
);

test('an Excel that cannot tell totals is read all the same', async () => {
  expect(await totalsUnder({ code: 'NotImplemented', sticky: true })).toEqual([]);
});
