import { quarterCode } from '../../engine/time/quarter';
import type { Posting } from '../../engine/settlement/ledger';
import { formatPoints, formatYuan } from '../../text/format';
import { CAUSES, correctionKind } from '../../text/sheets/ledger';
import { broughtForwardWords, CORRECTED, correctionWords } from '../../text/sheets/settlement';

/** A correction in one line: to whom, for what, of which quarter or of the year before, and why. */
export function correctionText(
  { line, cause, amount }: Pick<Posting, 'line' | 'cause' | 'amount'>,
  year: number,
): string {
  const because = cause === null ? '' : CAUSES[cause];
  const kind = correctionKind({ line, amount });
  if (line.quarter === null) return broughtForwardWords(kind, line.unit, formatYuan(amount), because, line.title);
  const quarter = quarterCode({ year, quarter: line.quarter });
  return correctionWords(kind, line.unit, line.title, worthWords(line), quarter, because);
}

/** Points, money per item, or both, in words. */
export const worthWords = ({ points, money }: Pick<Posting['line'], 'points' | 'money'>): string[] => [
  ...(points !== 0 || money === 0 ? [CORRECTED.points(formatPoints(points))] : []),
  ...(money !== 0 ? [CORRECTED.money(formatYuan(money))] : []),
];
