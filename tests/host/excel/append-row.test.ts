import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { RowAppending } from '../../../src/host/port/workbook';
import { ExcelPage, requests, settled } from '../excel-page';
import type { ExcelHost } from '../excel-sim/index';

/** The oldest Excel that the manifest lets in puts rows into tables; since 1.13 a table is given its range. */
const VERSIONS = ['1.9', '1.14'] as const;
const LOG = [
  ['标题', '分', '加倍', '备注'],
  ['甲', 1, '=B2*2', 'x'],
  ['乙', 2, '=B3*2', null],
];
const TABLE = '登记!A1:D3';
const row: RowAppending = {
  kind: 'append-row',
  sheet: '登记',
  row: 3,
  column: 0,
  cells: ['丙', 3, null, null],
  below: 'row',
  expects: { row: 2, column: 0, rows: [['乙', 2, 4, null], []] },
};

describe.each(VERSIONS)('a row added in Excel with ExcelApi %s', (version) => {
  let page: ExcelPage;
  let host: ExcelHost;
  let workbook: ExcelWorkbook;

  beforeAll(async () => {
    page = await ExcelPage.open(version);
  });
  afterAll(() => page.close());

  async function open(): Promise<void> {
    host = page.workbook({ sheets: { 登记: LOG } });
    host.outside((person) => {
      person.addTable(TABLE);
      person.format('登记!A2:D3', { fillColor: '#FFF1CC', fillPattern: 'Solid' });
    });
    workbook = new ExcelWorkbook();
    await workbook.read(['登记']);
  }
  const tables = (): unknown => host.book.sheet('登记').tables.map(({ rect }) => rect.rows);
  afterEach(() => expect(host.unsupported).toEqual([]));

  test('is computed by its table, in one request to look and one to write, and taken back without a trace', async () => {
    await open();
    const before = host.state('登记');
    const sent = host.requestCount;
    await workbook.write([row]);
    expect(requests(host, sent)).toHaveLength(2);
    expect(host.values('登记')).toEqual([['标题', '分', '加倍', '备注'], ['甲', 1, 2, 'x'], ['乙', 2, 4, ''], ['丙', 3, 6, '']]); // prettier-ignore
    expect(host.cell('登记!C4').formula).toBe('B4*2');
    expect(tables()).toEqual([4]);
    expect(await workbook.undo()).toEqual({ undone: true });
    expect(host.state('登记')).toEqual(before);
  });

  test('belongs to the table also where a person has switched its growing off', async () => {
    await open();
    host.book.expandsTables = false;
    await workbook.write([row]);
    expect(tables()).toEqual([4]);
  });

  test('a co-author who adds one between looking and writing keeps theirs, and ours goes below it', async () => {
    await open();
    host.beforeRequest(host.requestCount + 2, (person) => person.type('登记!A4', [['别人的', 9, '=B4*2', '']]));
    await expect(workbook.write([row])).rejects.toMatchObject({ code: 'conflict' });
    expect(tables()).toEqual([4]);
    expect(host.values('登记').slice(3)).toEqual([['别人的', 9, 18, '']]);
    await workbook.read(['登记']);
    await workbook.write([{ ...row, row: 4, expects: { row: 3, column: 0, rows: [['别人的', 9, 18, null], []] } }]);
    expect(tables()).toEqual([5]);
    expect(host.values('登记').slice(3)).toEqual([['别人的', 9, 18, ''], ['丙', 3, 6, '']]); // prettier-ignore
    await settled();
  });

  test('a refusal anywhere leaves nothing that a second try would stumble over', async () => {
    const guarded = { ...row, expects: { row: 2, column: 0, rows: [['乙', 2], []] } };
    let failed = true;
    for (let skip = 0; failed; skip++) {
      await open();
      const over = host.injectFault({ match: /^(Table|TableRowCollection|Range|RangeFormat)\b/, skip });
      failed = await workbook.write([guarded]).then(() => false, () => true); // prettier-ignore
      over();
      const isThere = host.values('登记')[3]?.[0] === '丙';
      if (failed && !isThere) await workbook.write([guarded]);
      expect(host.values('登记').slice(3)).toEqual([['丙', 3, 6, '']]);
      expect(tables()).toEqual([4]);
    }
  });
});
