import { bookedForward } from './brought-forward';
import { bookedLines, type NameNow } from './booked-lines';
import type { PricedDraft } from './differences';
import type { FeeLine, Settlement } from './ledger';
import { accountsOf } from './payments';
import { day, fen, points, NO_ROW } from '../units';
import { yearStart } from '../time/calendar';

const AS_BOOKED: NameNow = (unit) => unit;

/**
 * Moves balances of renamed units. Where a unit was renamed since the last settlement, the balance that it carried is
 * taken off the old name and put on the new one, payee by payee. So a debt follows its unit, while settled sheets keep
 * the old name.
 */
export function movedBalances(
  standing: readonly Settlement[],
  lines: readonly FeeLine[],
  nameNow: NameNow,
): PricedDraft[] {
  const last = standing.at(-1);
  if (!last) return [];
  const { units, payees } = accountsOf(standing);
  const groupOf = new Map([...units, ...lines].map(({ unit, group }) => [unit, group]));
  const { no, year } = last.closing;
  return payees.flatMap(({ unit, name, carriedOut }): PricedDraft[] => {
    const to = nameNow(unit);
    if (carriedOut === 0 || to === unit) return [];
    const authors = name === '' ? [] : [name];
    const move = (owner: string, amount: number): PricedDraft => ({
      kind: 'correction',
      cause: 'renamed',
      corrects: no,
      line: {
        ...{
          quarter: null,
          unit: owner,
          group: groupOf.get(owner) ?? groupOf.get(unit)!,
          authors,
          content: '',
          number: '',
        },
        ...{ title: `${unit} → ${to}`, channel: '', mode: '', day: day(yearStart(year) - 1), basis: '' },
        ...{ ruleValue: points(0), points: points(0), rate: fen(0), money: fen(0), sheetRow: NO_ROW },
      },
      amount: fen(amount),
    });
    return [move(unit, 0 - carriedOut), move(to, carriedOut)];
  });
}

/** The units, by the names they were booked under, of which the ledger holds points, money or a balance. */
export function unitsHeld(standing: readonly Settlement[]): string[] {
  const held = [...bookedLines(standing, AS_BOOKED), ...bookedForward(standing, AS_BOOKED)].map(
    ({ line }) => line.unit,
  );
  const balances = accountsOf(standing).payees.filter(({ carriedOut }) => carriedOut !== 0);
  return [...new Set([...held, ...balances.map(({ unit }) => unit)])];
}
