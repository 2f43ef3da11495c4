import type { RuleFault } from '../../../issues/issue';
import type { IssueText } from '../../issues/issue-sentence';

const text = (problem: string, advice: string): IssueText => ({ problem, advice });

/** What is wrong with a row of rules, and what to do about it; the value is what the row is about. */
export const RULE_FAULTS_EN: Readonly<Record<RuleFault, (value: string) => IssueText>> = {
  'same-policy': (value) => text(`"${value}" has two rows of 归并.`, 'Keep one of them.'),
  'share-of-class': (value) =>
    text(`"${value}" is a 归并类; 联合稿件 holds for a whole 计量.`, 'State it in the row without a 归并类.'),
  'level-missing': (value) =>
    text(
      `Merging depends on 层级, and the channel "${value}" has a value and no 层级.`,
      'State its 层级 on the sheet 渠道.',
    ),
  'class-missing': (value) =>
    text(
      `Merging depends on 归并类, and the channel "${value}" has a value and no 归并类.`,
      'State its 归并类 on the sheet 渠道.',
    ),
  'class-unused': (value) =>
    text(`The 归并类 "${value}" has a policy, but no channel belongs to it.`, 'Check 渠道, or delete the row.'),
  'step-half': () => text('Only one of 每 and 每加 is stated.', 'State both, or neither.'),
  'step-of-both': () =>
    text(
      'With 每加, exactly one of 分值 and 稿费 must be stated: that one grows.',
      'Write 0 where it grows from nothing, and leave the other blank.',
    ),
  'grade-without-by': () =>
    text('满 or 每 is stated without 按.', 'State a column of 采用登记 under 按, or clear 满, 每 and 每加.'),
  'by-unknown': (value) =>
    text(
      `"${value}" under 按 is no column of 采用登记 that people fill in.`,
      'Name a column of 采用登记, or add it there.',
    ),
  'zero-and-rate': () =>
    text(
      'A rule states 归零 while 每分稿费 is above 0: nobody says whether the fee goes too.',
      'Set 每分稿费 to 0, or clear 归零.',
    ),
  'factor-empty': () => text('The row states no 倍数, 加分 or 加稿费.', 'State one of them, or delete the row.'),
  'item-twice': (value) =>
    text(`"${value}" has two rows in force for the same units.`, 'Keep one, or part them by dates or units.'),
  'item-unused': (value) => text(`"${value}" applies to no unit.`, 'Check 适用单位 and the dates.'),
  'mixed-counts': (value) =>
    text(`"${value}" counts contents of both 报送 and adoptions.`, 'Name the channels of one kind.'),
  'total-scores': () => text('总分 only shows and compares; it gives nothing.', 'Clear its scoring cells.'),
  'steps-and-terms': () => text('分档 is stated together with other scoring cells.', 'Use one of the two ways.'),
  'percent-without-target': () =>
    text('分档 in per cent needs a 任务 above 0.', 'State 任务, or write the brackets as numbers.'),
  'proportion-without-target': () => text('按比例 needs a 任务 above 0.', 'State 任务.'),
  'money-negative': () => text('An item that pays 元 could be negative.', 'Set 保底 to 0, clear 每少扣, or pay 分.'),
  'into-unknown': (value) =>
    text(`"${value}" under 归入 is no item measured by 汇总.`, 'Name such an item, or clear the cell.'),
  'into-not-for': (value) =>
    text(
      `The 汇总 under 归入 is not for "${value}": its result of this item would go nowhere.`,
      'Widen 适用单位 of the 汇总, state a 汇总 for that unit, or narrow 适用单位 of this row.',
    ),
  'collector-into': () => text('A 汇总 cannot go into another item.', 'Clear 归入.'),
  'two-collectors': (value) =>
    text(`An adoption would go into "${value}" and another 汇总.`, 'Let their channels not overlap.'),
  'heads-missing': (value) => text(`The 任务 is per person, and "${value}" has no 人数.`, 'State 人数 on 目标任务.'),
  'unit-into-unknown': (value) =>
    text(`得分归集到 "${value}": 目标任务 has no such unit, or it is the unit itself.`, 'Name another unit.'),
  'unit-into-twice': (value) =>
    text(`得分归集到 "${value}", whose points go to yet another unit.`, 'Name the last unit.'),
};
