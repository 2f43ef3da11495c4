import fc from 'fast-check';
import { openAdoptionDesk } from '../../src/app/log/adoption-desk';
import { audit } from '../../src/app/audit/audit';
import { fixProblems } from '../../src/app/log/fix-problems';
import type { AdoptionDraft } from '../../src/app/log/log-adoption';
import { prepareReversal, reverseQuarter } from '../../src/app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter } from '../../src/app/fees/settle-quarter';
import { isUnsure } from '../../src/app/unsure';
import { dayOf } from '../../src/engine/time/calendar';
import { MemoryWorkbook } from '../host/memory-workbook';
import { HostError, type CellContent, type Workbook } from '../../src/host/port/workbook';
import { bookOf } from '../sheets/workbook-content';
import { FaultyWorkbook, type Fault } from './faulty-workbook';
import { placed } from '../sheets/placed';

const dates = { today: dayOf(2021, 1, 8) };
const options = { ...dates, by: '李明', at: '2021-01-08 09:15', version: '1' };
const ROWS = [
  ['慰问活动', '高桥', '2020-3-1', '市局官网', '转载'],
  ['招聘会', '东塘', '2020-2-1', '省厅', '单独采用'],
];

async function memory(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const grids = [...bookOf(ROWS).sheets.values()];
  await workbook.write(
    grids.map(({ name, rows: cells }) => ({ kind: 'replace-sheet', sheet: { name, cells: cells as CellContent[][] } })),
  );
  return workbook;
}

const logOf = async (workbook: Workbook) => (await workbook.read(['采用登记'])).sheets.get('采用登记')!.rows;
const logged = async (workbook: Workbook, title: string): Promise<number[]> =>
  (await logOf(workbook)).flatMap((cells, row) => (cells[0] === title ? [row + 1] : []));

const faults = fc.oneof(
  fc.constantFrom<Fault>('before', 'after'),
  fc.nat(14).map((within): Fault => ({ within })),
);
/** Up to four calls that are refused, among the first ten. */
const plans = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 10 }), faults), { minLength: 1, maxLength: 4 })
  .map((entries) => new Map(entries));

const errors = fc.constantFrom<() => unknown>(
  () => new HostError('busy', ''),
  () => new HostError('conflict', '采用登记'),
  () => new HostError('unknown', ''),
  () => new TypeError('not a host error'),
);

const draft: AdoptionDraft = {
  ...{ title: '新的一条', unit: '高桥', date: '2020-11-02', channel: '省厅', mode: '单独采用' },
  authors: '张三',
};

/** Presses until it is told that it was done; gives what each press was told. */
async function press<Done>(act: () => Promise<Done>, look: (told: unknown, failed: boolean) => Promise<void> | void) {
  for (let time = 0; time < 14; time++) {
    const [done, cause] = await act().then(
      (value) => [value, null] as const,
      (error: unknown) => [null, error] as const,
    );
    await look(done ?? cause, cause !== null);
    if (cause === null) return done as Done;
  }
  throw new Error('never done');
}

