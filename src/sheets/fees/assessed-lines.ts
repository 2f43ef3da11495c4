import type { Assessment } from '../../engine/scoring/general/assess';
import type { FeeLine } from '../../engine/settlement/ledger';
import { lastQuarterOf, partEnd } from '../../engine/time/spans';
import { day, fen, NO_ROW, points } from '../../engine/units';
import { ASSESSED_LINES, periodName } from '../../text/sheets/assessments';
import { oneLine } from '../cells/values/one-line';
import type { Inputs } from '../inputs';

/**
 * What 考核项 pay units (给付 元): a line for each unit, item and period, of the last day of the period. Where a period
 * has not given anything yet, its line has no money.
 */
export function assessedLines({ plan }: Inputs, assessments: readonly Assessment[]): FeeLine[] {
  const { year, units } = plan;
  return assessments
    .filter(({ item }) => item.pays === 'money' && item.measure !== 'total')
    .map(({ unit, item, part, result }) => {
      const name = oneLine(item.name);
      const period = periodName(year, part);
      return {
        ...{ quarter: lastQuarterOf(part), unit: units[unit]!.name, group: units[unit]!.group, authors: [] },
        ...{ content: ASSESSED_LINES.content(name, period), number: '', title: ASSESSED_LINES.title(name, period) },
        ...{
          channel: '',
          mode: '',
          day: day(partEnd(year, part) - 1),
          ruleValue: points(0),
          basis: oneLine(item.basis),
        },
        ...{ points: points(0), rate: fen(0), money: fen(result), sheetRow: NO_ROW },
      };
    });
}
