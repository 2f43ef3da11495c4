import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { CellContent, CellAddress, ReadOptions } from '../../../src/host/port/workbook';
import { CONTRACT } from '../contract/cases';
import { runContract, type ContractHost } from '../contract/contract';
import { formatRect } from '../excel-sim/model/address';
import { STANDARD_HEIGHT } from '../excel-sim/model/sheet-styles';
import { ExcelPage, settled } from '../excel-page';
import { unhurried } from '../self-test/patience';
import type { ExcelHost } from '../excel-sim/index';

let page: ExcelPage;
let host: ExcelHost;

/** The oldest Excel that the manifest lets in. */
const FLOOR = '1.9';

beforeAll(async () => {
  page = await ExcelPage.open(FLOOR);
});
afterAll(() => page.close());

const address = ({ sheet, row, column }: CellAddress): string =>
  `'${sheet}'!${String.fromCharCode(65 + column)}${row + 1}`;

/** Events reach an add-in in a task of their own: reading gives them the time. */
class PatientWorkbook extends ExcelWorkbook {
  override async read(sheets: readonly string[], options?: ReadOptions): ReturnType<ExcelWorkbook['read']> {
    await settled();
    const content = await super.read(sheets, options);
    await settled();
    return content;
  }
}

const excel: ContractHost<ExcelWorkbook> = {
  name: 'excel',
  offers: ['window', 'date1904', 'tables', 'looks', 'pages', 'undo'],
  async create(given, { date1904 }) {
    host = page.workbook({ date1904, sheets: { blank: [] } });
    const workbook = new PatientWorkbook();
    if (given.length > 0) await workbook.write(given);
    return workbook;
  },
  makeTable(workbook, sheet, range, totals) {
    host.outside((person) => person.addTable(`'${sheet}'!${formatRect(range)}`), 'Local');
    host.book.sheet(sheet).tables.at(-1)!.showTotals = totals;
    return workbook;
  },
  tablesOf: (_, sheet) => host.book.sheet(sheet).tables.map(({ rect }) => rect),
  lookOf(_, { sheet, row, column }) {
    const { styles } = host.book.sheet(sheet);
    const { fillColor, fillPattern, bold, numberFormat } = styles.at(row, column);
    const fill = fillPattern === 'None' ? null : fillColor.slice(1);
    const height = styles.heightOf(row);
    return { fill, bold, numberFormat, height: height === STANDARD_HEIGHT ? null : height };
  },
  pageOf(_, sheet) {
    const { rowBreaks, properties } = host.book.sheet(sheet).pageLayout;
    const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) => Number(properties[`${side}Margin`])); // prettier-ignore
    return { margins: { top: top!, right: right!, bottom: bottom!, left: left! }, pageBreaks: rowBreaks };
  },
  person: () => ({
    edit: (cell: CellAddress, content: CellContent) =>
      host.outside((person) => person.type(address(cell), content as string), 'Local'),
    choose: (cell: CellAddress) => host.outside((person) => person.select(address(cell)), 'Local'),
  }),
};

test.each(CONTRACT)('$name', async (one) => {
  const [result] = await runContract([unhurried(one)], excel);
  expect(result).toEqual({ name: one.name, ok: true, message: '' });
  expect(host.unsupported).toEqual([]);
});
