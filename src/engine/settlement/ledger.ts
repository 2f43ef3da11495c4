import { QUARTERS, type Quarter } from '../time/quarter';
import type { Day, Fen, Points, SheetRow } from '../units';

/**
 * What one adoption is worth in money (应得明细): now, by the log, the rules and the rate, or at the time when it was
 * booked.
 */
export interface FeeLine {
  /**
   * Quarter of the adoption (所属季度). Its fee is rounded in this quarter, whichever quarter books it. Null is money
   * without an adoption: what the year before left over (上年结转), or a balance that moves to the new name of its unit.
   * Such a line has 0 points and 0 rate, and the last day of the year before.
   */
  readonly quarter: Quarter | null;
  readonly unit: string;
  readonly group: string;
  /** As the clerk named them, in that order; none: the unit itself is the payee. */
  readonly authors: readonly string[];
  /** Key of the content, the same in every reading of the log (scoring §3). */
  readonly content: string;
  readonly number: string;
  readonly title: string;
  readonly channel: string;
  readonly mode: string;
  readonly day: Day;
  /** What the rule states, and its document and clause. */
  readonly ruleValue: Points;
  readonly basis: string;
  /**
   * Points that are paid: the 就高 increment, 0 where the adoption earns nothing or is older than 付费起始日. In a posting:
   * the difference that is booked, negative where money is taken back.
   */
  readonly points: Points;
  /** Fen for one whole point. */
  readonly rate: Fen;
  /**
   * Money that is not points × rate: the increment of 稿费, or what 考核项 pays (给付 元); 0 where the plan pays by points
   * alone. In a posting: the difference that is booked, as `points`.
   */
  readonly money: Fen;
  /**
   * Points that were earned for the content before, where that is not 规则分值 less 计分 of all units: under 前N级 several
   * adoptions make up the worth, under 各计全额 every unit has its own. A note for people: no amount follows from it.
   */
  readonly before?: Points;
  /** Row of 采用登记, or of 上年结转, at the time; `NO_ROW` for a line that stands for no row. */
  readonly sheetRow: SheetRow;
}

/**
 * Why the money of an adoption differs from what was booked. `late`: the adoption was counted only after its quarter
 * was settled. `increment`: another adoption of the content now earns what this one did, by 就高; `merged`: by another
 * policy.
 */
export type Cause =
  | 'late'
  | 'withdrawn'
  | 'unit'
  | 'authors'
  | 'date'
  | 'channel'
  | 'mode'
  | 'title'
  | 'fees-from'
  | 'rule'
  | 'rate'
  | 'increment'
  | 'merged'
  | 'assessed'
  | 'brought-forward'
  | 'brought-forward-changed'
  | 'renamed';

/**
 * True for money without an adoption: what the year before left over (上年结转), or a balance that moves to the new name of
 * its unit.
 */
export const isBroughtForward = ({ quarter }: Pick<FeeLine, 'quarter'>): boolean => quarter === null;

/** True for what 考核项 pays a unit for a period (给付 元): no channel adopted it. */
export const isAssessed = ({ quarter, channel }: Pick<FeeLine, 'quarter' | 'channel'>): boolean =>
  quarter !== null && channel === '';

/** True where a line states neither points nor money. */
export const isNothing = ({ points, money }: Pick<FeeLine, 'points' | 'money'>): boolean => points === 0 && money === 0;

/** What a line is worth, exact: in hundredths of a fen. */
export const exactWorth = ({ points, rate, money }: Pick<FeeLine, 'points' | 'rate' | 'money'>): number =>
  points * rate + money * 100;

/** When, by whom and by which version of the program something was booked; `at` as people read it: 2020-07-03 09:15. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
  readonly version: string;
}

interface Entry {
  /** Consecutive from 1. */
  readonly no: number;
  readonly year: number;
  /** Quarter whose settlement booked it (结算季度). */
  readonly bookedIn: Quarter;
  readonly stamp: Stamp;
  /** Why a settlement was reversed, in the clerk's words; '' in a settlement. */
  readonly reason: string;
}

/** Money booked for one adoption: due in its own quarter, corrected in a later one, or taken out by a reversal. */
export interface Posting extends Entry {
  readonly kind: 'due' | 'correction' | 'reversal';
  /** Null for `due` and `reversal`. */
  readonly cause: Cause | null;
  /** The entry that first booked the adoption, or that is reversed; null where there is none. */
  readonly corrects: number | null;
  readonly line: FeeLine;
  readonly amount: Fen;
}

/** Ends a settlement (`closing`) or its reversal (`reopening`): what it booked in all, and the facts of its sheet, frozen. */
export interface Closing extends Entry {
  readonly kind: 'closing' | 'reopening';
  /** Postings of the batch. */
  readonly count: number;
  readonly points: Points;
  readonly amount: Fen;
  readonly office: string;
  /** Document by which is paid (付费依据). */
  readonly basis: string;
  readonly rate: Fen;
  /** Who is paid, where that is not what a plan says that is silent; in the order of the type. */
  readonly payeeTerms: readonly PayeeTerm[];
}

/** 撰稿人分配 首位: the first author is paid alone. 未署名付费 否: an adoption without an author is not paid. */
export type PayeeTerm = 'first-author' | 'signed-only';

/** An entry of 结算台账 (台账条目). */
export type LedgerEntry = Posting | Closing;

/** True for an entry that ends a batch. */
export const isClosing = (entry: LedgerEntry): entry is Closing =>
  entry.kind === 'closing' || entry.kind === 'reopening';

/** A settled quarter: its postings and the entry that closed it. */
export interface Settlement {
  readonly quarter: Quarter;
  readonly postings: readonly Posting[];
  readonly closing: Closing;
}

/** The settlements that no reversal took out, oldest first. Whatever is called settled or paid is found here. */
export function settlements(entries: readonly LedgerEntry[]): Settlement[] {
  const standing: Settlement[] = [];
  let postings: Posting[] = [];
  for (const entry of entries) {
    if (!isClosing(entry)) {
      postings.push(entry);
      continue;
    }
    if (entry.kind === 'closing') standing.push({ quarter: entry.bookedIn, postings, closing: entry });
    else standing.pop();
    postings = [];
  }
  return standing;
}

/** The first quarter not settled; null once the year is settled. */
export const openQuarter = (standing: readonly Settlement[]): Quarter | null => QUARTERS[standing.length] ?? null;
