import { OFFERED_MODES, PROMPTS, UNLISTED, VERDICT_STARTS } from '../../text/sheets/template';
import { ADOPTION_COLUMNS, CHANNEL_COLUMNS, MACHINE_COLUMNS, SHEETS } from '../../text/sheets/workbook-names';
import { COLORS, STYLES } from '../cells/look/look';
import { unitColumn } from '../schema/common-columns';
import { sheetSchema, type Highlight, type ListedIn } from '../schema/sheet-schema';
import type { AdoptionField } from './adoption-names';

const CHANNELS: ListedIn = { sheet: SHEETS.channels, columns: CHANNEL_COLUMNS, field: 'channel' };
export const QUIET = { color: COLORS.muted, fill: COLORS.machineFill };

/** The machine's columns take the colour of what they say, whoever sorts or filters them later. */
export const verdictColour = (start: string, style: Highlight<AdoptionField>['style']): Highlight<AdoptionField> => ({
  fields: MACHINE_COLUMNS,
  when: (cell) => `LEFT(${cell('verdict')},${start.length})="${start}"`,
  style,
});

/** The sheet 采用登记. */
export const ADOPTIONS_SCHEMA = sheetSchema(
  SHEETS.adoptions,
  ADOPTION_COLUMNS,
  {
    title: { kind: 'words', width: 44, isRequired: true },
    unit: unitColumn(14),
    date: {
      kind: 'date',
      width: 12,
      isRequired: true,
      prompt: PROMPTS.date,
      entries: { rule: { kind: 'years', around: 1 }, error: UNLISTED.date },
    },
    channel: {
      kind: 'words',
      width: 26,
      isRequired: true,
      entries: { rule: { kind: 'names', of: CHANNELS }, error: UNLISTED.channel },
    },
    mode: {
      kind: 'word',
      width: 10,
      isRequired: true,
      entries: { rule: { kind: 'list', source: OFFERED_MODES }, error: UNLISTED.mode },
    },
    number: { kind: 'digits', width: 11, prompt: PROMPTS.number },
    authors: { kind: 'words', width: 11, prompt: PROMPTS.authors },
    evidence: { kind: 'words', width: 12, isUnread: true },
    remark: { kind: 'words', width: 12, isUnread: true },
    ruleValue: { kind: 'points', width: 8 },
    earned: { kind: 'points', width: 8, style: { bold: true } },
    quarter: { kind: 'word', width: 9 },
    verdict: { kind: 'words', width: 34 },
  },
  {
    checkedRows: 5000,
    highlights: [
      verdictColour(VERDICT_STARTS.outsideYear, QUIET),
      verdictColour(VERDICT_STARTS.superseded, QUIET),
      verdictColour(VERDICT_STARTS.error, STYLES.bad),
      verdictColour(VERDICT_STARTS.unpriced, STYLES.caution),
    ],
  },
);
