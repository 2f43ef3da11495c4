import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { WpsHost } from '../wps-sim/index';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function watched() {
  const host = new WpsHost();
  host.open({ name: '台账.xlsx', sheets: { 登记: [['甲']], 得分: [[1]] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  const seen: unknown[] = [];
  const stops = [workbook.onChange((sheet) => seen.push(sheet)), workbook.onSelect((cell) => seen.push(cell))];
  const stop = (): void => stops.forEach((one) => one());
  return { host, workbook, seen, stop };
}
const wait = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

/** What the program may refuse while it tells what has happened. */
const REFUSED = [
  /^Worksheet\.Parent$/,
  /^Worksheet\.Name$/,
  /^Workbook\.FullName$/,
  /^Application\.ActiveWorkbook$/,
  /^Workbook\.ActiveSheet$/,
  /^Window\.RangeSelection$/,
  /^Application\./,
  /./,
];

test.each(REFUSED)('refused for two seconds (%s): what has happened is told once, afterwards', async (member) => {
  const { host, seen, stop } = watched();
  host.failAlways(member);
  host.person((person) => person.type('登记!A2', '乙'));
  host.person((person) => person.select('登记!B7'));
  await wait(2000);
  host.mend();
  await wait(1000);
  expect(seen).toEqual(['登记', { sheet: '登记', row: 6, column: 1 }]);
  host.meter.reset();
  await wait(60_000);
  expect(host.meter.calls).toBe(0);
  stop();
  expect([host.listening, jest.getTimerCount(), host.violations]).toEqual([0, 0, []]);
});

test('refused for good: asked some times a second for a while, and then no more; the next event is told', async () => {
  const { host, seen } = watched();
  host.failAlways(/^(Worksheet|Window|Workbook)\./);
  host.person((person) => person.type('登记!A2', '乙'));
  host.person((person) => person.select('登记!B7'));
  host.meter.reset();
  await wait(60_000);
  expect(host.meter.calls).toBeLessThan(300);
  const calls = host.meter.calls;
  await wait(60_000);
  expect([host.meter.calls, seen]).toEqual([calls, []]);
  host.mend();
  host.person((person) => person.type('得分!A1', 2));
  host.person((person) => person.select('登记!B8'));
  await wait(1000);
  expect(seen).toEqual(['得分', { sheet: '登记', row: 7, column: 1 }]);
});

test('our own changes, of which the program tells late, are not taken for a person’s', async () => {
  const { host, workbook, seen } = watched();
  host.failAlways(/^Worksheet\.Parent$/);
  jest.useRealTimers();
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  await workbook
    .write([{ kind: 'write-cells', sheet: '登记', row: 0, column: 1, cells: [['x']] }])
    .catch(() => undefined);
  await wait(2000);
  host.mend();
  await wait(2000);
  expect(seen).toEqual([]);
});

test.each([1, 5, 20])('listening itself is refused %i times: it is tried again', async (times) => {
  const host = new WpsHost();
  host.open({ name: '台账.xlsx', sheets: { 登记: [['甲']] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  for (let time = 0; time < times; time++) host.failNext(/^ApiEvent\.AddApiEventListener$/);
  const seen: string[] = [];
  const stop = workbook.onChange((sheet) => seen.push(sheet));
  await wait(10_000);
  host.person((person) => person.type('登记!A2', '乙'));
  await wait(1000);
  expect(seen).toEqual(['登记']);
  stop();
  expect([host.listening, jest.getTimerCount()]).toEqual([0, 0]);
});
