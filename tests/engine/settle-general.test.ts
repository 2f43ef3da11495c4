import fc from 'fast-check';
import { openQuarter, settlements } from '../../src/engine/settlement/ledger';
import { pendingCorrections } from '../../src/engine/settlement/settle';
import { edit, reverseLast, settleNext, step, type Step } from './book-steps';
import { postingsOf, statementsOf, sum, sums } from './entitled';
import { generalPlan } from './general-plans';
import { evaluateBook, NEW_BOOK, readBook, type Book } from './settlement-book';
import { byAccount, expectRoundTrip, expectSound } from './sound-settlement';

/** Some row gets several units. */
const joint = fc
  .tuple(fc.nat(99), fc.constantFrom('高桥、东塘', '东塘、高桥', '高桥、东塘、办公室'))
  .map(([place, unit]): Step => (book) => ({
    ...book,
    rows: book.rows.map((row, at) => (at === place % book.rows.length ? { ...row, unit } : row)),
  })); // prettier-ignore
const otherPlan = generalPlan.map((general): Step => (book) => ({ ...book, general }));

const history = fc
  .tuple(
    generalPlan,
    fc.array(edit, { minLength: 5, maxLength: 12 }),
    fc.array(
      fc.oneof(
        { weight: 10, arbitrary: step },
        { weight: 4, arbitrary: joint },
        { weight: 1, arbitrary: otherPlan },
        { weight: 1, arbitrary: fc.constant(reverseLast) },
      ),
      { minLength: 4, maxLength: 20 },
    ),
  )
  .map(([general, edits, steps]) => ({ general, steps: [...edits, ...steps, ...Array<Step>(4).fill(settleNext)] }));

/** What every unit is due for the quarters up to one, as the year's fees have it. */
function dueUntil(book: Book, last: number): Map<string, number> {
  const { fees, plan } = evaluateBook(book).outcome.result!;
  return sums(
    fees
      .filter(({ quarter }) => quarter <= last)
      .map(({ quarter, unit, amount }) => [`${plan.units[unit]!.name} ${quarter}`, amount]),
  );
}

function expectBooked(book: Book): void {
  const { lines, terms } = readBook(book);
  const { nameNow } = terms;
  const last = settlements(book.ledger.entries).at(-1)!.quarter;
  const postings = postingsOf(book);
  const booked = sums(postings.map(({ line, amount }) => [`${nameNow(line.unit)} ${line.quarter}`, amount]));
  expect(booked).toEqual(dueUntil(book, last));
  const owed = lines.filter(({ quarter }) => quarter! <= last);
  for (const measure of ['points', 'money'] as const) {
    const held = postings.map(({ line }) => line);
    expect(byAccount(held, nameNow, measure)).toEqual(byAccount(owed, nameNow, measure));
  }
  expect(pendingCorrections(book.ledger.entries, lines, terms)).toEqual([]);
}

function expectPaid(book: Book): void {
  const statements = statementsOf(book);
  statements.forEach(expectSound);
  const paid = sum(statements.flatMap(({ units }) => units.map(({ payable }) => payable)));
  const carried = sum(statements.at(-1)!.units.map(({ carriedOut }) => carriedOut));
  expect(paid + carried).toBe(sum(postingsOf(book).map(({ amount }) => amount)));
}

test('under any plan, over any history, what is settled adds up to the fees of the year, once, and the past stays', () => {
  const property = fc.property(history, ({ general, steps }) => {
    let book: Book = { ...NEW_BOOK, general };
    for (const one of steps) {
      const after = one(book);
      const { entries, codes } = book.ledger;
      expect(after.ledger.entries.slice(0, entries.length)).toEqual(entries);
      expect(after.ledger.codes.slice(0, codes.length)).toEqual(codes);
      const isSettled = statementsOf(after).length > statementsOf(book).length;
      book = after;
      if (!isSettled) continue;
      expectBooked(book);
      expectPaid(book);
      expectRoundTrip(book);
    }
    expect(openQuarter(settlements(book.ledger.entries))).toBeNull();
  });
  fc.assert(property, { numRuns: 60 });
});
