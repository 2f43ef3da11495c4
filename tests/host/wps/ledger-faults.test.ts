import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { CellContent, WorkbookChange } from '../../../src/host/port/workbook';
import { PATIENCE, stride } from './fault-positions';
import { WpsHost } from '../wps-sim/index';

jest.setTimeout(PATIENCE);

const OLD: CellContent[][] = [['结算台账'], ['序号', '金额'], [1, 50], [2, 75]];
const GROWN: CellContent[][] = [...OLD, [3, 20], [4, 145]];
const grow = (cells = GROWN): WorkbookChange[] => [{ kind: 'replace-sheet', sheet: { name: '结算台账', cells, protected: true } }]; // prettier-ignore

/** A burst of refusals from some call on, while the ledger grows; what stands in it afterwards, and what was told. */
async function broken(after: number, calls: number): Promise<{ told: string; stands: unknown[][]; failed: boolean }> {
  const host = new WpsHost();
  host.open({ sheets: { 登记: [['甲']] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  await workbook.write(grow(OLD));
  const mended = host.breakDown(after, calls);
  const told = await workbook.write(grow()).then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );
  const failed = mended();
  if (told === 'half-written') await workbook.read([]);
  const stands = host.values('结算台账');
  await workbook.write(grow());
  expect([after, host.values('结算台账')]).toEqual([after, filled(GROWN)]);
  expect(host.switches).toEqual({ ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true });
  expect(host.active!.model.sheet('结算台账').protection).toBeDefined();
  return { told, stands, failed };
}

const filled = (cells: readonly (readonly CellContent[])[]): unknown[][] =>
  cells.map((line) => [line[0] ?? '', line[1] ?? '']);

test.each([1, 6, 40, 400])('a burst of %i refusals: the ledger is as it was, or as it is told', async (calls) => {
  for (let after = 0; ; after += stride(3)) {
    const { told, stands, failed } = await broken(after, calls);
    expect([after, told === 'done' ? [filled(GROWN)] : [filled(OLD), filled(GROWN)]]).toEqual([
      after,
      expect.arrayContaining([stands]),
    ]);
    if (!failed) break;
  }
});

test('at no moment is a row of the ledger not there, whatever would happen then', async () => {
  const host = new WpsHost();
  host.open({ sheets: { 登记: [['甲']] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  await workbook.write(grow(OLD));
  const ask = host.run;
  const lost = new Set<string>();
  const run = <T>(member: string, act: () => T): T => {
    const answer = ask(member, act);
    if (JSON.stringify(host.values('结算台账!A1:B4')) !== JSON.stringify(filled(OLD))) lost.add(member);
    return answer;
  };
  Object.assign(host, { run });
  await workbook.write(grow());
  await workbook.undo();
  expect([...lost]).toEqual([]);
});

test('looks that are refused one by one hinder no number, and are remarked', async () => {
  const host = new WpsHost();
  host.open({ sheets: { 登记: [['甲']] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  host.failAlways(/^PageSetup/);
  const print = { orientation: 'portrait', fitToWidth: true } as const;
  const report = await workbook.write([{ kind: 'replace-sheet', sheet: { name: '得分', cells: [[1]], print } }]);
  expect(report.remarks).toEqual([{ sheet: '得分', looks: ['print'] }]);
  expect(host.values('得分')).toEqual([[1]]);
});
