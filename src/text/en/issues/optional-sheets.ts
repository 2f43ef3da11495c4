import type { OptionalSheetIssues } from '../../../issues/issue';
import type { Sentences } from '../../issues/issue-sentence';

/** What the pane calls the problems that only optional sheets have. */
export const OPTIONAL_SHEET_KINDS_EN: Readonly<Record<keyof OptionalSheetIssues, string>> = {
  'duplicate-payee': 'Payee twice',
  'duplicate-source': 'Source twice',
  'digits-lost': 'Digits lost',
};

/** What is wrong there, and what to do about it. */
export const OPTIONAL_SHEET_SENTENCES_EN: Sentences<keyof OptionalSheetIssues> = {
  'duplicate-payee': ({ payee, other }) => ({
    problem: `"${payee}" occurs twice with different identity or account numbers; the other row is at ${other}.`,
    advice:
      'Both numbers are left empty on the payment list: keep the right row; for two people of one name, put the unit of each.',
  }),
  'duplicate-source': ({ source, other }) => ({
    problem: `The source "${source}" stands twice for the same unit, also in ${other}: both rows will be paid or taken back.`,
    advice: 'If one is a repetition, delete it; where the amount of a source changed, change the first row.',
  }),
  'digits-lost': ({ value, column }) => ({
    problem: `"${column}" is the number ${value}: what goes beyond 15 digits is lost.`,
    advice: 'Format the cell as text, then type the whole number again; it is left empty on the payment list.',
  }),
};
