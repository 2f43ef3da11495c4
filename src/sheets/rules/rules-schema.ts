import { OFFERED_MODES, PROMPTS, UNLISTED } from '../../text/sheets/template';
import { PART_WORDS, ZERO_SPANS } from '../../text/sheets/rule-words';
import { RULE_MORE_COLUMNS } from '../../text/sheets/rule-columns';
import { RULE_COLUMNS, SHEETS, WILDCARDS } from '../../text/sheets/workbook-names';
import { STYLES } from '../cells/look/look';
import { choiceColumn } from '../schema/choice';
import { PERIOD, statedPoints } from '../schema/common-columns';
import { sheetSchema, type ColumnTraits } from '../schema/sheet-schema';

/** Stands for any channel or any mode in the template. */
export const ANY_NAME = WILDCARDS[0];

const TRAITS: Readonly<Record<keyof typeof RULE_COLUMNS, ColumnTraits>> = {
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
};

/** The sheet 计分规则 (三(四)2); a case without points stands out. */
export const RULES_SCHEMA = sheetSchema(SHEETS.rules, RULE_COLUMNS, TRAITS, {
  highlights: [
    {
      fields: ['channel', 'mode', 'value'],
      when: (cell) => `AND(${cell('channel')}<>"",${cell('value')}="")`,
      style: STYLES.caution,
    },
  ],
});

const number: ColumnTraits = { kind: 'points', width: 9 };

const MORE_TRAITS: Readonly<Record<keyof typeof RULE_MORE_COLUMNS, ColumnTraits>> = {
  fee: { kind: 'money', width: 11 },
  count: number,
  by: { kind: 'word', width: 11 },
  above: number,
  each: number,
  add: number,
  part: choiceColumn(PART_WORDS),
  zeroes: choiceColumn(ZERO_SPANS),
};

const { from, until, basis, ...CASE } = RULE_COLUMNS;
const FULL_COLUMNS = { ...CASE, ...RULE_MORE_COLUMNS, from, until, basis };

/** The sheet 计分规则 with every column that an office may add. */
export const FULL_RULES_SCHEMA = sheetSchema(SHEETS.rules, FULL_COLUMNS, { ...TRAITS, ...MORE_TRAITS });

/** The same where money is stated: points need not be. */
export const FEE_RULES_SCHEMA = sheetSchema(SHEETS.rules, FULL_COLUMNS, {
  ...TRAITS,
  ...MORE_TRAITS,
  value: { ...TRAITS.value, isRequired: false },
});
