import { openAdoptionDesk } from '../../../src/app/log/adoption-desk';
import { fixProblems } from '../../../src/app/log/fix-problems';
import type { SafeFix } from '../../../src/sheets/issues/safe-fixes';
import { findLog } from '../../../src/app/log/set-up-log';
import { addTemplate } from '../../app/log/choose-plan';
import { handOver } from '../../../src/app/fees/hand-over';
import { prepareReversal, reverseQuarter } from '../../../src/app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter } from '../../../src/app/fees/settle-quarter';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { isUnsure } from '../../../src/app/unsure';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { openNewWorkbook } from '../../../src/entry/excel/open-new-workbook';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { HostError } from '../../../src/host/port/workbook';
import { emptyXlsx } from '../../../src/host/xlsx/open-xlsx';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';
import { ROWS } from '../../entry/settled-book';
import { ExcelPage, quiet, settled } from '../excel-page';
import { Refusal, type ExcelHost } from '../excel-sim/index';

const dates = { today: dayOf(2021, 1, 8) };
const options = { ...dates, by: '李明', at: '2021-01-08 09:15', version: '1' };
const LEDGER = '结算台账';
const LOG = '采用登记';
const FIX = { from: ROWS[0]!.unit, to: '高桥', day: null } as SafeFix;
const draft = { title: '新的一条', unit: '高桥', date: '2020-11-02', channel: '省厅', mode: '单独采用' };

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

type Press = () => Promise<unknown>;

/** How a workbook comes to where a journey begins, and what is read there before the button is pressed. */
interface Journey {
  readonly begin: (excel: ExcelWorkbook) => Promise<unknown>;
  readonly ready: (excel: ExcelWorkbook) => Promise<Press>;
}
const QUARTER = { year: 2020, quarter: 0 } as const;
const begin = (excel: ExcelWorkbook) => excel.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null }));

async function readyToSettle(excel: ExcelWorkbook): Promise<Press> {
  const prepared = await prepareSettlement(excel, QUARTER, dates);
  if (prepared.status === 'refused') throw new Error(prepared.code);
  return () => settleQuarter(excel, prepared, options);
}

async function readyToReverse(excel: ExcelWorkbook): Promise<Press> {
  const prepared = await prepareReversal(excel, QUARTER, dates);
  if (prepared.status === 'refused') throw new Error(prepared.code);
  const { code } = prepared.statement as { code?: string };
  return () => reverseQuarter(excel, { ...QUARTER, reason: '退回', ...(code === undefined ? {} : { code }) }, options);
}

async function beginSettled(excel: ExcelWorkbook): Promise<unknown> {
  await begin(excel);
  return (await readyToSettle(excel))();
}

const JOURNEYS: Readonly<Record<string, Journey>> = {
  recalculate: { begin, ready: (excel) => Promise.resolve(() => recalculate(excel, { ...dates, version: '1' })) },
  log: {
    begin,
    ready: async (excel) => {
      const desk = (await openAdoptionDesk(excel, dates))!;
      return () => desk.save(draft);
    },
  },
  settle: { begin, ready: readyToSettle },
  reverse: { begin: beginSettled, ready: readyToReverse },
  'hand-over': { begin: beginSettled, ready: (excel) => Promise.resolve(() => handedOver(excel)) },
  fix: {
    begin,
    ready: (excel) =>
      Promise.resolve(() => fixProblems(excel, [{ place: { sheet: '采用登记', row: 1, column: 1 }, fix: FIX }])),
  },
  template: {
    begin: () => Promise.resolve(),
    ready: (excel) => Promise.resolve(() => addTemplate(excel, dates.today)),
  },
};

/** The file for finance is opened as a new workbook, as the pane does. */
async function handedOver(excel: ExcelWorkbook): Promise<void> {
  const made = await handOver(excel, QUARTER, dates);
  if (made.status === 'refused') throw new Error(made.code);
  const file = emptyXlsx();
  await file.write(made.changes);
  const otherwise = () => Promise.reject(new HostError('no-files', made.fileName));
  await openNewWorkbook((_, fileName) => fileName, otherwise)(made.fileName, file.bytes());
}

