import type { RuleFault } from '../../issues/issue';
import type { IssueText } from './issue-sentence';

const text = (problem: string, advice: string): IssueText => ({ problem, advice });

/** What is wrong with a row of rules, and what to do about it; the value is what the row is about. */
export const RULE_FAULTS: Readonly<Record<RuleFault, (value: string) => IssueText>> = {
  'same-policy': (value) => text(`“${value}”写了两行归并办法。`, '请只保留一行。'),
  'share-of-class': (value) =>
    text(`“${value}”是一个归并类，联合稿件怎么分只能对整个计量写。`, '请写在归并类为空的那一行，这一格留空。'),
  'level-missing': (value) =>
    text(`归并办法要看层级，渠道“${value}”有分值而没有写层级。`, '请在“渠道”表里给它写上层级。'),
  'class-missing': (value) =>
    text(`归并办法要看归并类，渠道“${value}”有分值而没有写归并类。`, '请在“渠道”表里给它写上归并类。'),
  'class-unused': (value) =>
    text(`归并类“${value}”有归并办法，但没有一个渠道属于它。`, '请核对“渠道”表的归并类，或删除这一行。'),
  'step-half': () => text('“每”和“每加”只写了一个。', '请两格都写，或都留空。'),
  'step-of-both': () =>
    text('写了“每加”，“分值”和“稿费”要正好写一个：加在写了的那一个上。', '从零起加的写 0，另一格留空。'),
  'grade-without-by': () =>
    text('写了“满”或“每”，没有写“按”哪一列。', '请在“按”写上采用登记的列名，如 字数；不分档的，请清空“满”“每”“每加”。'),
  'by-unknown': (value) =>
    text(`“按”写的“${value}”不是采用登记里由人填写的列。`, '请改成采用登记里的列名，或在采用登记加上这一列。'),
  'zero-and-rate': () =>
    text(
      '规则写了“归零”，而每分稿费大于0：方案没有说归零的分还付不付稿费。',
      '请把参数“每分稿费”写成 0（稿费写在“稿费”列），或去掉“归零”。',
    ),
  'factor-empty': () => text('这一行没有写倍数、加分或加稿费。', '请写上其中一个，或删除这一行。'),
  'item-twice': (value) =>
    text(
      `考核项“${value}”对同样的单位写了两行，都有效。`,
      '请只保留一行，或用生效日、失效日分开，或把适用单位写得不同。',
    ),
  'item-unused': (value) =>
    text(`“${value}”对不上任何单位，这一行不起作用。`, '请核对适用单位（单位名称或类型）和生效日、失效日。'),
  'mixed-counts': (value) =>
    text(
      `考核项“${value}”数篇数，同时数到报送和采用的渠道：一篇稿子会数两次或只数一次。`,
      '请在采用渠道写明只数哪一种。',
    ),
  'total-scores': () =>
    text('“总分”只显示和看达标，不再给分。', '请清空给分、扣分、分档、保底、封顶、归入、给付各格。'),
  'steps-and-terms': () => text('写了“分档”，又写了完成给分、未完成给分、每少扣或每超加。', '请只用一种办法。'),
  'percent-without-target': () => text('分档用了百分数，没有写任务（或任务是 0）。', '请写上任务，或把分档改成数。'),
  'proportion-without-target': () => text('写了“按比例”，没有写任务（或任务是 0）。', '请写上大于 0 的任务。'),
  'money-negative': () =>
    text('给付是“元”的考核项可能成为负数：稿费不能倒扣。', '请把保底写成 0，去掉每少扣，或把给付改成“分”。'),
  'into-unknown': (value) => text(`归入“${value}”不是计量为“汇总”的考核项。`, '请改成汇总项的名称，或留空。'),
  'into-not-for': (value) =>
    text(
      `“归入”写的汇总不适用于单位“${value}”：它的这一项得分会没有去处。`,
      '请把汇总的适用单位写宽，给这个单位另写一行汇总，或把本行的适用单位写窄。',
    ),
  'collector-into': () => text('汇总项不能再归入别的汇总项。', '请清空“归入”。'),
  'two-collectors': (value) => text(`同一条采用会同时进“${value}”和另一个汇总。`, '请把两个汇总的采用渠道写得不重叠。'),
  'heads-missing': (value) => text(`任务按人数算，单位“${value}”没有写人数。`, '请在“目标任务”表加“人数”列并写上。'),
  'unit-into-unknown': (value) =>
    text(`得分归集到“${value}”：目标任务里没有这个单位，或就是它自己。`, '请改成目标任务里另一个单位的名称。'),
  'unit-into-twice': (value) => text(`得分归集到“${value}”，而它的得分又归集到别的单位。`, '请直接写最后的那个单位。'),
};
