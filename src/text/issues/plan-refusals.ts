import type { PlanPart, RefusalSentences } from '../../issues/refusal';

/** What each part of a plan file must be. */
const PARTS: Readonly<Record<PlanPart, string>> = {
  format: '“format”应是“gaofen-plan/1”',
  title: '“title”应是方案的名称',
  office: '“office”应是发文单位',
  year: '“year”应是四位数的年份，如 2020',
  sheets: '“sheets”应是各张表：表名后面是一行一行的内容',
};

/** Why no workbook was made from a plan file, or no file from a workbook. */
export const PLAN_REFUSALS = {
  'plan-unknown': ({ name, known }) =>
    `没有名称是“${name}”的方案。可以写：${known.join('、')}；自己的方案文件，名称要以 .json 结尾。`,
  'plan-not-json': () =>
    '方案文件不是 UTF-8 的 JSON，读不出来：可能改坏了标点，或另存时换了编码。请用 gaofen plan 工作簿.xlsx --out 文件.json 重新写一份，再改。',
  'plan-part': ({ part }) => `方案文件缺了一项，或写得不对：${PARTS[part]}。请改好再试。`,
  'plan-sheet': ({ sheet, known }) =>
    `方案文件里的表“${sheet}”不认识，或写了两次，没有新建。可以写的表：${known.join('、')}。请改名或删掉它。`,
  'plan-rows': ({ sheet }) => `方案文件里“${sheet}”应是一行一行的内容：[ {"列名": 值, …}, … ]。请改好再试。`,
  'plan-column': ({ sheet, row, column, known }) =>
    `方案文件里“${sheet}”第${row}行的列“${column}”不认识，或写了两次，没有新建。可以写的列：${known.join('、')}。`,
  'plan-cell': ({ sheet, row, column }) =>
    `方案文件里“${sheet}”第${row}行的“${column}”应是文字或数字，没有新建。请改好再试。`,
  'plan-parameter': ({ row, item, known }) =>
    `方案文件里“参数”第${row}行的“${item}”不是方案的参数，或写了两次、值不对，没有新建。可以写的：${known.join('、')}。`,
  'plan-faults': () =>
    '方案文件里有错误，没有新建：请先处理下列问题。单元格是写成工作簿以后的位置：表头是第 1 行，方案里的第 1 行是第 2 行。',
  'plan-unread': () => '工作簿里的方案有错误，没有写成文件：请先处理下列问题，再写。',
  'no-parameter-columns': () => '“参数”表里没有“项目”“值”两列，记不下对应关系。请先补上这两列的表头，再试一次。',
} satisfies Partial<RefusalSentences>;
