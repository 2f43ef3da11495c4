import { quarterCode } from '../../engine/time/quarter';
import { gridRowOf } from '../../engine/units';
import { leftOver } from '../../engine/settlement/left-over';
import { isBroughtForward, openQuarter, settlements } from '../../engine/settlement/ledger';
import type { PricedDraft } from '../../engine/settlement/differences';
import { pendingCorrections } from '../../engine/settlement/settle';
import { cellOf, wholeSheet } from '../../issues/place';
import { correctionText } from '../../sheets/ledger/correction-text';
import type { Issue } from '../../issues/issue';
import type { Place } from '../../issues/place';
import { leftOverRows } from '../../sheets/brought-forward/left-over-rows';
import type { LedgerRecord } from '../../sheets/ledger/ledger-chain';
import { formatYuan } from '../../text/format';
import { joinNames } from '../../text/sheets/template';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { FeeBook, FeeLog } from './fee-book';

/**
 * Remarks on what changed after quarters were settled and is not booked yet, at the rows concerned. Once the year is
 * settled, they tell what goes to 上年结转 of the next year. There are none while the ledger has units that nobody knows.
 */
export function pendingIssues({ ledger, outcome, unitIssues }: FeeBook, log: FeeLog): readonly Issue[] {
  if (!ledger) return [];
  if (unitIssues.length > 0) return unitIssues;
  const { entries } = ledger;
  const { year } = outcome;
  const open = openQuarter(settlements(entries));
  if (open === null) return leftOverIssues(ledger, log, year);
  if (open === 0) return [];
  const next = quarterCode({ year, quarter: open });
  return pendingCorrections(entries, log.lines, log.terms).map((draft): Issue => {
    const parameters = { what: correctionText(draft, year), next };
    return { code: 'pending-correction', severity: 'warning', place: placeOf(draft, log), parameters };
  });
}

function leftOverIssues({ entries }: LedgerRecord, log: FeeLog, year: number): Issue[] {
  const left = leftOver(entries, log.lines, log.terms)!;
  const ledgerSheet = wholeSheet(SHEETS.ledger);
  return leftOverRows(left, entries, year, log.terms.nameNow).map((row): Issue => {
    const { unit, authors, amount, reason, source, difference } = row;
    const kind = difference ? 'adoption' : 'balance';
    const parameters = { unit, authors: joinNames(authors), amount: formatYuan(amount), reason, source, kind } as const;
    const place = difference ? placeOf(difference, log) : ledgerSheet;
    return { code: 'left-over', severity: 'warning', place, parameters };
  });
}

/** The row that a difference comes from; the whole sheet where that row is gone. */
function placeOf({ cause, line }: PricedDraft, { inputs }: FeeLog): Place {
  if (isBroughtForward(line)) {
    const isThere = cause === 'brought-forward';
    return isThere ? cellOf(SHEETS.broughtForward, gridRowOf(line.sheetRow), 0) : wholeSheet(SHEETS.ledger);
  }
  const { log } = inputs;
  return cause === 'withdrawn' ? wholeSheet(log.sheet) : log.placeOfRow(line.sheetRow, 'title');
}
