import { openAdoptionDesk } from '../../../src/app/log/adoption-desk';
import { fixProblem } from '../../../src/app/log/fix-problem';
import { addTemplate } from '../../../src/app/log/set-up-log';
import { prepareReversal, reverseQuarter } from '../../../src/app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter } from '../../../src/app/fees/settle-quarter';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { isUnsure } from '../../../src/app/unsure';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';
import { ROWS } from '../../entry/settled-book';
import { ExcelPage, settled } from '../excel-page';
import { Refusal, type ExcelHost } from '../excel-sim/index';

const dates = { today: dayOf(2021, 1, 8) };
const options = { ...dates, by: '李明', at: '2021-01-08 09:15', version: '1' };
const LEDGER = '结算台账';
const FIX = { from: ROWS[0]!.unit, to: '高桥', day: null };
const draft = { title: '新的一条', unit: '高桥', date: '2020-11-02', channel: '省厅', mode: '单独采用' };

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

type Press = () => Promise<unknown>;
const begin = (excel: ExcelWorkbook) => excel.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null }));

async function settling(excel: ExcelWorkbook): Promise<Press> {
  await begin(excel);
  const prepared = await prepareSettlement(excel, { year: 2020, quarter: 0 }, dates);
  if (prepared.status === 'refused') throw new Error(prepared.code);
  return () => settleQuarter(excel, prepared, options);
}

const JOURNEYS: Readonly<Record<string, (excel: ExcelWorkbook) => Promise<Press>>> = {
  recalculate: async (excel) => {
    await begin(excel);
    return () => recalculate(excel, { ...dates, version: '1' });
  },
  log: async (excel) => {
    await begin(excel);
    const desk = (await openAdoptionDesk(excel, dates))!;
    return () => desk.save(draft);
  },
  settle: settling,
  reverse: async (excel) => {
    await (
      await settling(excel)
    )();
    const prepared = await prepareReversal(excel, { year: 2020, quarter: 0 }, dates);
    if (prepared.status === 'refused') throw new Error(prepared.code);
    const { code } = prepared.statement as { code?: string };
    return () => reverseQuarter(excel, { year: 2020, quarter: 0, reason: '退回', ...(code === undefined ? {} : { code }) }, options); // prettier-ignore
  },
  fix: async (excel) => {
    await begin(excel);
    return () => fixProblem(excel, { sheet: '采用登记', row: 1, column: 1 }, FIX as Parameters<typeof fixProblem>[2]);
  },
  template: (excel) => Promise.resolve(() => addTemplate(excel, dates.today)),
};

const shown = (host: ExcelHost): Record<string, unknown> =>
  Object.fromEntries(
    host.book.sheets
      .filter(({ visibility }) => visibility !== 'VeryHidden')
      .map(({ name }) => [name, host.values(name)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const ledgerOf = (host: ExcelHost): unknown => (host.book.findSheet(LEDGER) ? host.values(LEDGER) : undefined);

async function prepared(name: string) {
  const host = page.workbook({ sheets: { blank: [] } });
  const excel = new ExcelWorkbook();
  const press = await JOURNEYS[name]!(excel);
  await settled(1);
  return { host, press, from: host.trace.length };
}

type Fault = Parameters<ExcelHost['injectFault']>[0];
interface Goal {
  readonly before: unknown;
  readonly wanted: Record<string, unknown>;
  readonly requests: number;
  readonly actions: number;
}

async function goalOf(name: string): Promise<Goal> {
  const { host, press, from } = await prepared(name);
  const before = ledgerOf(host);
  await press();
  const trace = host.trace.slice(from);
  const actions = trace.reduce((sum, { members }) => sum + members.length, 0);
  return { before, wanted: shown(host), requests: trace.length, actions };
}

/** A journey under one fault: nothing is lost or told wrong, and pressing again comes to where a sound run does. */
async function faulted(name: string, fault: Fault, { before, wanted }: Goal): Promise<void> {
  const { host, press } = await prepared(name);
  const lifted = host.injectFault(fault);
  const told = await press().catch((error: unknown) => error);
  lifted();
  const where = [name, fault, told instanceof Error ? told.message : 'done'];
  const stands = ledgerOf(host);
  expect([where, [before, wanted[LEDGER]]]).toEqual([where, expect.arrayContaining([stands])]);
  if (told instanceof Error && !isUnsure(told)) expect([where, stands]).toEqual([where, before]);
  if (!(told instanceof Error)) expect([where, stands]).toEqual([where, wanted[LEDGER]]);
  // A second row is meant where the first was told to stand.
  if (name !== 'log' || told instanceof Error) await press();
  expect([where, shown(host)]).toEqual([where, wanted]);
  expect([where, host.unsupported]).toEqual([where, []]);
}

/** All positions where `ALL_FAULTS` is set, a few of them else. */
const sampled = (count: number, most: number, seed: number): number[] => {
  const all = Array.from({ length: count }, (_, at) => at);
  if (process.env['ALL_FAULTS'] !== undefined || count <= most) return all;
  return Array.from({ length: most }, (_, at) => Math.floor(((at + ((seed * 7) % 10) / 10) * count) / most));
};

test.each(Object.keys(JOURNEYS))('%s, refused anywhere and pressed again, comes to the same end', async (name) => {
  const goal = await goalOf(name);
  const requests: Fault[] = sampled(goal.requests, 2, 1).flatMap((skip) => [
    { refusal: Refusal.cellEditMode, skip },
    { refusal: Refusal.cellEditMode, skip, isAfter: true },
  ]);
  const actions: Fault[] = sampled(goal.actions, 5, 2).map((skip, at) => ({
    code: ['GeneralException', 'AccessDenied', 'NotImplemented'][at % 3]!,
    skip,
  }));
  for (const fault of [...requests, ...actions]) await faulted(name, fault, goal);
});
