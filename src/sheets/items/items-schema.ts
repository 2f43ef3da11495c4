import { ITEM_MEASURES, PAYS_WORDS, SPAN_WORDS } from '../../text/sheets/rule-words';
import { ITEM_COLUMNS } from '../../text/sheets/rule-columns';
import { SHEETS } from '../../text/sheets/workbook-names';
import { choiceColumn } from '../schema/choice';
import { PERIOD } from '../schema/common-columns';
import { sheetSchema, type ColumnTraits } from '../schema/sheet-schema';

const number: ColumnTraits = { kind: 'points', width: 11 };

/** The optional sheet 考核项: what units have to do, and what it gives or costs. */
export const ITEMS_SCHEMA = sheetSchema(SHEETS.items, ITEM_COLUMNS, {
  name: { kind: 'words', width: 18, isRequired: true },
  appliesTo: { kind: 'words', width: 16 },
  measure: { ...choiceColumn(ITEM_MEASURES), isRequired: true },
  channel: { kind: 'words', width: 24 },
  mode: { kind: 'word', width: 12 },
  span: { ...choiceColumn(SPAN_WORDS), isRequired: true },
  target: number,
  done: number,
  missed: number,
  lessEach: number,
  moreEach: number,
  steps: { kind: 'words', width: 30 },
  least: number,
  most: number,
  into: { kind: 'words', width: 14 },
  pays: choiceColumn(PAYS_WORDS),
  ...PERIOD,
  basis: { kind: 'words', width: 40 },
});
