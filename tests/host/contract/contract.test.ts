import { MemoryWorkbook } from '../memory-workbook';
import type { CellRange, CellStyle, Workbook } from '../../../src/host/port/workbook';
import { readDisplay } from '../../../src/host/xlsx/display/read-display';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../../src/host/xlsx/xlsx-workbook';
import { editPart, partText, unpack } from '../xlsx/package';
import { withTable } from '../xlsx/with-table';
import { CONTRACT } from './cases';
import { runContract, type ContractHost } from './contract';

const memory: ContractHost<MemoryWorkbook> = {
  name: 'memory',
  offers: ['window', 'date1904', 'looks', 'pages'],
  async create(given, options) {
    const workbook = new MemoryWorkbook(options);
    await workbook.write(given);
    return workbook;
  },
  person: (workbook) => workbook,
  pageOf(workbook, sheet) {
    const { margins, pageBreaks = [] } = workbook.contentOf(sheet).print!;
    return { margins: margins!, pageBreaks };
  },
  lookOf(workbook, { sheet, row, column }) {
    const { styles = [], rowHeights } = workbook.contentOf(sheet);
    const own = styles.filter(
      ({ range }) =>
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns,
    );
    const {
      fill = null,
      bold = false,
      numberFormat = 'General',
    } = Object.assign({}, ...own.map(({ style }) => style)) as CellStyle;
    return { fill, bold, numberFormat, height: rowHeights?.get(row) ?? null };
  },
};

const parsed = (ref: string): CellRange => {
  const [, a, b, c, d] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(ref) ?? /^([A-Z])(\d+)$/.exec(ref)!;
  const [column, row] = [a!.charCodeAt(0) - 65, Number(b) - 1];
  return { row, column, rows: Number(d ?? b) - row, columns: (c ?? a!).charCodeAt(0) - 64 - column };
};

const xlsx: ContractHost<XlsxWorkbook> = {
  name: 'xlsx',
  offers: ['date1904', 'tables', 'looks', 'pages'],
  async create(given, { date1904 }) {
    const workbook = emptyXlsx();
    await workbook.write(given);
    if (!date1904) return workbook;
    return openXlsx(
      editPart(workbook.bytes(), 'xl/workbook.xml', (xml) =>
        xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
      ),
    );
  },
  reopen: (workbook) => Promise.resolve(openXlsx(workbook.bytes())),
  makeTable(workbook, _, range, totals) {
    const names = Array.from({ length: range.columns }, (__, at) => `列${range.row}${at}`);
    return openXlsx(withTable(workbook.bytes(), range, names, totals));
  },
  tablesOf(workbook) {
    const bytes = workbook.bytes();
    const parts = Object.keys(unpack(bytes)).filter((name) => name.startsWith('xl/tables/'));
    return parts.sort().map((name) => parsed(/ ref="([^"]+)"/.exec(partText(bytes, name))![1]!));
  },
  pageOf(workbook) {
    const xml = partText(workbook.bytes(), 'xl/worksheets/sheet1.xml');
    const margin = (side: string): number =>
      72 * Number(new RegExp(`<pageMargins[^>]* ${side}="([^"]+)"`).exec(xml)![1]);
    const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map(margin) as [
      number,
      number,
      number,
      number,
    ];
    const pageBreaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));
    return { margins: { top, right, bottom, left }, pageBreaks };
  },
  lookOf(workbook, { sheet, row, column }) {
    const book = readDisplay(workbook.bytes(), {});
    const line = book.sheets.find(({ name }) => name === sheet)!.rows.find((one) => one.row === row);
    const {
      fill = null,
      bold = false,
      numberFormat = 'General',
    } = book.styles[line?.cells.find((cell) => cell.column === column)?.style ?? 0]!;
    return { fill, bold, numberFormat, height: line?.height ?? null };
  },
};

function describeContract<W extends Workbook>(host: ContractHost<W>): void {
  describe(`contract: ${host.name}`, () => {
    const offered = CONTRACT.filter(({ needs }) => (needs ?? []).every((need) => host.offers.includes(need)));
    test.each(offered)('$name', async (one) => {
      const [result] = await runContract([one], host);
      expect(result).toEqual({ name: one.name, ok: true, message: '' });
    });
  });
}

describeContract(memory);
describeContract(xlsx);

test('the contract can fail', async () => {
  const forgetful = { ...memory, create: () => Promise.resolve(new MemoryWorkbook()) };
  const results = await runContract(CONTRACT, forgetful);
  expect(results.filter(({ ok }) => !ok).length).toBeGreaterThan(CONTRACT.length / 2);
});
