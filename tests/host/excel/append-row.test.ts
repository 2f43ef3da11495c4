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

  const three = (at: number, above: readonly (string | number | null)[]): RowAppending[] =>
    ['丙', '丁', '戊'].map((title, down) => ({
      ...row,
      row: at + down,
      cells: [title, 3 + down, null, null],
      ...(down === 0 ? { expects: { row: at - 1, column: 0, rows: [above, [], [], []] } } : { expects: undefined }),
    })) as RowAppending[];
  const OURS = [['丙', 3, 6, ''], ['丁', 4, 8, ''], ['戊', 5, 10, '']]; // prettier-ignore

  // Before 1.13 a row is put in, and Excel moves what stands below: that is not played.
  test.each(version === '1.9' ? [4] : [4, 5, 6])('a co-author who writes in row %i before three rows are written keeps theirs, and ours go below it', async (at) => {
    await open();
    host.beforeRequest(host.requestCount + 2, (person) => person.type(`登记!A${at}`, [['别人的', 9]]));
    await expect(workbook.write(three(3, ['乙', 2, 4, null]))).rejects.toMatchObject({ code: 'conflict' });
    expect(host.values('登记').slice(3).flat().filter((value) => value !== '')).toEqual(at === 4 ? ['别人的', 9, 18] : ['别人的', 9]);
    await workbook.read(['登记']);
    await workbook.write(three(at, ['别人的', 9]));
    expect(host.values('登记').slice(at)).toEqual(at === 4 ? OURS : OURS.map(([title, points]) => [title, points, '', '']));
    await settled();
  }); // prettier-ignore

  test('three rows that are refused anywhere stand once where they are written again', async () => {
    let failed = true;
    for (let skip = 0; failed; skip += 3) {
      await open();
      const over = host.injectFault({ match: /^(Table|TableRowCollection|Range|RangeFormat)\b/, skip });
      failed = await workbook.write(three(3, ['乙', 2, 4, null])).then(() => false, () => true); // prettier-ignore
      over();
      const again = three(3, ['乙', 2, 4, null]).map(({ expects: _, ...change }) => change);
      if (failed) await workbook.write(again);
      expect([skip, host.values('登记').slice(3).map(([title, points]) => [title, points])]).toEqual([skip, OURS.map(([title, points]) => [title, points])]);
      expect([skip, tables()]).toEqual([skip, [6]]);
    }
  }); // prettier-ignore

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
