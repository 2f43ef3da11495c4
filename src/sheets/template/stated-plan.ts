import { ANY } from '../../engine/scoring/plan';
import type { Day } from '../../engine/units';
import type { SheetGrid, WorkbookContent } from '../../host/port/workbook';
import { BUILT_IN_PLAN, type StatedPlan } from '../../rules/built-in-plan';
import { formatDay } from '../../text/format';
import { ALIAS_SEPARATORS, SHEETS } from '../../text/sheets/workbook-names';
import type { Inputs } from '../inputs';
import { FULL_CHANNELS_SCHEMA } from '../channels/channels-schema';
import { SheetReading } from '../schema/sheet-reading';
import { TARGETS_SCHEMA } from '../targets/targets-schema';

/** The plan by which a workbook is kept, as data: what another year's workbook is made from. */
export function statedPlan({ sheets, date1904 }: WorkbookContent, { parameters, plan }: Inputs): StatedPlan {
  const { channels, modes, rules } = plan;
  return {
    document: parameters.planTitle || BUILT_IN_PLAN.document,
    office: parameters.office,
    year: parameters.year,
    yuanPerPoint: parameters.rate / 100,
    feeBasis: parameters.feeBasis,
    preparer: parameters.preparer,
    ...stated('feesFrom', parameters.feesFrom),
    units: statedUnits(sheets.get(SHEETS.targets)!, date1904),
    channels: statedChannels(sheets.get(SHEETS.channels), date1904),
    rules: rules.map(({ channel, mode, value, basis, from, until }) => ({
      channel: channel === ANY ? null : channels[channel]!,
      mode: mode === ANY ? null : modes[mode]!,
      points: value === null ? null : value / 100,
      basis,
      ...stated('from', from),
      ...stated('until', until),
    })),
  };
}

const stated = <Key extends string>(key: Key, day: Day | null): { readonly [Each in Key]?: string } =>
  (day === null ? {} : { [key]: formatDay(day) }) as { readonly [Each in Key]?: string };

const namesIn = (text: string): string[] => text.split(ALIAS_SEPARATORS).filter((name) => name.trim() !== '');

const statedUnits = (grid: SheetGrid, date1904: boolean): StatedPlan['units'] =>
  SheetReading.read(grid, TARGETS_SCHEMA, date1904, unitsIn).value ?? [];

function unitsIn(sheet: SheetReading<keyof typeof TARGETS_SCHEMA.columns>): StatedPlan['units'] {
  const units: StatedPlan['units'][number][] = [];
  let group = '';
  for (const row of sheet.records('unit')) {
    const text = (field: keyof typeof TARGETS_SCHEMA.columns): string => sheet.text(row, field);
    const name = text('unit');
    group = text('group') || group;
    if (name === '') continue;
    const target = sheet.hundredths(row, 'target');
    const { from, until } = sheet.period(row, 'from', 'until');
    units.push({
      name,
      group,
      target: target === null ? null : target / 100,
      aliases: namesIn(text('aliases')),
      informant: text('informant'),
      phone: text('phone'),
      ...stated('from', from),
      ...stated('until', until),
    });
  }
  return units;
}

const statedChannels = (grid: SheetGrid | undefined, date1904: boolean): StatedPlan['channels'] =>
  SheetReading.read(grid, FULL_CHANNELS_SCHEMA, date1904, channelsIn).value ?? BUILT_IN_PLAN.channels;

function channelsIn(sheet: SheetReading<keyof typeof FULL_CHANNELS_SCHEMA.columns>): StatedPlan['channels'] {
  const channels: StatedPlan['channels'][number][] = [];
  for (const row of sheet.records('channel')) {
    const name = sheet.text(row, 'channel');
    if (name === '') continue;
    channels.push({
      name,
      level: sheet.text(row, 'level'),
      aliases: namesIn(sheet.text(row, 'aliases')),
      note: sheet.text(row, 'note'),
      ...(sheet.shown(row, 'method') !== '' && { method: sheet.shown(row, 'method') }),
      ...(sheet.shown(row, 'className') !== '' && { className: sheet.shown(row, 'className') }),
    });
  }
  return channels;
}
