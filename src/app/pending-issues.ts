import { openQuarter, settlements } from '../engine/ledger';
import { pendingCorrections } from '../engine/settle';
import { a1 } from '../sheets/cell';
import type { Issue } from '../sheets/issue';
import { ledgerQuarter } from '../sheets/ledger-row';
import { formatPoints } from '../text/format';
import { CAUSES, ENTRY_KINDS } from '../text/ledger';
import { correctionWords } from '../text/settlement';
import type { FeeBook, FeeLog } from './fee-book';

/** What changed since quarters were settled, and waits to be booked: remarks at the rows concerned. */
export function pendingIssues({ ledger, outcome }: FeeBook, { inputs, lines, terms }: FeeLog): Issue[] {
  if (!ledger) return [];
  const { entries } = ledger;
  const open = openQuarter(settlements(entries));
  if (open === 0) return [];
  const { year } = outcome;
  const { grid, columns } = inputs.log.table;
  const next = open > 3 ? null : ledgerQuarter(year, open);
  return pendingCorrections(entries, lines, terms).map(({ cause, line }): Issue => {
    const kind = line.points < 0 ? ENTRY_KINDS.less : ENTRY_KINDS.more;
    const quarter = ledgerQuarter(year, line.quarter);
    const what = correctionWords(kind, line.unit, line.title, formatPoints(line.points), quarter, CAUSES[cause!]);
    const place = { sheet: grid.name, cell: cause === 'withdrawn' ? null : a1(line.sheetRow - 1, columns.title) };
    return { code: 'pending-correction', severity: 'warning', place, parameters: { what, next } };
  });
}
