import { nextQuarter, type Quarter } from '../time/quarter';
import { bookedLines, type NameNow } from './booked-lines';
import { broughtForwardDrafts, type BroughtForward } from './brought-forward';
import { changedContents, differences, type Draft, type PricedDraft } from './differences';
import {
  openQuarter,
  settlements,
  type Closing,
  type FeeLine,
  type LedgerEntry,
  type PayeeTerm,
  type Posting,
  type Settlement,
  type Stamp,
} from './ledger';
import { movedBalances } from './moved-balances';
import { pairLines, SAME_ADOPTION, SAME_SHARE } from './pair-lines';
import type { Plan } from '../scoring/plan';
import { RunningFees } from './running-fees';
import { failure, success, type Result } from '../result';
import { fen, points } from '../units';

/** What a settlement freezes, and how its entries are ordered and its units recognised. */
export interface SettlementTerms extends Pick<Plan, 'year' | 'rate' | 'feesFrom'> {
  readonly payeeTerms: readonly PayeeTerm[];
  /** True where the plan has more than points by channel and mode, 就高 and one target. */
  readonly isGeneral: boolean;
  /** True where 就高 is all that moves points and money between adoptions of a content. */
  readonly isBestOnly: boolean;
  readonly office: string;
  readonly basis: string;
  /** Units by name, in the order in which sheets list them. */
  readonly units: readonly string[];
  /** The name that the plan gives today to a unit of the ledger: renaming a unit corrects nothing. */
  readonly nameNow: NameNow;
  /** What the year before left over, as 上年结转 states it. */
  readonly broughtForward: readonly BroughtForward[];
}

/** Why nothing is booked; `quarter` is the one that must come first. */
export type Refusal =
  | { readonly code: 'already-settled' }
  | { readonly code: 'earlier-open'; readonly quarter: Quarter }
  | { readonly code: 'not-settled' }
  | { readonly code: 'later-settled'; readonly quarter: Quarter };

/** The entries to append to the ledger, the last of them closing the batch, or why there are none. */
export type Booking = Result<readonly LedgerEntry[], Refusal>;

/**
 * Settles a quarter (结账). Four things are booked: what is due for the quarter, every difference to what earlier
 * quarters booked, what the year before left over, and the moves of balances to the new names of renamed units. `lines`
 * are all adoptions of the year. Those that earn nothing are among them, because they tell why a booked line earns less
 * now.
 */
export function settle(
  ledger: readonly LedgerEntry[],
  lines: readonly FeeLine[],
  quarter: Quarter,
  terms: SettlementTerms,
  stamp: Stamp,
): Booking {
  const standing = settlements(ledger);
  const open = openQuarter(standing);
  if (open === null || quarter < open) return failure({ code: 'already-settled' });
  if (quarter > open) return failure({ code: 'earlier-open', quarter: open });
  const batch = new Batch(ledger.length, { year: terms.year, bookedIn: quarter, stamp, reason: '' });
  for (const posting of pricedDrafts(standing, lines, quarter, terms)) batch.post(posting);
  for (const posting of movedBalances(standing, lines, terms.nameNow)) batch.post(posting);
  const { office, basis, rate, payeeTerms } = terms;
  return success(batch.close('closing', { office, basis, rate, payeeTerms }));
}

/** Reverses the last settled quarter (冲销): takes out every entry of its settlement, and the quarter is open again. */
export function reverse(ledger: readonly LedgerEntry[], quarter: Quarter, reason: string, stamp: Stamp): Booking {
  const standing = settlements(ledger);
  const last = standing.at(-1);
  if (!last || quarter > last.quarter) return failure({ code: 'not-settled' });
  if (quarter < last.quarter) return failure({ code: 'later-settled', quarter: last.quarter });
  const { year, office, basis, rate, payeeTerms } = last.closing;
  const batch = new Batch(ledger.length, { year, bookedIn: quarter, stamp, reason });
  for (const { no, line, amount } of last.postings) {
    const out = { ...line, points: points(0 - line.points), money: fen(0 - line.money) };
    batch.post({ kind: 'reversal', cause: null, corrects: no, line: out, amount: fen(0 - amount) });
  }
  return success(batch.close('reopening', { office, basis, rate, payeeTerms }));
}

/**
 * The ledger as it would be if the quarter, and every open quarter before it, were settled on the log of today. A
 * preview shows this.
 */
