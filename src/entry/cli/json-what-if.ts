import type { WhatIf } from '../../app/what-if/what-if';
import type { RowStanding } from '../../app/what-if/compare-rows';
import type { UnitStanding } from '../../app/what-if/compare-units';
import { quarterCode } from '../../engine/time/quarter';
import { formatDay } from '../../text/format';
import { STATES } from '../../text/sheets/workbook-names';
import { assessedEntry, issueEntries, splitEntry } from './json-report';

/** Puts a comparison into the shape that `what-if --json` prints; numbers are points and yuan. */
export const whatIfReport = ({ year, from, asOf, trials, units, rows, money, issues }: WhatIf): object => ({
  year,
  from: from === null ? null : formatDay(from),
  asOf: { before: formatDay(asOf.before), after: formatDay(asOf.after) },
  trials: trials.map(({ name, inForce, isDated }) => ({ sheet: name, inForce, dated: isDated })),
  units: units.map(({ unit, group, before, after, difference }) => ({
    ...{ unit, group, before: before && standing(before), after: after && standing(after) },
    difference: difference / 100,
  })),
  rows: rows.map(({ sheetRow, title, units: of, before, after, reason }) => ({
    ...{ sheetRow, title, units: of, before: rowStanding(before), after: rowStanding(after), reason },
  })),
  money: money.quarters.map(({ quarter, status, before, after }) => ({
    quarter: quarterCode({ year, quarter }),
    status,
    before: before / 100,
    after: after / 100,
    difference: (after - before) / 100,
  })),
  corrections: money.corrections.map(({ quarter, unit, amount }) => ({
    quarter: quarterCode({ year, quarter }),
    unit,
    amount: amount / 100,
  })),
  issues: issueEntries(issues),
});

const standing = ({
  total,
  quarters,
  target,
  shortfall,
  rank,
  overallRank,
  state,
  ...parts
}: UnitStanding): object => ({
  total: total / 100,
  quarters: quarters.map((points) => points / 100),
  target: target === null ? null : target / 100,
  shortfall: shortfall / 100,
  rank,
  overallRank,
  state: STATES[state],
  ...assessedEntry(parts),
});

const rowStanding = ({ value, earned, fee, split, verdict, text }: RowStanding): object => ({
  points: value === null ? null : value / 100,
  earned: earned / 100,
  ...(fee !== 0 && { fee: fee / 100 }),
  verdict,
  text,
  ...splitEntry(split),
});
