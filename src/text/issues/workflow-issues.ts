import type { WorkflowIssues } from '../../issues/issue';
import type { Sentences } from './issue-sentence';

/** What the pane calls the problems of the work before the scores. */
export const WORKFLOW_KINDS: Readonly<Record<keyof WorkflowIssues, string>> = {
  'classified-text': '涉密件有文字',
  'secret-mark': '带有密级标志',
  'bad-choice': '选项不认识',
  'bad-count': '篇数不对',
  'duplicate-number': '稿件编号重复',
  'holiday-span': '放假时段不对',
  'holiday-conflict': '节假日互相矛盾',
  'unknown-solicitation': '约稿编号对不上',
  'solicited-twice': '同一次约稿写了两行',
  'unknown-number': '稿件没有登记',
  'unknown-numbers': '许多稿件没有登记',
  'number-other-unit': '稿件属于别的单位',
  'step-order': '日期先后不对',
  'other-year': '日期在别的年度',
  'step-missing': '缺一步的日期',
  'adopted-unapproved': '敏感稿件没有领导审批',
  'same-signer': '两步是同一人',
  'calendar-unknown': '节假日尚未公布',
  'interview-late': '预约提前不足',
  'interview-unreviewed': '预约没有领导审核',
  'no-informant': '没有信息员',
  'several-informants': '同时有两名信息员',
  'category-differs': '内容类别两处不同',
  'notice-unconfirmed': '还没有认定',
  'role-missing': '审核流程缺角色',
  'column-taken': '结果列里有您的内容',
};

const DONE = { adopted: '已经采用', approved: '已经审批', submitted: '已经报送', reviewed: '已经审核' } as const;

/** Who signs the review form, as far as the kind of unit has the steps. */
const signed = ({ first, second }: { readonly first: readonly string[]; readonly second: readonly string[] }): string =>
  [
    ...(first.length > 0 ? [`${first.join('、')}初审`] : []),
    ...(second.length > 0 ? [`${second.join('、')}审核`] : []),
  ].join('、');

const AFTER_CLEARING =
  '请现在保存计算后的文件；原来的文件、其他副本和备份里可能还有，请逐个检查，按保密规定处理；涉密内容只走保密渠道。';

