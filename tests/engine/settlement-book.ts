import type { Quarter } from '../../src/engine/time/quarter';
import { evaluate, type Evaluation } from '../../src/app/scoring/evaluate';
import { dayOf } from '../../src/engine/time/calendar';
import type { FeeLine, Stamp } from '../../src/engine/settlement/ledger';
import { reverse, settle, type Booking, type SettlementTerms } from '../../src/engine/settlement/settle';
import type { CellValue, WorkbookContent } from '../../src/host/port/workbook';
import { feeLines, settlementTerms } from '../../src/sheets/fees/fee-lines';
import { appendEntries, EMPTY_LEDGER, type LedgerRecord } from '../../src/sheets/ledger/ledger-chain';
import { contentOf } from '../sheets/workbook-content';

/** One row of 采用登记, cell by cell. */
export interface Adopted {
  readonly title: string;
  readonly unit: string;
  readonly date: CellValue;
  readonly channel: string;
  readonly mode: string;
  readonly number: string;
  readonly authors: string;
}

/** A workbook as a clerk keeps it, and its ledger. */
export interface Book {
  readonly year: number;
  readonly rows: readonly Adopted[];
  /** 单位 and 别名. */
  readonly units: readonly (readonly [name: string, alias: string])[];
  /** 分值 of 市局官网, any mode. */
  readonly siteValue: number;
  readonly rate: number;
  readonly feesFrom: string | null;
  readonly ledger: LedgerRecord;
  /** Rows of 上年结转 below its header; null: there is no such sheet. */
  readonly broughtForward: readonly BroughtForwardCells[] | null;
  /** What a general plan states besides; undefined: it is a simple one. */
  readonly general?: GeneralSheets;
}

/** Rows of 参数 below those of every book, and sheets of rules, some of them in place of those of every book. */
export interface GeneralSheets {
  readonly parameters: readonly (readonly CellValue[])[];
  readonly sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
}

/** 单位, 撰稿人, 金额, 事由 and 来源 as they stand in the cells. */
export type BroughtForwardCells = readonly [
  unit: string,
  authors: string,
  amount: number,
  reason: string,
  source: string,
];

const SITE = '市局官网';
const PROVINCE = '省厅';
export const CHANNELS = [SITE, PROVINCE] as const;

export const NEW_BOOK: Book = {
  year: 2020,
  rows: [],
  units: [
    ['高桥', ''],
    ['东塘', ''],
    ['办公室', ''],
  ],
  siteValue: 1,
  rate: 50,
  feesFrom: null,
  ledger: EMPTY_LEDGER,
  broughtForward: null,
};

/** What the log, the rules and the rate of a book say now. */
export function readBook(book: Book): { lines: FeeLine[]; terms: SettlementTerms } {
  const { inputs, outcome } = evaluateBook(book);
  if (!inputs || !outcome.result) throw new Error(JSON.stringify(outcome.issues));
  return { lines: feeLines(inputs, outcome.result.scores, outcome.result.assessments), terms: settlementTerms(inputs) };
}

let last: readonly [Book, Evaluation] | null = null;

/** What the clerk's sheets say; they are evaluated once for the books in a row that differ in the ledger alone. */
export function evaluateBook(book: Book): Evaluation {
  if (!last || !isSameButLedger(last[0], book))
    last = [book, evaluate(clerkSheets(book), { today: dayOf(book.year, 12, 31) })];
  return last[1];
}

const isSameButLedger = (one: Book, other: Book): boolean => {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Book)[]);
  return [...keys].every((key) => key === 'ledger' || one[key] === other[key]);
};

/** What the log of a general plan says besides; the tests make it of the title and the mode. */
const MORE = ['字数', '加乘项'];

/** The clerk's sheets, cell by cell. */
export const clerkSheets = (book: Book): WorkbookContent =>
  contentOf({
    参数: [
      ['项目', '值'],
      ['年度', book.year],
      ['每分稿费', book.rate],
      ['付费起始日', book.feesFrom],
      ...(book.general?.parameters ?? []),
    ],
    目标任务: [
      ['单位', '类型', '任务分值', '别名'],
      ...book.units.map(([name, alias], i) => [name, i < 2 ? '街道' : '科室', 5, alias]),
    ],
    渠道: [['渠道'], [SITE], [PROVINCE]],
    计分规则: [
      ['采用渠道', '采用方式', '分值', '依据'],
      [SITE, '*', book.siteValue, '甲'],
      [PROVINCE, '单独采用', 5, '乙'],
      [PROVINCE, '综合采用', 2.75, '丙'],
      ['*', '公文类', 0.5, '丁'],
    ],
    采用登记: [
      ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '撰稿人', ...(book.general ? MORE : [])],
      ...book.rows.map((row) => [
        ...[row.title, row.unit, row.date, row.channel, row.mode, row.number, row.authors],
        ...(book.general ? [row.title.length * 137, row.mode === '采用' ? '头版' : null] : []),
      ]),
    ],
    ...book.general?.sheets,
    ...(book.broughtForward && {
      上年结转: [['单位', '撰稿人', '金额(元)', '事由', '来源'], ...book.broughtForward],
    }),
  });

export const STAMP: Stamp = { at: '2020-07-03 09:15', by: '李 四', version: '1.2.3' };

/** The book with what was booked appended; @throws where it was refused. */
function booked(book: Book, booking: Booking): Book {
  if (!booking.ok) throw new Error(booking.why.code);
  return { ...book, ledger: appendEntries(book.ledger, booking.value) };
}

export function settled(book: Book, quarter: Quarter): Book {
  const { lines, terms } = readBook(book);
  return booked(book, settle(book.ledger.entries, lines, quarter, terms, STAMP));
}

export const reversed = (book: Book, quarter: Quarter, reason = '未付款'): Book =>
  booked(book, reverse(book.ledger.entries, quarter, reason, STAMP));
