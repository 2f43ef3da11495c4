import type { Issue, IssueCode } from '../../issues/issue';
import type { IssueText, Sentences } from './issue-sentence';
import { OPTIONAL_SHEET_SENTENCES } from './optional-sheets';
import { RULE_SHEET_SENTENCES } from './rule-issues';
import { WORKFLOW_SENTENCES } from './workflow-issues';
import { READING_SENTENCES } from './reading-issues';
import { SETTLEMENT_SENTENCES } from './settlement-issues';

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

const nearest = (names: readonly string[], otherwise: string): string =>
  names.length > 0 ? `是否应为${listed(names)}？请改成准确名称；${otherwise}` : otherwise;

const DATE_REASONS = {
  'no-year': '没有写年份',
  impossible: '不是存在的日期',
  unreadable: '无法识别为日期',
} as const;

const SENTENCES: Sentences<IssueCode> = {
  'missing-sheet': ({ existing }) => ({
    problem: '工作簿里没有这张工作表。',
    advice: `请新建这张工作表，或把已有的工作表改成这个名称。现有：${listed(existing)}。`,
  }),
  'misnamed-sheet': ({ expected }) => ({
    problem: `工作表名与“${expected}”只差空格、全半角、繁简或看不见的字符，没有被认出。`,
    advice: `请把这张工作表改名为“${expected}”，再重新计算。`,
  }),
  'missing-column': ({ column, found, nearest: near }) => ({
    problem: `前20行里找不到“${column}”列。`,
    advice: `${
      near.length > 0
        ? `最接近的表头是${near.map(({ text, cell }) => `“${text}”（${cell}）`).join('、')}：如就是它，请改成“${column}”；如不是，请在表头加上“${column}”。`
        : `请在表头加上“${column}”。`
    }${found.length > 0 ? `已认出：${listed(found)}。` : ''}`,
  }),
  'duplicate-column': ({ column, other }) => ({
    problem: `有两列的表头都是“${column}”，另一列在${other}。`,
    advice: '请只保留一列，另一列改名或删除。',
  }),
  'duplicate-unit': ({ unit, other }) => ({
    problem: `单位“${unit}”重复，另一行在${other}。`,
    advice: '请合并为一行；如任务分值中途调整，请用生效日、失效日分开，两段日期不能重叠。',
  }),
  'ambiguous-name': ({ name, owners }) => ({
    problem: `名称“${name}”同时属于${listed(owners)}。`,
    advice: '请从别名里删去一处，使每个名称只指一个对象。',
  }),
  'conflicting-rules': ({ rule, other }) => ({
    problem: `规则“${rule}”与${other}的规则条件相同，生效日期重叠。`,
    advice: '请删去一条，或用生效日、失效日把两条错开。',
  }),
  'no-units': () => ({ problem: '没有填写任何单位。', advice: '请逐行填写单位、类型和任务分值。' }),
  'bad-parameter': ({ parameter, value, expected }) => ({
    problem: `参数“${parameter}”的值“${value}”无法使用。`,
    advice: `请填写${expected}。`,
  }),
  'parameter-replaced': ({ parameter, value, expected, used }) => ({
    problem: `参数“${parameter}”的值“${value}”无法使用，暂用“${used}”。`,
    advice: `请填写${expected}；不影响得分和稿费。`,
  }),
  'duplicate-parameter': ({ parameter, other }) => ({
    problem: `参数“${parameter}”写了两次，另一处在${other}。`,
    advice: '请只保留一行。',
  }),
  'cell-error': ({ value }) => ({
    problem: `单元格是错误值 ${value}。`,
    advice: '请修正公式或直接填写内容。',
  }),
  'uncalculated-formula': () => ({
    problem: '单元格是公式，但文件里没有保存计算结果。',
    advice: '请用 WPS 或 Excel 打开并保存一次，或直接填写内容。',
  }),
  'missing-value': ({ column }) => ({ problem: `“${column}”没有填写。`, advice: '请补填后重新计算。' }),
  'bad-date': ({ value, reason }) => ({
    problem: `日期“${value}”${DATE_REASONS[reason]}。`,
    advice: '请按 2020-4-27 的样式填写年、月、日。',
  }),
  'reversed-period': ({ from, until }) => ({
    problem: `失效日${until}不晚于生效日${from}，这一行从不生效。`,
    advice: '请核对两个日期；失效日是不再生效的第一天。',
  }),
  'bad-number': ({ value, column }) => ({
    problem: `“${column}”的值“${value}”不是可用的数。`,
    advice: '请填写不小于0、不超过1000000、最多两位小数的数字。',
  }),
  'bad-amount': ({ value }) => ({
    problem: `“金额(元)”的值“${value}”不是可用的金额。`,
    advice: '补发填正数，扣回填负数，最多两位小数，例如 -12.50。',
  }),
  'fees-too-large': ({ most }) => ({
    problem: `全年稿费合计超过${most}元，超出程序能精确计算的范围；分值最高的是这一行。`,
    advice: '请核对“计分规则”的分值和“参数”里的每分稿费，是否多写了几位。',
  }),
  'unknown-unit': ({ value, nearest: names, column = '供稿单位' }) => ({
    problem: `${column}“${value}”不在目标任务中。`,
    advice: nearest(names, '如是新单位或简称，请在“目标任务”里增加单位或别名。'),
  }),
  'several-units': ({ value, units }) => ({
    problem: `“${value}”写了${units.length}个单位：${listed(units)}。`,
    advice: '计分对象为供稿单位，不多头计分：请只留一个供稿单位。',
  }),
  'unit-not-in-effect': ({ value, date }) => ({
    problem: `单位“${value}”在${date}不在生效期内。`,
    advice: '请核对采用日期，或修改“目标任务”里的生效日、失效日。',
  }),
  'unknown-channel': ({ value, nearest: names }) => ({
    problem: `采用渠道“${value}”不在渠道表中。`,
    advice: nearest(names, '如是新渠道，请在“渠道”和“计分规则”里增加。'),
  }),
  'unknown-mode': ({ value, nearest: names, known }) => ({
    problem: `采用方式“${value}”无法识别。`,
    advice: nearest(names, `可填：${known.join('、')}。`),
  }),
  'content-of-other-unit': ({ content, unit, row }) => ({
    problem: `稿件“${content}”最早登记的供稿单位是“${unit}”（第${row}行），与本行不同，本行不计分。`,
    advice: '不多头计分：请核对两行的稿件编号和供稿单位，只保留正确的单位。',
  }),
  unpriced: ({ channel, mode }) => ({
    problem: `“${channel}”（${mode}）没有规定分值，按0分处理。`,
    advice: '如应计分，请在“计分规则”里增加一行并注明依据。',
  }),
  'after-as-of': ({ date, asOf }) => ({
    problem: `采用日期${date}晚于统计截止日${asOf}。`,
    advice: '已计入得分；请核对日期或统计截止日。',
  }),
  'outside-year': ({ date, year }) => ({
    problem: `采用日期${date}不在${year}年度内，本年度不计分。`,
    advice: '如属录入错误请更正；属其他年度的可以保留，用于避免同一内容重复计分。',
  }),
  'similar-title': ({ title, other, row }) => ({
    problem: `标题“${title}”与第${row}行“${other}”相近，可能是同一内容。`,
    advice: '如是同一内容，请填写相同的稿件编号；如不是，可忽略。',
  }),
  'same-title-other-number': ({ title, row }) => ({
    problem: `标题“${title}”与第${row}行同单位同标题，但稿件编号写法不同或只有其中一行有，目前按两篇稿件计分。`,
    advice: '如是同一内容，请补上相同的稿件编号。',
  }),
  'title-digits-divided': ({ title, other, row }) => ({
    problem: `标题“${title}”与第${row}行“${other}”只差标点，目前按同一篇稿件计分；可是数字分段不同，也许是两篇。`,
    advice: '如是两篇，请各填稿件编号，或把标题写得分得开；如是一篇，请把标题写成一样。',
  }),
  'near-number': ({ number, other, row }) => ({
    problem: `稿件编号“${number}”与第${row}行“${other}”只差写法（全半角、大小写、空格、标点或前面的0），目前按两篇稿件计分。`,
    advice: '如是同一稿件，请写成完全相同的编号，并核对标题和供稿单位；如不是，请把编号分清。',
  }),
  'same-title-other-unit': ({ title, unit, row }) => ({
    problem: `标题“${title}”与第${row}行（${unit}）相同而单位不同，目前按两篇稿件，两个单位都计分。`,
    advice: '如是同一内容，只能给一个供稿单位计分（不多头计分）：请填写相同的稿件编号，或更正单位；确是两篇的可忽略。',
  }),
  'missing-title': () => ({ problem: '“标题”没有填写，已按稿件编号计分。', advice: '请补填标题，便于核对。' }),
  'built-in-used': ({ sheet }) => ({
    problem: `没有“${sheet}”，已使用内置的2020年度方案。`,
    advice: `如本单位规定不同，请增加“${sheet}”工作表。`,
  }),
  'rule-for-unlisted-channel': ({ channel }) => ({
    problem: `规则里的渠道“${channel}”不在“渠道”表中。`,
    advice: '规则仍然有效；请核对名称，或把它加入“渠道”表。',
  }),
  ...OPTIONAL_SHEET_SENTENCES,
  ...RULE_SHEET_SENTENCES,
  ...WORKFLOW_SENTENCES,
  ...READING_SENTENCES,
  ...SETTLEMENT_SENTENCES,
  'unknown-parameter': ({ parameter }) => ({
    problem: `参数“${parameter}”不认识，已忽略。`,
    advice: '请核对项目名称；自用的说明可以保留。',
  }),
};

/** The sentences for an issue. */
export const issueText = (issue: Issue): IssueText =>
  (SENTENCES[issue.code] as (parameters: Issue['parameters']) => IssueText)(issue.parameters);
