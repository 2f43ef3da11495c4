import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { UndoOutcome } from '../../../src/host/port/workbook';
import { sheetState } from '../excel-sim/model/sheet-state';
import { isHidden, POSITIONS, type Quirks, type WpsHost } from '../wps-sim/index';
import { PATIENCE, stride } from './fault-positions';
import { lastMonth, RANKING, run, shown, verdicts } from './last-month';
import { replace } from '../changes';

let host: WpsHost;
jest.setTimeout(PATIENCE);
afterEach(() => expect(host.violations).toEqual([]));

const session = (): WpsWorkbook => new WpsWorkbook(host.scope(), host.meter);
const model = () => host.active!.model;

const hidden = (): string[] => model().sheets.filter((one) => one.visibility !== 'Visible').map(({ name }) => name); // prettier-ignore
/** All that people have, and where they are; quotes around names of sheets do not matter. */
const state = (): unknown => {
  const sheets = model()
    .sheets.filter(({ name }) => !name.startsWith('gaofen-undo'))
    .map(shown);
  const names = model().names.map(({ name, formula }) => [name, formula]);
  const all = {
    sheets,
    names,
    active: model().active.name,
    cursors: cursors(),
    unseen: unseen(),
  };
  return JSON.parse(
    JSON.stringify(all)
      .replace(/'(排名|汇报)'!/g, '$1!')
      .replace(/\["",\{\}\],?/g, ''),
  );
};
/** The same of one sheet. */
const look = (name: string): unknown => (state() as { sheets: { name: string }[] }).sheets.find((one) => one.name === name); // prettier-ignore
const cursors = (): unknown => model().sheets.map((sheet) => host.active!.cursors.get(sheet) ?? null).filter((one) => one !== null); // prettier-ignore
const unseen = (): unknown => model().sheets.flatMap(({ charts }) => charts.filter(isHidden).map(({ name }) => name));
const formulas = (): unknown => ['A1', 'B1', 'C1'].map((cell) => host.cell(`汇报!${cell}`).formula?.replace(/'/g, ''));

const REFUSING: Partial<Record<keyof Quirks, readonly string[]>> = {
  sheetCopy: ['new-workbook', 'refused', 'ignored', 'absent'],
  cellsCopy: ['refused', 'ignored'],
  chartVisible: ['ignored'],
};
const isWhole = (quirks: Quirks): boolean =>
  Object.entries(REFUSING).every(([name, values]) => !values.includes(quirks[name as keyof Quirks]));

describe('undo brings back a sheet of an earlier session', () => {
  test.each(POSITIONS)('$name', async ({ quirks }) => {
    host = await lastMonth(quirks);
    const names = (): string[] => model().sheets.map(({ name }) => name);
    const [before, values, sheets] = [state(), host.values(RANKING), names()];
    const workbook = session();
    await workbook.read(['登记']);
    await workbook.write(run(7));
    expect([host.values('汇报')[0]?.slice(0, 3), model().active.name]).toEqual([[0, 1, 0], '汇报']);
    const outcome: UndoOutcome = isWhole(quirks) ? { undone: true } : { undone: true, differing: [RANKING] };
    expect(await workbook.undo()).toEqual(outcome);
    if (isWhole(quirks)) expect(state()).toEqual(before);
    expect([host.values(RANKING), formulas()]).toEqual([values, ['排名!B2', '排名!B3+1', '首位*2']]);
    expect([names(), host.copiesObjects]).toEqual([sheets, true]);
    expect(await workbook.undo()).toBeNull();
    expect(host.meter.longestSlice()).toBeLessThan(100);
  });

  test.each(['refused', 'ignored', 'without-sizes'] as const)(
    'look by look where copying its cells is %s; what cannot be told from cells is said',
    async (cellsCopy) => {
      host = await lastMonth({ cellsCopy });
      const sheet = model().sheet(RANKING);
      const looks = (): unknown => {
        const { merges, cells, sizes } = sheetState(sheet);
        return { merges, cells, sizes };
      };
      const before = JSON.stringify(looks());
      const workbook = session();
      await workbook.write(run(7));
      const outcome = await workbook.undo();
      expect(outcome).toEqual(
        cellsCopy === 'without-sizes' ? { undone: true } : { undone: true, differing: [RANKING] },
      );
      expect(JSON.stringify(looks()).replace(/'排名'!/g, '排名!')).toBe(before.replace(/'排名'!/g, '排名!'));
    },
  );

  test('a sheet of an earlier session whose copy is not copied back is never said to be whole', async () => {
    const plain = replace(RANKING, [['单位', 1]], {
      validations: [{ range: { row: 0, column: 0, rows: 1, columns: 1 }, rule: { kind: 'list', source: ['甲'] } }],
    });
    host = await lastMonth({ cellsCopy: 'ignored' });
    await session().write([replace('名单', [['甲']]), plain]);
    const workbook = session();
    await workbook.write([replace(RANKING, [['单位', 2]]), replace('名单', [['乙']])]);
    expect(await workbook.undo()).toEqual({ undone: true, differing: [RANKING, '名单'] });
  });

  test('hidden, and after a second run alike', async () => {
    host = await lastMonth();
    host.person((person) => person.hide(RANKING));
    const workbook = session();
    await workbook.write(run(7));
    const first = sheetState(model().sheet(RANKING));
    await workbook.write(run(8));
    expect(await workbook.undo()).toEqual({ undone: true });
    const again = sheetState(model().sheet(RANKING));
    expect({ ...again, charts: null }).toEqual({ ...first, charts: null });
    expect(again['charts']).toHaveLength(2);
  });

  test('longer than what is kept of one without a copy', async () => {
    host = await lastMonth();
    const rows = Array.from({ length: 4000 }, (_, row) => [`稿${row}`, row]);
    host.person((person) => {
      person.unprotect(RANKING);
      person.type(`${RANKING}!A1`, rows);
    });
    const before = state();
    const workbook = session();
    await workbook.write(run(7));
    expect(await workbook.undo()).toEqual({ undone: true });
    expect(state()).toEqual(before);
    expect(host.meter.longestSlice()).toBeLessThan(100);
  });

  test('a closed structure lets no copy be made: contents come back, and it says that looks may not', async () => {
    host = await lastMonth();
    await session().write([replace('问题', [['无']])]);
    const values = host.values(RANKING);
    host.person((person) => person.protectStructure());
    const workbook = session();
    await workbook.write(run(7));
    expect(await workbook.undo()).toEqual({ undone: true, differing: [RANKING, '问题'] });
    expect(host.values(RANKING)).toEqual(values);
  });

  test('a filter that leaves rows out comes back showing all, which is said', async () => {
    host = await lastMonth();
    const rect = { row: 0, column: 0, rows: 5, columns: 2 };
    model().sheet(RANKING).filter = { rect, criteria: new Map([[0, { value: '甲' }]]) };
    const values = host.values(RANKING);
    const workbook = session();
    await workbook.write(run(7));
    expect(await workbook.undo()).toEqual({ undone: true, differing: [RANKING] });
    expect([host.values(RANKING), model().sheet(RANKING).filter?.rect]).toEqual([values, rect]);
  });
});

describe('what is kept', () => {
  test('is out of sight, and gone with the next write, also of another session, or the undo', async () => {
    host = await lastMonth();
    const workbook = session();
    for (const points of [7, 8, 9]) await workbook.write(run(points));
    expect(hidden()).toEqual(['gaofen-undo-1', 'gaofen-undo-2']);
    expect((await workbook.read([])).sheetNames).toEqual(['登记', RANKING, '汇报', '问题']);
    await session().write(run(10));
    await session().write([replace(RANKING, [['another']])]);
    const last = session();
    await last.write([verdicts]);
    expect(hidden()).toEqual([]);
    await last.write(run(11));
    await last.undo();
    expect([hidden(), model().sheets.length]).toEqual([[], 4]);
    expect(
      model()
        .sheet(RANKING)
        .charts.map(({ name }) => name),
    ).toEqual(['我的图']);
  });

  test("is a person's where somebody has shown it", async () => {
    host = await lastMonth({ veryHidden: 'hidden' });
    await session().write(run(7));
    model().sheet('gaofen-undo-1').visibility = 'Visible';
    await session().write(run(8));
    expect(host.values('gaofen-undo-1!H20')).toEqual([['手写的备注']]);
  });
});

describe('undo that would take something from somebody', () => {
  type Edit = Parameters<WpsHost['person']>[0];
  const cases: [string, Edit, unknown][] = [
    [
      'a cell beside the content',
      (person) => {
        person.unprotect(RANKING);
        person.type(`${RANKING}!Z99`, '备注');
      },
      [RANKING],
    ],
    ['a formula on an added sheet', (person) => person.type('汇报!A5', '=问题!A1'), ['汇报']],
    ['a name for a cell of an added sheet', (person) => person.addName('头', '问题!$A$1'), ['头']],
    ['a picture on an added sheet', (person) => person.addPicture('问题', '截图'), ['问题']],
    ['a deleted sheet', (person) => person.deleteSheet('问题'), ['问题']],
    ['a cell of the log', (person) => person.type('登记!D2', '我改的'), ['登记']],
  ];
  test.each(cases)('%s: says so and takes nothing back', async (_, edit, changed) => {
    host = await lastMonth();
    const workbook = session();
    await workbook.write(run(7));
    host.person(edit);
    const before = state();
    expect(await workbook.undo()).toEqual({ undone: false, changed });
    expect(state()).toEqual(before);
  });

  test('a chart elsewhere that shows an added sheet: refused by name; others do no harm', async () => {
    host = await lastMonth();
    const workbook = session();
    await workbook.write(run(7));
    host.person((person) => person.addChart('汇报!A1:B1', '趋势'));
    const [series] = model().sheet('汇报').charts[0]!.series;
    series!.values = '问题!A1:B1';
    const before = state();
    await expect(workbook.undo()).rejects.toMatchObject({ code: 'depended-on', subject: '汇报' });
    expect(state()).toEqual(before);
    series!.values = '排名!A1:B1';
    expect(await workbook.undo()).toEqual({ undone: true });
    expect(series!.values).toBe('排名!A1:B1');
  });
});

/** Where two states differ, in a few words. */
function different(one: unknown, other: unknown, path = ''): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other)
    return [`${path}: ${JSON.stringify(one ?? null).slice(0, 200)} was ${JSON.stringify(other ?? null).slice(0, 200)}`];
  const [a, b] = [one, other] as Record<string, unknown>[];
  return [...new Set([...Object.keys(a!), ...Object.keys(b!)])].flatMap((key) => different(a![key], b![key], `${path}.${key}`)); // prettier-ignore
}

