import { formatPercent, formatPoints } from '../../text/format';
import type { PaneText } from '../../text/pane/pane';
import type { UnitRow } from '../pane/unit-rows';

/** The listed units as lines of plain text, for a chat group. */
export function unitsAsText(
  { units, states }: PaneText,
  rows: readonly UnitRow[],
  { year, asOf }: { readonly year: number; readonly asOf: string },
  placeOf: (row: UnitRow) => number,
): string {
  const lines = rows.map((row) => {
    const { name, total, target, shortfall, state } = row;
    const parts = [
      target === null ? units.scoreAlone(formatPoints(total)) : units.score(formatPoints(total), formatPoints(target)),
      ...(target === null || target === 0 ? [] : [formatPercent(total, target)]),
      ...(shortfall > 0 ? [units.shortfall(formatPoints(shortfall))] : []),
      ...(state === 'none' ? [] : [states[state]]),
    ];
    return `${placeOf(row)}. ${name} ${parts.join(' ')}`;
  });
  return [units.textTitle(year, asOf), ...lines].join('\n');
}
