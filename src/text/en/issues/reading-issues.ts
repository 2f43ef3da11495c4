import type { IssueParameters } from '../../../issues/issue';
import { GROUP_TO_FILL } from '../../sheets/template';
import type { Sentences } from '../../issues/issue-sentence';
import type { ReadingCode } from '../../issues/reading-issues';

/** So many rows are named one by one in a sentence. */
const NAMED_ROWS = 5;

const namedRows = (rows: IssueParameters['rows-left-out']['rows']): string => {
  const named = rows.slice(0, NAMED_ROWS).map(({ cell, text }) => `"${text}" (${cell})`);
  return `${named.join(', ')}${rows.length > NAMED_ROWS ? ' …' : ''}`;
};

/** What the reading of other people's sheets found. */
export const READING_SENTENCES_EN: Sentences<ReadingCode> = {
  'foreign-sheet': () => ({
    problem:
      'This sheet has the name of a result sheet but was not written by Gaofen; so as not to replace it, no results were written.',
    advice:
      'Rename the sheet, then recalculate; if it is a result sheet of Gaofen whose title or headings were edited, delete it and recalculate.',
  }),
  'foreign-ledger': () => ({
    problem:
      'This sheet "结算台账" was not written by Gaofen (it has none of its title, headings and codes) and was left alone; points are calculated, fees cannot be settled.',
    advice:
      'Rename the sheet, then go on with the fees; if it was a ledger of Gaofen once, do not rename or delete it: restore it from a backup.',
  }),
  'year-unknown': ({ years }) => ({
    problem: `No year is stated, and the adoptions are of ${years.join(', ')}: it is not known which to calculate.`,
    advice:
      'Add a row to "参数": "年度" under "项目", and the year (such as 2024) under "值"; add that sheet if there is none.',
  }),
  'year-from-dates': ({ year }) => ({
    problem: `No year is stated: all adoptions are of ${year}, which is calculated; what else is not stated, such as the rate, is that of the built-in plan of 2020.`,
    advice: 'Check the rules and the rate of the year, and state the year in "参数".',
  }),
  'year-without-rows': ({ year, years }) => ({
    problem: `There is no adoption in ${year}: all are of ${years.join(', ')}, so that every score is 0.`,
    advice: 'Check "年度" in "参数"; at the beginning of a year, with only rows of the year before, ignore this.',
  }),
  'merged-empty': ({ column, range }) => ({
    problem: `"${column}" is inside the merged cells ${range}; there is no value to read.`,
    advice: `Unmerge ${range} and fill in each cell, then recalculate.`,
  }),
  'merged-number': ({ column, range }) => ({
    problem: `"${column}" is merged in ${range}; the number was read for each of the rows.`,
    advice: `If it is the sum of these rows, unmerge ${range} and fill in each of them.`,
  }),
  'merged-results': ({ range }) => ({
    problem: `The merged cells ${range} cover cells for results; what they cover was not written.`,
    advice: `Unmerge ${range}, then recalculate; the points count all the same and are only not shown here.`,
  }),
  'column-twice': ({ column, other, why }) => ({
    problem: `Two columns are headed "${column}"; the other is ${other}. ${
      {
        unread: 'No score depends on it, and the left one is read.',
        blank: 'It is blank, and not read.',
        same: 'Both say the same, and the left one is read.',
      }[why]
    }`,
    advice: 'This may stay; rename one to tell them apart.',
  }),
  'rows-left-out': ({ rows }) => ({
    problem: `Rows that look like sums, remarks, examples or headings of groups were not taken for records (${rows.length}): ${namedRows(rows)}.`,
    advice: 'Nothing to do; if one of them is a record, give it an exact name without "合计", "小计" or "示例".',
  }),
  'title-alone': ({ rows }) => ({
    problem: `Rows at the end of the log have a title and neither unit, date, channel nor mode, and were not taken for adoptions (${rows.length}): ${namedRows(rows)}.`,
    advice: 'If one is an adoption, fill in these columns, then recalculate; if it is a remark, leave it.',
  }),
  'maybe-heading': ({ name }) => ({
    problem: `"${name}" looks like the heading of a group, but its target is not the sum of the units below; it counts as a unit now.`,
    advice:
      'If it is a heading, clear its target or delete the row; if it is a unit, ignore this, or fill in its 类型.',
  }),
  'groups-to-fill': ({ count }) => ({
    problem: `${count} units were taken from the log, and their "类型" is still "${GROUP_TO_FILL}".`,
    advice:
      'Fill in their kinds and targets as the plan states them. Of a unit that is written in several ways keep one row, and put the other names into "别名".',
  }),
  'maybe-sum': ({ name, count }) => ({
    problem: `The target of "${name}" is exactly the sum of the ${count} units above, like a row of sums; it counts as a unit now.`,
    advice: 'If it is a sum, name it "合计" or delete the row; if it is a unit, ignore this.',
  }),
  'number-digits-lost': ({ value, column, isNumber }) => ({
    problem: `"${column}" is the number ${value}: digits beyond 15, or zeros at its end, are lost.${
      isNumber ? ' Different numbers become the same, so contents were told apart by unit and title instead.' : ''
    }`,
    advice: 'Format the cell as text, then type the whole number again.',
  }),
  'rule-unread': ({ what }) => ({
    problem: `This version does not read ${what} yet and did not score by it: points and fees may be wrong, and nothing can be settled.`,
    advice:
      'If it has nothing to do with scoring (notes, a backup), give it another name, or write "备份" into the name of the sheet; if it is a sheet that is read under another name, rename it as "使用说明" has it; if it is another rule, wait for a version that reads it, or write it as rows of "计分规则".',
  }),
  'trial-sheet': ({ inForce }) => ({
    problem: `This sheet tries out another "${inForce}" and counts for nothing: points, fees and settlements go by "${inForce}" as it is in force.`,
    advice: 'Look at what it would change (What if), then adopt it or drop it.',
  }),
  'second-sheet': ({ expected }) => ({
    problem: `This sheet looks like "${expected}", too, and was not read: only the one of that very name is.`,
    advice: `If it has rows that count, move them to "${expected}", then recalculate; if not, write "备份" or "说明" into its name.`,
  }),
  'sheet-unread': ({ expected, absent, holdsFees }) => ({
    problem: `This sheet looks like "${expected}" under another name and was not read${holdsFees ? ', so that points and fees may be wrong; nothing can be settled until then' : ''}.`,
    advice: `If it is, rename it to "${expected}"${
      absent.length > 0 ? ` and add to its header ${absent.map((name) => `"${name}"`).join(', ')}` : ''
    }, then recalculate; if not, put "备份" or "说明" into its name.`,
  }),
  'old-worth-unused': ({ column, value, year }) => ({
    problem: `The row is not dated before ${year}, so its ${column} of ${value} is not used; the rules say what it earns.`,
    advice: 'Clear the cell; if the adoption is of an earlier year, correct its date.',
  }),
  'old-worth-differs': ({ stated, rule, count }) => ({
    problem: `An adoption of an earlier year is worth the ${stated} of 旧年度分值; the rules of now would say ${rule}${count > 1 ? ` (${count} rows are so)` : ''}.`,
    advice:
      'If a rule was raised, leave it; if the old adoption was corrected, correct 旧年度分值 too, or it may be paid twice.',
  }),
};
