import type { RuleSheetIssues } from '../../../issues/issue';
import type { Sentences } from '../../issues/issue-sentence';

/** What the pane calls the problems of the sheets that state rules. */
export const RULE_SHEET_KINDS_EN: Readonly<Record<keyof RuleSheetIssues, string>> = {
  'unknown-name': 'Unknown name in a condition',
  'name-means-channel': 'Channel and class of one name',
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
};
