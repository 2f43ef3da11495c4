import type { SheetContent } from '../../host/port/workbook';
import type { StatedPlan } from '../../rules/built-in-plan';
import { joinNames, PRINT_TITLES, UNPRICED_CHANNEL } from '../../text/sheets/template';
import { templateSheet } from '../schema/template-sheet';
import { CHANNELS_SCHEMA, channelsSchemaWith } from './channels-schema';

/** The sheet 渠道. */
export function encodeChannels(plan: StatedPlan, year: number): SheetContent {
  const priced = new Set(plan.rules.filter(({ points }) => points !== null).map(({ channel }) => channel));
  const rows = plan.channels.map(({ name, level, aliases, note, method, className }) => ({
    channel: name,
    level,
    aliases: joinNames(aliases),
    note: note ?? (priced.has(name) ? null : UNPRICED_CHANNEL),
    ...(method !== undefined && { method }),
    ...(className !== undefined && { className }),
  }));
  // 宣传方式 and 归并类 are an office's own columns: only where it had them.
  const own = (['method', 'className'] as const).filter((field) => rows.some((row) => row[field] !== undefined));
  const schema = own.length === 0 ? CHANNELS_SCHEMA : channelsSchemaWith(own);
  return templateSheet<string>(schema, PRINT_TITLES.channels, year, rows);
}
