import { quarterCode } from '../../engine/time/quarter';
import type { Posting } from '../../engine/settlement/ledger';
import { formatPoints, formatYuan } from '../../text/format';
import { CAUSES, ENTRY_KINDS } from '../../text/sheets/ledger';
import { broughtForwardWords, correctionWords } from '../../text/sheets/settlement';

/** A correction in one line: to whom, for what, of which quarter or of the year before, and why. */
export function correctionText(
  { line, cause, amount }: Pick<Posting, 'line' | 'cause' | 'amount'>,
  year: number,
): string {
  const because = cause === null ? '' : CAUSES[cause];
  if (line.quarter === null) {
    const kind = amount < 0 ? ENTRY_KINDS.less : ENTRY_KINDS.more;
    return broughtForwardWords(kind, line.unit, formatYuan(amount), because, line.title);
  }
  const kind = line.points < 0 ? ENTRY_KINDS.less : ENTRY_KINDS.more;
  const quarter = quarterCode({ year, quarter: line.quarter });
  return correctionWords(kind, line.unit, line.title, formatPoints(line.points), quarter, because);
}
