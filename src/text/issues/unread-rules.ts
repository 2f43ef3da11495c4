import { SHEETS } from '../sheets/workbook-names';

/** Sheets of rules that this version does not read. */
export const UNREAD_SHEETS: readonly string[] = ['采用方式', '归并', '加乘', '考核项', '考核明细'];

/** By sheet: columns of rules that this version does not read. */
export const UNREAD_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  [SHEETS.channels, ['归并类']],
  [SHEETS.rules, ['稿费', '计篇', '按', '满', '每', '每加', '零头', '归零']],
  [SHEETS.targets, ['得分归集到']],
  [SHEETS.adoptions, ['加乘项']],
]);

/** Rows of 参数 about rules that this version does not read. */
export const UNREAD_PARAMETERS: readonly string[] = ['总分口径', '撰稿人分配', '未署名付费'];

/** What is not read, for the sentence about it. */
export const UNREAD_RULE = {
  sheet: (name: string): string => `“${name}”表`,
  column: (name: string): string => `“${name}”列`,
  parameter: (name: string): string => `参数“${name}”`,
} as const;
