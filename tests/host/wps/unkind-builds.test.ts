import { createWorkbook } from '../../../src/app/year/create-workbook';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { HostError, type CellContent, type RowAppending, type WorkbookChange } from '../../../src/host/port/workbook'; // prettier-ignore
import { Debts } from '../../../src/host/wps/api/debts';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';
import { ROWS } from '../../entry/settled-book';
import { WpsHost, type Quirks, type StartBook } from '../wps-sim/index';
import { cells, replace } from '../changes';

type Sheets = NonNullable<StartBook['sheets']>;

function open(sheets: Sheets, quirks: Partial<Quirks> = {}) {
  const host = new WpsHost({ quirks });
  host.open({ sheets });
  return { host, workbook: new WpsWorkbook(host.scope(), host.meter), model: host.active!.model };
}

const told = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HostError ? [error.code, error.subject] : error),
  );

describe('sheets', () => {
  test.each(['as-asked', 'before-active'] as const)(
    'a new sheet comes %s: no sheet of the person is renamed or written over',
    async (sheetsAddPlace) => {
      const { host, workbook } = open({ 登记: [['甲']], 参数: [['年度', 2026]] }, { sheetsAddPlace });
      await workbook.write([replace('得分', [['一', 1]])]);
      expect([host.values('登记'), host.values('参数'), host.values('得分')]).toEqual([
        [['甲']],
        [['年度', 2026]],
        [['一', 1]],
      ]);
    },
  );

  test('a refused name is asked again by the list: once refused, it is there; refused for good, it is not called missing', async () => {
    const { host, workbook } = open({ 登记: [['甲']], 收款信息: [['工号', 7]] });
    host.failNext(/^Sheets\.Item$/);
    expect((await workbook.read(['收款信息'])).sheets.get('收款信息')?.rows).toEqual([['工号', 7]]);
    host.failAlways(/^Sheets\.Item$/);
    expect(await told(workbook.read(['收款信息']))).toEqual(['unknown', '']);
  });

  test('wherever one look for a sheet is refused, the sheet is there', async () => {
    const sheets = { 登记: [['甲']], 目标任务: [['单位']], 收款信息: [['工号', 7]] };
    const asked = ['收款信息', '目标任务'];
    for (let refused = 0; ; refused++) {
      const { host, workbook } = open(sheets);
      const ask = host.run;
      let left = refused;
      const run = <T>(member: string, act: () => T): T => {
        if (member === 'Sheets.Item' && left-- === 0) throw new Error('0x800A03EC');
        return ask(member, act);
      };
      Object.assign(host, { run });
      const content = await workbook.read(asked);
      expect([refused, [...content.sheets].map(([name, { rows }]) => [name, rows])]).toEqual([
        refused,
        asked.map((name) => [name, sheets[name as keyof typeof sheets]]),
      ]);
      if (left >= 0) break;
    }
  });

  test('a name that cannot be read once stops nothing', async () => {
    const { host, workbook } = open({ 登记: [['甲']] });
    host.failNext(/^Worksheet\.Name$/);
    expect((await workbook.read(['登记'])).sheets.get('登记')?.rows).toEqual([['甲']]);
  });
});

describe('formulas', () => {
  const wanted = [10, 20, 30].map((value, at) => [{ formula: `B${at + 1}*10`, value }]);

  test.each(['whole', 'first-everywhere', 'throws'] as const)('each cell has its own: %s', async (formulaBlock) => {
    const { host, workbook } = open({ 登记: [[null, 1], [null, 2], [null, 3]] }, { formulaBlock }); // prettier-ignore
    await workbook.write([cells(0, 0, wanted)]);
    expect(host.values('登记!A1:A3')).toEqual([[10], [20], [30]]);
  });

  test('another formula in the cell is not taken for the one that was entered', async () => {
    const { host, workbook } = open({ 登记: [['=1+1']] }, { readOnlyBook: 'silent' });
    host.close(host.active!);
    host.open({ name: 'read', readOnly: true, sheets: { 登记: [['=1+1', 5]] } });
    const again = new WpsWorkbook(host.scope(), host.meter);
    expect(await told(again.write([cells(0, 0, [[{ formula: 'B1*10', value: 50 }]])]))).toEqual([
      'read-only',
      '登记!A1',
    ]);
    expect(await told(workbook.read([]))).toEqual(['no-workbook', expect.anything()]);
  });
});

