import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { HostError } from '../../../src/host/port/workbook';
import { isHidden, WpsHost, type Quirks, type StartBook } from '../wps-sim/index';
import { cells, replace } from '../changes';

let host: WpsHost;

afterEach(() => {
  expect(host.violations).toEqual([]);
  expect(host.switches).toEqual({ ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true });
  for (const { model } of host.books) expect(model.calculationMode).toBe('Automatic');
});

const LOG = [
  ['标题', '单位', '判定'],
  ['甲', '跳马镇', '计1分'],
  ['乙', '办公室', null],
  ['丙', '办公室', null],
];

function opened(start: StartBook = { sheets: { 登记: LOG } }, quirks: Partial<Quirks> = {}): WpsWorkbook {
  host = new WpsHost({ quirks });
  host.open(start);
  return new WpsWorkbook(host.scope(), host.meter);
}

async function refusal(call: Promise<unknown> | (() => unknown)): Promise<[string, string]> {
  try {
    await (typeof call === 'function' ? call() : call);
  } catch (error) {
    if (error instanceof HostError) return [error.code, error.subject];
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('which workbook', () => {
  test('outside of WPS, and without a workbook', async () => {
    host = new WpsHost();
    expect(await refusal(() => new WpsWorkbook({}))).toEqual(['unsupported', 'WPS']);
    expect(await refusal(() => new WpsWorkbook(host.scope()))).toEqual(['no-workbook', '']);
  });

  test.each(['stays', 'follows'] as const)(
    'another one comes to the front between reading and writing, its object %s',
    async (activeWorkbook) => {
      const workbook = opened({ name: 'A.xlsx', sheets: { 登记: LOG } }, { activeWorkbook });
      const own = host.active!;
      await workbook.read(['登记']);
      const other = host.open({ name: 'B.xlsx', sheets: { 登记: [['别人的']], 得分: [['旧']] } });
      const front = replace('得分', [['新']], { freeze: { rows: 1, columns: 0 } });
      await workbook.write([front, cells(1, 2, [['计2分']])]);
      await workbook.select({ sheet: '登记', row: 0, column: 0 });
      host.activate(other);
      await workbook.undo();
      await workbook.write([front, cells(1, 2, [['计2分']])]);
      expect([host.values('登记!C2', own), host.values('得分', own)]).toEqual([[['计2分']], [['新']]]);
      expect([host.values('登记', other), host.values('得分', other)]).toEqual([[['别人的']], [['旧']]]);
      expect([host.active?.fullName, other.model.active.name]).toEqual(['B.xlsx', '登记']);
    },
  );

  test.each(['stays', 'follows'] as const)(
    'its workbook is closed meanwhile, its object %s',
    async (activeWorkbook) => {
      const workbook = opened({ name: 'A.xlsx', sheets: { 登记: LOG } }, { activeWorkbook });
      await workbook.read(['登记']);
      const own = host.active!;
      const other = host.open({ name: 'B.xlsx', sheets: { 登记: LOG } });
      host.close(own);
      expect(await refusal(workbook.write([cells(1, 2, [['计2分']])]))).toEqual(['no-workbook', 'A.xlsx']);
      expect(await refusal(workbook.read(['登记']))).toEqual(['no-workbook', 'A.xlsx']);
      expect(host.values('登记!C2', other)).toEqual([['计1分']]);
    },
  );

  test('the sheet and the cell in front stay there', async () => {
    const workbook = opened({ sheets: { 登记: LOG, 得分: [] } });
    host.person((person) => person.select('登记!B3'));
    await workbook.write([replace('得分', [['a']], { freeze: { rows: 1, columns: 1 } }), replace('新', [['b']])]);
    expect(host.active!.model.active.name).toBe('登记');
    expect(host.active!.cursors.get(host.active!.model.sheet('登记'))).toMatchObject({ row: 2, column: 1 });
    expect(host.active!.model.sheet('得分').freeze).toEqual({ rows: 1, columns: 1 });
  });
});

describe('protection', () => {
  test.each(['throws', 'silent'] as const)(
    'without password: opened and closed again with its rights; builds: %s',
    async (how) => {
      const workbook = opened(undefined, { protectedWrite: how });
      host.person((person) => person.protect('登记', '', { AllowSorting: true }));
      await workbook.write([cells(2, 2, [['计2分']])]);
      expect(host.cell('登记!C3').value).toBe('计2分');
      const { options } = host.active!.model.sheet('登记').protection!;
      expect(options).toMatchObject({ AllowSorting: true, AllowInsertingRows: false });
    },
  );

  test.each(['throws', 'silent'] as const)(
    'a password refuses the whole before anything is changed; builds: %s',
    async (how) => {
      const workbook = opened({ sheets: { 登记: LOG, 得分: [['old']] } }, { wrongPassword: how, protectedWrite: how });
      host.person((person) => {
        person.protect('得分');
        person.protect('登记', 'secret');
      });
      const write = workbook.write([replace('得分', [['new']], { protected: true }), cells(2, 2, [['x']])]);
      expect(await refusal(write)).toEqual(['protected', '登记']);
      const { model } = host.active!;
      expect([host.values('得分'), model.sheet('得分').protection !== undefined]).toEqual([[['old']], true]);
    },
  );

  test('our own sheets are protected, and replaced again', async () => {
    const workbook = opened();
    for (const text of ['a', 'b']) await workbook.write([replace('得分', [[text]], { protected: true })]);
    expect(host.values('得分')).toEqual([['b']]);
    expect(host.active!.model.sheet('得分').protection?.options).toMatchObject({
      AllowFiltering: true,
      AllowDeletingRows: false,
    });
  });

  test('a failure in the middle leaves no sheet open', async () => {
    const workbook = opened();
    host.person((person) => person.protect('登记'));
    host.failAlways(/^Range\.Value2 =$/);
    expect(await refusal(workbook.write([cells(2, 2, [['x']])]))).toEqual(['unknown', '登记']);
    expect(host.active!.model.sheet('登记').protection).toBeDefined();
  });

  test('a protected structure refuses a new sheet, but not cells', async () => {
    const workbook = opened({ name: '甲.xlsx', sheets: { 登记: LOG } });
    host.person((person) => person.protectStructure());
    expect(await refusal(workbook.write([cells(2, 2, [['x']]), replace('得分', [])]))).toEqual([
      'structure-protected',
      '得分',
    ]);
    expect(host.cell('登记!C3').value).toBeNull();
    await workbook.write([cells(2, 2, [['x']])]);
    expect(host.cell('登记!C3').value).toBe('x');
  });
});

describe('read-only', () => {
  const readOnly: StartBook = { name: '只读.xlsx', readOnly: true, sheets: { 登记: LOG } };

  test('a workbook opened read-only takes the results; they can be saved under another name', async () => {
    await opened(readOnly).write([cells(2, 2, [['x']])]);
    expect(host.cell('登记!C3').value).toBe('x');
  });

  test.each(['throws', 'silent'] as const)('where it does not, it says so; builds: %s', async (readOnlyBook) => {
    const [code, subject] = await refusal(opened(readOnly, { readOnlyBook }).write([cells(2, 2, [['x']])]));
    expect([code, ['只读.xlsx', '登记!C3']]).toEqual(['read-only', expect.arrayContaining([subject])]);
    expect(host.cell('登记!C3').value).toBeNull();
  });
});

describe('busy', () => {
  test.each(['present', 'absent'] as const)('a cell is being edited; the member that tells is %s', async (ready) => {
    const workbook = opened(undefined, { ready });
    await workbook.read(['登记']);
    host.cellEditMode = true;
    expect((await refusal(workbook.write([cells(2, 2, [['x']])])))[0]).toBe('busy');
    host.cellEditMode = false;
    expect(host.cell('登记!C3').value).toBeNull();
    host.switches.ScreenUpdating = host.switches.EnableEvents = host.switches.DisplayAlerts = true;
    await workbook.write([cells(2, 2, [['x']])]);
    expect(host.cell('登记!C3').value).toBe('x');
  });
});

describe('objects of people', () => {
  test('their charts stay; ours are drawn anew', async () => {
    const chart = {
      title: '得分',
      categories: { row: 0, column: 0, rows: 1, columns: 1 },
      series: [{ name: '得分', values: { row: 0, column: 1, rows: 1, columns: 1 }, color: '4472C4' }],
      anchor: { row: 2, column: 0, rows: 10, columns: 5 },
    };
    const workbook = opened({ sheets: { 登记: LOG, 得分: [['a', 1]] } });
    host.person((person) => person.addChart('得分!A1:B1', '我的图'));
    for (let time = 0; time < 2; time++) await workbook.write([replace('得分', [['甲', 5]], { charts: [chart] })]);
    const charts = host.active!.model.sheet('得分').charts.filter((one) => !isHidden(one));
    expect(charts.map(({ name }) => name)).toEqual(['我的图', 'gaofen-chart-1']);
    const [, ours] = charts;
    expect([ours!.type, ours!.series.map(({ values, categories }) => [values, categories])]).toEqual([
      '57',
      [['得分!B1', '得分!A1']],
    ]);
    expect(ours!.series[0]!.parts.get('Interior')).toEqual({ Color: '#4472C4' });
  });

  test.each(['table', 'pivot table'])('a %s that would be lost is named before anything is changed', async (what) => {
    const workbook = opened({
      sheets: {
        登记: LOG,
        得分: [
          ['a', 'b'],
          [1, 2],
        ],
      },
    });
    host.person((person) => {
      if (what === 'table') person.addTable('得分!A1:B2');
      else person.addPivotTable('得分', '表1');
    });
    expect(await refusal(workbook.write([cells(2, 2, [['x']]), replace('得分', [])]))).toEqual([
      'unsupported',
      '得分: 表1',
    ]);
    expect(host.cell('登记!C3').value).toBeNull();
  });

  test('a build without charts gets all numbers, and the charts are remarked', async () => {
    const workbook = opened({ sheets: { 登记: LOG, 排名: [['old']] } }, { charts: 'none' });
    const block = { row: 0, column: 0, rows: 1, columns: 1 };
    const series = [{ name: '分', values: block, color: '304795' }];
    const charts = [{ title: '排名', categories: block, series, anchor: block }];
    const report = await workbook.write([replace('排名', [['new']], { charts }), cells(2, 2, [['x']])]);
    expect(report.remarks).toEqual([{ sheet: '排名', looks: ['charts'] }]);
    expect([host.cell('登记!C3').value, host.values('排名')]).toEqual(['x', [['new']]]);
  });
});

describe('1904', () => {
  test('dates of a validation count from the same day as the sheet', async () => {
    const rule = { kind: 'date', from: '2020-01-01', to: '2020-12-31' } as const;
    const validations = [{ range: { row: 0, column: 0, rows: 1, columns: 1 }, rule }];
    for (const [date1904, from, to] of [
      [false, '43831', '44196'],
      [true, '42369', '42734'],
    ] as const) {
      await opened({ date1904, sheets: { 登记: LOG } }).write([replace('新', [], { validations })]);
      const [made] = host.active!.model.sheet('新').validations;
      expect(made?.rule['date']).toMatchObject({ formula1: from, formula2: to });
    }
  });
});
