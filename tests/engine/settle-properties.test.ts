import fc from 'fast-check';
import { isClosing, openQuarter, settlements, type Posting } from '../../src/engine/settlement/ledger';
import { forecast, pendingCorrections, reverse, settle } from '../../src/engine/settlement/settle';
import { previewStatement } from '../../src/sheets/fees/fee-statement';
import { reorganise, settleNext, step, type Step } from './book-steps';
import { entitled, postingsOf, statementsOf, sum, sums } from './entitled';
import { byAccount, expectRoundTrip, expectSound } from './sound-settlement';
import { NEW_BOOK, readBook, STAMP, type Book } from './settlement-book';

const history = fc
  .array(fc.oneof({ weight: 12, arbitrary: step }, { weight: 1, arbitrary: reorganise }), {
    minLength: 4,
    maxLength: 30,
  })
  .map((steps) => [...steps, ...Array<Step>(4).fill(settleNext)]);

function expectBooked(book: Book): void {
  const {
    lines,
    terms: { nameNow },
  } = readBook(book);
  const last = settlements(book.ledger.entries).at(-1)!.quarter;
  const owed = lines.filter(({ quarter }) => quarter! <= last);
  const postings = postingsOf(book);
  expect(
    byAccount(
      postings.map(({ line }) => line),
      nameNow,
    ),
  ).toEqual(byAccount(owed, nameNow));
  expect(sums(postings.map(({ line, amount }) => [`${nameNow(line.unit)} ${line.quarter}`, amount]))).toEqual(
    entitled(owed),
  );
  const statements = statementsOf(book);
  const paid = sum(statements.flatMap(({ units }) => units.map(({ payable }) => payable)));
  const carried = sum(statements.at(-1)!.units.map(({ carriedOut }) => carriedOut));
  expect(paid + carried).toBe(sum([...entitled(owed).values()]));
}

/** A unit owes under the name it has now, and nobody who owes is paid, whatever the name was. */
function expectDebtsFollow(book: Book): void {
  const { nameNow } = readBook(book).terms;
  const { units } = statementsOf(book).at(-1)!;
  const owing = units.filter(({ carriedOut }) => carriedOut !== 0).map(({ unit }) => unit);
  expect(owing).toEqual(owing.map(nameNow));
  const paid = units.filter(({ payable }) => payable > 0).map(({ unit }) => nameNow(unit));
  expect(paid.filter((unit) => owing.includes(unit))).toEqual([]);
}

describe('over any history of edits, settlements and reversals', () => {
  test('everybody is paid what is due, once, to the fen, and the past stays as it was', () => {
    const property = fc.property(history, (steps) => {
      let book = NEW_BOOK;
      for (const one of steps) {
        const after = one(book);
        const grown = after.ledger.entries.length - book.ledger.entries.length;
        expect(after.ledger.entries.slice(0, book.ledger.entries.length)).toEqual(book.ledger.entries);
        const before = statementsOf(book);
        const statements = statementsOf(after);
        const same = Math.min(before.length, statements.length);
        expect(statements.slice(0, same)).toEqual(before.slice(0, same));
        if (grown > 0 && statements.length > before.length) {
          const settledNow = statements.at(-1)!.quarter;
          const { lines, terms: now } = readBook(after);
          const planned = previewStatement(forecast(book.ledger.entries, lines, settledNow, now));
          const {
            status: _,
            closedAt: __,
            closedBy: ___,
            version: ____,
            code: _____,
            details,
            ...rest
          } = statements.at(-1)!;
          expect(planned).toMatchObject(rest);
          expect(planned.details.map(({ amount }) => amount)).toEqual(details.map(({ amount }) => amount));
          expectBooked(after);
          expectDebtsFollow(after);
          expectSound(statements.at(-1)!);
          expect(pendingCorrections(after.ledger.entries, lines, now)).toEqual([]);
          expect(settle(after.ledger.entries, lines, settledNow, now, STAMP)).toEqual({
            ok: false,
            why: { code: 'already-settled' },
          });
          expectRoundTrip(after);
        }
        book = after;
      }
      const all = book.ledger.entries.filter((entry): entry is Posting => !isClosing(entry));
      expect(sum(all.map(({ amount }) => amount))).toBe(sum(postingsOf(book).map(({ amount }) => amount)));
      expect(openQuarter(settlements(book.ledger.entries))).toBeNull();
      expect(reverse(book.ledger.entries, 2, '', STAMP)).toEqual({
        ok: false,
        why: { code: 'later-settled', quarter: 3 },
      });
    });
    fc.assert(property, { numRuns: 150 });
  });
});
