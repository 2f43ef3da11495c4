import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { CellContent, WorkbookChange } from '../../../src/host/port/workbook';
import { WpsHost, type Quirks, type StartBook } from '../wps-sim/index';
import { cells, replace } from '../changes';

let host: WpsHost;

afterEach(() => expect(host.violations).toEqual([]));

const LOG = [
  ['标题', '单位', '判定'],
  ['甲', '跳马镇', '计1分'],
  ['乙', '办公室', null],
];

function opened(start: StartBook = { sheets: { 登记: LOG } }, quirks: Partial<Quirks> = {}): WpsWorkbook {
  host = new WpsHost({ quirks });
  host.open(start);
  return new WpsWorkbook(host.scope(), host.meter);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('reading', () => {
  test.each(['number', 'text'] as const)(
    'error cells that come as %s are told from what looks like them',
    async (errors) => {
      const rows = [['=1/0', -2_146_826_281, '#N/A', "'#N/A", '=1/0']];
      const workbook = opened({ sheets: { 登记: rows } }, { errors });
      host.person((person) => {
        person.format('登记!C1', { numberFormat: '@' });
        person.type('登记!C1', '#N/A');
      });
      const { sheets } = await workbook.read(['登记']);
      expect(sheets.get('登记')?.rows).toEqual([
        [{ error: '#DIV/0!' }, -2_146_826_281, '#N/A', '#N/A', { error: '#DIV/0!' }],
      ]);
    },
  );

  test('formats down to the last row do not stretch what is read', async () => {
    const workbook = opened({ sheets: { 登记: LOG } });
    host.person((person) => person.format('登记!A900000:P900000', { bold: true }));
    const { sheets } = await workbook.read(['登记']);
    expect(sheets.get('登记')?.rows.slice(0, 3)).toEqual(LOG);
    expect(sheets.get('登记')!.rows.length).toBeLessThan(10);
    expect(host.meter.calls).toBeLessThan(300);
  });
});

describe('text safety', () => {
  const IDENTIFIERS = [
    '00123',
    '110101199003070000',
    '=1+1',
    '+86',
    '-5',
    '@user',
    "'quoted",
    '2020-4-27',
    '1/2',
    '1e5',
    'TRUE',
  ];

  test('a doubtful text stands in a cell formatted as text, a plain sentence does not', async () => {
    await opened().write([cells(1, 2, [['计5分（前已计1分，第12行）']]), cells(2, 2, [["=cmd|'/C calc'!A0"]])]);
    expect([host.cell('登记!C2').numberFormat, host.cell('登记!C3').numberFormat]).toEqual(['General', '@']);
    expect(host.cell('登记!C3').formula).toBeUndefined();
  });

  test('nothing dangerous is a formula, not even for a moment', async () => {
    const workbook = opened(undefined, { enableEvents: 'does-not-mute', eventDelivery: 'now' });
    const seen: unknown[] = [];
    host.listen('SheetChange', () => seen.push(host.cell('登记!D1').formula));
    await workbook.write([cells(0, 3, [['=HYPERLINK("http://x","y")']])]);
    expect(seen).toEqual([undefined]);
  });

  test.each([
    ['usual', {}],
    ['apostrophes kept', { apostropheInText: 'kept' }],
    ['blocks not taken', { blockWrite: 'first-cell' }],
  ] as const)('identifiers, then numbers in their place, then identifiers again: %s', async (_, quirks) => {
    const workbook = opened(undefined, quirks);
    const column = (values: readonly CellContent[]): CellContent[][] => values.map((value) => [value]);
    const numbers = IDENTIFIERS.map((_id, at) => at * 1.5);
    for (const values of [IDENTIFIERS, numbers, IDENTIFIERS]) {
      await workbook.write([cells(0, 4, column(values))]);
      expect(host.values(`登记!E1:E${values.length}`)).toEqual(column(values));
    }
  });

  test('a formula in a column formatted as text computes', async () => {
    const workbook = opened();
    host.person((person) => person.format('登记!C1:C9', { numberFormat: '@' }));
    await workbook.write([cells(1, 2, [[{ formula: '1+1', value: 2 }]])]);
    expect(host.values('登记!C2')).toEqual([[2]]);
  });
});

describe('writing', () => {
  test('what does not take is reported with its cell', async () => {
    const workbook = opened();
    host.active!.model.sheet('登记').merges.push({ row: 1, column: 1, rows: 2, columns: 2 });
    await expect(workbook.write([cells(1, 2, [['x']])])).rejects.toMatchObject({ code: 'unknown', subject: '登记!C2' });
  });

  test('rows that already hold their result are not written', async () => {
    const workbook = opened();
    await workbook.read(['登记']);
    host.meter.reset();
    await workbook.write([cells(1, 2, [['计1分'], [null]])]);
    expect(host.meter.byMember.get('Range.Value2 =')).toBeUndefined();
  });

  test('a list that does not fit into its rule is refused before anything is deleted', async () => {
    const workbook = opened({ sheets: { 登记: LOG, 得分: [['old']] } });
    const range = { row: 0, column: 0, rows: 1, columns: 1 };
    const validations = [{ range, rule: { kind: 'list', source: ['甲,乙'] } }] as const;
    await expect(workbook.write([cells(1, 2, [['x']]), replace('得分', [], { validations })])).rejects.toMatchObject({
      code: 'unsupported',
    });
    expect([host.values('得分'), host.values('登记!C2')]).toEqual([[['old']], [['计1分']]]);
  });

  test('switches are put back whatever fails, and as they were', async () => {
    const workbook = opened();
    host.switches.DisplayAlerts = false;
    host.failAlways(/^Range\.Value2 =$/);
    await expect(workbook.write([cells(1, 2, [['x']])])).rejects.toMatchObject({ code: 'unknown', subject: '登记' });
    expect(host.switches).toEqual({ ScreenUpdating: true, EnableEvents: true, DisplayAlerts: false });
    expect(host.active!.model.calculationMode).toBe('Automatic');
    host.mend();
    await workbook.write([cells(1, 2, [['x']])]);
    expect(host.values('登记!C2')).toEqual([['x']]);
  });

  test('conditional formats count from their first cell wherever the cursor is', async () => {
    const format = {
      range: { row: 1, column: 0, rows: 3, columns: 2 },
      rule: { kind: 'formula', formula: '$B2<$C2', style: { fill: 'FFEEEE' } },
    } as const;
    for (const conditionCountsFrom of ['active-cell', 'range'] as const) {
      const workbook = opened({ sheets: { 登记: LOG, 得分: [] } }, { conditionCountsFrom });
      host.person((person) => person.select('得分!F9'));
      await workbook.write([replace('得分', [['a']], { conditionalFormats: [format] })]);
      expect(host.active!.model.sheet('得分').conditionalFormats[0]?.formula).toBe('=$B2<$C2');
    }
  });

  test('colours count blue first', async () => {
    const styles = [{ range: { row: 0, column: 0, rows: 1, columns: 1 }, style: { fill: '112233', color: 'AABBCC' } }];
    await opened().write([replace('得分', [['a']], { styles, tabColor: '00AA01' })]);
    const sheet = host.active!.model.sheet('得分');
    const { fillColor, fontColor } = sheet.styles.at(0, 0);
    expect([fillColor, fontColor, sheet.tabColor]).toEqual(['#112233', '#AABBCC', '#00AA01']);
  });
});

describe('conflict', () => {
  const rows = Array.from({ length: 6000 }, (_, row) => [`稿${row}`, row, null]);
  const change: WorkbookChange = {
    kind: 'write-cells',
    sheet: '登记',
    row: 0,
    column: 2,
    cells: rows.map(([title]) => [`${String(title)}的判定`]),
    expects: { row: 0, column: 0, rows: [...rows.map((line) => line.slice(0, 2)), []] },
  };

  test('other cells than it was computed from: nothing is written', async () => {
    const workbook = opened({ sheets: { 登记: rows } });
    host.person((person) => person.sort('登记!A1:C6000', 1, false));
    await expect(workbook.write([replace('得分', [['x']]), change])).rejects.toMatchObject({ code: 'conflict' });
    expect(host.values('登记').every(([, , verdict]) => verdict === undefined || verdict === '')).toBe(true);
    expect(host.active!.model.findSheet('得分')).toBeUndefined();
  });

  test.each([1, 2, 4])('a person sorts between two slices (%i): no row gets what is not its own', async (slice) => {
    const workbook = opened({ sheets: { 登记: rows } });
    const { pause: pauses } = host.meter;
    let count = 0;
    const clock = {
      now: host.meter.now,
      pause: async () => {
        await pauses();
        if (++count === slice) host.person((person) => person.sort('登记!A1:C6000', 1, false));
      },
    };
    await expect(new WpsWorkbook(host.scope(), clock).write([change])).rejects.toMatchObject({ code: 'conflict' });
    const written = host.values('登记').filter((line) => (line[2] ?? '') !== '');
    expect(written.every(([title, , verdict]) => verdict === `${String(title)}的判定`)).toBe(true);
    await expect(workbook.undo()).resolves.toBeNull();
  });
});

describe('undo', () => {
  const machine = (value: number): WorkbookChange[] => [
    replace('得分', [['单位', value]], {
      styles: [{ range: { row: 0, column: 0, rows: 1, columns: 2 }, style: { bold: value > 1 } }],
    }),
    cells(1, 2, [[`判${value}`], ['=乙']]),
  ];

  test('brings back what the last write replaced', async () => {
    const workbook = opened();
    expect(await workbook.undo()).toBeNull();
    await workbook.write(machine(1));
    await workbook.write(machine(2));
    expect(await workbook.undo()).toEqual({ undone: true });
    expect([host.values('得分'), host.active!.model.sheet('得分').styles.at(0, 0).bold]).toEqual([
      [['单位', 1]],
      false,
    ]);
    expect(host.values('登记!C2:C3')).toEqual([['判1'], ['=乙']]);
    expect(await workbook.undo()).toBeNull();
  });

  test('deletes a sheet that was added, and gives cells their formats back', async () => {
    const workbook = opened();
    await workbook.write(machine(1));
    expect(host.cell('登记!C3').numberFormat).toBe('@');
    await workbook.undo();
    expect([host.active!.model.findSheet('得分'), host.cell('登记!C3').numberFormat]).toEqual([undefined, 'General']);
    expect(host.values('登记')).toEqual(LOG.map((line) => line.map((value) => value ?? '')));
  });

  test('brings back the content of a sheet it had not written, under the protection it had', async () => {
    const workbook = opened({
      sheets: {
        登记: LOG,
        得分: [
          ['旧', '=1+2', "'00123"],
          [null, 5, '=1/0'],
        ],
      },
    });
    host.person((person) => person.protect('登记'));
    await workbook.write(machine(1));
    await workbook.undo();
    expect(host.values('得分')).toEqual([
      ['旧', 3, '00123'],
      ['', 5, '#DIV/0!'],
    ]);
    expect([host.cell('得分!B1').formula, host.active!.model.sheet('登记').protection !== undefined]).toEqual([
      '1+2',
      true,
    ]);
  });

  test('after a write that met a conflict half way, brings back what was before it', async () => {
    const rows = Array.from({ length: 4000 }, (_, row) => [`稿${row}`, row, null]);
    opened({ sheets: { 登记: rows, 得分: [['原来的']] } });
    const { now, pause: pauses } = host.meter;
    let count = 0;
    const clock = {
      now,
      pause: async () => {
        await pauses();
        if (host.values('得分')[0]?.[0] === '新' && count++ === 0)
          host.person((person) => person.type('登记!A3999', 'x'));
      },
    };
    const workbook = new WpsWorkbook(host.scope(), clock);
    const write = (expected: typeof rows): Promise<unknown> =>
      workbook.write([
        replace('得分', [['新']]),
        {
          ...cells(
            0,
            2,
            rows.map(() => ['判定']),
          ),
          expects: { row: 0, column: 0, rows: expected.map((line) => line.slice(0, 2)) },
        },
      ]);
    await expect(write(rows)).rejects.toMatchObject({ code: 'conflict' });
    await write(rows.map((line, row) => (row === 3998 ? ['x', line[1]!, null] : line)));
    expect(await workbook.undo()).toEqual({ undone: true });
    expect(host.values('得分')).toEqual([['原来的']]);
  });

  test('says where somebody has changed something since, and takes nothing back', async () => {
    const workbook = opened();
    await workbook.write(machine(1));
    host.person((person) => person.type('登记!C2', '我改的'));
    host.person((person) => person.type('得分!F9', '我加的'));
    expect(await workbook.undo()).toEqual({ undone: false, changed: ['登记', '得分'] });
    expect([host.values('得分!A1:B1'), host.cell('登记!C2').value]).toEqual([[['单位', 1]], '我改的']);
  });
});

describe('events', () => {
  test.each([
    ['mutes', 'later'],
    ['does-not-mute', 'later'],
    ['does-not-mute', 'now'],
  ] as const)(
    'our own writes are silent where switching off %s and events come %s; bursts are one',
    async (enableEvents, eventDelivery) => {
      const workbook = opened({ sheets: { 登记: LOG } }, { enableEvents, eventDelivery });
      const other = host.open({ name: 'B.xlsx', sheets: { 登记: LOG } });
      host.activate(host.books[0]!);
      const seen: unknown[] = [];
      const stops = [workbook.onChange((sheet) => seen.push(sheet)), workbook.onSelect((cell) => seen.push(cell))];
      await workbook.write([replace('得分', [['a']]), cells(1, 2, [['x'], ['y']])]);
      host.person((person) => person.type('登记!A1', '别人的'), other);
      await pause(200);
      expect(seen).toEqual([]);
      for (let row = 1; row < 5; row++) host.person((person) => person.type(`登记!A${row}`, row));
      host.person((person) => person.select('登记!B7:C9'));
      await pause(200);
      expect(seen).toEqual(['登记', { sheet: '登记', row: 6, column: 1 }]);
      for (const stop of stops) stop();
      expect(host.listening).toBe(0);
    },
  );
});
