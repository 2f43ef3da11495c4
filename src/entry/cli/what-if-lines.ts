import type { WhatIf } from '../../app/what-if/what-if';
import type { UnitChange } from '../../app/what-if/compare-units';
import { fen, type Points } from '../../engine/units';
import { formatPoints, formatYuan } from '../../text/format';
import { WHAT_IF_TEXTS as TEXT } from '../../text/pane/pane-what-if';

/** What would change, one line each: units, then rows with what changed and why, then money. */
export function whatIfLines({ trials, from, units, rows, money }: WhatIf): string[] {
  const changed = units.filter(isChanged);
  return [
    TEXT.there(trials.map(({ name }) => name)),
    ...trials.flatMap(({ name, isDated }) => (from !== null && !isDated ? [TEXT.whole(name)] : [])),
    ...changed.map(unitLine),
    ...(changed.length < units.length ? [TEXT.unchangedUnits(units.length - changed.length)] : []),
    TEXT.rows(rows.length),
    ...rows.map(
      ({ sheetRow, title, before, after, reason }) =>
        `  ${TEXT.row(sheetRow, title, before.text, after.text)}（${TEXT.reasons[reason]}）`,
    ),
    ...money.quarters.map(({ quarter, status, before, after }) => {
      const line = TEXT.quarter(quarter, formatYuan(before), formatYuan(after));
      return status === 'open' ? line : `${line}（${TEXT[status]}）`;
    }),
    ...money.corrections.map(({ quarter, unit, amount }) =>
      TEXT.correction(quarter, unit, formatYuan(fen(Math.abs(amount))), amount > 0),
    ),
  ];
}

const isChanged = ({ before, after, difference }: UnitChange): boolean =>
  difference !== 0 || before?.rank !== after?.rank || before?.target !== after?.target;

function unitLine({ unit, before, after, difference }: UnitChange): string {
  if (!before) return TEXT.newUnit(unit, formatPoints(after!.total));
  if (!after) return TEXT.goneUnit(unit, formatPoints(before.total));
  const points = TEXT.unit(unit, formatPoints(before.total), formatPoints(after.total), signed(difference));
  return `${points}，${TEXT.rank(before.rank, after.rank)}`;
}

const signed = (difference: Points): string => `${difference > 0 ? '+' : ''}${formatPoints(difference)}`;
