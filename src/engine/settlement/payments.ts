import { equalShares, proportionalShares } from './allocate';
import { isAssessed, type FeeLine, type Posting, type Settlement } from './ledger';
import { fen, points, type Fen, type Points } from '../units';

/** What a settlement means for one unit or one payee. */
export interface Account {
  /** Adoptions of the quarter itself that are paid for; of a payee: those it has a share in. */
  readonly adoptions: number;
  /** Points of the quarter itself; of a payee: its equal shares in hundredths, what does not divide to the first named. */
  readonly points: Points;
  /** Money of the quarter itself that is not points × rate: 稿费 per item and what 考核项 pay; shared as `points` are. */
  readonly money: Fen;
  /** Money for `points`, and `money` (本期金额). */
  readonly due: Fen;
  /** Sum of 补发 and 扣回 for earlier quarters. */
  readonly corrections: Fen;
  /** Left from the settlement before (上期结转): of a unit never positive, of a payee of either sign. */
  readonly carriedIn: Fen;
  /** What is paid now (应发金额), never negative; of a unit: max(0, due + corrections + carriedIn). */
  readonly payable: Fen;
  /** due + corrections + carriedIn − payable (结转下期). */
  readonly carriedOut: Fen;
}

/** What a unit gets. */
export interface UnitAccount extends Account {
  readonly unit: string;
  readonly group: string;
}

/** What a payee gets through its unit. */
export interface PayeeAccount extends Account {
  readonly unit: string;
  /** '' where no author was named: the unit itself. */
  readonly name: string;
}

/** What a settlement means for everybody. The payees of a unit add up to the unit in every column of money and points. */
export interface Accounts {
  /** By group, then in the order of the settlement; those with nothing but money carried come last in their group. */
  readonly units: readonly UnitAccount[];
  /** In the order of `units`, then in the order in which payees are first named. */
  readonly payees: readonly PayeeAccount[];
}

/** What a settlement leaves to the next: money not paid, and the groups of the units it belongs to. */
export interface Carried {
  readonly units: readonly Pick<UnitAccount, 'unit' | 'group'>[];
  readonly payees: readonly Pick<PayeeAccount, 'unit' | 'name' | 'carriedOut'>[];
}

/** What the first settlement of a year starts from. */
const NOTHING_CARRIED: Accounts = { units: [], payees: [] };

/** The accounts of the last of these settlements; those before it say what is carried in. Scoring §5. */
export const accountsOf = (standing: readonly Settlement[]): Accounts =>
  standing.reduce<Accounts>(accountsAfter, NOTHING_CARRIED);

/** Sums of accounts, column by column. */
export function accountSums(accounts: readonly Account[]): Account {
  const sum = (column: keyof Account): number => accounts.reduce((total, account) => total + account[column], 0);
  return {
    adoptions: sum('adoptions'),
    points: points(sum('points')),
    money: fen(sum('money')),
    due: fen(sum('due')),
    corrections: fen(sum('corrections')),
    carriedIn: fen(sum('carriedIn')),
    payable: fen(sum('payable')),
    carriedOut: fen(sum('carriedOut')),
  };
}

/** The accounts of a settlement, given what the one before it left. */
export function accountsAfter(before: Carried, { postings }: Settlement): Accounts {
  const units = new Map<string, UnitTally>();
  const tallyOf = (unit: string, group: string): UnitTally => {
    const known = units.get(unit) ?? new UnitTally(unit, group);
    units.set(unit, known);
    return known;
  };
  for (const posting of postings) tallyOf(posting.line.unit, posting.line.group).post(posting);
  const groups = new Map(before.units.map(({ unit, group }) => [unit, group]));
  for (const { unit, name, carriedOut } of before.payees) {
    if (carriedOut !== 0) tallyOf(unit, groups.get(unit)!).payee(name).carriedIn = carriedOut;
  }
  const settled = byGroup([...units.values()]).map((unit) => unit.settle());
  return { units: settled.map(({ account }) => account), payees: settled.flatMap(({ payees }) => payees) };
}

function byGroup(units: readonly UnitTally[]): UnitTally[] {
  const groups = new Map<string, UnitTally[]>();
  for (const unit of units) groups.set(unit.group, [...(groups.get(unit.group) ?? []), unit]);
  return [...groups.values()].flat();
}

/** An account before anything is paid. */
type Balance = { -readonly [Column in Exclude<keyof Account, 'payable' | 'carriedOut'>]: number };

const balanceOf = ({ due, corrections, carriedIn }: Balance): number => due + corrections + carriedIn;

const paidOut = (balance: Balance, payable: number): Account => ({
  adoptions: balance.adoptions,
  points: points(balance.points),
  money: fen(balance.money),
  due: fen(balance.due),
  corrections: fen(balance.corrections),
  carriedIn: fen(balance.carriedIn),
  payable: fen(payable),
  carriedOut: fen(balanceOf(balance) - payable),
});

const NO_BALANCE: Balance = { adoptions: 0, points: 0, money: 0, due: 0, corrections: 0, carriedIn: 0 };

/** True for an adoption that is paid for: not for a deduction, nor for what 考核项 pay. */
const isPaidAdoption = (line: FeeLine): boolean => (line.points > 0 || line.money > 0) && !isAssessed(line);

/** Gathers what one settlement means for a unit and its payees. */
class UnitTally {
  private adoptions = 0;
  private readonly payees = new Map<string, Balance>();

  constructor(
    readonly unit: string,
    public group: string,
  ) {}

  /** The balance of a payee, opened at 0. */
  payee(name: string): Balance {
    let balance = this.payees.get(name);
    if (!balance) this.payees.set(name, (balance = { ...NO_BALANCE }));
    return balance;
  }

  /** Splits a posting among its authors. */
  post({ kind, line, amount }: Posting): void {
    const names = line.authors.length > 0 ? line.authors : [''];
    const isDue = kind === 'due';
    const adoptions = Number(isDue && isPaidAdoption(line));
    const pointShares = equalShares(isDue ? line.points : 0, names.length);
    const moneyShares = equalShares(isDue ? line.money : 0, names.length);
    const shares = equalShares(amount, names.length);
    names.forEach((name, at) => {
      const balance = this.payee(name);
      balance.adoptions += adoptions;
      balance.points += pointShares[at]!;
      balance.money += moneyShares[at]!;
      balance[isDue ? 'due' : 'corrections'] += shares[at]!;
    });
    this.adoptions += adoptions;
    if (line.points > 0 || line.money > 0) this.group = line.group;
  }

  /** Pays what is positive to those in whose favour it is; where that does not cover them all, in proportion. */
  settle(): { account: UnitAccount; payees: PayeeAccount[] } {
    const { unit, group } = this;
    const balances = [...this.payees.values()];
    const claims = balances.map((balance) => Math.max(0, balanceOf(balance)));
    const payable = Math.max(
      0,
      balances.reduce((sum, balance) => sum + balanceOf(balance), 0),
    );
    const shares = proportionalShares(payable, claims);
    const payees = [...this.payees].map(([name, balance], at) => ({ unit, name, ...paidOut(balance, shares[at]!) }));
    return { account: { unit, group, ...accountSums(payees), adoptions: this.adoptions }, payees };
  }
}
