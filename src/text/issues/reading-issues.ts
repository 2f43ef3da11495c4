import type { IssueParameters } from '../../issues/issue';
import { GROUP_TO_FILL } from '../sheets/template';
import type { Sentences } from './issue-sentence';

/** What the reading of other people's sheets found: sums, merges, numbers cut short, years, rules that are not read. */
export type ReadingCode = Extract<
  keyof IssueParameters,
  | `merged-${string}`
  | `year-${string}`
  | `old-worth-${string}`
  | `foreign-${string}`
  | 'column-twice'
  | 'rows-left-out'
  | 'title-alone'
  | 'maybe-heading'
  | 'groups-to-fill'
  | 'maybe-sum'
  | 'number-digits-lost'
  | 'rule-unread'
  | 'trial-sheet'
  | 'second-sheet'
  | 'sheet-unread'
>;

/** So many rows are named one by one in a sentence. */
const NAMED_ROWS = 5;

const yearList = (years: readonly number[]): string => years.map((year) => `${year}年`).join('、');

const namedRows = (rows: IssueParameters['rows-left-out']['rows']): string => {
  const named = rows.slice(0, NAMED_ROWS).map(({ cell, text }) => `“${text}”（${cell}）`);
  return `${named.join('、')}${rows.length > NAMED_ROWS ? '等' : ''}`;
};