/** What is wrong there, and what to do about it. */
export const WORKFLOW_SENTENCES: Sentences<keyof WorkflowIssues> = {
  'classified-text': ({ isCleared }) =>
    isCleared
      ? { problem: '这一行是涉密件，此格不能有文字；原有的文字这次计算已经清除。', advice: AFTER_CLEARING }
      : {
          problem: '这一行是涉密件，此格不能有文字。',
          advice: '请立即清除此格；涉密内容只走保密渠道，本文件及其副本按保密规定处理。',
        },
  'secret-mark': ({ isCleared }) =>
    isCleared
      ? { problem: '此格原有的文字带有密级标志，这次计算已经清除。', advice: AFTER_CLEARING }
      : {
          problem: '此格带有密级标志。',
          advice: '涉密内容不得录入：请立即清除，并按保密规定处理本文件及其副本。',
        },
  'bad-choice': ({ value, column, expected }) => ({
    problem: `“${column}”的值“${value}”无法识别。`,
    advice: `可填：${expected.join('、')}。`,
  }),
  'bad-count': ({ value }) => ({
    problem: `“篇数”的值“${value}”不是从 1 起的整数。`,
    advice: '请填写 1、2、3……；留空是 1 篇。',
  }),
  'duplicate-number': ({ number, row, next }) => ({
    problem: `稿件编号“${number}”与第${row}行重复。`,
    advice: `每篇稿件一个编号，下一个可用编号是 ${next}。`,
  }),
  'holiday-span': ({ from, until, days }) => ({
    problem: days < 1 ? `“至”${until}早于“日期”${from}。` : `从${from}到${until}有${days}天，一行最多一年。`,
    advice: '请核对两个日期；“至”是时段的最后一天，只有一天的可以不填。',
  }),
  'holiday-conflict': ({ date, row, isWorked }) => ({
    problem: `${date} 在第${row}行写的是“${isWorked ? '上班' : '放假'}”。`,
    advice: '请只保留一行。',
  }),
  'unknown-solicitation': ({ number, unit }) => ({
    problem: `约稿登记里没有 ${number}（${unit}）。`,
    advice: '请核对编号和单位；不是约稿的请留空。',
  }),
  'solicited-twice': ({ number, unit, row }) => ({
    problem: `约稿 ${number} 在第${row}行已经向${unit}约过。`,
    advice: '写重了的请删去一行；要两篇的只留一行，“篇数”写 2；另一次约稿请另编号。',
  }),
  'unknown-number': ({ number }) => ({
    problem: `稿件登记里没有 ${number}。`,
    advice: '请核对；没有登记过的稿件可以补登，也可以不管，不影响计分。',
  }),
  'unknown-numbers': ({ rows, first, manuscripts }) => ({
    problem: `有 ${rows} 行的稿件编号，${manuscripts}里没有，从“${first}”起；不逐行列出。`,
    advice: '以前采用的稿件可以不补登，不影响计分；新的稿件先登记，写同一个编号。',
  }),
  'number-other-unit': ({ number, row, unit }) => ({
    problem: `稿件“${number}”在稿件登记第${row}行属于“${unit}”。`,
    advice: '请核对供稿单位。',
  }),
  'step-order': ({ step, earlier }) => ({ problem: `${step}早于${earlier}。`, advice: '请核对两个日期。' }),
  'other-year': ({ column, day, year }) => ({
    problem: `${column} ${day} 不在${year}年度。`,
    advice: '请核对年份；确实跨年的，可以不管。',
  }),
  'step-missing': ({ column, done, signers }) => ({
    problem: `${DONE[done]}，但没有${column}。`,
    advice: `请补填${signers === null ? '' : `；审核表由${signed(signers)}（三（二）3）`}。`,
  }),
  'adopted-unapproved': () => ({
    problem: '重要敏感信息已被采用，但没有分管领导审批日期。',
    advice: '请补办并补填（三（二）5）。不影响计分。',
  }),
  'same-signer': ({ steps }) => ({ problem: `${steps.join('和')}是同一人。`, advice: '请核对。' }),
  'calendar-unknown': ({ year, of }) => ({
    problem: `${year}年节假日安排尚未公布，${of === 'due' ? '应报日' : '最迟报送日'}暂按周一至周五推算。`,
    advice: '公布后请更新稿分，或在“节假日”填写。',
  }),
  'interview-late': ({ lead, ahead, day }) => ({
    problem: `只提前${lead}个工作日，应提前${ahead}个（最迟 ${day}）。`,
    advice: '请与办公室商定，以后提前报送。',
  }),
  'interview-unreviewed': () => ({
    problem: '已报办公室，但分管领导还没有审核。',
    advice: '请补审后补填。',
  }),
  'no-informant': ({ units }) => ({
    problem: `这些单位没有在任的信息员：${units.join('、')}。`,
    advice: '请补填：各单位明确一名信息员（三（三）1）。',
  }),
  'several-informants': ({ unit, names }) => ({
    problem: `“${unit}”同时有两名信息员。`,
    advice: `请填写离任日：${names.join('、')}中已经换下的那一位（三（三）1）。`,
  }),
  'category-differs': ({ category, row, registered }) => ({
    problem: `内容类别是“${category}”，稿件登记第${row}行写的是“${registered}”。`,
    advice: '宣传统计以稿件登记为准，不影响计分；请核对，改成一致。',
  }),
  'notice-unconfirmed': () => ({ problem: '没有认定日期，不列入通报。', advice: '认定后补填。' }),
  'role-missing': ({ group, steps }) => ({
    problem: `“${group}”没有${steps.join('、')}的角色。`,
    advice: '请在“审核流程”补一行；确实不需要的可以不管。',
  }),
  'column-taken': ({ column }) => ({
    problem: `“${column}”是稿分填写的列，里面已有您自己的内容，稿分没有改动它，也没有填写这一列。`,
    advice: '请把您的这一列改个列名；内容不要了的，清空后重新计算。',
  }),
};
