import type { WorkflowIssues } from '../../../issues/issue';
import type { Sentences } from '../../issues/issue-sentence';

/** What the pane calls the problems of the work before the scores. */
export const WORKFLOW_KINDS_EN: Readonly<Record<keyof WorkflowIssues, string>> = {
  'classified-text': 'Text in a classified row',
  'secret-mark': 'Mark of a classified paper',
  'bad-choice': 'Unknown choice',
  'bad-count': 'Wrong count',
  'duplicate-number': 'Manuscript number twice',
  'holiday-span': 'Wrong span of days',
  'holiday-conflict': 'Holidays disagree',
  'unknown-solicitation': 'Unknown commission',
  'solicited-twice': 'Commissioned twice',
  'unknown-number': 'Manuscript not registered',
  'unknown-numbers': 'Many manuscripts not registered',
  'number-other-unit': 'Manuscript of another unit',
  'step-order': 'Days out of order',
  'other-year': 'Day of another year',
  'step-missing': 'Day of a step missing',
  'adopted-unapproved': 'Sensitive, adopted, not approved',
  'same-signer': 'One person signs two steps',
  'calendar-unknown': 'Holidays not announced',
  'interview-late': 'Announced too late',
  'interview-unreviewed': 'Not reviewed',
  'no-informant': 'No informant',
  'several-informants': 'Two informants at once',
  'category-differs': 'Two categories',
  'notice-unconfirmed': 'Not confirmed yet',
  'role-missing': 'Role missing in 审核流程',
  'column-taken': 'Your text in a result column',
};

const AFTER_CLEARING =
  'Save the recalculated file now. The file as it was, other copies and backups may still hold the text: check each of them and treat it by the rules of secrecy. Classified content goes through secure channels only.';

