import { METHODS } from '../../text/sheets/categories';
import { CHANNEL_CLASS_COLUMN } from '../../text/sheets/rule-columns';
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

const OPTIONAL = { ...CHANNEL_METHOD_COLUMN, ...CHANNEL_CLASS_COLUMN };
type OptionalField = keyof typeof OPTIONAL;

const OPTIONAL_TRAITS: Readonly<Record<OptionalField, ColumnTraits>> = {
  method: { ...choiceColumn(METHODS, 12), isUnread: true },
  className: { kind: 'word', width: 12 },
};

/** The sheet 渠道 with every column that an office may add: 宣传方式, on which no score depends, and 归并类. */
export const FULL_CHANNELS_SCHEMA = sheetSchema(
  SHEETS.channels,
  { ...CHANNEL_COLUMNS, ...OPTIONAL },
  { ...TRAITS, ...OPTIONAL_TRAITS },
);
