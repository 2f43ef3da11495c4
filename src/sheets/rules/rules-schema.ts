import { OFFERED_MODES, PROMPTS, UNLISTED } from '../../text/sheets/template';
import { RULE_COLUMNS, SHEETS, WILDCARDS } from '../../text/sheets/workbook-names';
import { STYLES } from '../cells/look';
import { PERIOD, statedPoints } from '../schema/common-columns';
import { sheetSchema } from '../schema/sheet-schema';

/** Stands for any channel or any mode in the template. */
export const ANY_NAME = WILDCARDS[0];

/** The sheet 计分规则 (三(四)2); a case without points stands out. */
export const RULES_SCHEMA = sheetSchema(
  SHEETS.rules,
  RULE_COLUMNS,
  {
    channel: { kind: 'words', width: 46, isRequired: true },
    mode: {
      kind: 'word',
      width: 13,
      isRequired: true,
      entries: { rule: { kind: 'list', source: [ANY_NAME, ...OFFERED_MODES] }, error: UNLISTED.mode },
    },
    value: statedPoints(PROMPTS.ruleValue),
    ...PERIOD,
    basis: { kind: 'words', width: 56 },
  },
  {
    highlights: [
      {
        fields: ['channel', 'mode', 'value'],
        when: (cell) => `AND(${cell('channel')}<>"",${cell('value')}="")`,
        style: STYLES.caution,
      },
    ],
  },
);
