import type { SheetContent } from '../../host/port/workbook';
import type { StatedPlan } from '../../rules/built-in-plan';
import { joinNames, PRINT_TITLES, UNPRICED_CHANNEL } from '../../text/sheets/template';
import { templateSheet } from '../schema/template-sheet';
import { CHANNELS_SCHEMA, METHOD_CHANNELS_SCHEMA } from './channels-schema';

/** The sheet 渠道. */
export function encodeChannels(plan: StatedPlan, year: number): SheetContent {
  const priced = new Set(plan.rules.filter(({ points }) => points !== null).map(({ channel }) => channel));
  const rows = plan.channels.map(({ name, level, aliases, note, method }) => ({
    channel: name,
    level,
    aliases: joinNames(aliases),
    note: note ?? (priced.has(name) ? null : UNPRICED_CHANNEL),
    ...(method !== undefined && { method }),
  }));
  // The column 宣传方式 is an office's own: only where it had one.
  return rows.some(({ method }) => method !== undefined)
    ? templateSheet(METHOD_CHANNELS_SCHEMA, PRINT_TITLES.channels, year, rows)
    : templateSheet(CHANNELS_SCHEMA, PRINT_TITLES.channels, year, rows);
}
