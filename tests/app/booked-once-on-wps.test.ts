import fc from 'fast-check';
import { audit } from '../../src/app/audit/audit';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { prepareReversal, reverseQuarter } from '../../src/app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter } from '../../src/app/fees/settle-quarter';
import { isUnsure } from '../../src/app/unsure';
import { dayOf } from '../../src/engine/time/calendar';
import { HostError, type CellValue, type Workbook } from '../../src/host/port/workbook';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import { ROWS } from '../entry/settled-book';
import { MemoryWorkbook } from '../host/memory-workbook';
import { WpsHost } from '../host/wps-sim/index';

const dates = { today: dayOf(2021, 1, 8) };
const options = { ...dates, by: '李明', at: '2021-01-08 09:15', version: '1' };
const LEDGER = '结算台账';
const SHEETS = [LEDGER, '稿费表2020Q1', '稿费明细2020Q1', '稿费发放表2020Q1'];

/** Something to be booked that was confirmed, and can be pressed again. */
type Press = () => Promise<{ readonly status: string; readonly unfinished?: HostError | null }>;
const DEEDS: Readonly<Record<'settle' | 'reverse', (workbook: Workbook) => Promise<Press>>> = {
  async settle(workbook) {
    const prepared = await prepareSettlement(workbook, { year: 2020, quarter: 0 }, dates);
    if (prepared.status === 'refused') throw new Error(prepared.code);
    return () => settleQuarter(workbook, prepared, options);
  },
  async reverse(workbook) {
    await (
      await DEEDS.settle(workbook)
    )();
    const prepared = await prepareReversal(workbook, { year: 2020, quarter: 0 }, dates);
    if (prepared.status === 'refused') throw new Error(prepared.code);
    const { code } = prepared.statement as { code?: string };
    return () => reverseQuarter(workbook, { year: 2020, quarter: 0, reason: '退回', ...(code === undefined ? {} : { code }) }, options); // prettier-ignore
  },
};

async function shown(workbook: Workbook): Promise<Record<string, CellValue[][]>> {
  const { sheets } = await workbook.read(SHEETS);
  const filled = (rows: readonly (readonly CellValue[])[]) =>
    rows.map((cells) => cells.map((value) => value ?? '')).filter((cells) => cells.some((value) => value !== ''));
  return Object.fromEntries([...sheets].map(([name, { rows }]) => [name, filled(rows).map(trimmed)]));
}

function trimmed(cells: readonly CellValue[]): CellValue[] {
  const line = [...cells];
  while (line.length > 0 && line.at(-1) === '') line.pop();
  return line;
}

const begin = (workbook: Workbook) => workbook.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null }));

async function goalOf(deed: keyof typeof DEEDS) {
  const memory = new MemoryWorkbook();
  await begin(memory);
  const press = await DEEDS[deed](memory);
  const before = (await shown(memory))[LEDGER];
  await press();
  return { before, wanted: await shown(memory) };
}

const GOALS = { settle: goalOf('settle'), reverse: goalOf('reverse') };

interface Burst {
  readonly deed: keyof typeof DEEDS;
  /** Calls until the first that is refused, and how many are. */
  readonly after: number;
  readonly calls: number;
  /** Whether a refused call has done what it does. */
  readonly when: 'before' | 'after';
}

async function brokenAt({ deed, after, calls, when }: Burst): Promise<void> {
  const { before, wanted } = await GOALS[deed];
  const host = new WpsHost();
  host.open({ sheets: { blank: [] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  await begin(workbook);
  const press = await DEEDS[deed](workbook);
  const mended = host.breakDown(after, calls, when);
  const told = await press().then(
    (done) => done,
    (error: unknown) => error,
  );
  mended();
  const where = [deed, after, calls, when, told instanceof HostError ? told.code : 'booked'];
  if (told instanceof HostError && told.code === 'half-written') {
    expect(host.values(LEDGER).length).toBeGreaterThanOrEqual(before?.length ?? 0);
  } else {
    const stands = host.active!.model.findSheet(LEDGER) ? (await shown(workbook))[LEDGER] : undefined;
    if (told instanceof Error && !isUnsure(told)) expect([where, stands]).toEqual([where, before]);
    if (!(told instanceof Error)) expect([where, stands]).toEqual([where, wanted[LEDGER]]);
  }
  const again = await press().catch((error: unknown) => error);
  expect([where, again]).toEqual([where, expect.objectContaining({ unfinished: null })]);
  expect([where, await shown(workbook)]).toEqual([where, wanted]);
  expect([where, (await audit(workbook, dates)).issues]).toEqual([where, []]);
  expect([where, host.violations]).toEqual([where, []]);
}

const bursts = fc.record({
  deed: fc.constantFrom('settle' as const, 'reverse' as const),
  after: fc.nat(4600),
  calls: fc.constantFrom(1, 40, 400, 4000),
  when: fc.constantFrom('before' as const, 'after' as const),
});

test('wherever WPS refuses, what is told stands in the ledger, and pressing again completes it and books nothing twice', async () => {
  await fc.assert(fc.asyncProperty(bursts, brokenAt), { numRuns: 30, seed: 12 });
}, 120_000);
