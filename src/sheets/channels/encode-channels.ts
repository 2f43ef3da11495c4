import type { SheetContent } from '../../host/port/workbook';
import type { StatedPlan } from '../../rules/built-in-plan';
import { joinNames, PRINT_TITLES, UNPRICED_CHANNEL } from '../../text/sheets/template';
import { columnsInUse } from '../schema/columns-in-use';
import { templateSheet, type TemplateRow } from '../schema/template-sheet';
import { CHANNELS_SCHEMA, FULL_CHANNELS_SCHEMA } from './channels-schema';

type Rows = readonly TemplateRow<string>[];

/** The sheet 渠道, with `own` rows in the place of the plan's. 宣传方式 and 归并类 are there only where an office has them. */
export function encodeChannels(plan: StatedPlan, year: number, own: Rows = statedRows(plan)): SheetContent {
  const schema = columnsInUse(CHANNELS_SCHEMA, FULL_CHANNELS_SCHEMA, own);
  return templateSheet<string>(schema, PRINT_TITLES.channels, year, own);
}

function statedRows(plan: StatedPlan): Rows {
  const priced = new Set(plan.rules.filter(({ points }) => points !== null).map(({ channel }) => channel));
  return plan.channels.map(({ name, level, aliases, note, method, className }) => ({
    channel: name,
    level,
    aliases: joinNames(aliases),
    note: note ?? (priced.has(name) ? null : UNPRICED_CHANNEL),
    ...(method !== undefined && { method }),
    ...(className !== undefined && { className }),
  }));
}
