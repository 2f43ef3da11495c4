import { CHANNEL_COLUMNS, SHEETS } from '../../text/sheets/workbook-names';
import { sheetSchema } from '../schema/sheet-schema';

/** The sheet 渠道. */
export const CHANNELS_SCHEMA = sheetSchema(SHEETS.channels, CHANNEL_COLUMNS, {
  channel: { kind: 'words', width: 46, isRequired: true },
  level: { kind: 'word', width: 8, isUnread: true },
  aliases: { kind: 'words', width: 56 },
  note: { kind: 'words', width: 40, isUnread: true },
});