describe('values', () => {
  test.each(['number', 'date'] as const)('dates come as %s', async (dates) => {
    const { host, workbook } = open({ 登记: [[43_948.5, 3]] }, { dates });
    host.person((person) => person.format('登记!A1', { numberFormat: 'yyyy-mm-dd' }));
    expect((await workbook.read(['登记'])).sheets.get('登记')!.rows).toEqual([[43_948.5, 3]]);
  });

  test.each([{ text: 'absent' }, { isError: 'absent' }, { text: 'absent', isError: 'absent' }] as const)(
    'errors are read with %j',
    async (quirks) => {
      const { workbook } = open({ 登记: [['=1/0', -2_146_826_281]] }, quirks);
      expect((await workbook.read(['登记'])).sheets.get('登记')!.rows).toEqual([
        [{ error: '#DIV/0!' }, -2_146_826_281],
      ]);
    },
  );
});

describe('rows that cannot be seen', () => {
  function filtered(quirks: Partial<Quirks>) {
    const all = open({ 登记: [['单位', '分'], ['甲', 1], ['乙', 2], ['丙', 3]] }, quirks); // prettier-ignore
    const sheet = all.model.sheet('登记');
    sheet.filter = { rect: { row: 0, column: 0, rows: 4, columns: 2 }, criteria: new Map([[0, { value: '甲' }]]) };
    for (const row of [2, 3]) sheet.styles.hiddenRows.add(row);
    return all;
  }

  test.each(['all', 'visible', 'refused'] as const)(
    'written under a filter, all or nothing; such a build reaches %s',
    async (filteredWrite) => {
      const { host, workbook } = filtered({ filteredWrite });
      const answer = await told(workbook.write([cells(1, 2, [['a'], ['b'], ['c']])]));
      const stands = host.values('登记!C2:C4');
      expect([answer, stands]).toEqual(
        answer === 'done'
          ? ['done', [['a'], ['b'], ['c']]]
          : [['filtered', '登记'], [[''], [''], ['']]],
      ); // prettier-ignore
    },
  );

  const row = (cellsOf: CellContent[], at: number): RowAppending => ({
    ...{ kind: 'append-row', sheet: '登记', row: at, column: 0, below: 'row', cells: cellsOf },
    expects: { row: at, column: 0, rows: [[]] },
  });

  test.each([[[2, 3]], [[3]], [[2]], [[4]], [[2, 3, 4]], [[]]])(
    'a row below hidden rows is seen, and taken back all is as high as before: %j',
    async (hidden) => {
      const { workbook, model, host } = open({ 登记: [['单位', '分'], ['甲', 1], ['乙', 2], ['丙', 3]] }); // prettier-ignore
      const { styles } = model.sheet('登记');
      for (const at of [2, 3]) styles.heights.set(at, 30);
      for (const at of hidden) styles.hiddenRows.add(at);
      const heights = (): number[] => Array.from({ length: 7 }, (_, at) => styles.heightOf(at));
      const before = heights();
      await workbook.write([row(['丁', 4], 4)]);
      expect(host.values('登记').at(-1)).toEqual(['丁', 4]);
      expect(styles.heightOf(4)).toBeGreaterThan(0);
      expect(await workbook.undo()).toEqual({ undone: true });
      expect(heights()).toEqual(before);
    },
  );

  test('columns that are hidden are shown when the program has just added them, and else stay hidden', async () => {
    const { workbook, model } = open({ 登记: [['单位', '分'], ['甲', 1]] }); // prettier-ignore
    model.sheet('登记').styles.hiddenColumns.add(1);
    await workbook.write([cells(1, 1, [[2]])]);
    expect([...model.sheet('登记').styles.hiddenColumns]).toEqual([1]);
    await workbook.write([{ ...cells(1, 1, [[2]]), reveals: true }]);
    expect([...model.sheet('登记').styles.hiddenColumns]).toEqual([]);
  });
});

