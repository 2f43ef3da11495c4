import type { LeftOut, LeftOutReason } from '../../engine/notice/notice';

/** A sentence for every reason; `where` names the rows. */
const REASONS: Readonly<Record<LeftOutReason, (sheet: string, where: string) => string>> = {
  'unreadable-rows': (sheet, where) => `“${sheet}”${where}有错误，没有计入（不论在不在本期）。改正后重新生成。`,
  'other-unit': (sheet, where) => `“${sheet}”${where}的稿件属于别的单位（不多头计分），没有计入。`,
  classified: (sheet, where) => `“${sheet}”${where}是涉密件，只计数，别的什么也不列。`,
  'register-errors': (sheet, where) => `“${sheet}”${where}有错误，没有计入。改正后重新生成。`,
  'sheet-unread': (sheet) => `“${sheet}”读不出来，通报里没有它的内容。请先处理问题清单里关于它的问题。`,
  withdrawn: (sheet, where) => `“${sheet}”${where}已撤销，不计入约稿完成情况。`,
  'withheld-topic': (sheet, where) => `“${sheet}”${where}有涉密的稿件，或主题写有敏感稿件的标题：计数，不列主题。`,
  'withheld-subject': (sheet, where) => `“${sheet}”${where}的事项写有敏感稿件的标题，不列事项。请改写那一格。`,
  unconfirmed: (sheet, where) => `“${sheet}”${where}没有认定日期，不列入。认定后补填。`,
  'other-period': (sheet, where) => `“${sheet}”${where}的认定日期不在本期，列入认定日期所在的那一期。`,
  'confirmed-later': (sheet, where) => `“${sheet}”${where}的认定日期晚于数据截止日，不列入。`,
  'unit-not-in-year': (sheet, where) => `“${sheet}”${where}的单位本年度不在“目标任务”里，没有列出。`,
  'bad-day': (sheet) => `“${sheet}”里的“通报日期”不是日期，成文日期空着。请写成 2020-7-6 的样式。`,
};

/** So many rows are named one by one. */
const MOST_ROWS = 8;

function whereText(rows: readonly number[]): string {
  if (rows.length <= MOST_ROWS) return `第${rows.join('、')}行`;
  return `第${rows.slice(0, MOST_ROWS).join('、')}行等${rows.length}行`;
}

/** Why something is left out of a notice, and where it stands; nothing of what it says. */
export const leftOutText = ({ reason, sheet, rows }: LeftOut): string => REASONS[reason](sheet, whereText(rows));
