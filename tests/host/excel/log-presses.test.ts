import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { ExcelPage } from '../excel-page';
import type { LogProgram } from '../log-program';
import { appendsLists } from '../appended-lists';
import { reviewsWarnings } from '../reviewed-warnings';

let page: ExcelPage;

beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

const open = (): LogProgram => {
  const host = page.workbook({ sheets: { blank: [] } });
  return {
    workbook: new ExcelWorkbook(),
    model: host.book,
    person: (act) => host.outside(act),
    refuse: () => host.injectFault({ match: /^Range\.(values|formulas)/u, code: 'GeneralException', sticky: true }),
    strange: () => host.unsupported,
  };
};

describe('已核对', () => reviewsWarnings(open));
describe('another register', () => appendsLists(open));
