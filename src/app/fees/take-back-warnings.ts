import { settlements, type Posting } from '../../engine/settlement/ledger';
import { fen } from '../../engine/units';
import type { FeeStatement } from '../../sheets/fees/fee-statement';
import type { Issue, IssueParameters } from '../../issues/issue';
import type { LedgerRecord } from '../../sheets/ledger/ledger-chain';
import { formatYuan } from '../../text/format';
import { wholeSheet } from '../../issues/place';

type TakeBackCode = Extract<keyof IssueParameters, `take-back-${string}`>;

/** Where more than this share of what was booked is taken back, it is probably a mistake. */
const SUSPICIOUS_SHARE = 2;

/** What a clerk should look at in the log before settling: much taken back at once, units that get nothing because of it. */
export function takeBackWarnings({ entries }: LedgerRecord, { details, units }: FeeStatement, log: string): Issue[] {
  const warning = <Code extends TakeBackCode>(code: Code, parameters: IssueParameters[Code]): Issue =>
    ({ code, severity: 'warning', place: wholeSheet(log), parameters }) as Issue;
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const booked = sum(settlements(entries).map(({ closing }) => closing.amount));
  const takenBack = takenBackOf(details);
  const carried = units.filter(({ carriedOut }) => carriedOut < 0);
  return [
    ...(booked > 0 && takenBack * SUSPICIOUS_SHARE >= booked
      ? [warning('take-back-large', { amount: formatYuan(fen(takenBack)), booked: formatYuan(fen(booked)) })]
      : []),
    ...carried.map(({ unit, carriedOut }) =>
      warning('take-back-carried', { unit, amount: formatYuan(fen(0 - carriedOut)) }),
    ),
  ];
}

/**
 * How many fen the earlier quarters lose. An adoption that is taken back and booked again with other facts loses only
 * the difference.
 */
function takenBackOf(details: readonly Posting[]): number {
  const changes = new Map<number, number>();
  for (const { cause, corrects, amount } of details)
    if (corrects !== null && cause !== 'brought-forward') changes.set(corrects, (changes.get(corrects) ?? 0) + amount);
  return [...changes.values()].reduce((total, amount) => total - Math.min(amount, 0), 0);
}
