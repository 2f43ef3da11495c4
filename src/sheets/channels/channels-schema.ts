import { METHODS } from '../../text/sheets/categories';
import { CHANNEL_COLUMNS, CHANNEL_METHOD_COLUMN, SHEETS } from '../../text/sheets/workbook-names';
import { choiceColumn } from '../schema/choice';
import { sheetSchema, type ColumnTraits } from '../schema/sheet-schema';

const TRAITS = {
  channel: { kind: 'words', width: 46, isRequired: true },
  level: { kind: 'word', width: 8, isUnread: true },
  aliases: { kind: 'words', width: 56 },
  note: { kind: 'words', width: 40, isUnread: true },
} as const satisfies Readonly<Record<string, ColumnTraits>>;

/** The sheet 渠道. */
export const CHANNELS_SCHEMA = sheetSchema(SHEETS.channels, CHANNEL_COLUMNS, TRAITS);

/** The sheet 渠道 with the column that an office may add; no score depends on it. */
export const METHOD_CHANNELS_SCHEMA = sheetSchema(
  SHEETS.channels,
  { ...CHANNEL_COLUMNS, ...CHANNEL_METHOD_COLUMN },
  { ...TRAITS, method: { ...choiceColumn(METHODS, 12), isUnread: true } },
);
