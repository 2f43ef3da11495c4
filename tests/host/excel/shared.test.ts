import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { HostError, type CellsChange, type CellValue, type WorkbookChange } from '../../../src/host/port/workbook';
import { ExcelPage, settled } from '../excel-page';
import type { ExcelHost, Person } from '../excel-sim/index';

let page: ExcelPage;
let host: ExcelHost;

beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

const START = [
  ['标题', '分', '判定'],
  ...Array.from({ length: 12 }, (_, row) => [`稿${row}`, row, row === 5 ? '旧' : null]),
];
const verdict = ([title, points]: readonly CellValue[]): string | null =>
  typeof title === 'string' && title !== '' ? `${title}:${JSON.stringify(points)}` : null;

/** The smallest product: every row's verdict is made of its title and points, and all of them summed on a sheet. */
async function recalculate(workbook: ExcelWorkbook, tries = 4): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const { sheets } = await workbook.read(['登记']);
    const rows = sheets.get('登记')!.rows.slice(1);
    const inputs = rows.map((line) => [line[0] ?? null, line[1] ?? null]);
    const total = rows.reduce((sum, line) => sum + Number(line[1] ?? 0), 0);
    const results: CellsChange = {
      kind: 'write-cells',
      sheet: '登记',
      row: 1,
      column: 2,
      cells: rows.map((line) => [verdict(line)]),
      expects: { row: 1, column: 0, rows: [...inputs, []] },
    };
    const changes: WorkbookChange[] = [
      { kind: 'replace-sheet', sheet: { name: '得分', cells: [['合计', total]] } },
      results,
    ];
    try {
      await workbook.write(changes);
      return attempt;
    } catch (error) {
      if (!(error instanceof HostError && error.code === 'conflict') || attempt === tries) throw error;
    }
  }
}

const EDITS: Record<string, (person: Person) => void> = {
  'a row inserted': (person) => {
    person.insertRows('登记', 4);
    person.type('登记!A4', [['新稿', 100]]);
  },
  'a row deleted': (person) => person.deleteRows('登记', 7),
  'rows sorted': (person) => person.sort('登记!A2:C13', 1, false),
  'a value changed': (person) => person.type('登记!B9', 50),
  'a row added below': (person) => person.type('登记!A14', [['追加', 30]]),
};

describe.each(Object.entries(EDITS))('%s by a co-author', (_, edit) => {
  test.each([1, 2, 3, 4, 5])('before request %i: every result stands in its row', async (number) => {
    host = page.workbook({ sheets: { 登记: START } });
    host.beforeRequest(number, edit);
    await recalculate(new ExcelWorkbook());
    await settled();
    const lastWrite = [...host.trace].reverse().find(({ members }) => members.includes('Range.formulas'));
    if (number > (lastWrite?.number ?? 0)) return;
    const rows = host.values('登记').slice(1);
    for (const line of rows) expect(line[2]).toBe(verdict(line));
    expect(host.values('得分')).toEqual([['合计', rows.reduce((sum, line) => sum + Number(line[1]), 0)]]);
    expect(host.unsupported).toEqual([]);
  });
});

test('a write that meets other cells than it was computed for leaves them as they were', async () => {
  host = page.workbook({ sheets: { 登记: START } });
  const workbook = new ExcelWorkbook();
  await workbook.read(['登记']);
  host.outside((person) => person.sort('登记!A2:C13', 1, false));
  const before = host.values('登记');
  const change: CellsChange = {
    kind: 'write-cells',
    sheet: '登记',
    row: 1,
    column: 2,
    cells: [['x'], ['y']],
    expects: {
      row: 1,
      column: 0,
      rows: [
        ['稿0', 0],
        ['稿1', 1],
      ],
    },
  };
  await expect(workbook.write([change])).rejects.toMatchObject({ code: 'conflict', subject: '登记' });
  expect(host.values('登记')).toEqual(before);
});

test('a co-author between the requests of one write: no row gets what is not its own', async () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => [`稿${row}`, row, null]);
  const sentence = '补差4分，计入第三季度，不再重复计算得分'.repeat(4);
  const result = (title: unknown): string => `${String(title)}${sentence}`;
  host = page.workbook({ sheets: { 登记: rows } });
  const workbook = new ExcelWorkbook();
  await workbook.read(['登记']);
  await settled();
  host.beforeRequest(host.requestCount + 2, (person) => person.sort('登记!A1:C30000', 1, false));
  const change: CellsChange = {
    kind: 'write-cells',
    sheet: '登记',
    row: 0,
    column: 2,
    cells: rows.map(([title]) => [result(title)]),
    expects: { row: 0, column: 0, rows: rows.map((line) => line.slice(0, 2)) },
  };
  await expect(workbook.write([change])).rejects.toMatchObject({ code: 'conflict' });
  const written = host.values('登记').filter((line) => (line[2] ?? '') !== '');
  expect(written.length).toBeGreaterThan(1000);
  expect(written.every(([title, , verdictText]) => verdictText === result(title))).toBe(true);
});

test.each(['1.13', '1.14'])('under ExcelApi %s our own writes do not report, those of others do', async (excelApi) => {
  const other = await ExcelPage.open(excelApi);
  host = other.workbook({ sheets: { 登记: START } });
  const workbook = new ExcelWorkbook();
  const seen: unknown[] = [];
  const stop = workbook.onChange((sheet) => seen.push(sheet));
  workbook.onSelect((cell) => seen.push(cell));
  await settled();
  await recalculate(workbook);
  await settled();
  expect(seen).toEqual([]);
  host.outside((person) => person.type('登记!A14', 'x'));
  host.outside((person) => person.select('得分!B7:C9'), 'Local');
  await settled(40);
  expect(seen).toEqual(['登记', { sheet: '得分', row: 6, column: 1 }]);
  stop();
  host.outside((person) => person.type('登记!A15', 'x'));
  await settled(40);
  expect(seen).toHaveLength(2);
  expect(host.unsupported).toEqual([]);
  other.close();
});