/** What is wrong there, and what to do about it. */
export const WORKFLOW_SENTENCES_EN: Sentences<keyof WorkflowIssues> = {
  'classified-text': ({ isCleared }) =>
    isCleared
      ? {
          problem: 'This row is classified: the cell must not hold text. This run has cleared what was there.',
          advice: AFTER_CLEARING,
        }
      : {
          problem: 'This row is classified: the cell must not hold text.',
          advice:
            'Clear it now. Classified content goes through secure channels only; treat this file and its copies by the rules of secrecy.',
        },
  'secret-mark': ({ isCleared }) =>
    isCleared
      ? {
          problem: 'The cell held a text with the mark of a classified paper. This run has cleared it.',
          advice: AFTER_CLEARING,
        }
      : {
          problem: 'The cell bears the mark of a classified paper.',
          advice:
            'Classified content must not be typed here: clear it now, and treat this file and its copies by the rules of secrecy.',
        },
  'bad-choice': ({ value, column, expected }) => ({
    problem: `"${column}" says "${value}", which is none of its choices.`,
    advice: `Put one of: ${expected.join(', ')}.`,
  }),
  'bad-count': ({ value }) => ({
    problem: `"篇数" says "${value}", which is no whole number from 1.`,
    advice: 'Put 1, 2, 3 …; blank is 1.',
  }),
  'duplicate-number': ({ number, row, next }) => ({
    problem: `The manuscript number "${number}" stands in row ${row} already.`,
    advice: `Each manuscript has a number of its own; the next free one is ${next}.`,
  }),
  'holiday-span': ({ from, until, days }) => ({
    problem:
      days < 1
        ? `“至” ${until} is before “日期” ${from}.`
        : `${from} to ${until} are ${days} days; a row may name a year at most.`,
    advice: 'Check both dates; “至” is the last day, and may stay empty for one day.',
  }),
  'holiday-conflict': ({ date, row, isWorked }) => ({
    problem: `Row ${row} says that ${date} is ${isWorked ? 'worked' : 'off'}.`,
    advice: 'Keep one of the two rows.',
  }),
  'unknown-solicitation': ({ number, unit }) => ({
    problem: `约稿登记 has no ${number} for "${unit}".`,
    advice: 'Check number and unit; leave the cell blank where it answers no commission.',
  }),
  'solicited-twice': ({ number, unit, row }) => ({
    problem: `Row ${row} commissions ${number} of ${unit} already.`,
    advice:
      'Delete one of the rows if it was typed twice; keep one and type 2 under 篇数 if two are wanted; give another commission a number of its own.',
  }),
  'unknown-number': ({ number }) => ({
    problem: `稿件登记 has no ${number}.`,
    advice: 'Check it. A manuscript that was never registered may be added, or left: no score depends on it.',
  }),
  'unknown-numbers': ({ rows, first, manuscripts }) => ({
    problem: `${rows} rows have a manuscript number that ${manuscripts} does not, "${first}" the first of them; they are not listed.`,
    advice:
      'Manuscripts adopted earlier need not be added: no score depends on it. Register new ones first, under the same number.',
  }),
  'number-other-unit': ({ number, row, unit }) => ({
    problem: `Manuscript "${number}" belongs to "${unit}" in row ${row} of 稿件登记.`,
    advice: 'Check the unit.',
  }),
  'step-order': ({ step, earlier }) => ({
    problem: `"${step}" is before "${earlier}".`,
    advice: 'Check the two days.',
  }),
  'other-year': ({ column, day, year }) => ({
    problem: `"${column}" ${day} is not in ${year}.`,
    advice: 'Check the year; leave it where the work does go on into another year.',
  }),
  'step-missing': ({ column, done, signers }) => ({
    problem: `It is ${done}, but "${column}" is blank.`,
    advice:
      signers === null
        ? 'Fill it in.'
        : `Fill it in; the form is signed by ${[...signers.first, ...signers.second].join(', ')} (三(二)3).`,
  }),
  'adopted-unapproved': () => ({
    problem: 'Important or sensitive information was adopted without the day of approval by the leader.',
    advice: 'Have it approved and fill it in (三(二)5). No score changes.',
  }),
  'same-signer': ({ steps }) => ({ problem: `${steps.join(' and ')} are signed by one person.`, advice: 'Check it.' }),
  'calendar-unknown': ({ year, of }) => ({
    problem: `The holidays of ${year} are not announced; ${of === 'due' ? '应报日' : '最迟报送日'} is counted by Monday to Friday.`,
    advice: 'Update 稿分 once they are, or fill in 节假日.',
  }),
  'interview-late': ({ lead, ahead, day }) => ({
    problem: `Announced ${lead} working days ahead instead of ${ahead} (latest ${day}).`,
    advice: 'Arrange it with the office, and announce earlier next time.',
  }),
  'interview-unreviewed': () => ({
    problem: 'The office has it, but the leader has not reviewed it.',
    advice: 'Have it reviewed and fill in the day.',
  }),
  'no-informant': ({ units }) => ({
    problem: `These units have no informant in office: ${units.join(', ')}.`,
    advice: 'Each unit names one (三(三)1): fill it in.',
  }),
  'several-informants': ({ unit, names }) => ({
    problem: `"${unit}" has two informants at once.`,
    advice: `Put 离任日 into the row of the one who left: ${names.join(' or ')} (三(三)1).`,
  }),
  'category-differs': ({ category, row, registered }) => ({
    problem: `内容类别 says "${category}", and row ${row} of 稿件登记 says "${registered}".`,
    advice: '宣传统计 goes by 稿件登记, and no score changes. Make the two the same.',
  }),
  'notice-unconfirmed': () => ({
    problem: 'It has no 认定日期, so no notice tells it.',
    advice: 'Fill it in once it is confirmed.',
  }),
  'role-missing': ({ group, steps }) => ({
    problem: `"${group}" has nobody for ${steps.join(', ')}.`,
    advice: 'Add a row to 审核流程; leave it where the step really does not exist.',
  }),
  'column-taken': ({ column }) => ({
    problem: `"${column}" is a column that 稿分 fills, but something of your own stands in it: nothing was written there.`,
    advice: 'Give your column another header; or empty it, if it is not needed, and recalculate.',
  }),
};
