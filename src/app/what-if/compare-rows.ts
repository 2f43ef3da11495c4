import type { SheetRow } from '../../engine/units';
import { fen, points, type Fen, type Points } from '../../engine/units';
import { unitAt } from '../../engine/scoring/plan';
import type { RowOutcome } from '../../sheets/adoptions/row-outcomes';
import type { WhatIfReason } from '../../text/pane/pane-what-if';
import type { Result } from '../scoring/outcome';
import { rowSplit } from '../scoring/row-split';

/** What a row of the log counts. */
export interface RowStanding {
  /** Value of the rule; null where the row could not be read. */
  readonly value: Points | null;
  readonly earned: Points;
  /** Money per item; 0 where there is none. */
  readonly fee: Fen;
  /** What each of several units earned, by name; null for a row of one unit. */
  readonly split: ReadonlyMap<string, Points> | null;
  readonly verdict: RowOutcome['verdict'];
  /** The 判定 sentence. */
  readonly text: string;
}

/**
 * Why a row counts otherwise: it can be read in one case only, its rule gives another value or other money, what was
 * counted for the same content before it differs, its units share otherwise, or only the sentence differs.
 */
export type RowReason = WhatIfReason;

/** A row of the log that would count otherwise. */
export interface RowChange {
  readonly sheet: string;
  readonly sheetRow: SheetRow;
  readonly title: string;
  readonly units: readonly string[];
  readonly before: RowStanding;
  readonly after: RowStanding;
  readonly reason: RowReason;
}

/** Compares the rows of the same log, in its order; only those that differ. */
export function compareRows(before: Result, after: Result): RowChange[] {
  const was = new Map(before.rows.map((row) => [row.sheetRow, row]));
  return after.rows.flatMap((row): RowChange[] => {
    const old = was.get(row.sheetRow);
    if (!old) return [];
    const [then, now] = [standing(before, old), standing(after, row)];
    const reason = reasonOf(then, now);
    if (reason === null) return [];
    const [result, at] = row.adoption === null ? [before, old.adoption] : [after, row.adoption];
    return [
      { sheet: result.log.sheet, sheetRow: row.sheetRow, ...contentOf(result, at), before: then, after: now, reason },
    ];
  });
}

function contentOf({ log, plan, adoptions }: Result, at: number | null): Pick<RowChange, 'title' | 'units'> {
  if (at === null) return { title: '', units: [] };
  const units = adoptions.more?.joint.get(at) ?? [adoptions.unit[at]!];
  return { title: log.shownTitle(at), units: units.map((unit) => unitAt(plan, unit).name) };
}

function standing(result: Result, { adoption, verdict, text }: RowOutcome): RowStanding {
  if (adoption === null) return { value: null, earned: points(0), fee: fen(0), split: null, verdict, text };
  const { scores } = result;
  return {
    value: points(scores.points[adoption]!),
    earned: points(scores.earned[adoption]!),
    fee: fen(scores.more?.feeEarned[adoption] ?? 0),
    split: rowSplit(result, adoption),
    verdict,
    text,
  };
}

function reasonOf(then: RowStanding, now: RowStanding): RowReason | null {
  if (comesToSame(then, now)) return null;
  if (isReadOtherwise(then, now)) return 'reading';
  if (then.value !== now.value) return 'value';
  if (then.earned !== now.earned) return 'same-content';
  if (then.fee !== now.fee) return 'money';
  if (!isSameSplit(then.split, now.split)) return 'shares';
  return 'wording';
}

/** True for a row that counts the same and is told the same, whatever its rule says: one that is covered, by more or less. */
const comesToSame = (then: RowStanding, now: RowStanding): boolean =>
  then.text === now.text &&
  then.verdict === now.verdict &&
  then.earned === now.earned &&
  then.fee === now.fee &&
  isSameSplit(then.split, now.split);

const isReadOtherwise = (then: RowStanding, now: RowStanding): boolean =>
  (then.value === null) !== (now.value === null) || (then.verdict === 'error') !== (now.verdict === 'error');

const isSameSplit = (one: RowStanding['split'], other: RowStanding['split']): boolean =>
  one?.size === other?.size && [...(one ?? [])].every(([unit, share]) => other?.get(unit) === share);
