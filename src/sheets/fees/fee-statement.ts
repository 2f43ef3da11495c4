import type { Quarter } from '../../engine/time/quarter';
import {
  settlements,
  type LedgerEntry,
  type PayeeTerm,
  type Posting,
  type Settlement,
} from '../../engine/settlement/ledger';
import {
  accountsAfter,
  accountsOf,
  accountSums,
  type Accounts,
  type Carried,
  type PayeeAccount,
  type UnitAccount,
} from '../../engine/settlement/payments';
import { batchSums, type SettlementTerms } from '../../engine/settlement/settle';
import { fen, type Fen } from '../../engine/units';
import type { PaidBy } from '../../text/sheets/fee-sheets';
import type { LedgerRecord } from '../ledger/ledger-chain';

/** A quarter's fees as the fee sheets, the pane and the command line show them: one model, whatever shows it. */
export interface FeeStatement {
  readonly year: number;
  readonly quarter: Quarter;
  /**
   * `preview`: what settling now would book; `settled`: what the ledger holds, whatever the log says by now; `withheld`:
   * nothing can be told, because the ledger has units that 目标任务 does not know, or rules are not read.
   */
  readonly status: 'preview' | 'withheld' | 'settled';
  readonly office: string;
  /** 付费依据; may be empty. */
  readonly basis: string;
  /** Fen for one whole point, of the quarter's own adoptions. */
  readonly rate: Fen;
  /** Who is paid, where that is not everybody named, in equal shares. */
  readonly payeeTerms: readonly PayeeTerm[];
  /** 结账时间 (2020-07-03 09:15), 经办人, program version; '' in a preview. */
  readonly closedAt: string;
  readonly closedBy: string;
  readonly version: string;
  /** 校验码 of the closing entry, which stands for the whole ledger up to it; '' in a preview. */
  readonly code: string;
  /** By group, then in the order of the plan; only units with an adoption, a correction or money carried. */
  readonly units: readonly UnitAccount[];
  /** What is booked, in the order of `units`: of each first the quarter's own adoptions, then corrections. */
  readonly details: readonly Posting[];
  /** In the order of `units`, payees in the order in which they are first named. */
  readonly payees: readonly PayeeAccount[];
}

/** The statement of a settled quarter, from the ledger alone; null where the quarter is not settled. */
export function settledStatement({ entries, codes }: LedgerRecord, quarter: Quarter): FeeStatement | null {
  const standing = settlements(entries).slice(0, quarter + 1);
  const closing = standing[quarter]?.closing;
  return closing ? statement(standing.at(-1)!, accountsOf(standing), 'settled', codes[closing.no - 1]!) : null;
}

/** The statement of a settlement alone, given what the one before it left to carry; `code` is that of its closing entry. */
export const statementAfter = (before: Carried, settlement: Settlement, code: string): FeeStatement =>
  statement(settlement, accountsAfter(before, settlement), 'settled', code);

/** What settling an open quarter would put on its sheets, from a `forecast` of the ledger up to it. */
export function previewStatement(forecast: readonly LedgerEntry[]): FeeStatement {
  const standing = settlements(forecast);
  return statement(standing.at(-1)!, accountsOf(standing), 'preview', '');
}

/** An open quarter of which no amount can be told: no unit, no money, only whose and which quarter it is. */
export const withheldStatement = (
  { year, office, basis, rate, payeeTerms }: SettlementTerms,
  quarter: Quarter,
): FeeStatement => ({
  ...{
    year,
    quarter,
    status: 'withheld',
    office,
    basis,
    rate,
    payeeTerms,
    closedAt: '',
    closedBy: '',
    version: '',
    code: '',
  },
  ...{ units: [], details: [], payees: [] },
});

function statement(
  { closing, postings }: Settlement,
  accounts: Accounts,
  status: FeeStatement['status'],
  code: string,
): FeeStatement {
  const places = new Map(accounts.units.map(({ unit }, place) => [unit, place]));
  const placeOf = ({ line }: Posting): number => places.get(line.unit)!;
  return {
    year: closing.year,
    quarter: closing.bookedIn,
    status,
    office: closing.office,
    basis: closing.basis,
    rate: closing.rate,
    payeeTerms: closing.payeeTerms,
    closedAt: closing.stamp.at,
    closedBy: closing.stamp.by,
    version: closing.stamp.version,
    code,
    ...accounts,
    details: [...postings].sort((a, b) => placeOf(a) - placeOf(b) || a.no - b.no),
  };
}

/** True where the sheets need 补发扣回, 上期结转 and 结转下期: something beside the quarter's own adoptions. */
export const isAdjusted = ({ units }: FeeStatement): boolean =>
  units.some(({ corrections, carriedIn, carriedOut }) => corrections !== 0 || carriedIn !== 0 || carriedOut !== 0);

/** What the quarter is paid by; what is neither points nor money, as nothing at all, is told as points. */
export function paidBy({ details, rate }: Pick<FeeStatement, 'details' | 'rate'>): PaidBy {
  if (details.every(({ line }) => line.money === 0)) return 'points';
  return rate === 0 && details.every(({ line }) => line.points === 0) ? 'money' : 'both';
}

/** 应发金额 as each of the three sheets adds it up; they are equal. */
export interface ThreeTotals {
  readonly units: Fen;
  /** The details and what is carried in, less what is carried out. */
  readonly details: Fen;
  readonly payees: Fen;
}

/** The totals that the sheets show side by side. */
export function threeTotals({ units, details, payees }: FeeStatement): ThreeTotals {
  const { carriedIn, carriedOut } = accountSums(units);
  return {
    units: accountSums(units).payable,
    details: fen(batchSums(details).amount + carriedIn - carriedOut),
    payees: accountSums(payees).payable,
  };
}