export const READING_SENTENCES: Sentences<ReadingCode> = {
  'foreign-sheet': () => ({
    problem: '这张表与稿分的结果表同名，但不是稿分写的；为免覆盖，本次没有写入任何结果。',
    advice:
      '请把这张表改成别的名称，再重新计算；如果它原来是稿分写的结果表，只是标题、表头都改过了，删除它再重新计算即可。',
  }),
  'foreign-ledger': () => ({
    problem: '这张“结算台账”不是稿分写的（没有稿分的标题、表头和校验码），没有动它；得分照常计算，稿费不能办理。',
    advice: '请把这张表改成别的名称，再办理稿费；如果它原来是稿分写的台账，不要改名、不要删除，请从备份恢复。',
  }),
  'year-unknown': ({ years }) => ({
    problem: `没有写年度，而采用日期分属${yearList(years)}，不知道该按哪一年计算。`,
    advice:
      '请在“参数”表里加一行：“项目”填“年度”，“值”填年份（如 2024）；没有“参数”表的，请新建一张，第一行写“项目”“值”。',
  }),
  'year-from-dates': ({ year }) => ({
    problem: `没有写年度：采用日期都在${year}年，已按${year}年度计算；每分稿费等没有写明的，用内置的2020年度方案。`,
    advice: '请核对本年度的规则和稿费标准，并在“参数”里写明年度。',
  }),
  'year-without-rows': ({ year, years }) => ({
    problem: `${year}年度没有一条采用：登记的采用日期都在${yearList(years)}，所以得分都是0。`,
    advice: '请核对“参数”里的“年度”；如是新年度刚开始、只带来了上年的稿件，可忽略。',
  }),
  'merged-empty': ({ column, range }) => ({
    problem: `“${column}”在合并单元格 ${range} 里，没有值可读。`,
    advice: `请取消合并 ${range}，逐格填写后重新计算。`,
  }),
  'merged-number': ({ column, range }) => ({
    problem: `${range} 的“${column}”是合并的，已按每一行都是这个数读取。`,
    advice: `如果这是几行合计的数，请取消合并 ${range}，分别填写。`,
  }),
  'merged-results': ({ range }) => ({
    problem: `合并单元格 ${range} 盖住了写结果的格子，被盖住的结果没有写。`,
    advice: `请取消合并 ${range}，再重新计算；得分已经计入，只是这里看不到。`,
  }),
  'column-twice': ({ column, other, why }) => ({
    problem: `有两列的表头都是“${column}”，另一列在${other}；${
      {
        unread: '得分与它无关，已读左边的一列',
        blank: '那一列是空的，没有读它',
        same: '两列的内容相同，已读左边的一列',
      }[why]
    }。`,
    advice: '可以不改；如要分清，请把其中一列改名。',
  }),
  'rows-left-out': ({ rows }) => ({
    problem: `有${rows.length}行像是小计、合计、说明、示例或分组标题，没有当作记录：${namedRows(rows)}。`,
    advice: '不用处理；如其中有真的记录，请改用不含“合计”“小计”“示例”等字样的准确名称。',
  }),
  'title-alone': ({ rows }) => ({
    problem: `登记最下面有${rows.length}行只写了标题，没有供稿单位、采用日期、采用渠道和采用方式，没有当作采用：${namedRows(rows)}。`,
    advice: '如是采用，请补填这几列，再重新计算；如是说明，可不处理。',
  }),
  'maybe-heading': ({ name }) => ({
    problem: `“${name}”像是分组标题，但它的任务分值不是下面各单位之和，现在按一个单位计算。`,
    advice: '如是标题，请清空它的任务分值或删除这一行；如是单位，可忽略，填上类型就不再提醒。',
  }),
  'groups-to-fill': ({ count }) => ({
    problem: `有${count}个单位是从登记表里取来的，“类型”还是“${GROUP_TO_FILL}”。`,
    advice: '请按方案填写类型和任务分值；同一个单位有几种写法的，留一行，别的写法填进“别名”。',
  }),
  'maybe-sum': ({ name, count }) => ({
    problem: `“${name}”的任务分值正好等于上面${count}个单位之和，像是合计行，现在按一个单位计算。`,
    advice: '如是合计，请把名称改为“合计”或删除这一行；如是单位，可忽略。',
  }),
  'number-digits-lost': ({ value, column, isNumber }) => ({
    problem: `“${column}”是数字 ${value}，超过15位的部分或末尾的0已经丢失。${
      isNumber ? '不同的编号会变得相同，所以没有用它分辨稿件，本行按单位和标题分辨。' : ''
    }`,
    advice: '请先把单元格设为“文本”格式，再重新填写完整的号码。',
  }),
  'rule-unread': ({ what }) => ({
    problem: `本版稿分还不会读${what}，没有按它计分，得分和稿费可能不对；因此暂不能结账。`,
    advice:
      '如与计分无关（说明、备份），请把名称改成不像规则的，或在表名里写上“备份”；如就是稿分要读的表，请改成“使用说明”里的表名；如是别的计分规则，请等支持它的版本，或改写成“计分规则”里的行。',
  }),
  'trial-sheet': ({ inForce }) => ({
    problem: `这是“${inForce}”的试算，没有按它算：得分、稿费、结账都按${inForce}现行的内容。`,
    advice: '请用“试算”看采纳以后有什么不同，再采纳或者放弃。',
  }),
  'second-sheet': ({ expected }) => ({
    problem: `这张表也像“${expected}”，没有读它：只读名为“${expected}”的那一张。`,
    advice: `如里面有要算的行，请并入“${expected}”，再重新计算；如不是，请在表名里写上“备份”或“说明”。`,
  }),
  'sheet-unread': ({ expected, absent, holdsFees }) => ({
    problem: `这张表像是“${expected}”，但名称不同，没有读它${holdsFees ? '，得分和稿费可能不对；因此暂不能结账' : ''}。`,
    advice: `如是，请把它改名为“${expected}”${
      absent.length > 0 ? `，并在表头补上${absent.map((name) => `“${name}”`).join('、')}列` : ''
    }，再重新计算；如不是，请在表名里写上“备份”或“说明”。`,
  }),
  'old-worth-unused': ({ column, value, year }) => ({
    problem: `这一行的采用日期不在${year}年度之前，“${column}”${value}没有使用，已按计分规则计分。`,
    advice: '请清空这一格；如属旧年度的采用，请更正采用日期。',
  }),
  'old-worth-differs': ({ stated, rule, count }) => ({
    problem: `旧年度的采用按“旧年度分值”${stated}分看；按现在的规则是${rule}分${count > 1 ? `（共${count}行这样）` : ''}。`,
    advice: '如是规则提高了，不必改；如是更正了旧年度的采用，请把“旧年度分值”也改成更正后的分值，以免重复付费。',
  }),
};