describe('what is owed', () => {
  const FRONTS: Readonly<Record<string, WorkbookChange>> = {
    'is copied': replace('得分', [['新']]),
    'is added': replace('新表', [['新']]),
    'is frozen': { kind: 'replace-sheet', sheet: { name: '新表', cells: [['新']], freeze: { rows: 1, columns: 0 } } },
  };
  describe.each(Object.keys(FRONTS))('where a sheet %s', (kind) => {
    test.each(['登记', '得分', '参数'])(
      '%s, which was in front, comes back once the program lets it',
      async (front) => {
        for (const times of [1, 2, 3, Infinity]) {
          const { host, workbook, model } = open({ 登记: [['甲']], 得分: [['旧']], 参数: [['年度', 2026]] });
          model.activate(model.sheet(front));
          if (times === Infinity) host.failAlways(/^Worksheet\.Activate$/);
          else for (let time = 0; time < times; time++) host.failNext(/^Worksheet\.Activate$/);
          expect([times, await told(workbook.write([FRONTS[kind]!]))]).toEqual([times, 'done']);
          host.mend();
          await workbook.read([]);
          expect([times, model.active.name]).toEqual([times, front]);
        }
      },
    );
  });

  test('what is in front and cannot be brought back hides no refusal', async () => {
    const { host, workbook, model } = open({ 登记: [['甲']], 参数: [['年度', 2026]] });
    model.activate(model.sheet('登记'));
    for (let time = 0; time < 40; time++)
      host.failNext(/^Worksheet\.UsedRange$/, new Error('0x800A03EC: the real one'));
    host.failAlways(/^Worksheet\.Activate$/);
    const refusal = await workbook.write([replace('新表', [['新']])]).catch((error: unknown) => error);
    const causes = [refusal, (refusal as Error).cause, ((refusal as Error).cause as Error | null)?.cause].map(String);
    expect(causes.join()).toContain('the real one');
    host.mend();
    await workbook.read([]);
  });

  test('a workbook that is saved under another name at any time meanwhile has its sheets protected again', async () => {
    const refused: number[] = [];
    for (let at = 1; ; at++) {
      const { host, workbook, model } = open({ 登记: [['甲']] });
      host.person((person) => person.protect('登记'));
      const book = host.active!;
      const pause = host.meter.pause.bind(host.meter);
      let pauses = 0;
      const clock = {
        now: host.meter.now,
        pause: () => {
          if (++pauses === at) book.fullName = '另存.xlsx';
          return pause();
        },
      };
      const slow = new WpsWorkbook(host.scope(), clock);
      const many = Array.from({ length: 4000 }, (_, row) => [row]);
      const answer = await told(slow.write([cells(1, 1, many)]));
      if (pauses < at) break;
      if (answer !== 'done') refused.push(at);
      expect([at, model.sheet('登记').protection !== undefined]).toEqual([at, true]);
      expect([at, await told(workbook.read([]))]).toEqual([at, ['no-workbook', expect.anything()]]);
    }
    expect(refused.length).toBeGreaterThan(2);
  });

  test('what is owed to a workbook is owed no more once that is closed; what is owed to the program is', () => {
    const debts = new Debts();
    let tries = 0;
    const refuse = (): boolean => {
      tries++;
      return false;
    };
    debts.settle('lock', refuse, () => true);
    debts.settle('screen', refuse);
    for (let time = 0; time < 100; time++) debts.pay();
    expect([debts.owes('lock'), debts.owes('screen')]).toEqual([false, true]);
    debts.settle('screen', () => true);
    tries = 0;
    debts.pay();
    expect([tries, debts.owes('screen')]).toEqual([0, false]);
  });

  test('protection is afterwards what it was, argument by argument, on every sheet', async () => {
    const { host, workbook, model } = open({ 登记: [['甲']], 得分: [['旧']] });
    host.person((person) => {
      for (const name of ['登记', '得分']) person.protect(name);
    });
    const rights = () => ['登记', '得分'].map((name) => model.sheet(name).protection);
    Object.assign(model.sheet('登记').protection!.options, { AllowSorting: true, DrawingObjects: false });
    const before = structuredClone(rights());
    await workbook.write([replace('得分', [['新']]), cells(0, 1, [[1]])]);
    const allowed = (all: ReturnType<typeof rights>) =>
      all.map((one) => Object.entries(one!.options).filter(([, on]) => on === true).map(([name]) => name).sort()); // prettier-ignore
    expect(allowed(rights())[0]).toEqual(allowed(before)[0]);
  });
});

describe('what is told', () => {
  test('what fails in the middle of a write is not called a lack of the program, whose workbook is unchanged', async () => {
    const { host, workbook } = open({ 登记: [['甲']] });
    for (let times = 0; times < 40; times++) host.failNext(/^Range\.Value2 =$/, new TypeError('x is not a function'));
    expect(await told(workbook.write([cells(0, 1, [['x']])]))).toEqual(['unknown', '登记']);
  });
});

test('the totals of a table are nobody’s record: its row is left alone in the columns of the program', async () => {
  const { host, workbook, model } = open({ blank: [] });
  const today = { today: dayOf(2020, 12, 15), version: '1.0.0' };
  await workbook.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null }));
  const log = model.sheet('采用登记');
  host.person((person) => {
    person.unprotect('采用登记');
    person.type('采用登记!K6', '=SUM(K2:K5)');
    person.addTable('采用登记!A1:K6');
  });
  log.tables.at(-1)!.showTotals = true;
  await recalculate(workbook, today);
  const first = host.cell('采用登记!K6');
  await recalculate(workbook, today);
  expect([first.formula, host.cell('采用登记!K6').formula]).toEqual(['SUM(K2:K5)', 'SUM(K2:K5)']);
});
