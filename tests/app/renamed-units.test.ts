import { parseQuarter } from '../../src/engine/time/quarter';
import { audit } from '../../src/app/audit/audit';
import { prepareSettlement, settleQuarter } from '../../src/app/fees/settle-quarter';
import { feeOverview } from '../../src/app/fees/fee-overview';
import { reverseQuarter } from '../../src/app/fees/reverse-quarter';
import { previewFees } from '../../src/app/fees/preview-fees';
import { nextYear } from '../../src/app/year/next-year';
import { dayOf } from '../../src/engine/time/calendar';
import { MemoryWorkbook } from '../host/memory-workbook';
import type { CellContent } from '../../src/host/port/workbook';
import { placed } from '../sheets/placed';

const DATES = { today: dayOf(2026, 11, 28) };
const BOOKED = { ...DATES, by: '李明', at: '2026-11-28 09:15', version: '1' };
const TARGETS = ['单位', '类型', '任务分值', '别名', '生效日', '失效日'];
const LOG = ['稿件编号', '标题', '供稿单位', '撰稿人', '采用日期', '采用渠道', '采用方式'];
type Rows = readonly (readonly CellContent[])[];

/** A clerk with a workbook of 2020; 官网 1 point, 省厅 5, 部 20; 50 yuan a point. */
class Desk {
  readonly workbook = new MemoryWorkbook();

  async put(sheet: string, rows: Rows): Promise<this> {
    await this.workbook.write([{ kind: 'replace-sheet', sheet: { name: sheet, cells: rows } }]);
    return this;
  }
  units = (...rows: Rows): Promise<this> => this.put('目标任务', [TARGETS, ...rows]);
  log = (...rows: Rows): Promise<this> => this.put('采用登记', [LOG, ...rows]);

  async settle(quarter: number) {
    const which = parseQuarter(`2020Q${quarter}`)!;
    const prepared = await prepareSettlement(this.workbook, which, DATES);
    if (prepared.status === 'refused') return prepared;
    const done = await settleQuarter(this.workbook, prepared, BOOKED);
    if (done.status !== 'settled') throw new Error(done.status);
    return done;
  }

  /** What a settlement pays, unit by unit, in yuan. */
  async paid(quarter: number): Promise<Record<string, number>> {
    const done = await this.settle(quarter);
    if (done.status === 'refused') throw new Error(done.code);
    return Object.fromEntries(done.statement.units.map(({ unit, payable }) => [unit, payable / 100]));
  }

  /** What the pane shows of every quarter: yuan, or that nothing can be told. */
  async amounts(): Promise<(number | string)[]> {
    const overview = await feeOverview(this.workbook, DATES);
    if (overview.status === 'refused') throw new Error(overview.code);
    const withheld = overview.statements.filter(({ status }) => status === 'withheld');
    expect(overview.doubts.length > 0).toBe(withheld.length > 0);
    return overview.statements.map(({ status, units }) =>
      status === 'withheld' ? status : units.reduce((sum, { payable }) => sum + payable, 0) / 100,
    );
  }

  audit = async (): Promise<string[]> =>
    (await audit(this.workbook, DATES)).issues.map(({ severity, code }) => `${severity} ${code}`);
}

async function desk(...rows: Rows): Promise<Desk> {
  const one = await new Desk().put('参数', [['项目', '值'], ['年度', 2020], ['每分稿费', 50]]); // prettier-ignore
  await one.put('计分规则', [['采用渠道', '采用方式', '分值', '依据'], ['官网', '*', 1, '甲'], ['省厅', '*', 5, '乙'], ['部', '*', 20, '丙']]); // prettier-ignore
  await one.units(['高桥', '街道', 5], ['东塘', '街道', 5]);
  return await one.log(...rows);
}

const sheetsSettled = ({ workbook }: Desk): unknown =>
  ['稿费表', '稿费明细', '稿费发放表'].flatMap((name) => [1, 2].map((quarter) => workbook.contentOf(`${name}2020Q${quarter}`).cells)); // prettier-ignore

const february = (unit: string): CellContent[] => ['1', '慰问', unit, '张三', '2020-2-1', '省厅', '单独采用'];
const august = (unit: string): CellContent[] => ['2', '招聘', unit, '张三', '2020-8-1', '省厅', '单独采用'];