describe('a call that failed may have happened', () => {
  it('logs an adoption once, says 没有保存 only where nothing stands, and names the row that does', async () => {
    await fc.assert(
      fc.asyncProperty(plans, errors, async (plan, error) => {
        const inner = await memory();
        const faulty = new FaultyWorkbook(inner, plan, error);
        const opened = await press(
          () => openAdoptionDesk(faulty, dates),
          () => undefined,
        );
        const row = await press(
          () => opened!.save(draft),
          async (told, failed) => {
            const rows = await logged(inner, draft.title!);
            expect(rows.length).toBeLessThanOrEqual(1);
            if (failed && !isUnsure(told)) expect(rows).toEqual([]);
          },
        );
        expect(await logged(inner, draft.title!)).toEqual([row]);
        const cells = (await logOf(inner))[row - 1]!;
        expect([cells[1], cells[3], cells[4]]).toEqual([draft.unit, draft.channel, draft.mode]);
      }),
      { numRuns: 120, seed: 12 },
    );
  });

  it('logs the same adoption twice where a person means it', async () => {
    const workbook = await memory();
    const desk = (await openAdoptionDesk(workbook, dates))!;
    expect([await desk.save(draft), await desk.save(draft)]).toEqual([4, 5]);
    const refused = new FaultyWorkbook(workbook, new Map([[2, 'before']]));
    const again = (await openAdoptionDesk(refused, dates))!;
    await expect(again.save(draft)).rejects.toMatchObject({ code: 'busy' });
    expect(await logged(workbook, draft.title!)).toEqual([4, 5]);
    expect(await again.save(draft)).toBe(6);
  });

  it.each(['opened anew', 'left open'])('looks before the next row where it could not tell: desk %s', async (which) => {
    const workbook = await memory();
    const faulty = new FaultyWorkbook(workbook, new Map([[2, 'after'], [3, 'before']])); // prettier-ignore
    let desk = (await openAdoptionDesk(faulty, dates))!;
    await expect(desk.save(draft)).rejects.toMatchObject({ code: 'unverified', subject: '采用登记' });
    if (which === 'opened anew') desk = (await openAdoptionDesk(faulty, dates))!;
    const other = { ...draft, title: '另一条' };
    await expect(desk.save(other)).rejects.toMatchObject({ code: 'written-before', subject: '采用登记!A4' });
    expect(await logged(workbook, '另一条')).toEqual([]);
    expect(await desk.save(other)).toBe(5);
    expect(await logged(workbook, draft.title!)).toEqual([4]);
  });

  it('takes a row that a person added by hand meanwhile for the one it was to write', async () => {
    const workbook = await memory();
    const desk = (await openAdoptionDesk(workbook, dates))!;
    ['新的一条', '高桥', '2020年11月2日', '省厅', '单独采用', null, '张三'].forEach((value, column) =>
      workbook.edit({ sheet: '采用登记', row: 3, column }, value),
    );
    expect(await desk.save(draft)).toBe(4);
    expect(await logged(workbook, draft.title!)).toEqual([4]);
  });

  it('settles, then reverses, each once, and never says that nothing was booked where it was', async () => {
    const closings = async (workbook: Workbook) =>
      ((await workbook.read(['结算台账'])).sheets.get('结算台账')?.rows ?? []).filter((cells) =>
        ['结账', '撤销结账'].includes(cells[2] as string),
      );
    await fc.assert(
      fc.asyncProperty(plans, plans, errors, async (first, second, error) => {
        const inner = await memory();
        const settling = new FaultyWorkbook(inner, first, error);
        const prepared = await press(() => prepareSettlement(settling, { year: 2020, quarter: 0 }, dates), () => undefined); // prettier-ignore
        if (prepared.status !== 'ready') throw new Error(prepared.code);
        const finish = async (told: unknown, failed: boolean, count: number): Promise<void> => {
          const rows = await closings(inner);
          expect(rows.length).toBeLessThanOrEqual(count);
          const isBooked = rows.length === count && (await audit(inner, dates)).issues.every(({ code }) => !code.startsWith('ledger')); // prettier-ignore
          if (failed && isBooked) expect([told, isUnsure(told)]).toEqual([told, true]);
          if (!failed) expect([told, isBooked]).toEqual([told, true]);
        };
        const act = async (): Promise<{ readonly status: string }> => {
          const done = await settleQuarter(settling, prepared, options);
          if ('unfinished' in done && done.unfinished) {
            expect(await closings(inner)).toHaveLength(1);
            return await settleQuarter(settling, prepared, options);
          }
          return done;
        };
        const done = await press(act, (told, failed) => finish(told, failed, 1));
        expect(done.status).toBe('settled');
        expect((await closings(inner)).map((cells) => cells[2])).toEqual(['结账']);
        const reversing = new FaultyWorkbook(inner, second, error);
        const shown = await press(() => prepareReversal(reversing, { year: 2020, quarter: 0 }, dates), () => undefined); // prettier-ignore
        if (shown.status !== 'ready') throw new Error(shown.code);
        const which = { year: 2020, quarter: 0, reason: '退回', code: shown.statement.code } as const;
        const reversed = await press(
          () => reverseQuarter(reversing, which, options),
          (told, failed) => finish(told, failed, 2),
        );
        expect(reversed.status).toBe('reversed');
        expect((await closings(inner)).map((cells) => cells[2])).toEqual(['结账', '撤销结账']);
        expect(await reverseQuarter(inner, which, options)).toMatchObject({ status: 'reversed', unfinished: null });
        expect((await audit(inner, dates)).issues).toEqual([]);
      }),
      { numRuns: 40, seed: 12 },
    );
  });

  it('corrects a cell once; a correction that stands is no conflict', async () => {
    await fc.assert(
      fc.asyncProperty(plans, errors, async (plan, error) => {
        const inner = await memory();
        inner.edit({ sheet: '采用登记', row: 1, column: 1 }, '高乔');
        const faulty = new FaultyWorkbook(inner, plan, error);
        const act = () =>
          fixProblems(faulty, [{ place: placed('采用登记', 'B2'), fix: { from: '高乔', to: '高桥', day: null } }]);
        await press(act, async (told, failed) => {
          const isFixed = (await logOf(inner))[1]![1] === '高桥';
          if (!failed) expect(isFixed).toBe(true);
          if (failed && isFixed) expect(isUnsure(told)).toBe(true);
        });
      }),
      { numRuns: 100, seed: 12 },
    );
  });
});
