import { parseQuarter, QUARTER_CODE, type Quarter, type YearQuarter } from '../../engine/time/quarter';
import { QUARTER_NUMERALS } from './quarter-names';

/** Names, patterns and sentences of settling, auditing and handing over. */

/** What the names of a quarter's three fee sheets begin with. */
export const FEE_SHEET_KINDS = { units: '稿费表', detail: '稿费明细', payees: '稿费发放表' } as const;

/** Matches the names of fee sheets of these kinds, and gives the code of the quarter. */
export const feeSheetName = (...kinds: readonly string[]): RegExp =>
  new RegExp(`^(?:${kinds.join('|')})(${QUARTER_CODE})$`, 'iu');

/** The name of a quarter's fee sheet, whichever of the three. */
export const FEE_SHEET_NAME = feeSheetName(...Object.values(FEE_SHEET_KINDS));

/** The quarter whose fee sheet has this name; null where it is no name of a fee sheet. */
export function feeSheetQuarter(name: string): YearQuarter | null {
  const code = FEE_SHEET_NAME.exec(name)?.[1];
  return code === undefined ? null : parseQuarter(code.toUpperCase());
}

/** What a settled fee sheet says of the entry that closed it. */
export const SHOWN_CODE = /台账校验码：([0-9a-f]{64})/u;

/** A day as result sheets show it, and the version in their stamp: of letters that a version has, up to its end. */
export const SHOWN_DAY = /\d{4}年\d{1,2}月\d{1,2}日/u;
export const SHOWN_VERSION = /稿分 ([0-9A-Za-z.+-]+)$/u;

/** What file systems do not take in a name. */
const ILLEGAL_IN_NAMES = /[\\/:*?"<>|\s\p{Cc}]+/gu;

/** The file that finance gets: 年度 + 单位 + 关键词. */
export const handOverName = (year: number, office: string, quarter: Quarter): string =>
  `${year}年度${office.replace(ILLEGAL_IN_NAMES, '')}${QUARTER_NUMERALS[quarter]}季度稿费表.xlsx`;

/** The sheet of a hand-over file that proves its fee sheets. */
export const EXTRACT = {
  sheet: '台账摘录',
  title: (year: number, quarter: Quarter): string =>
    `${year}年度稿费结算台账摘录（第${QUARTER_NUMERALS[quarter]}季度结账）`,
  notes:
    '本表逐条摘自结算台账，校验码与台账相同，稿费表各数都由它算出。用稿分的“核对”打开本文件，任何一处改动都会指出。' +
    '末尾是上一条台账的校验码、上期结转和本摘录的校验和。',
  anchor: '上一条',
  carried: '上期结转',
  checksum: '校验和',
} as const;

/** What is said of a correction in one line; `worth` are its points, its money, or both. */
export const correctionWords = (
  kind: string,
  unit: string,
  title: string,
  worth: readonly string[],
  quarter: string,
  cause: string,
): string => `${kind}“${unit}”《${title}》${worth.join('、')}（所属${quarter}，${cause}）`;

/** Points and money of a correction. */
export const CORRECTED = {
  points: (points: string): string => `${points}分`,
  money: (yuan: string): string => `稿费${yuan}元`,
} as const;

/** One line about money of 上年结转. */
export const broughtForwardWords = (kind: string, unit: string, yuan: string, cause: string, source: string): string =>
  `${kind}“${unit}”${yuan}元（${cause}：${source}）`;

/** 事由 and 来源 of what a settled year leaves to the next. */
export const LEFT_OVER = {
  /** For an adoption that was booked: the number of its first entry, whatever is corrected later. */
  bookedSource: (year: number, no: number, title: string): string => `${year}年度台账第${no}条《${title}》`,
  lateSource: (year: number, number: string, title: string, day: string, channel: string): string =>
    `${year}年度登记${number === '' ? '' : `${number}号`}《${title}》${day} ${channel}`,
  reason: (cause: string): string => `上年结账后${cause.replace(/^结账后/u, '')}`,
  balanceSource: (year: number, payee: string): string =>
    `${year}年度第四季度结转${payee === '' ? '' : `（${payee}）`}`,
  /** For a payee of a unit with a negative balance: what the payee owes, or could not be paid because of it. */
  balanceReason: { owed: '上年不足扣，继续扣回', withheld: '上年因单位不足扣而未发' },
} as const;
