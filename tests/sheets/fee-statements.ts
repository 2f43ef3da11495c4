import { QUARTERS, type Quarter } from '../../src/engine/time/quarter';
import type { Cause, Closing, FeeLine, LedgerEntry, Posting } from '../../src/engine/settlement/ledger';
import { dayOf } from '../../src/engine/time/calendar';
import { feeOf } from '../../src/engine/scoring/tally';
import { fen, points, sheetRow } from '../../src/engine/units';
import { previewStatement, settledStatement, type FeeStatement } from '../../src/sheets/fees/fee-statement';

/** What a test says of a posting; the rest is made up. */
export interface Told {
  readonly unit: string;
  readonly group?: string;
  readonly authors?: readonly string[];
  readonly points: number;
  readonly ruleValue?: number;
  readonly rate?: number;
  /** In yuan. */
  readonly money?: number;
  readonly quarter?: Quarter;
  readonly cause?: Cause;
  readonly amount?: number;
  readonly title?: string;
  /** Lines of one number are of one row of the log. */
  readonly number?: number;
  readonly channel?: string;
  readonly basis?: string;
}

const STAMP = { at: '2020-07-03 09:15', by: '王小明', version: '0.5.0' };
const BASIS = '雨退役军人发〔2020〕2号 三（四）2';

function posting(told: Told, no: number, bookedIn: Quarter, rate: number): Posting {
  const earned = points(told.points * 100);
  const line: FeeLine = {
    quarter: told.quarter ?? bookedIn,
    unit: told.unit,
    group: told.group ?? '街道（镇）退役军人服务站',
    authors: told.authors ?? [],
    content: `no ${told.number ?? no}`,
    number: `2020-${String(no).padStart(3, '0')}`,
    title: told.title ?? `退役军人服务保障工作动态（第${no}期）`,
    channel: told.channel ?? '市退役军人事务局官网官微',
    mode: '单独采用',
    day: dayOf(2020, (told.quarter ?? bookedIn) * 3 + 1, 1 + ((told.number ?? no) % 28)),
    ruleValue: points((told.ruleValue ?? Math.abs(told.points)) * 100),
    basis: told.basis ?? BASIS,
    points: earned,
    rate: fen(told.rate ?? rate),
    money: fen((told.money ?? 0) * 100),
    sheetRow: sheetRow(told.channel === '' ? 0 : (told.number ?? no) + 4),
  };
  const sign = Math.sign(earned);
  const ofPoints = sign * feeOf(points(Math.abs(earned)), line.rate);
  const amount = fen(told.amount ?? ofPoints + line.money);
  const isDue = told.cause === undefined;
  const shared = { no, year: 2020, bookedIn, stamp: STAMP, reason: '', corrects: null, line, amount };
  return isDue ? { ...shared, kind: 'due', cause: null } : { ...shared, kind: 'correction', cause: told.cause };
}

function closing(no: number, bookedIn: Quarter, postings: readonly Posting[], rate: number): Closing {
  return {
    no,
    year: 2020,
    bookedIn,
    stamp: STAMP,
    reason: '',
    kind: 'closing',
    count: postings.length,
    points: points(postings.reduce((sum, { line }) => sum + line.points, 0)),
    amount: fen(postings.reduce((sum, { amount }) => sum + amount, 0)),
    office: '雨花区退役军人事务局',
    basis: '雨退役军人发〔2020〕2号 三（四）3',
    rate: fen(rate),
    payeeTerms: [],
  };
}

/** The entries of quarters settled one after the other, the last of which is looked at. */
function ledgerOf(quarters: readonly (readonly Told[])[], rate: number): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  quarters.forEach((told, at) => {
    const quarter = QUARTERS[at]!;
    const postings = told.map((one, i) => posting(one, entries.length + i + 1, quarter, rate));
    entries.push(...postings, closing(entries.length + postings.length + 1, quarter, postings, rate));
  });
  return entries;
}

/** The statement of the last of these quarters, not yet settled; `rate` in fen for a point. */
export const preview = (quarters: readonly (readonly Told[])[], rate = 5000): FeeStatement =>
  previewStatement(ledgerOf(quarters, rate));

/** The statement of the last of these quarters, settled. */
export function settled(quarters: readonly (readonly Told[])[], rate = 5000): FeeStatement {
  const entries = ledgerOf(quarters, rate);
  const codes = entries.map((_, at) => '0123456789abcdef'.repeat(4).slice(0, 56) + String(at).padStart(8, '0'));
  return settledStatement({ entries, codes }, QUARTERS[quarters.length - 1]!)!;
}

const CHANNELS = [
  '市退役军人事务局官网官微',
  '省退役军人事务厅（含官网官微及所属事业单位）',
  '退役军人事务部（含官网官微及所属事业单位）',
  '《中国退役军人》杂志及微信公众号',
];
const VALUES = [1, 5, 20, 20];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜';
const TITLES = [
  '雨花区扎实开展“八一”走访慰问活动',
  '跳马镇退役军人服务站：把服务送到老兵家门口，用心用情做好退役军人服务保障工作纪实',
  '致敬最可爱的人——记抗美援朝老兵周德辉',
  '2020年春季退役士兵适应性培训圆满结束',
  '关于开展退役军人和其他优抚对象信息采集工作的通知',
];

/** Many adoptions of many units: `perUnit` each, in three groups, by one to three authors each. */
export function crowd(units: number, perUnit: number): Told[] {
  return Array.from({ length: units * perUnit }, (_, at) => {
    const unit = Math.floor(at / perUnit);
    const kind = (at * 7) % 11 < 7 ? 0 : (at * 7) % 4;
    const person = (offset: number): string =>
      `${SURNAMES[(unit * 3 + at + offset) % SURNAMES.length]}${'建国卫东志强敏慧'[(at + offset) % 8]}${(at + offset) % 3 ? '华' : ''}`;
    const authors = [[], [person(0)], [person(0), person(5)], [person(0), person(5), person(9)]][at % 4]!;
    const earned = at % 9 === 4 ? VALUES[kind]! / 2 : VALUES[kind]!;
    return {
      unit: UNITS[unit] ?? `第${unit + 1}街道`,
      group: unit < units * 0.75 ? '街道（镇）退役军人服务站' : unit < units - 1 ? '局属各科室' : '局属事业单位',
      authors,
      points: earned,
      ruleValue: VALUES[kind]!,
      channel: CHANNELS[kind]!,
      title: TITLES[at % 5]!,
    };
  });
}

const UNITS = '跳马镇 雨花亭 高桥 东塘 左家塘 砂子塘 侯家塘 圭塘 黎托 洞井 井湾子 同升 东山 办公室 双拥优抚科 移交安置科 区退役军人服务中心'.split(' '); // prettier-ignore
