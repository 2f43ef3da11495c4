import { QUARTERS } from '../../../src/engine/time/quarter';
import { audit } from '../../../src/app/audit/audit';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { reverseQuarter } from '../../../src/app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter } from '../../../src/app/fees/settle-quarter';
import { nextYear, type NextYear } from '../../../src/app/year/next-year';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellContent } from '../../../src/host/port/workbook';
import type { FeeStatement } from '../../../src/sheets/fees/fee-statement';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { valueOn, type Entry, type Sum } from './worth-once';

const CHANNELS = ['官网', '省厅', '部'];
const NAMES = ['高桥', '东塘', '圭塘'];
export const AUTHORS = [[], ['张三'], ['李四'], ['张三', '李四']];

type Grid = (CellContent | undefined)[][];

/** A unit: its names, the one of today last, and the unit that it became part of. */
interface Unit {
  readonly names: string[];
  mergedInto: number | null;
  /** The first year in which it is no more. */
  endsIn: number;
}

/** An office that keeps one workbook a year, each made from the one before, and settles all of them. */
export class ClerkOfYears {
  private book = new MemoryWorkbook();
  private carried: Grid = [];
  private codes: string[] = [];
  private settled = 0;
  private header: string[] = ['稿件编号', '标题', '供稿单位', '撰稿人', '采用日期', '采用渠道', '采用方式'];
  year = 2020;
  entries: Entry[] = [];
  readonly units: Unit[] = NAMES.map((name) => ({ names: [name], mergedInto: null, endsIn: Infinity }));
  readonly rates: Record<number, number> = { 2020: 5000 };
  /** What was paid in the years that are over and in this one, each settlement by its place. */
  private readonly closedPayments: FeeStatement[] = [];
  private payments: FeeStatement[] = [];
  broughtForward: NextYear['broughtForward'] = [];

  async open(): Promise<this> {
    await this.put('参数', [['项目', '值'], ['年度', 2020], ['每分稿费', 50]]);
    await this.put('目标任务', [['单位', '类型', '任务分值', '别名', '生效日', '失效日'], ...NAMES.map((name) => [name, '街道', 5])]);
    await this.put('渠道', [['渠道'], ...CHANNELS.map((channel) => [channel])]);
    await this.writeRules([]);
    await this.writeLog();
    return this;
  } // prettier-ignore

  /** The rules as dated rows: one row a channel and a stretch of days. */
  async writeRules(changes: readonly { readonly channel: number; readonly date: string; readonly points: number }[]) {
    const rows = CHANNELS.flatMap((channel, index) => {
      const starts = ['', ...changes.filter((change) => change.channel === index).map(({ date }) => date)];
      const dates = [...new Set(starts)].sort();
      return dates.map((from, at) => [channel, '*', valueOn(changes, index, from), '甲', from || null, dates[at + 1] ?? null]);
    });
    await this.put('计分规则', [['采用渠道', '采用方式', '分值', '依据', '生效日', '失效日'], ...rows]);
  } // prettier-ignore

  /** States what a point is paid with in this year. */
  async setRate(yuan: number): Promise<void> {
    this.rates[this.year] = yuan * 100;
    const cells = this.cellsOf('参数');
    const row = cells.findIndex(([item]) => item === '每分稿费');
    cells[row]![1] = yuan;
    await this.put('参数', cells);
  }

  async writeLog(): Promise<void> {
    const rows = this.entries.map((entry): Record<string, CellContent> => {
      const { names } = this.units[entry.unit]!;
      const { content, date, channel } = entry;
      const [unit, authors] = [names[entry.spelling % names.length]!, AUTHORS[entry.authors]!.join('、')];
      return { 稿件编号: content, 标题: `标题${content}`, 供稿单位: unit, 撰稿人: authors, 采用日期: date, 采用渠道: CHANNELS[channel]!, 采用方式: '转载' };
    });
    const lines = rows.map((row) => this.header.map((name) => row[name] ?? null));
    await this.put('采用登记', [this.header, ...this.carried, ...lines]);
  } // prettier-ignore

  /** Names a unit anew, or makes it a part of another; its old names become aliases. */
  async rename(unit: number, into: number | null): Promise<void> {
    const cells = this.cellsOf('目标任务');
    const head = cells.findIndex((line) => line.includes('单位'));
    const [nameAt, aliasAt] = ['单位', '别名'].map((name) => cells[head]!.indexOf(name)) as [number, number];
    const rowOf = (index: number): number => cells.findIndex((line) => line[nameAt] === this.units[index]!.names.at(-1));
    const { names } = this.units[unit]!;
    if (into === null) {
      const row = cells[rowOf(unit)]!;
      names.push(`${NAMES[unit]!}${names.length}处`);
      row[nameAt] = names.at(-1)!;
      row[aliasAt] = this.aliasesOf(unit);
    } else {
      cells.splice(rowOf(unit), 1);
      this.units[unit]!.mergedInto = into;
      cells[rowOf(into)]![aliasAt] = this.aliasesOf(into);
    }
    await this.put('目标任务', cells);
  }

