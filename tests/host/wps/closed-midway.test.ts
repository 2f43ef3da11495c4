import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { WpsHost, type Quirks } from '../wps-sim/index';
import { replace } from '../changes';

const RESULTS = [replace('得分', [['新', '=1+1']]), replace('排名', [['甲', 1]])];
const LONG = Array.from({ length: 3000 }, (_, at) => [`第${at}条`, at]);
const SWITCHES = ['ScreenUpdating', 'EnableEvents', 'DisplayAlerts'] as const;

function opened(quirks: Partial<Quirks> = {}) {
  const host = new WpsHost({ quirks });
  host.open({ name: '台账.xlsx', sheets: { 登记: [['甲']], 得分: [['旧', '=2']] } });
  return host;
}
const mode = (host: WpsHost): string => host.active!.model.calculationMode;

/** A page that is closed when it gives the window its turn for the nth time: nothing of it runs any more. */
const closedAt = (host: WpsHost, turn: number) => {
  let turns = 0;
  return {
    now: () => host.meter.now(),
    pause: (): Promise<void> => (++turns >= turn ? new Promise(() => undefined) : host.meter.pause()),
  };
};

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
afterEach(() => void jest.useRealTimers());

test('a pane that is closed anywhere in a write leaves the program manual only until the next one opens', async () => {
  let manual = 0;
  for (let turn = 1; turn < 12; turn++) {
    const host = opened();
    const pane = new WpsWorkbook(host.scope(), closedAt(host, turn));
    void pane.write([replace('得分', LONG), ...RESULTS]).catch(() => undefined);
    for (let at = 0; at < 60; at++) await new Promise((resolve) => setImmediate(resolve));
    if (mode(host) === 'Manual') manual++;
    const next = new WpsWorkbook(host.scope(), host.meter);
    expect([turn, mode(host), host.storage.size]).toEqual([turn, 'Automatic', 0]);
    expect(next).toBeDefined();
  }
  expect(manual).toBeGreaterThan(0);
});

test('what a pane owes when it is closed, the next one puts back', async () => {
  let owed = 0;
  for (let at = 0; at < 120; at += 12) {
    const host = opened();
    const pane = new WpsWorkbook(host.scope(), host.meter);
    host.breakDown(at, 4000);
    await pane.write(RESULTS).catch(() => undefined);
    jest.clearAllTimers();
    host.mend();
    const app = (host.scope() as { Application: Record<string, unknown> }).Application;
    const off = (): string[] => SWITCHES.filter((name) => app[name] === false);
    if (off().length > 0 || mode(host) === 'Manual') owed++;
    expect(new WpsWorkbook(host.scope(), host.meter)).toBeDefined();
    expect([at, mode(host), off().filter((name) => host.storage.has(`gaofen-owes-${name}`))]).toEqual([at, 'Automatic', []]); // prettier-ignore
  }
  expect(owed).toBeGreaterThan(0);
});

test("manual by a person's choice stays, whichever pane opens", async () => {
  const host = opened();
  const pane = new WpsWorkbook(host.scope(), host.meter);
  await pane.write(RESULTS);
  host.active!.model.calculationMode = 'Manual';
  const next = new WpsWorkbook(host.scope(), host.meter);
  await next.write(RESULTS);
  expect([mode(host), host.storage.size]).toEqual(['Manual', 0]);
});