export function forecast(
  ledger: readonly LedgerEntry[],
  lines: readonly FeeLine[],
  quarter: Quarter,
  terms: SettlementTerms,
): readonly LedgerEntry[] {
  const nobody: Stamp = { at: '', by: '', version: '' };
  let entries = ledger;
  for (let open = openQuarter(settlements(ledger)); open !== null && open <= quarter; open = nextQuarter(open)) {
    const booking = settle(entries, lines, open, terms, nobody);
    if (booking.ok) entries = [...entries, ...booking.value];
  }
  return entries;
}

/**
 * Corrections of settled quarters that are not booked yet. The next settlement books them, if the year has a quarter
 * left.
 */
export function pendingCorrections(
  ledger: readonly LedgerEntry[],
  lines: readonly FeeLine[],
  terms: SettlementTerms,
): readonly PricedDraft[] {
  const standing = settlements(ledger);
  return pricedDrafts(standing, lines, openQuarter(standing), terms).filter(({ kind }) => kind === 'correction');
}

/** What settling the quarter books, in the order of its units. For each unit its own adoptions come first, by date. */
function draftsOf(
  standing: readonly Settlement[],
  lines: readonly FeeLine[],
  settling: Quarter | null,
  { feesFrom, isGeneral, isBestOnly, nameNow, units, broughtForward }: SettlementTerms,
): (Draft | PricedDraft)[] {
  const likenesses = isGeneral ? SAME_SHARE : SAME_ADOPTION;
  const pairs = pairLines(bookedLines(standing, nameNow), lines, likenesses);
  const why = { feesFrom, isBestOnly, changed: isGeneral ? changedContents(pairs) : null };
  const drafts: (Draft | PricedDraft)[] = [
    ...pairs.flatMap((pair) => differences(pair, settling, why)),
    ...broughtForwardDrafts(standing, broughtForward, nameNow),
  ];
  const places = new Map(units.map((unit, place) => [unit, place]));
  const placeOf = ({ line }: Draft): number => places.get(line.unit) ?? units.length;
  return drafts.sort((a, b) => placeOf(a) - placeOf(b) || byUnitName(a, b) || byKind(a, b) || byDate(a, b));
}

const byUnitName = (a: Draft, b: Draft): number =>
  a.line.unit === b.line.unit ? 0 : a.line.unit < b.line.unit ? -1 : 1;

const byKind = (a: Draft, b: Draft): number => Number(a.kind !== 'due') - Number(b.kind !== 'due');

/** By day and row. Of one adoption, what is taken back comes first. */
const byDate = (a: Draft, b: Draft): number =>
  a.line.day - b.line.day ||
  a.line.sheetRow - b.line.sheetRow ||
  a.line.points - b.line.points ||
  a.line.money - b.line.money;

/** Gives every draft its amount; a draft of 上年结转 has its amount already. */
function pricedDrafts(
  standing: readonly Settlement[],
  lines: readonly FeeLine[],
  settling: Quarter | null,
  terms: SettlementTerms,
): PricedDraft[] {
  const fees = new RunningFees(standing, terms.nameNow);
  return draftsOf(standing, lines, settling, terms).map((draft) =>
    'amount' in draft ? draft : { ...draft, amount: fees.book(draft.line) },
  );
}

type Frame = Pick<Closing, 'year' | 'bookedIn' | 'stamp' | 'reason'>;

/** Entries that are booked together: numbered on from the ledger, summed up by the one that closes them. */
class Batch {
  private readonly postings: Posting[] = [];

  constructor(
    private readonly after: number,
    private readonly frame: Frame,
  ) {}

  post(posting: PricedDraft): void {
    this.postings.push({ no: this.after + this.postings.length + 1, ...this.frame, ...posting });
  }

  close(kind: Closing['kind'], facts: Pick<Closing, 'office' | 'basis' | 'rate' | 'payeeTerms'>): LedgerEntry[] {
    const { after, frame, postings } = this;
    const no = after + postings.length + 1;
    return [...postings, { no, ...frame, kind, ...batchSums(postings), ...facts }];
  }
}

/** What the entry that ends a batch says of its postings. */
export const batchSums = (postings: readonly Posting[]): Pick<Closing, 'count' | 'points' | 'amount'> => ({
  count: postings.length,
  points: points(postings.reduce((sum, { line }) => sum + line.points, 0)),
  amount: fen(postings.reduce((sum, { amount }) => sum + amount, 0)),
});
