import type { RuleSheetIssues } from '../../../issues/issue';
import type { Sentences } from '../../issues/issue-sentence';
import { RULE_FAULTS_EN } from './rule-faults';

/** What the pane calls the problems of the sheets that state rules. */
export const RULE_SHEET_KINDS_EN: Readonly<Record<keyof RuleSheetIssues, string>> = {
  'unknown-name': 'Unknown name in a condition',
  'name-means-channel': 'Channel and class of one name',
  'rule-cell': 'Unreadable cell of a rule',
  'rule-fault': 'Rule contradicts itself or is incomplete',
  'quantity-missing': 'Number for the rule is missing',
  'unknown-mark': 'Unknown 加乘项',
};

const SCOPES_EN = { class: '归并类', level: '层级' } as const;

/** What is wrong there, and what to do about it. */
export const RULE_SHEET_SENTENCES_EN: Sentences<keyof RuleSheetIssues> = {
  'unknown-name': ({ value, nearest }) => ({
    problem: `"${value}" is no channel, 归并类 or 层级 of the sheet 渠道.`,
    advice: `${
      nearest.length > 0 ? `Did you mean ${nearest.map((name) => `"${name}"`).join(', ')}? ` : ''
    }Correct the name, or add it to 渠道 first, then recalculate.`,
  }),
  'name-means-channel': ({ name, scope }) => ({
    problem: `"${name}" is both a channel (or an alias of one) and a ${SCOPES_EN[scope]}; it is read as the channel.`,
    advice: `To mean the ${SCOPES_EN[scope]}, write "${SCOPES_EN[scope]}:${name}".`,
  }),
  'rule-cell': ({ value, column, expected }) => ({
    problem: `"${column}" says "${value}", which cannot be read.`,
    advice: `Write: ${expected}.`,
  }),
  'rule-fault': ({ fault, value }) => RULE_FAULTS_EN[fault](value),
  'quantity-missing': ({ column, value }) => ({
    problem: `The rule of this row is graded by "${column}", ${value === '' ? 'which is blank' : `where "${value}" is no number that can be used`}.`,
    advice: `Fill in a number of at least 0 with at most two decimals under "${column}"; until then the row is not counted.`,
  }),
  'unknown-mark': ({ value, nearest }) => ({
    problem: `"${value}" is no 加乘项 of the sheet 加乘.`,
    advice: `${
      nearest.length > 0 ? `Did you mean ${nearest.map((name) => `"${name}"`).join(', ')}? ` : ''
    }Correct the name, or add it to 加乘 first.`,
  }),
};