/** All sheets a person sees, and the file that was opened last. */
const shown = (host: ExcelHost): Record<string, unknown> => ({
  file: host.book.created.filter(({ opened }) => opened).at(-1)?.file,
  ...Object.fromEntries(
    host.book.sheets
      .filter(({ visibility }) => visibility !== 'VeryHidden')
      .map(({ name }) => [name, host.values(name)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
});

/** The sheets a person sees that were not there before, and not in the end either. */
const strays = (host: ExcelHost, before: readonly string[], wanted: Record<string, unknown>): string[] =>
  visibleNames(host).filter((name) => !before.includes(name) && !(name in wanted));
const visibleNames = (host: ExcelHost): string[] =>
  host.book.sheets.filter(({ visibility }) => visibility !== 'VeryHidden').map(({ name }) => name);
const ledgerOf = (host: ExcelHost): unknown => (host.book.findSheet(LEDGER) ? host.values(LEDGER) : undefined);

const begun = new Map<string, ExcelHost>();

/** Every run of a journey starts from the same workbook, which is made once. */
async function beginning(name: string): Promise<ExcelHost> {
  const known = begun.get(name);
  if (known) return page.again(known);
  const host = page.workbook({ sheets: { blank: [] } });
  await JOURNEYS[name]!.begin(new ExcelWorkbook());
  await quiet(host);
  begun.set(name, host);
  return page.again(host);
}

async function prepared(name: string) {
  const host = await beginning(name);
  const excel = new ExcelWorkbook();
  const press = await JOURNEYS[name]!.ready(excel);
  await settled(1);
  return { host, excel, press, from: host.trace.length };
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
async function faulted(name: string, faults: readonly Fault[], { before, wanted }: Goal): Promise<void> {
  const { host, excel, press } = await prepared(name);
  const names = visibleNames(host);
  const lifted = faults.map((fault) => host.injectFault(fault));
  const told = await press().catch((error: unknown) => error);
  for (const lift of lifted) lift();
  const where = [name, faults, told instanceof Error ? told.message : 'done'];
  const stands = ledgerOf(host);
  expect([where, strays(host, names, wanted)]).toEqual([where, []]);
  if (name === 'template') expect([where, await foundLog(host, excel)]).toEqual([where, true]);
  expect([where, [before, wanted[LEDGER]]]).toEqual([where, expect.arrayContaining([stands])]);
  if (told instanceof Error && !isUnsure(told)) expect([where, stands]).toEqual([where, before]);
  if (!(told instanceof Error)) expect([where, stands]).toEqual([where, wanted[LEDGER]]);
  // A second row is meant where the first was told to stand.
  if (name !== 'log' || told instanceof Error) await press();
  expect([where, shown(host)]).toEqual([where, wanted]);
  expect([where, host.unsupported]).toEqual([where, []]);
}

/** A log is found where one stands, and not where only its empty sheet does. */
async function foundLog(host: ExcelHost, excel: ExcelWorkbook): Promise<boolean> {
  const stands = host.book.findSheet(LOG) !== undefined && host.values(LOG).length > 0;
  return (await findLog(excel)) === (stands ? LOG : null);
}

/** All positions where `ALL_FAULTS` is set, a few of them else. */
const sampled = (count: number, most: number, seed: number): number[] => {
  const all = Array.from({ length: count }, (_, at) => at);
  if (process.env['ALL_FAULTS'] !== undefined || count <= most) return all;
  return Array.from({ length: most }, (_, at) => Math.floor(((at + ((seed * 7) % 10) / 10) * count) / most));
};

/** The session is gone for good from a request on; the last one that was done may have lost its answer. */
const lostAt = (skip: number): Fault[][] => [
  [{ refusal: Refusal.sessionLost, skip, sticky: true }],
  [
    { refusal: Refusal.sessionLost, skip, isAfter: true },
    { refusal: Refusal.sessionLost, sticky: true },
  ],
  [{ refusal: Refusal.internal, skip }],
];

test.each(Object.keys(JOURNEYS))('%s, refused anywhere and pressed again, comes to the same end', async (name) => {
  const goal = await goalOf(name);
  const requests: Fault[][] = sampled(goal.requests, 2, 1).flatMap((skip) => [
    [{ refusal: Refusal.cellEditMode, skip }],
    [{ refusal: Refusal.cellEditMode, skip, isAfter: true }],
    ...lostAt(skip),
  ]);
  const actions: Fault[][] = sampled(goal.actions, 5, 2).map((skip, at) => [
    { code: ['GeneralException', 'AccessDenied', 'NotImplemented'][at % 3]!, skip },
  ]);
  const all = [...requests, ...actions];
  const failed: string[] = [];
  for (const faults of all) await faulted(name, faults, goal).catch((error: unknown) => failed.push(String(error)));
  expect(failed).toEqual([]);
  if (process.env['ALL_FAULTS'] !== undefined) process.stderr.write(`${name}: ${all.length}\n`);
});
