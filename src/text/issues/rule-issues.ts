import type { RuleSheetIssues } from '../../issues/issue';
import type { Sentences } from './issue-sentence';
import { RULE_FAULTS } from './rule-faults';

/** What the pane calls the problems of the sheets that state rules. */
export const RULE_SHEET_KINDS: Readonly<Record<keyof RuleSheetIssues, string>> = {
  'unknown-name': '条件名称不认识',
  'name-means-channel': '同名的渠道和类别',
  'rule-cell': '规则的格子不认识',
  'rule-fault': '规则自相矛盾或不完整',
  'quantity-missing': '缺计分用的数',
  'unknown-mark': '加乘项不认识',
};

/** The columns of 渠道 that name several channels together. */
const SCOPES = { class: '归并类', level: '层级' } as const;

/** What is wrong there, and what to do about it. */
export const RULE_SHEET_SENTENCES: Sentences<keyof RuleSheetIssues> = {
  'unknown-name': ({ value, nearest }) => ({
    problem: `“${value}”不是“渠道”表里的渠道、归并类或层级。`,
    advice: `${
      nearest.length > 0 ? `是否应为${nearest.map((name) => `“${name}”`).join('、')}？` : ''
    }请改成准确名称，或先在“渠道”表里写上它，再重新计算。`,
  }),
  'name-means-channel': ({ name, scope }) => ({
    problem: `“${name}”既是渠道（或渠道的别名），又是${SCOPES[scope]}，已按渠道理解。`,
    advice: `如指${SCOPES[scope]}，请写成“${SCOPES[scope]}:${name}”；如指渠道，可不处理。`,
  }),
  'rule-cell': ({ value, column, expected }) => ({
    problem: `“${column}”写的是“${value}”，读不懂。`,
    advice: `请改成：${expected}。`,
  }),
  'rule-fault': ({ fault, value }) => RULE_FAULTS[fault](value),
  'quantity-missing': ({ column, value }) => ({
    problem:
      value === ''
        ? `这一行的计分规则要看“${column}”，这一格没有写。`
        : `这一行的计分规则要看“${column}”，“${value}”不是能用的数。`,
    advice: `请在“${column}”填上不小于0、最多两位小数的数字；没有填好以前，这一行不计。`,
  }),
  'unknown-mark': ({ value, nearest }) => ({
    problem: `“${value}”不是“加乘”表里的加乘项。`,
    advice: `${
      nearest.length > 0 ? `是否应为${nearest.map((name) => `“${name}”`).join('、')}？` : ''
    }请改成准确名称，或先在“加乘”表里写上它。`,
  }),
};