describe('a unit that owes and is renamed', () => {
  const indebted = async (): Promise<Desk> => {
    const one = await desk(february('高桥'), august('高桥'));
    expect(await one.paid(1)).toEqual({ 高桥: 250 });
    await one.log(['1', '慰问', '高桥', '张三', '2020-2-1', '官网', '转载'], august('高桥'));
    expect(await one.paid(2)).toEqual({ 高桥: 0 });
    return one;
  };

  it('pays its debt under the new name; what was settled before stays as it was', async () => {
    const one = await indebted();
    const before = sheetsSettled(one);
    await one.units(['高桥街道', '街道', 5, '高桥'], ['东塘', '街道', 5]);
    expect(await one.paid(3)).toEqual({ 高桥街道: 50, 高桥: 0 });
    expect(sheetsSettled(one)).toEqual(before);
    expect(await one.audit()).toEqual([]);
    expect(await one.paid(4)).toEqual({});
  });

  it('pays it through a chain of names, and as part of another unit', async () => {
    const one = await indebted();
    await one.units(['高桥办', '街道', 5, '高桥'], ['东塘', '街道', 5]);
    await one.log(['1', '慰问', '高桥', '张三', '2020-2-1', '官网', '转载']);
    expect(await one.paid(3)).toEqual({ 高桥: 0, 高桥办: 0 });
    await one.units(['高东', '街道', 5, '高桥、高桥办、东塘']);
    await one.log(
      ['1', '慰问', '高桥', '张三', '2020-2-1', '官网', '转载'],
      ['3', '座谈', '东塘', '张三', '2020-11-1', '省厅', '单独采用'],
    );
    expect(await one.paid(4)).toEqual({ 高东: 50, 高桥办: 0 });
    expect(await one.audit()).toEqual([]);
  });

  it('leaves its debt to the next year under the name it has then', async () => {
    const one = await indebted();
    await one.log(['1', '慰问', '高桥', '张三', '2020-2-1', '官网', '转载']);
    await one.paid(3);
    await one.paid(4);
    await one.units(['高桥街道', '街道', 5, '高桥'], ['东塘', '街道', 5]);
    const next = await nextYear(one.workbook, 2021, DATES);
    expect(next).toMatchObject({ broughtForward: [{ unit: '高桥街道', amount: -20_000 }] });
  });
});

describe('a unit of the ledger that 目标任务 does not know', () => {
  const forgotten = async (): Promise<Desk> => {
    const one = await desk([null, '慰问', '高桥', '张三', '2020-2-1', '部', '单独采用']);
    expect(await one.paid(1)).toEqual({ 高桥: 1000 });
    await one.units(['高桥街道', '街道', 5], ['东塘', '街道', 5]);
    return await one.log(
      [null, '慰问', '高桥街道', '张三', '2020-2-1', '部', '单独采用'],
      [null, '招聘', '高桥街道', '张三', '2020-5-1', '省厅', '单独采用'],
    );
  };

  it('keeps every quarter open, and no amount of them is told, until its name is an alias', async () => {
    const one = await forgotten();
    const refused = await one.settle(2);
    const issue = {
      code: 'ledger-unknown-unit',
      place: placed('目标任务', 'A2'),
      parameters: { unit: '高桥', names: ['高桥街道'] },
    };
    expect(refused).toMatchObject({ status: 'refused', code: 'unknown-units', issues: [issue] });
    const preview = await previewFees(one.workbook, { year: 2020, quarter: 1 }, BOOKED);
    expect(preview).toMatchObject({ status: 'refused', code: 'unknown-units', issues: [issue] });
    expect(await one.amounts()).toEqual([1000, 'withheld', 'withheld', 'withheld']);
    expect(await one.audit()).toContain('error ledger-unknown-unit');
    await one.units(['高桥街道', '街道', 5, '高桥'], ['东塘', '街道', 5]);
    expect(await one.amounts()).toEqual([1000, 250, 0, 0]);
    expect(await one.paid(2)).toEqual({ 高桥街道: 250 });
  });

  it('shows no amount on any sheet of an open quarter, however it came to be written', async () => {
    const one = await forgotten();
    await one.units(['高桥', '街道', 5], ['东塘', '街道', 5]);
    await one.log([null, '慰问', '高桥', '张三', '2020-2-1', '部', '单独采用']);
    await one.paid(2);
    await previewFees(one.workbook, { year: 2020, quarter: 3 }, BOOKED);
    await one.units(['高桥街道', '街道', 5], ['东塘', '街道', 5]);
    await one.log([null, '慰问', '高桥街道', '张三', '2020-2-1', '部', '单独采用']);
    const reversed = await reverseQuarter(one.workbook, { year: 2020, quarter: 1, reason: '退回' }, BOOKED);
    expect(reversed).toMatchObject({ status: 'reversed', statement: { status: 'withheld', units: [] } });
    for (const quarter of [2, 4]) {
      const cells = one.workbook.contentOf(`稿费表2020Q${quarter}`).cells.flat();
      expect(cells.some((cell) => typeof cell === 'string' && cell.startsWith('金额待定'))).toBe(true);
      const numbers = cells.map((cell) => (typeof cell === 'object' && cell && 'value' in cell ? cell.value : cell));
      expect(numbers.filter((value) => typeof value === 'number' && value !== 0)).toEqual([]);
    }
    expect(await one.audit()).toEqual(['error ledger-unknown-unit']);
    const again = await previewFees(one.workbook, { year: 2020, quarter: 0 }, BOOKED);
    expect(again).toMatchObject({ status: 'done', statement: { status: 'settled' }, remarks: [{ severity: 'error' }] });
  });

  it('is known where it is no more but keeps its row with 失效日', async () => {
    const one = await forgotten();
    await one.units(['高桥', '街道', 5, null, null, '2020-4-1'], ['高桥街道', '街道', 5, null, '2020-4-1']);
    await one.log(
      [null, '慰问', '高桥', '张三', '2020-2-1', '部', '单独采用'],
      [null, '招聘', '高桥街道', '张三', '2020-5-1', '省厅', '单独采用'],
    );
    expect(await one.paid(2)).toEqual({ 高桥街道: 250 });
  });
});
