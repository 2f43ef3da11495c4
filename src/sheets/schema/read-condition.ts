import type { Condition } from '../../engine/scoring/general/general-plan';
import {
  isAnyName,
  nearestNames,
  readChannelCondition,
  readModeCondition,
  type NamedChannels,
} from '../cells/names/condition';
import type { NameIndex } from '../cells/names/names';
import type { SheetReading } from './sheet-reading';

/** What conditions are looked up in. */
export interface ConditionNames {
  readonly channels: NamedChannels;
  readonly modes: NameIndex;
}

/** Reads the condition of a row of a sheet of rules; every name must be known. */
export function readCondition<Field extends string>(
  sheet: SheetReading<Field>,
  row: number,
  [channel, mode]: readonly [channel: Field, mode: Field],
  names: ConditionNames,
): Condition {
  return {
    channels: readChannels(sheet, row, channel, names.channels),
    modes: readModes(sheet, row, mode, names.modes),
  };
}

function readChannels<Field extends string>(
  sheet: SheetReading<Field>,
  row: number,
  field: Field,
  channels: NamedChannels,
): ReadonlySet<number> | null {
  const text = sheet.text(row, field);
  if (isAnyName(text)) return null;
  const { terms, unknown, doubled } = readChannelCondition(text, channels);
  for (const value of unknown)
    sheet.note('error', 'unknown-name', row, field, { value, nearest: nearestNames(value, channels) });
  for (const one of doubled) sheet.note('warning', 'name-means-channel', row, field, one);
  return terms.some((term) => term.channels === null) ? null : new Set(terms.flatMap((term) => term.channels ?? []));
}

function readModes<Field extends string>(
  sheet: SheetReading<Field>,
  row: number,
  field: Field,
  names: NameIndex,
): ReadonlySet<number> | null {
  const { modes, unknown } = readModeCondition(sheet.text(row, field), names);
  for (const value of unknown)
    sheet.note('error', 'unknown-mode', row, field, { value, nearest: names.nearest(value), known: names.names });
  return modes && new Set(modes);
}
