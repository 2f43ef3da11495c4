import { PROMPTS, UNLISTED } from '../../text/sheets/template';
import { BROUGHT_FORWARD_COLUMNS, SHEETS } from '../../text/sheets/workbook-names';
import { COLORS } from '../cells/look/look';
import { unitColumn } from '../schema/common-columns';
import { sheetSchema } from '../schema/sheet-schema';

const MOST_YUAN = 10_000_000;

/** The optional sheet 上年结转; money taken back stands out. */
export const BROUGHT_FORWARD_SCHEMA = sheetSchema(
  SHEETS.broughtForward,
  BROUGHT_FORWARD_COLUMNS,
  {
    unit: unitColumn(20),
    authors: { kind: 'words', width: 20, prompt: PROMPTS.authors },
    amount: {
      kind: 'money',
      width: 15,
      isRequired: true,
      prompt: PROMPTS.amount,
      entries: { rule: { kind: 'decimal', min: 0 - MOST_YUAN, max: MOST_YUAN }, error: UNLISTED.amount },
    },
    reason: { kind: 'words', width: 34, isRequired: true },
    source: { kind: 'words', width: 58, isRequired: true, prompt: PROMPTS.source },
  },
  {
    highlights: [
      {
        fields: ['amount'],
        when: (cell) => `AND(ISNUMBER(${cell('amount')}),${cell('amount')}<0)`,
        style: { color: COLORS.badInk },
      },
    ],
  },
);