/** Everything of people that no write may touch. */
const untouched = (): unknown => [formulas(), host.values('登记!A1:C3'), model().names.map(({ name, formula }) => [name, formula])]; // prettier-ignore

/** Breaks off after one call of `act` after the other, or some of them, until it gets through. */
async function eachBreak(calls: number, act: (breaks: number) => Promise<() => boolean>): Promise<number> {
  for (let breaks = 0; ; breaks += stride(5)) {
    host = await lastMonth();
    const kept = untouched();
    const hasFailed = (await act(breaks))();
    expect([breaks, untouched()]).toEqual([breaks, kept]);
    if (!hasFailed) return breaks;
    expect(calls).toBeGreaterThan(0);
  }
}

describe('wherever it breaks off, nothing of a person is lost', () => {
  test('a write: the next is taken back to what was before the first', async () => {
    const breaks = await eachBreak(1, async (after) => {
      let before = look(RANKING);
      const workbook = session();
      const mended = host.breakDown(after);
      const isBroken = await workbook.write(run(7)).then(() => false, () => true); // prettier-ignore
      const hasFailed = mended();
      if (!isBroken) {
        await workbook.read([]); // what is owed is put back now at the latest
        before = look(RANKING);
      }
      await workbook.write(run(8));
      expect([after, host.values(RANKING)]).toEqual([after, [['单位', 8]]]);
      if (!hasFailed) return () => false;
      const outcome = await workbook.undo();
      expect([after, outcome]).toEqual([after, expect.objectContaining({ undone: true })]);
      if (!('differing' in outcome!)) expect([after, different(look(RANKING), before)]).toEqual([after, []]);
      expect([after, hidden(), model().sheets.length]).toEqual([after, [], isBroken ? 3 : 4]);
      return () => true;
    });
    expect(breaks).toBeGreaterThan(300);
  });

  test('an undo: it can be gone on with', async () => {
    const breaks = await eachBreak(1, async (after) => {
      const before = look(RANKING);
      const workbook = session();
      await workbook.write(run(7));
      const mended = host.breakDown(after);
      const first = await workbook.undo().catch(() => null);
      const hasFailed = mended();
      const outcome = first?.undone ? first : await workbook.undo();
      await workbook.read([]); // what is owed is put back now at the latest
      expect([after, outcome]).toEqual([after, expect.objectContaining({ undone: true })]);
      if (!('differing' in outcome!)) expect([after, different(look(RANKING), before)]).toEqual([after, []]);
      expect([after, model().sheets.length - hidden().length, unseen()]).toEqual([after, 3, []]);
      return () => hasFailed;
    });
    expect(breaks).toBeGreaterThan(300);
  });

  test('an undo, followed by a run: that is taken back to what was before all', async () => {
    let begun = 0;
    for (let after = 0; ; after += stride(3)) {
      host = await lastMonth();
      const before = look(RANKING);
      const workbook = session();
      await workbook.write(run(7));
      const written = look(RANKING);
      const mended = host.breakDown(after);
      const isBroken = await workbook.undo().then(() => false, () => true); // prettier-ignore
      if (!mended()) break;
      if (!isBroken || different(look(RANKING), written).length === 0) continue;
      begun++;
      await workbook.write(run(8));
      expect([after, await workbook.undo()]).toEqual([after, { undone: true }]);
      expect([after, different(look(RANKING), before)]).toEqual([after, []]);
    }
    expect(begun).toBeGreaterThan(0);
  });

  test.each(['write', 'undo'] as const)(
    'the program dies during a %s: the next session goes on',
    async (what) => {
      for (let after = 0; ; after += stride(7)) {
        host = await lastMonth();
        const kept = untouched();
        jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date'] });
        const workbook = session();
        if (what === 'undo') await workbook.write(run(7));
        const mended = host.breakDown(after, Infinity);
        await (what === 'undo' ? workbook.undo() : workbook.write(run(7))).catch(() => undefined);
        const hasFailed = mended();
        jest.clearAllTimers(); // a page that has died tries nothing later
        jest.useRealTimers();
        Object.assign(host.switches, { ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true });
        expect([after, untouched()]).toEqual([after, kept]);
        await session().write(run(9));
        await session().write(run(9));
        expect([after, host.values(RANKING), hidden().length]).toEqual([after, [['单位', 9]], 2]);
        if (!hasFailed) break;
      }
    },
    PATIENCE,
  );
});