  /** A unit is no more from the next year on; its row stays. */
  async dissolve(unit: number): Promise<void> {
    const cells = this.cellsOf('目标任务');
    const head = cells.find((line) => line.includes('单位'))!;
    const row = cells.find((line) => line[head.indexOf('单位')] === this.units[unit]!.names.at(-1))!;
    row[head.indexOf('失效日')] = `${this.year + 1}-1-1`;
    this.units[unit]!.endsIn = this.year + 1;
    await this.put('目标任务', cells);
  }

  /** What a unit is a part of by now. */
  rootOf(unit: number): number {
    const { mergedInto } = this.units[unit]!;
    return mergedInto === null ? unit : this.rootOf(mergedInto);
  }

  private aliasesOf(unit: number): string {
    const parts = this.units.filter((_, index) => index !== unit && this.rootOf(index) === unit);
    return [...this.units[unit]!.names.slice(0, -1), ...parts.flatMap(({ names }) => names)].join('、');
  }

  recalculate = async (): Promise<unknown> => recalculate(this.book, { ...this.dates(), version: '1' });

  async settle(): Promise<void> {
    const quarter = QUARTERS[this.settled];
    if (quarter === undefined) return;
    const prepared = await prepareSettlement(this.book, { year: this.year, quarter }, this.dates());
    if (prepared.status === 'refused') throw new Error(`${prepared.code} ${JSON.stringify(prepared.issues)}`);
    const done = await settleQuarter(this.book, prepared, this.booked());
    if (done.status !== 'settled') throw new Error(JSON.stringify(done));
    this.payments.push(done.statement);
    this.settled++;
    this.checkCodes();
  }

  async reverse(): Promise<void> {
    const quarter = QUARTERS[this.settled - 1];
    if (quarter === undefined) return;
    const which = { year: this.year, quarter, reason: '退回' };
    const done = await reverseQuarter(this.book, which, this.booked());
    if (done.status !== 'reversed') throw new Error(done.code);
    this.payments.pop();
    this.settled--;
    this.checkCodes();
  }

  /** Settles what is open, has the book audited, and makes the next from it. */
  async closeYear(): Promise<void> {
    while (this.settled < 4) await this.settle();
    await this.recalculate();
    const { issues } = await audit(this.book, this.dates());
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const next = await nextYear(this.book, this.year + 1, this.dates());
    if (next.status === 'refused') throw new Error(next.code);
    expect([next.withheld, next.notCarried]).toEqual([null, []]);
    this.broughtForward = next.broughtForward;
    this.closedPayments.push(...this.payments);
    this.book = new MemoryWorkbook();
    await this.book.write(next.changes);
    const [header, ...rows] = this.cellsOf('采用登记');
    this.header = header!.map(String);
    this.carried = rows.filter((line) => line.some((value) => typeof value === 'string' && value !== ''));
    Object.assign(this, { year: this.year + 1, payments: [], settled: 0, codes: [], entries: [] });
    this.rates[this.year] = this.rates[this.year - 1]!;
  }

  /** Fen by unit and payee: all that was paid, with what the last year left over. */
  paid(): Sum[] {
    const rootNamed = (name: string): number => this.rootOf(this.units.findIndex(({ names }) => names.includes(name)));
    const paid = [...this.closedPayments, ...this.payments].flatMap(({ payees }) =>
      payees.map(({ unit, name, payable }) => ({ unit: rootNamed(unit), name, fen: payable })),
    );
    const left = this.broughtForward.flatMap(({ unit, authors, amount }) => {
      const names = authors.length === 0 ? [''] : authors;
      return names.map((name) => ({ unit: rootNamed(unit), name, fen: amount / names.length }));
    });
    return [...paid, ...left];
  }

  private checkCodes(): void {
    const cells = this.cellsOf('结算台账');
    const head = cells.findIndex((line) => line.includes('校验码'));
    const at = cells[head]!.indexOf('校验码');
    const now = cells.slice(head + 1).flatMap((line) => (typeof line[at] === 'string' ? [line[at]] : []));
    expect(now.slice(0, this.codes.length)).toEqual(this.codes);
    expect(now.length).toBeGreaterThan(this.codes.length);
    this.codes = now;
  }

  private readonly dates = () => ({ today: dayOf(this.year + 1, 1, 8) });
  private readonly booked = () => ({ ...this.dates(), by: '李明', at: `${this.year}-12-31 09:15`, version: '1' });
  private readonly cellsOf = (sheet: string): Grid => this.book.contentOf(sheet).cells.map((line) => [...line]);
  private put = (name: string, cells: Grid): Promise<unknown> =>
    this.book.write([{ kind: 'replace-sheet', sheet: { name, cells: cells.map((line) => line.map((v) => v ?? null)) } }]);
} // prettier-ignore
