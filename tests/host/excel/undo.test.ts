import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { WorkbookChange } from '../../../src/host/port/workbook';
import { CONTRACT } from '../contract/cases';
import { ExcelPage, requests, settled } from '../excel-page';
import type { ExcelHost, HostOptions } from '../excel-sim/index';
import { replace, SMALL_CHART } from '../changes';

/** The oldest Excel there is and the newest the product counts on. */
const pages = new Map<string, ExcelPage>();
let host: ExcelHost;

beforeAll(async () => {
  pages.set('1.9', await ExcelPage.open('1.9'));
});
afterAll(() => pages.forEach((page) => page.close()));
afterEach(() => expect(host.unsupported).toEqual([]));

const open = (options: HostOptions): ExcelHost => (host = pages.get('1.9')!.workbook(options));

const RANKING = '排名';
const LOG = [
  ['标题', '单位', '分'],
  ['甲', '跳马镇', 1],
  ['乙', '办公室', 2],
];
const OVERVIEW = [['=排名!B2', "='排名'!B3+1", '排名', 'text']];

/** A sheet with everything that the port can ask for. */
const everything = CONTRACT.find(({ name }) => name.startsWith('a sheet with everything'))!;
const [full] = (everything.run[0] as { readonly changes: readonly WorkbookChange[] }).changes;

/** Cells with a look of their own into a sheet that is not replaced. */
const added: WorkbookChange = {
  kind: 'write-cells',
  sheet: '登记',
  row: 0,
  column: 3,
  cells: [['判定'], ['计1分'], ['=计2分']],
  style: { bold: true, fill: 'FFEEDD', border: 'thin', numberFormat: '0.0', wrap: true, locked: false },
};
const run = (points: number): WorkbookChange[] => [
  replace(RANKING, [['单位', points]], {
    charts: [SMALL_CHART],
    tabColor: 'FF0000',
  }),
  replace('问题', [['无']]),
  added,
];

const kept = (): string[] =>
  host.book.sheets.filter(({ visibility }) => visibility === 'VeryHidden').map(({ name }) => name);
/** The sheets that people can see or show. */
const names = (): string[] => host.book.sheets.map(({ name }) => name).filter((name) => !kept().includes(name));
const states = (): unknown[] => names().map((name) => host.state(name));
const workbookNames = (): unknown => host.book.names.map(({ name, formula }) => [name, formula]);

/** A workbook of last month: machine sheets of an earlier session that people have worked on since. */
async function lastMonth(): Promise<void> {
  open({ sheets: { 登记: LOG, 汇报: OVERVIEW } });
  await new ExcelWorkbook().write([full!]);
  await new ExcelWorkbook().write([added]);
  host.outside((person) => {
    person.unprotect(RANKING);
    person.format(`${RANKING}!A2:C2`, { fillColor: '#00FF00', fontName: '楷体', underline: 'Double' });
    person.type(`${RANKING}!H20`, '手写的备注');
    person.addChart(`${RANKING}!A1:B3`, '我的图');
    person.addPicture(RANKING, '公章');
    person.addName('首位', `${RANKING}!$B$2`);
    person.protect(RANKING, '', { allowSort: true, allowFormatCells: true });
    person.format('登记!D1:D3', { fillColor: '#ABCDEF', numberFormat: '0.000' });
    person.type('登记!D1:D3', [['核对'], [null], ['x']]);
    person.select(`${RANKING}!B2`);
  });
  host.book.sheet(RANKING).styles.widths.set(1, 99);
  host.book.sheets.splice(1, 0, ...host.book.sheets.splice(2, 1));
  await settled();
}

describe('undo', () => {
  test('brings back sheets of an earlier session with all that stood on them, and nothing else', async () => {
    await lastMonth();
    const before = { states: states(), names: workbookNames(), active: host.book.active.name };
    const workbook = new ExcelWorkbook();
    await workbook.read(['登记']);
    await workbook.write(run(7));
    expect(host.values('汇报')[0]?.slice(0, 2)).toEqual([0, 1]);
    expect(host.book.active.name).toBe(before.active);
    expect(await workbook.undo()).toEqual({ undone: true });
    await settled();
    expect({ states: states(), names: workbookNames(), active: host.book.active.name }).toEqual(before);
    expect(host.values('汇报')[0]).toEqual([5, 13.5, '排名', 'text']);
  });

  test('brings back protection, hidden sheets and a second run alike', async () => {
    await lastMonth();
    host.outside((person) => person.hide(RANKING));
    const workbook = new ExcelWorkbook();
    await workbook.write(run(7));
    const afterFirst = host.state(RANKING);
    await workbook.write(run(8));
    expect(await workbook.undo()).toEqual({ undone: true });
    expect(host.state(RANKING)).toEqual(afterFirst);
    expect(await workbook.undo()).toBeNull();
  });

  test('goes back to before a run that had to start anew, not to its first try', async () => {
    await lastMonth();
    const before = states();
    const workbook = new ExcelWorkbook();
    const guarded = (title: string): WorkbookChange[] => [
      ...run(7),
      { ...added, column: 5, expects: { row: 1, column: 0, rows: [[title]] } },
    ];
    await workbook.read(['登记']);
    await expect(workbook.write(guarded('丙'))).rejects.toMatchObject({ code: 'conflict' });
    await workbook.read(['登记']);
    await workbook.write(guarded('甲'));
    expect(await workbook.undo()).toEqual({ undone: true });
    expect(states()).toEqual(before);
  });

  test('what it keeps is hidden from everybody, and gone with the next write or the undo', async () => {
    await lastMonth();
    const all = names();
    const workbook = new ExcelWorkbook();
    await workbook.write(run(7));
    expect(kept()).toHaveLength(2);
    expect((await workbook.read([])).sheetNames).toEqual([...all, '问题']);
    await new ExcelWorkbook().write([replace(RANKING, [['other session']])]);
    expect(kept()).toHaveLength(1);
    await workbook.read(['登记']);
    await workbook.write(run(8));
    await workbook.undo();
    expect(kept()).toEqual([]);
  });

  test('a write stays three requests: cells, looks, what stands', async () => {
    await lastMonth();
    const workbook = new ExcelWorkbook();
    await workbook.read(['登记']);
    await settled();
    const from = host.trace.length;
    await workbook.write(run(7));
    await settled();
    expect(requests(host, from)).toHaveLength(3);
  });
});

