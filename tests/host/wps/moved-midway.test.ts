import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { WpsHost } from '../wps-sim/index';
import { PATIENCE } from './fault-positions';

jest.setTimeout(PATIENCE);
const LOG = '登记';
const START = [
  ['标题', '分'],
  ['甲', 1],
  ['乙', 2],
];
const ROW = ['丙', 3];
/** Refusals in a row. */
const LONGER_THAN_PATIENCE = 12;

async function logged() {
  const host = new WpsHost();
  host.open({ name: 'book.xlsx', sheets: { [LOG]: START } });
  const wps = new WpsWorkbook(host.scope(), host.meter);
  await wps.read([LOG]);
  await wps.write([{ kind: 'append-row', sheet: LOG, row: 3, column: 0, cells: ROW, below: 'row' }]);
  return { host, wps };
}
const stands = (host: WpsHost): boolean => host.values(LOG).some(([title]) => title === ROW[0]);

test('a row that was moved is not taken for one that was taken back', async () => {
  const { host, wps } = await logged();
  host.person((person) => person.insertRows(LOG, 4));
  expect(await wps.undo()).toEqual({ undone: false, changed: [LOG] });
  expect(stands(host)).toBe(true);
});

test.each([1, 3])(
  'an undo broke off anywhere, and %i rows are put in before it: it is told as done only where the row is gone',
  async (count) => {
    const sound = await logged();
    const from = sound.host.meter.calls;
    await sound.wps.undo();
    const calls = sound.host.meter.calls - from;
    let broken = 0;
    for (let at = 0; at < calls; at += 3)
      for (const effect of ['before', 'after'] as const) {
        const { host, wps } = await logged();
        host.breakDown(at, LONGER_THAN_PATIENCE, effect);
        const first = await wps.undo().catch((error: unknown) => error);
        host.mend();
        if (!(first instanceof Error)) continue;
        broken++;
        host.person((person) => person.insertRows(LOG, 4, count));
        const outcome = await wps.undo();
        expect([at, effect, outcome?.undone]).toEqual([at, effect, !stands(host)]);
        if (outcome?.undone === false) expect(outcome).toMatchObject({ undone: false, changed: [LOG] });
      }
    expect(broken).toBeGreaterThan(0);
  },
);
