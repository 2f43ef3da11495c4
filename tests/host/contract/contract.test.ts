import { MemoryWorkbook } from '../memory-workbook';
import type { CellRange, CellStyle, Workbook } from '../../../src/host/port/workbook';
import { readDisplay } from '../../../src/host/xlsx/display/read-display';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../../src/host/xlsx/xlsx-workbook';
import { editPart, NAMESPACES, pack, partText, unpack } from '../xlsx/package';
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

const TABLE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const address = ({ row, column, rows, columns }: CellRange): string =>
  `${String.fromCharCode(65 + column)}${row + 1}:${String.fromCharCode(64 + column + columns)}${row + rows}`;

/** The file with a table over a block of its first sheet. */
function withTable(bytes: Uint8Array, range: CellRange, names: readonly string[], totals: boolean): Uint8Array {
  const parts = unpack(bytes);
  const number = Object.keys(parts).filter((name) => name.startsWith('xl/tables/')).length + 1;
  const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
  const columns = names.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`).join('');
  const more = totals ? ' totalsRowCount="1"' : '';
  const table = `<table xmlns="${NAMESPACES.main}" id="${number}" name="表${number}" displayName="表${number}" ref="${address(range)}"${more}><autoFilter ref="${address(range)}"/><tableColumns count="${names.length}">${columns}</tableColumns></table>`;
  const link = `<Relationship Id="rId${90 + number}" Type="${NAMESPACES.relationships}/table" Target="/xl/tables/table${number}.xml"/>`;
  const before = rels in parts ? partText(bytes, rels) : `<Relationships xmlns="${NAMESPACES.package}/relationships"></Relationships>`;
  return pack({
    ...parts,
    [`xl/tables/table${number}.xml`]: table,
    [rels]: before.replace('</Relationships>', `${link}</Relationships>`),
    '[Content_Types].xml': partText(bytes, '[Content_Types].xml').replace('</Types>', `<Override PartName="/xl/tables/table${number}.xml" ContentType="${TABLE}"/></Types>`),
    'xl/worksheets/sheet1.xml': partText(bytes, 'xl/worksheets/sheet1.xml').replace(/<tableParts.*<\/tableParts>|(?=<\/worksheet>)/, `<tableParts xmlns:r="${NAMESPACES.relationships}" count="${number}">${Array.from({ length: number }, (_, at) => `<tablePart r:id="rId${91 + at}"/>`).join('')}</tableParts>`),
  });
} // prettier-ignore

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
