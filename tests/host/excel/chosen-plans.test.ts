import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { choosesPlans } from '../chosen-plans';
import { ExcelPage } from '../excel-page';

let page: ExcelPage;

beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

choosesPlans(() => {
  const host = page.workbook({ sheets: { blank: [] } });
  return Promise.resolve({
    workbook: new ExcelWorkbook(),
    shown: () => host.book.sheets.map(({ name, visibility }) => [name, visibility, host.values(name)]),
    close: (isClosed) => void (host.book.protected = isClosed),
    strange: () => host.unsupported,
  });
});
