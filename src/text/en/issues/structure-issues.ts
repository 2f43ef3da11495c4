import type { IssueCode } from '../../../issues/issue';
import type { Sentences } from '../../issues/issue-sentence';
import { RULE_PARAMETERS } from '../../sheets/rule-columns';
import { FONT_PARAMETERS, NOTICE_PARAMETERS, PARAMETERS, WORK_PARAMETERS } from '../../sheets/workbook-names';

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const ALL_PARAMETERS = {
  ...PARAMETERS,
  ...RULE_PARAMETERS,
  ...WORK_PARAMETERS,
  ...NOTICE_PARAMETERS,
  ...FONT_PARAMETERS,
};

/** What each parameter accepts. */
const PARAMETER_VALUES_EN: Readonly<Record<keyof typeof ALL_PARAMETERS, string>> = {
  office: 'the full name of the office',
  year: 'a year of four digits, such as 2020',
  rate: 'yuan per point: from 0 to 100000, two decimals at most, such as 50',
  feesFrom: 'a date such as 2020-1-1, or nothing',
  feeBasis: 'name and number of the document',
  asOf: 'a date such as 2020-12-31, or nothing for today',
  preparer: 'a name',
  ordinary: 'a whole number from 1 to 99, such as 3',
  comprehensive: 'a whole number from 1 to 99, such as 5',
  ahead: 'a whole number from 1 to 99, such as 2',
  soon: 'a whole number from 1 to 99, such as 1',
  connector: 'a sign such as +',
  mail: 'a mail address',
  interviewChannels: 'options, 、 between them, | for a new line',
  approvalChannels: 'options, 、 between them, | for a new line',
  tick: 'one sign: ☑, ■ or √',
  totals: '采用得分与考核得分 or 考核得分',
  authorShares: '平均 or 首位',
  unsigned: '是 or 否',
  plan: 'the name of the plan',
  addressees: 'whom the notice is sent to',
  demands: 'the text of the last section of the notice, or nothing',
  titleFont: 'the name of a font, at most 31 characters',
  bodyFont: 'the name of a font, at most 31 characters',
  signedOn: 'a date such as 2020-7-6, or nothing',
};

const accepted = (parameter: string): string => {
  const keys = Object.keys(ALL_PARAMETERS) as (keyof typeof ALL_PARAMETERS)[];
  const key = keys.find((each) => ALL_PARAMETERS[each].name === parameter);
  return key === undefined ? 'another value' : PARAMETER_VALUES_EN[key];
};

/** What is wrong with the structure of a workbook. */
export const STRUCTURE_SENTENCES_EN: Pick<Sentences<IssueCode>, StructureCode> = {
  'missing-sheet': ({ existing }) => ({
    problem: 'The workbook has no such sheet.',
    advice: `Add it, or rename the sheet you have. There are: ${listed(existing)}.`,
  }),
  'misnamed-sheet': ({ expected }) => ({
    problem: `The name differs from "${expected}" only in spaces, character width, traditional characters or invisible ones and was not recognised.`,
    advice: `Rename the sheet to "${expected}", then recalculate.`,
  }),
  'missing-column': ({ column, found, nearest: near }) => ({
    problem: `There is no column "${column}" in the first 20 rows.`,
    advice: `${
      near.length > 0
        ? `The nearest headers: ${near.map(({ text, cell }) => `"${text}" (${cell})`).join(', ')}. If one is meant, change it to "${column}"; otherwise add`
        : 'Add'
    } "${column}" to the header.${found.length > 0 ? ` Recognised: ${listed(found)}.` : ''}`,
  }),
  'duplicate-column': ({ column, other }) => ({
    problem: `Two columns are headed "${column}"; the other is ${other}.`,
    advice: 'Keep one; rename or delete the other.',
  }),
  'duplicate-unit': ({ unit, other }) => ({
    problem: `The unit "${unit}" occurs twice; the other row is at ${other}.`,
    advice:
      'Merge the rows; if the target changed during the year, part them by "生效日" and "失效日" without an overlap.',
  }),
  'ambiguous-name': ({ name, owners }) => ({
    problem: `The name "${name}" belongs to ${listed(owners)}.`,
    advice: 'Delete it from one of the aliases, so that each name means one thing.',
  }),
  'conflicting-rules': ({ rule, other }) => ({
    problem: `The rule "${rule}" has the same conditions as that at ${other}, and their dates overlap.`,
    advice: 'Delete one, or part them by "生效日" and "失效日".',
  }),
  'no-units': () => ({ problem: 'No unit is filled in.', advice: 'Fill in unit, type and target, one per row.' }),
  'bad-parameter': ({ parameter, value }) => ({
    problem: `The value "${value}" of the parameter "${parameter}" cannot be used.`,
    advice: `Put ${accepted(parameter)}.`,
  }),
  'parameter-replaced': ({ parameter, value, used }) => ({
    problem: `The value "${value}" of the parameter "${parameter}" cannot be used; "${used}" serves for now.`,
    advice: `Put ${accepted(parameter)}; points and fees are as they are.`,
  }),
  'duplicate-parameter': ({ parameter, other }) => ({
    problem: `The parameter "${parameter}" occurs twice; the other is at ${other}.`,
    advice: 'Keep one row.',
  }),
  'built-in-used': ({ sheet }) => ({
    problem: `There is no "${sheet}"; the built-in plan of 2020 is used.`,
    advice: `If your rules differ, add a sheet "${sheet}".`,
  }),
  'rule-for-unlisted-channel': ({ channel }) => ({
    problem: `The channel "${channel}" of a rule is not listed in "渠道".`,
    advice: 'The rule applies all the same; check the name, or add it to "渠道".',
  }),
  'unknown-parameter': ({ parameter }) => ({
    problem: `The parameter "${parameter}" is unknown and ignored.`,
    advice: 'Check its name; notes of your own may stay.',
  }),
};

type StructureCode =
  | 'missing-sheet'
  | 'misnamed-sheet'
  | 'missing-column'
  | 'duplicate-column'
  | 'duplicate-unit'
  | 'ambiguous-name'
  | 'conflicting-rules'
  | 'no-units'
  | 'bad-parameter'
  | 'parameter-replaced'
  | 'duplicate-parameter'
  | 'built-in-used'
  | 'rule-for-unlisted-channel'
  | 'unknown-parameter';
