import { recalculate } from '../../../src/app/scoring/recalculate';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { HostError } from '../../../src/host/port/workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';
import { HOST_REFUSALS_EN } from '../../../src/text/en/hosts/host-refusals';
import { HOST_REFUSALS } from '../../../src/text/hosts/host-refusals';
import { ROWS } from '../../entry/settled-book';
import { WpsHost } from '../wps-sim/index';

const version = 'x';
const [before, after] = [dayOf(2020, 6, 30), dayOf(2020, 12, 31)];

/** A workbook that was calculated, or not yet, in a build that then refuses an act for good. */
async function opened(isCalculated: boolean) {
  const host = new WpsHost({});
  host.open({ sheets: { 空: [['x']] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  await workbook.write(createWorkbook(2020, BUILT_IN_PLAN, { asOf: null, rows: ROWS }));
  if (isCalculated) await recalculate(workbook, { today: after, version });
  return { host, workbook };
}

const told = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HostError ? [error.code, error.subject] : error),
  );

/** What a build knows of merged cells among those that it lets nobody clear. */
const NOT_MERGED: readonly [string, (host: WpsHost) => void][] = [
  ['says that there are none', () => undefined],
  ['does not know the question', (host) => host.lack(/^Range\.MergeCells$/)],
  ['refuses the question', (host) => host.failAlways(/^Range\.MergeCells$/)],
];

test.each(NOT_MERGED)('nobody is told of merged cells by a build that %s', async (_, limit) => {
  const { host, workbook } = await opened(true);
  limit(host);
  host.failAlways(/^Range\.ClearContents$/);
  expect(await told(recalculate(workbook, { today: before, version }))).toEqual(['cannot-clear', '单位得分']);
});

test('nobody asks for merged cells where clearing succeeds', async () => {
  const { host, workbook } = await opened(true);
  const asked = jest.spyOn(host, 'run');
  await recalculate(workbook, { today: before, version });
  const members = asked.mock.calls.map(([member]) => member);
  const askedFirst = members.filter((_, at) => members[at + 1] === 'Range.ClearContents');
  expect(askedFirst.length).toBeGreaterThan(0);
  expect(askedFirst).not.toContain('Range.MergeCells');
});

test.each([
  ['ActiveSheet', /^Workbook\.ActiveSheet$/, false, ['cannot-front', '单位得分']],
  ['NumberFormat, read', /^Range\.NumberFormat$/, false, ['cannot-format', '采用登记']],
  ['NumberFormat, set', /^Range\.NumberFormat =$/, false, ['cannot-format', '采用登记']],
  ['NumberFormat over old results', /^Range\.NumberFormat$/, true, ['cannot-format', '单位得分']],
  ['ClearContents over old results', /^Range\.ClearContents$/, true, ['cannot-clear', '单位得分']],
  ['UnMerge over old results', /^Range\.UnMerge$/, true, ['cannot-unmerge', '单位排名']],
] as const)('a build that always refuses %s: what, where and what to do; nothing is lost', async (...given) => {
  const [, member, isCalculated, refusal] = given;
  const { host, workbook } = await opened(isCalculated);
  const log = host.values('采用登记');
  host.failAlways(member);
  expect(await told(recalculate(workbook, { today: before, version }))).toEqual(refusal);
  const [code, subject] = refusal;
  expect(HOST_REFUSALS[code](subject)).toMatch(new RegExp(`表格程序.*“${subject}”|“${subject}”.*表格程序`, 'u'));
  expect(HOST_REFUSALS[code](subject)).toMatch(/请.*再试/u);
  expect(HOST_REFUSALS_EN[code](subject)).toMatch(/try again/u);
  expect(host.values('采用登记')).toEqual(log);
  host.mend();
  expect(await told(recalculate(workbook, { today: before, version }))).toBe('done');
  const fresh = await opened(false);
  await recalculate(fresh.workbook, { today: before, version });
  for (const sheet of ['单位得分', '单位排名', '问题清单', '采用登记'])
    expect([sheet, host.values(sheet)]).toEqual([sheet, fresh.host.values(sheet)]);
});
