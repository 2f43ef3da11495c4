import { Verdict, type Scores } from '../engine/score';
import { overlap } from '../engine/period';
import { quarterStart } from '../engine/calendar';
import { day, type Day } from '../engine/units';
import { formatDay } from '../text/format';
import type { AdoptionField } from './adoption-names';
import { cellAt, cellText } from './cell';
import { manuscriptNumber } from './manuscript-number';
import type { Table } from './table';
import type { Inputs } from './decode-workbook';
import type { LogRow } from './encode-log';

const COPIED = ['title', 'authors', 'evidence', 'remark'] as const;

/**
 * The adoptions of contents that could still earn in a later year, for they are worth less than the highest rule then in
 * force: as rows of its log, where they lower the next increment and earn nothing (scoring §3).
 */
export function carriedRows({ plan, log }: Inputs, scores: Scores, year: number): LogRow[] {
  const { adoptions, table } = log;
  const highest = highestValue(plan.rules, quarterStart(year, 0), quarterStart(year, 4));
  const worth = new Int32Array(adoptions.contents);
  const isCounted = (at: number): boolean => scores.verdict[at] !== Verdict.otherUnit;
  for (let at = 0; at < adoptions.length; at++) {
    const content = adoptions.content[at]!;
    if (isCounted(at)) worth[content] = Math.max(worth[content]!, scores.points[at]!);
  }
  const rows: LogRow[] = [];
  for (let at = 0; at < adoptions.length; at++) {
    if (!isCounted(at) || worth[adoptions.content[at]!]! >= highest) continue;
    const text = (field: AdoptionField): string =>
      cellText(cellAt(table.grid, adoptions.sheetRow[at]! - 1, table.columns[field]));
    rows.push({
      ...Object.fromEntries(COPIED.map((field) => [field, text(field)])),
      number: numberOf(table, adoptions.sheetRow[at]! - 1),
      unit: plan.units[adoptions.unit[at]!]!.name,
      date: formatDay(day(adoptions.day[at]!)),
      channel: plan.channels[adoptions.channel[at]!]!,
      mode: plan.modes[adoptions.mode[at]!]!,
    });
  }
  return rows;
}

/** A number that lost digits is left behind: as a text it would tell contents apart again. */
const numberOf = ({ grid, columns }: Table<AdoptionField>, row: number): string =>
  manuscriptNumber(cellAt(grid, row, columns.number)).trim();

/** The most that a single adoption can be worth in a period. */
function highestValue(rules: Inputs['plan']['rules'], from: Day, until: Day): number {
  const used = rules.filter((rule) => overlap(rule, { from, until }));
  return Math.max(0, ...used.map(({ value }) => value ?? 0));
}
