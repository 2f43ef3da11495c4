import { settlements } from '../engine/ledger';
import { fen } from '../engine/units';
import type { FeeStatement } from '../sheets/fee-statement';
import type { Issue } from '../sheets/issue';
import type { LedgerRecord } from '../sheets/ledger-chain';
import { formatYuan } from '../text/format';
import { SHEETS } from '../text/workbook-names';

/** Share of what was booked before that is taken back only by mistake, as a rule. */
const SUSPICIOUS_SHARE = 2;

const PLACE = { sheet: SHEETS.adoptions, cell: null } as const;

/** What a clerk should look at before settling: much taken back at once, units that get nothing because of it. */
export function takeBackWarnings({ entries }: LedgerRecord, { details, units }: FeeStatement): Issue[] {
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const booked = sum(settlements(entries).map(({ closing }) => closing.amount));
  const takenBack = sum(details.filter(({ amount }) => amount < 0).map(({ amount }) => 0 - amount));
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

const warning = <Code extends 'take-back-large' | 'take-back-carried'>(
  code: Code,
  parameters: Extract<Issue, { code: Code }>['parameters'],
): Issue => ({ code, severity: 'warning', place: PLACE, parameters }) as Issue;
