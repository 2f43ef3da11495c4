import { AUTHOR_SHARES, TOTALS, UNSIGNED_PAID } from '../../text/sheets/rule-words';
import { chosen } from '../schema/choice';

/** Rows of 参数 about rules that go beyond the simple ones; null where the sheet is silent. */
export interface RuleTerms {
  /** 总分口径: true where the total is 考核得分 alone. */
  readonly totalIsAssessed: boolean | null;
  /** 撰稿人分配. */
  readonly authorShares: 'equal' | 'head' | null;
  /** 未署名付费. */
  readonly unsignedPaid: boolean | null;
}

/** 总分口径; null for a word that nobody knows. */
export const totalIn = (text: string): boolean | null => chosen(TOTALS, text) ?? null;

/** 撰稿人分配; null for a word that nobody knows. */
export const authorSharesIn = (text: string): RuleTerms['authorShares'] => chosen(AUTHOR_SHARES, text) ?? null;

/** 未署名付费; null for a word that nobody knows. */
export const unsignedIn = (text: string): boolean | null => chosen(UNSIGNED_PAID, text) ?? null;
