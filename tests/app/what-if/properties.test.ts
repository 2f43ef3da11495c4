import fc from 'fast-check';
import { feeOverview } from '../../../src/app/fees/fee-overview';
import { prepareSettlement, settleQuarter } from '../../../src/app/fees/settle-quarter';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { lookAtTrials } from '../../../src/app/what-if/trial-presses';
import { readWhatIf, whatIf, type WhatIf } from '../../../src/app/what-if/what-if';
import { dayOf } from '../../../src/engine/time/calendar';
import { day, type Day } from '../../../src/engine/units';
import { accountSums } from '../../../src/engine/settlement/payments';
import type { MemoryWorkbook } from '../../host/memory-workbook';
import { opened, type Rows } from './tried-books';

const today = dayOf(2021, 1, 8);
const HEADER = ['采用渠道', '采用方式', '分值', '生效日', '失效日'];
const CASES = ['市局官网', '省委办公厅', '市委办公厅'].flatMap((channel) =>
  ['*', '转载'].map((mode) => [channel, mode]),
);

/** Rules without conflicts: each case once, or twice with a day between. */
const rules: fc.Arbitrary<Rows> = fc
  .array(
    fc.record({
      at: fc.nat(CASES.length - 1),
      value: fc.integer({ min: 1, max: 9 }),
      then: fc.option(fc.record({ value: fc.integer({ min: 1, max: 9 }), month: fc.integer({ min: 1, max: 12 }) })),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) => [...new Map(drawn.map((one) => [one.at, one])).values()])
  .map((drawn) => [
    HEADER,
    ...drawn.flatMap(({ at, value, then }) => {
      if (!then) return [[...CASES[at]!, value, null, null]];
      const date = `2020-${String(then.month).padStart(2, '0')}-10`;
      return [[...CASES[at]!, value, null, date], [...CASES[at]!, then.value, date, null]]; // prettier-ignore
    }),
  ]);

const log: fc.Arbitrary<Rows> = fc.array(
  fc
    .record({
      unit: fc.constantFrom('高桥', '东塘', '办公室'),
      title: fc.constantFrom('甲', '乙', '丙', '丁'),
      date: fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2020, 12, 31) }),
      channel: fc.constantFrom('市局官网', '省委办公厅', '市委办公厅'),
      mode: fc.constantFrom('单独采用', '转载'),
    })
    .map(({ unit, title, date, channel, mode }) => [`${unit}${title}`, unit, date + 25_569, channel, mode, null]),
  { minLength: 1, maxLength: 12 },
);

const fromDay: fc.Arbitrary<Day | null> = fc.option(
  fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2021, 1, 5) }).map(day),
);

async function compared(workbook: MemoryWorkbook, from: Day | null): Promise<WhatIf> {
  const found = whatIf(await readWhatIf(workbook), { today, from });
  if (found.status === 'refused') throw new Error(JSON.stringify(found));
  return found;
}

async function payable(workbook: MemoryWorkbook): Promise<number[]> {
  const overview = await feeOverview(workbook, { today });
  if (overview.status === 'refused') throw new Error(overview.code);
  return overview.statements.map(({ units }) => accountSums(units).payable);
}

async function scored(workbook: MemoryWorkbook): Promise<{ units: unknown; rows: Map<number, unknown> }> {
  const { result } = await recalculate(workbook, { today, version: '1' });
  const { plan, scorecards, rows } = result!;
  return {
    units: scorecards.map(({ unit, total, rank }) => [plan.units[unit]!.name, total, rank]),
    rows: new Map(rows.map(({ sheetRow, text }) => [sheetRow, text])),
  };
}

const sides = ({ units }: WhatIf, of: 'before' | 'after'): unknown =>
  units.map(({ unit, ...both }) => [unit, both[of]!.total, both[of]!.rank]);

