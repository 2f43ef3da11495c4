import type { SheetContent } from '../../host/port/workbook';
import { joinNames, PRINT_TITLES, PROMPTS, UNLISTED } from '../../text/sheets/template';
import { BROUGHT_FORWARD_COLUMNS, SHEETS, TARGET_COLUMNS } from '../../text/sheets/workbook-names';
import { CHECKED_ROWS, checked, clerkSheet, namesOf, words } from '../cells/clerk-sheet';
import type { BroughtForwardRow } from './left-over-rows';
import { yuan } from '../cells/formulas';
import { block, COLORS, FORMATS } from '../cells/look';

const FIELDS = Object.keys(BROUGHT_FORWARD_COLUMNS) as (keyof typeof BROUGHT_FORWARD_COLUMNS)[];
const at = (field: (typeof FIELDS)[number]): number => FIELDS.indexOf(field);
const MOST_YUAN = 10_000_000;

/** The sheet 上年结转 of a year's workbook, with what the year before left over; a person may add rows. */
export function encodeBroughtForward(year: number, rows: readonly BroughtForwardRow[]): SheetContent {
  const cells = rows.map(({ unit, authors, amount, reason, source }) => [
    ...[unit, joinNames(authors) || null, yuan(amount), reason, source],
  ]);
  const money = { width: 15, style: { horizontal: 'right', numberFormat: FORMATS.ledgerMoney } } as const;
  const looks = [words(20), words(20), money, words(34), words(58)];
  const title = `${year}${PRINT_TITLES.broughtForward}`;
  const sheet = clerkSheet(SHEETS.broughtForward, title, Object.values(BROUGHT_FORWARD_COLUMNS), looks, cells);
  const units = namesOf(SHEETS.targets, Object.keys(TARGET_COLUMNS).indexOf('unit'), CHECKED_ROWS);
  return {
    ...sheet,
    validations: [
      { range: checked(at('unit')), rule: { kind: 'list', source: units }, warningOnly: true, error: UNLISTED.unit },
      { range: checked(at('authors')), rule: { kind: 'any' }, prompt: PROMPTS.authors },
      {
        range: checked(at('amount')),
        rule: { kind: 'decimal', min: 0 - MOST_YUAN, max: MOST_YUAN },
        warningOnly: true,
        prompt: PROMPTS.amount,
        error: UNLISTED.amount,
      },
      { range: checked(at('source')), rule: { kind: 'any' }, prompt: PROMPTS.source },
    ],
    conditionalFormats: [
      {
        range: block(1, at('amount'), CHECKED_ROWS),
        rule: { kind: 'formula', formula: 'AND(ISNUMBER($C2),$C2<0)', style: { color: COLORS.badInk } },
      },
    ],
  };
}
