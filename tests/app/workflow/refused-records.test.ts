import fc from 'fast-check';
import { carryOut } from '../../../src/app/workflow/plans/carry-out';
import { planSolicitation, type SolicitationDraft } from '../../../src/app/workflow/plans/plan-solicitation';
import { isUnsure } from '../../../src/app/unsure';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { HostError } from '../../../src/host/port/workbook';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { FaultyWorkbook, type Fault } from '../faulty-workbook';

const dates = { today: dayOf(2020, 5, 8) };
const SHEET = '约稿登记';
const HEAD = ['约稿编号', '约稿主题', '约稿单位', '下达日期', '类型', '备注'];
const draft: SolicitationDraft = { topic: '防汛', units: ['高桥', '东塘', '跳马镇'], issued: '2020-5-8' };

async function book(hasSheet: boolean): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.write(createWorkbook(2020));
  const cells = [HEAD, ['Y2020-01', '先进典型', '高桥', 43_948, '普通', '照旧']];
  if (hasSheet) await workbook.write([{ kind: 'replace-sheet', sheet: { name: SHEET, cells } }]);
  return workbook;
}

const add = (workbook: FaultyWorkbook, one: SolicitationDraft) =>
  carryOut(workbook, (inputs) => planSolicitation(inputs, one), dates);

/** The rows of the topic, as unit and number. */
async function rowsOf(workbook: MemoryWorkbook, topic: string): Promise<unknown[][]> {
  const { sheets } = await workbook.read([SHEET]);
  const rows = sheets.get(SHEET)?.rows ?? [];
  return rows.filter((cells) => cells.includes(topic)).map((cells) => [cells[0], cells[2]]);
}

const faults = fc.oneof(fc.constantFrom<Fault>('before', 'after'), fc.nat(20).map((within): Fault => ({ within }))); // prettier-ignore
const plans = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), faults), { minLength: 1, maxLength: 4 })
  .map((entries) => new Map(entries));

test('a commission that is refused anywhere and entered again stands once for each unit, under one number', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.boolean(), async (plan, hasSheet) => {
      const inner = await book(hasSheet);
      const faulty = new FaultyWorkbook(inner, plan);
      for (let time = 0; time < 12; time++) {
        const told = await add(faulty, draft).then(() => null, (error: unknown) => error); // prettier-ignore
        const rows = await rowsOf(inner, draft.topic);
        expect(rows.length).toBeLessThanOrEqual(3);
        if (told && !isUnsure(told)) expect(rows).toEqual([]);
        if (!told) break;
      }
      const number = hasSheet ? 'Y2020-02' : 'Y2020-01';
      expect(await rowsOf(inner, draft.topic)).toEqual(draft.units.map((unit) => [number, unit]));
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('another commission after one in doubt: that is completed and told, and entered again the other stands too', async () => {
  const inner = await book(true);
  const faulty = new FaultyWorkbook(inner, new Map([[2, { within: 5 }]]));
  const refused = await add(faulty, draft).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'partly' });
  const other = { ...draft, topic: '征兵' };
  await expect(add(faulty, other)).rejects.toMatchObject({ code: 'written-before', subject: `${SHEET}!A3` });
  expect(await rowsOf(inner, draft.topic)).toHaveLength(3);
  await add(faulty, other);
  expect(await rowsOf(inner, other.topic)).toEqual(draft.units.map((unit) => ['Y2020-03', unit]));
});

test('rows in which somebody went on are left to people', async () => {
  const inner = await book(true);
  const faulty = new FaultyWorkbook(inner, new Map([[2, { within: 5 }]]));
  await add(faulty, draft).catch(() => undefined);
  await inner.write([{ kind: 'write-cells', sheet: SHEET, row: 3, column: 1, cells: [['别人的']] }]);
  const refused = await add(faulty, draft).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(HostError);
  expect(refused).toMatchObject({ code: 'partly' });
  expect((await inner.read([SHEET])).sheets.get(SHEET)!.rows[3]![1]).toBe('别人的');
});