/** Settles the first quarters on the rules in force. */
async function settled(workbook: MemoryWorkbook, quarters: number): Promise<void> {
  for (const quarter of ([0, 1, 2, 3] as const).slice(0, quarters)) {
    const prepared = await prepareSettlement(workbook, { year: 2020, quarter }, { today });
    if (prepared.status === 'refused') throw new Error(prepared.code);
    expect(prepared.warnings.map(({ code }) => code)).toContain('trial-sheet');
    await settleQuarter(workbook, prepared, { today, by: '张', at: '2021-01-08 09:00', version: '1' });
  }
}

describe('what would change', () => {
  it('is what does change once it is adopted, on any day, whatever is settled', () =>
    fc.assert(
      fc.asyncProperty(rules, rules, log, fromDay, fc.nat(3), async (old, tried, rows, from, quarters) => {
        const workbook = await opened({ 计分规则: old, '计分规则（试算）': tried }, rows);
        await settled(workbook, quarters);
        const before = await scored(workbook);
        const paid = await payable(workbook);
        const found = await compared(workbook, from);
        const { adopting } = lookAtTrials(await readWhatIf(workbook), { today, from });
        await workbook.write(adopting!);
        const after = await scored(workbook);
        expect([sides(found, 'before'), sides(found, 'after')]).toEqual([before.units, after.units]);
        const told = new Map(found.rows.map(({ sheetRow, after: { text } }) => [sheetRow as number, text]));
        expect(new Map([...before.rows, ...told])).toEqual(after.rows);
        expect(found.money.quarters.map((one) => one.before)).toEqual(paid);
        expect(found.money.quarters.map((one) => one.after)).toEqual(await payable(workbook));
        expect(whatIf(await readWhatIf(workbook), { today, from })).toMatchObject({ code: 'no-trial' });
      }),
      { numRuns: 12 },
    ));

  it('is nothing where the tried sheet says the same, in whatever order, and dropping changes nothing', () =>
    fc.assert(
      fc.asyncProperty(rules, log, fromDay, fc.infiniteStream(fc.nat(1000)), async (old, rows, from, keys) => {
        const shuffled = old
          .slice(1)
          .map((cells) => ({ cells, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const tried = [HEADER, ...shuffled.map(({ cells }) => cells)];
        const workbook = await opened({ 计分规则: old, '计分规则(试算)': tried }, rows);
        const found = await compared(workbook, from);
        expect([found.rows, found.money.corrections]).toEqual([[], []]);
        expect(found.units.every(({ difference }) => difference === 0)).toBe(true);
        expect(found.money.quarters.every(({ before, after }) => before === after)).toBe(true);
        const before = await scored(workbook);
        const read = await workbook.read(['计分规则', '采用登记']);
        await workbook.write(lookAtTrials(await readWhatIf(workbook), { today, from }).dropping);
        expect(await scored(workbook)).toEqual(before);
        expect((await workbook.read(['计分规则', '采用登记'])).sheets).toEqual(read.sheets);
      }),
      { numRuns: 12 },
    ));

  it('of settled quarters is what is paid or taken back, and no settled amount', async () => {
    const log2: Rows = [['一', '高桥', '2020-02-01', '市局官网', '转载', null], ['二', '东塘', '2020-05-01', '市局官网', '转载', null]]; // prettier-ignore
    const rule = (value: number): Rows => [HEADER, ['市局官网', '*', value, null, null]];
    const workbook = await opened({ 计分规则: rule(3), '计分规则（试算）': rule(1) }, log2);
    await settled(workbook, 1);
    const { money } = await compared(workbook, null);
    expect(money.corrections).toEqual([{ quarter: 0, unit: '高桥', amount: -10_000 }]);
    expect(money.quarters.map(({ status, before, after }) => [status, before / 100, after / 100])).toEqual([
      ['settled', 150, 150],
      ['open', 150, 50],
      ['open', 0, 0],
      ['open', 0, 0],
    ]);
  });
});
