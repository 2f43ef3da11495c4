import type { Issue, IssueCode } from '../../../issues/issue';
import type { IssueText, Sentences } from '../../issues/issue-sentence';
import { OPTIONAL_SHEET_SENTENCES_EN } from './optional-sheets';
import { RULE_SHEET_SENTENCES_EN } from './rule-issues';
import { WORKFLOW_SENTENCES_EN } from './workflow-issues';
import { STRUCTURE_SENTENCES_EN } from './structure-issues';
import { READING_SENTENCES_EN } from './reading-issues';
import { SETTLEMENT_SENTENCES_EN } from './settlement-issues';

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const nearest = (names: readonly string[], otherwise: string): string =>
  names.length > 0 ? `Did you mean ${listed(names)}? Put the exact name. ${otherwise}` : otherwise;

const DATE_REASONS = {
  'no-year': 'has no year',
  impossible: 'is a date that does not exist',
  unreadable: 'cannot be read as a date',
} as const;

const SENTENCES: Sentences<IssueCode> = {
  ...STRUCTURE_SENTENCES_EN,
  'cell-error': ({ value }) => ({
    problem: `The cell shows the error ${value}.`,
    advice: 'Correct the formula, or put the content itself.',
  }),
  'uncalculated-formula': () => ({
    problem: 'The cell is a formula whose result is not in the file.',
    advice: 'Open and save the file once with WPS or Excel, or put the content itself.',
  }),
  'missing-value': ({ column }) => ({ problem: `"${column}" is empty.`, advice: 'Fill it in, then recalculate.' }),
  'bad-date': ({ value, reason }) => ({
    problem: `The date "${value}" ${DATE_REASONS[reason]}.`,
    advice: 'Put year, month and day like 2020-4-27.',
  }),
  'reversed-period': ({ from, until }) => ({
    problem: `The end ${until} does not come after the start ${from}; the row is never in effect.`,
    advice: 'Check both dates; the end is the first day that no longer counts.',
  }),
  'bad-number': ({ value, column }) => ({
    problem: `The value "${value}" of "${column}" is no usable number.`,
    advice: 'Put a number from 0 to 1000000 with two decimals at most.',
  }),
  'bad-amount': ({ value }) => ({
    problem: `The value "${value}" of "金额(元)" is no usable amount.`,
    advice:
      'Put what is to be paid as a positive, what is to be taken back as a negative number with two decimals at most, such as -12.50.',
  }),
  'fees-too-large': ({ most }) => ({
    problem: `The fees of the year add up to more than ¥${most}, beyond what is computed exactly; this row has the most points.`,
    advice: 'Check the points in "计分规则" and the rate in "参数" for digits too many.',
  }),
  'unknown-unit': ({ value, nearest: names, column }) => ({
    problem: `The unit "${value}"${column === undefined ? '' : ` of "${column}"`} is not in "目标任务".`,
    advice: nearest(names, 'If it is a new unit or a short name, add the unit or an alias there.'),
  }),
  'several-units': ({ value, units }) => ({
    problem: `"${value}" names ${units.length} units: ${listed(units)}.`,
    advice: 'Points go to one unit only: keep the one that supplied the manuscript.',
  }),
  'unit-not-in-effect': ({ value, date }) => ({
    problem: `The unit "${value}" is not in effect on ${date}.`,
    advice: 'Check the date, or change "生效日" and "失效日" in "目标任务".',
  }),
  'unknown-channel': ({ value, nearest: names }) => ({
    problem: `The channel "${value}" is not listed in "渠道".`,
    advice: nearest(names, 'If it is a new channel, add it to "渠道" and "计分规则".'),
  }),
  'unknown-mode': ({ value, nearest: names, known }) => ({
    problem: `The mode "${value}" is not recognised.`,
    advice: nearest(names, `It may be ${known.join(', ')}.`),
  }),
  'content-of-other-unit': ({ content, unit, row }) => ({
    problem: `"${content}" was first logged for the unit "${unit}" (row ${row}), another than here; this row earns nothing.`,
    advice: 'Points go to one unit only: check number and unit of both rows.',
  }),
  unpriced: ({ channel, mode }) => ({
    problem: `No points are stated for "${channel}" (${mode}); it counts as 0.`,
    advice: 'If it should earn points, add a row with its basis to "计分规则".',
  }),
  'after-as-of': ({ date, asOf }) => ({
    problem: `The date ${date} is after the as-of date ${asOf}.`,
    advice: 'It counts; check the date or the as-of date.',
  }),
  'outside-year': ({ date, year }) => ({
    problem: `The date ${date} is not in ${year} and earns nothing this year.`,
    advice: 'Correct it if it is wrong; a row of another year may stay, so that its content is not counted twice.',
  }),
  'similar-title': ({ title, other, row }) => ({
    problem: `The title "${title}" is close to "${other}" in row ${row}; it may be the same content.`,
    advice: 'If it is, give both rows the same manuscript number; if not, ignore this.',
  }),
  'same-title-other-number': ({ title, row }) => ({
    problem: `"${title}" has the same unit and title as row ${row}, but their manuscript numbers are written differently, or one has none; they count as two.`,
    advice: 'If it is one content, give both rows the same number.',
  }),
  'title-digits-divided': ({ title, other, row }) => ({
    problem: `"${title}" differs from "${other}" in row ${row} by punctuation only, and they count as one content; but their numbers are other ones, so they may be two.`,
    advice:
      'If they are two, give each its manuscript number, or make the titles distinct; if they are one, write them the same.',
  }),
  'near-number': ({ number, other, row }) => ({
    problem: `The manuscript number "${number}" differs from "${other}" in row ${row} only in the way of writing (width, case, spaces, punctuation, leading zeros); they count as two contents.`,
    advice: 'If it is one, write the number the same and check title and unit; if not, make the numbers distinct.',
  }),
  'same-title-other-unit': ({ title, unit, row }) => ({
    problem: `"${title}" has the title of row ${row} (${unit}) under another unit: they count as two, and both units earn.`,
    advice:
      'One content earns for one unit only: give both rows the same manuscript number, or correct the unit; if they are two, ignore this.',
  }),
  'missing-title': () => ({
    problem: '"标题" is empty; the row counts by its manuscript number.',
    advice: 'Fill in the title, so that it can be checked.',
  }),
  ...OPTIONAL_SHEET_SENTENCES_EN,
  ...RULE_SHEET_SENTENCES_EN,
  ...WORKFLOW_SENTENCES_EN,
  ...READING_SENTENCES_EN,
  ...SETTLEMENT_SENTENCES_EN,
};

/** The sentences for an issue. */
export const issueTextEn = (issue: Issue): IssueText =>
  (SENTENCES[issue.code] as (parameters: Issue['parameters']) => IssueText)(issue.parameters);
