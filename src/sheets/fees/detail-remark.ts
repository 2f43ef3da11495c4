import type { Posting } from '../../engine/settlement/ledger';
import { points } from '../../engine/units';
import { FEE_TEXTS } from '../../text/sheets/fee-sheets';
import { entryKindName } from '../../text/sheets/ledger';
import { isPlainSum } from '../cells/look/formulas';

/**
 * Says of the postings of a statement what their rows do not: why money is corrected, that an adoption earned only the
 * difference, that several units share it, that a fen is rounded.
 */
export function detailRemarks(details: readonly Posting[], year: number): (posting: Posting) => string | null {
  const shared = new Map<string, { units: number; points: number }>();
  for (const { kind, line } of details) {
    if (kind !== 'due') continue;
    const before = shared.get(adoptionKey({ line })) ?? { units: 0, points: 0 };
    shared.set(adoptionKey({ line }), { units: before.units + 1, points: before.points + line.points });
  }
  return (posting) => {
    if (posting.line.quarter === null) return broughtForwardRemark(posting);
    const all = posting.kind === 'due' ? shared.get(adoptionKey(posting))! : null;
    const remarks = [...correctionRemark(posting, year), ...incrementRemark(posting, all), ...roundingRemark(posting)];
    return remarks.length === 0 ? null : remarks.join('；');
  };
}

const { broughtForward, correction, increment, joint, raised, rounding } = FEE_TEXTS.remarks;

/** Lines of one row of the log are the shares of one adoption. */
const adoptionKey = ({ line }: Pick<Posting, 'line'>): string =>
  JSON.stringify([line.content, line.day, line.channel, line.mode, line.sheetRow]);

const broughtForwardRemark = (posting: Posting): string =>
  broughtForward(entryKindName(posting), posting.cause!, posting.line.sheetRow);

function correctionRemark(posting: Posting, year: number): string[] {
  const { kind, cause, line } = posting;
  return kind === 'due' ? [] : [correction(entryKindName(posting), cause, year, line.quarter!)];
}

function incrementRemark({ line }: Posting, all: { readonly units: number; readonly points: number } | null): string[] {
  if (!all) return [];
  const together = all.units > 1 ? [joint] : [];
  if (line.before !== undefined) return line.before > 0 ? [...together, raised(line.before)] : together;
  const before = points(line.points > 0 ? line.ruleValue - all.points : 0);
  return before > 0 ? [...together, increment(before)] : together;
}

const roundingRemark = ({ line, amount }: Posting): string[] => (isPlainSum(line, amount) ? [] : [rounding]);
