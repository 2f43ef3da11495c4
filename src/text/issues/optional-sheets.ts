import type { OptionalSheetIssues } from '../../issues/issue';
import type { Sentences } from './issue-sentence';

/** What the pane calls the problems that only optional sheets have. */
export const OPTIONAL_SHEET_KINDS: Readonly<Record<keyof OptionalSheetIssues, string>> = {
  'duplicate-payee': '领款人重复',
  'duplicate-source': '来源重复',
  'digits-lost': '号码位数丢失',
};

/** What is wrong there, and what to do about it. */
export const OPTIONAL_SHEET_SENTENCES: Sentences<keyof OptionalSheetIssues> = {
  'duplicate-payee': ({ payee, other }) => ({
    problem: `“${payee}”写了两行，证件号或账号不同，另一行在${other}。`,
    advice: '为免付错账户，发放表上这两项已留空：请只保留正确的一行；确有同名的，请在“单位”列分别写明单位。',
  }),
  'duplicate-source': ({ source, other }) => ({
    problem: `来源“${source}”同一单位写了两次，另一行在${other}：两行都会补发或扣回。`,
    advice: '请核对是否重复；同一来源的金额有变的，改原来那一行的金额，删除多出来的一行。',
  }),
  'digits-lost': ({ value, column }) => ({
    problem: `“${column}”是数字 ${value}，超过15位的部分已经丢失。`,
    advice: '请先把单元格设为“文本”格式，再重新填写完整的号码；发放表上此项已留空。',
  }),
};
