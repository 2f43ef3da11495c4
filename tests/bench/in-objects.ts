import type { Plan } from '../../src/engine/scoring/plan';
import type { Day } from '../../src/engine/units';
import type { CellValue } from '../../src/host/port/workbook';
import { naive, type LogRow, type NaiveResult } from '../engine/naive';
import type { Answer, RowResults } from './answer';
import { EPOCH } from './workload';

const indexOf = (names: readonly string[]): Map<unknown, number> => new Map(names.map((name, i) => [name, i]));

/** The same cells through plain objects and Maps, written as one would at first. */
export function inObjects(plan: Plan, rows: readonly (readonly CellValue[])[], asOf: Day): NaiveResult {
  const units = indexOf(plan.units.map(({ name }) => name));
  const channels = indexOf(plan.channels);
  const modes = indexOf(plan.modes);
  const log = rows.slice(1).map(([title, unit, date, channel, mode, number], i): LogRow => {
    return {
      sheetRow: i + 2,
      unit: units.get(unit)!,
      day: (date as number) - EPOCH,
      channel: channels.get(channel)!,
      mode: modes.get(mode)!,
      number: (number as string | null) ?? '',
      title: title as string,
    };
  });
  return naive(plan, log, asOf);
}

/** The reference's answer, to compare others with. */
export function answerOf({ rows, scorecards, fees }: NaiveResult): Answer {
  const column = (name: keyof RowResults): number[] => rows.map((row) => row[name]);
  const results = {
    points: column('points'),
    earned: column('earned'),
    rule: column('rule'),
    verdict: column('verdict'),
    previous: column('previous'),
  };
  return { rows: results, scorecards, fees };
}