describe('undo that would take something from somebody', () => {
  const cases: [string, (person: Parameters<Parameters<ExcelHost['outside']>[0]>[0]) => void, unknown][] = [
    ['a cell beside the content', (person) => person.type(`${RANKING}!Z99`, '备注'), [RANKING]],
    ['a picture', (person) => person.addPicture(RANKING, '新图'), [RANKING]],
    ['a chart', (person) => person.addChart(`${RANKING}!A1:B1`, '新图表'), [RANKING]],
    ['a formula on an added sheet', (person) => person.type('汇报!A5', '=问题!A1'), ['汇报']],
    ['a name for a cell of an added sheet', (person) => person.addName('头', '问题!$A$1'), ['头']],
    ['a deleted sheet', (person) => person.deleteSheet('问题'), ['问题']],
    ['a cell of the log', (person) => person.type('登记!D2', '我改的'), ['登记']],
  ];
  test.each(cases)('%s: says so and takes nothing back', async (_, edit, changed) => {
    await lastMonth();
    const workbook = new ExcelWorkbook();
    await workbook.write(run(7));
    host.outside((person) => {
      person.unprotect(RANKING);
      edit(person);
    });
    const before = states();
    expect(await workbook.undo()).toEqual({ undone: false, changed });
    expect(states()).toEqual(before);
  });

  test('a chart elsewhere may show the sheet: refused by name', async () => {
    await lastMonth();
    host.outside((person) => person.addChart('汇报!A1:B1', '趋势'));
    const workbook = new ExcelWorkbook();
    await workbook.write(run(7));
    const before = states();
    await expect(workbook.undo()).rejects.toMatchObject({ code: 'depended-on', subject: '汇报' });
    expect(states()).toEqual(before);
  });

  test('a protected structure: the run is made, and offers no way back', async () => {
    await lastMonth();
    const workbook = new ExcelWorkbook();
    host.outside((person) => person.protectStructure());
    await workbook.write([replace(RANKING, [['单位', 7]])]);
    expect(host.values(RANKING)).toEqual([['单位', 7]]);
    expect(await workbook.undo()).toBeNull();
  });
});

const CHANGING = /^(?!Workbook|Application|Runtime)\w+\.[a-z]/;

test('wherever an undo breaks off, nothing of a person is lost and the next run repairs the rest', async () => {
  let broken = 0;
  for (; ; broken++) {
    await lastMonth();
    const log = host.values('登记!A1:C3');
    const workbook = new ExcelWorkbook();
    await workbook.write(run(7));
    const recovered = host.injectFault({ match: CHANGING, code: 'GeneralException', skip: broken });
    const outcome = await workbook.undo().catch(() => 'broken off');
    recovered();
    const formulas = ['汇报!A1', '汇报!B1'].map((cell) => host.cell(cell).formula?.replace(/'/g, ''));
    expect(formulas).toEqual(['排名!B2', '排名!B3+1']);
    expect(host.values('登记!A1:C3')).toEqual(log);
    await new ExcelWorkbook().write(run(9));
    expect(host.values(RANKING)).toEqual([['单位', 9]]);
    expect(host.values('汇报')[0]?.slice(0, 2)).toEqual([0, 1]);
    expect(host.unsupported).toEqual([]);
    if (outcome !== 'broken off') break;
  }
  expect(broken).toBeGreaterThan(15);
});

describe('things of people on a sheet that is replaced', () => {
  test('charts and pictures stay where they are', async () => {
    await lastMonth();
    await new ExcelWorkbook().write(run(7));
    const { charts, shapes } = host.book.sheet(RANKING);
    expect([charts.map(({ name }) => name), shapes.map(({ name }) => name)]).toEqual([
      ['我的图', 'gaofen-chart-1'],
      ['公章'],
    ]);
  });

  test.each([
    ['a table', (sheet: ExcelHost) => sheet.outside((person) => person.addTable(`${RANKING}!H20:I22`)), '表1'],
    ['a pivot table', (sheet: ExcelHost) => sheet.outside((person) => person.addPivotTable(RANKING, '透视')), '透视'],
  ])('%s refuses the run by name, before anything is changed', async (_, edit, name) => {
    await lastMonth();
    host.outside((person) => person.unprotect(RANKING));
    edit(host);
    const before = states();
    const write = new ExcelWorkbook().write([added, ...run(7)]);
    await expect(write).rejects.toMatchObject({ code: 'unsupported', subject: `${RANKING}: ${name}` });
    expect(states()).toEqual(before);
  });
});
