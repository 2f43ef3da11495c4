import fc from 'fast-check';
import { nextYear } from '../../src/app/year/next-year';
import { dayOf } from '../../src/engine/time/calendar';
import { isBroughtForward, openQuarter, settlements, type Settlement } from '../../src/engine/settlement/ledger';
import { pendingCorrections, settle } from '../../src/engine/settlement/settle';
import { MemoryWorkbook } from '../host/memory-workbook';
import type { CellContent, CellValue, SheetContent } from '../../src/host/port/workbook';
import { cellText } from '../../src/sheets/cells/values/cell';
import { decodeLedger } from '../../src/sheets/ledger/decode-ledger';
import { encodeLedger } from '../../src/sheets/ledger/encode-ledger';
import { EMPTY_LEDGER } from '../../src/sheets/ledger/ledger-chain';
import { gridOf } from '../sheets/ledger-sheet';
import { edit, reverseLast, settleNext, step, type Step } from './book-steps';
import { entitled, postingsOf, statementsOf, sum, sums } from './entitled';
import {
  clerkSheets,
  evaluateBook,
  NEW_BOOK,
  readBook,
  STAMP,
  type Book,
  type BroughtForwardCells,
} from './settlement-book';

/** The workbooks of two years, side by side. */
interface Desk {
  readonly old: Book;
  readonly now: Book;
}

type Turn = (desk: Desk) => Promise<Desk> | Desk;

const standing = (book: Book): Settlement[] => settlements(book.ledger.entries);

const isYearSettled = (book: Book): boolean => openQuarter(standing(book)) === null;

const settledToTheEnd = (book: Book): Book => (isYearSettled(book) ? book : settledToTheEnd(settleNext(book)));

/** The book once a clerk has taken out every row with an error. */
function flawless(book: Book): Book {
  const { issues } = evaluateBook(book).outcome;
  const wrong = new Set(issues.filter(({ severity }) => severity === 'error').map(({ place }) => place.row!));
  return wrong.size === 0 ? book : flawless({ ...book, rows: book.rows.filter((_, i) => !wrong.has(i + 1)) });
}

async function asWorkbook(book: Book): Promise<MemoryWorkbook> {
  const sheets: SheetContent[] = [...clerkSheets(book).sheets.values()].map(({ name, rows }) => ({
    name,
    cells: rows as CellContent[][],
  }));
  const workbook = new MemoryWorkbook();
  const all = [...sheets, encodeLedger(book.ledger, book.year, false)];
  await workbook.write(all.map((sheet) => ({ kind: 'replace-sheet', sheet })));
  return workbook;
}

/** What `gaofen new --from` makes of a book, read from its sheets. */
async function successor(old: Book): Promise<Book> {
  const next = await nextYear(await asWorkbook(old), old.year + 1, { today: dayOf(old.year + 1, 1, 8) });
  if (next.status === 'refused') throw new Error(next.code);
  const workbook = new MemoryWorkbook();
  await workbook.write(next.changes);
  const { sheets } = await workbook.read(['采用登记', '上年结转']);
  const below = (name: string): (readonly CellValue[])[] =>
    sheets
      .get(name)!
      .rows.slice(1)
      .map((cells) => cells);
  return {
    ...old,
    year: old.year + 1,
    ledger: EMPTY_LEDGER,
    rows: below('采用登记').map(([title, unit, date, channel, mode, number, authors]) => ({
      ...{ title: cellText(title), unit: cellText(unit), date: date!, channel: cellText(channel) },
      ...{ mode: cellText(mode), number: cellText(number), authors: cellText(authors) },
    })),
    broughtForward: below('上年结转').map(([unit, authors, amount, reason, source]): BroughtForwardCells => [
      ...([cellText(unit), cellText(authors), amount as number, cellText(reason), cellText(source)] as const),
    ]),
  };
}

const inNextYear = (book: Book): Book => ({
  ...book,
  rows: book.rows.map((row) => ({
    ...row,
    date: typeof row.date === 'string' ? row.date.replace(/^2020/u, '2021').replace(/^2019/u, '2020') : row.date,
  })),
});

const working = step.map((taken): Turn => ({ old, now }) => ({ old, now: inNextYear(taken(now)) }));

const typed: fc.Arbitrary<BroughtForwardCells> = fc.tuple(
  fc.constantFrom('高桥', '东塘', '办公室'),
  fc.constantFrom('', '张三', '张三、李四'),
  fc.integer({ min: -20_000, max: 20_000 }).map((amount) => amount / 100),
  fc.constantFrom('补登', '多付'),
  fc.constantFrom('2020年度台账第1条《甲》', '财务退回单', '去年的'),
);
type SheetEdit = (rows: readonly BroughtForwardCells[]) => readonly BroughtForwardCells[];
const sheetEdit: fc.Arbitrary<SheetEdit> = fc.oneof(
  typed.map((row): SheetEdit => (rows) => [...rows, row]),
  fc.nat(9).map(
    (place): SheetEdit =>
      (rows) =>
        rows.filter((_, i) => i !== place % (rows.length || 1)),
  ),
  fc.constant<SheetEdit>((rows) => [...rows].reverse()),
  fc.tuple(fc.nat(9), fc.nat(4), typed).map(
    ([place, column, to]): SheetEdit =>
      (rows) =>
        rows.map((row, i) =>
          i === place % rows.length ? (row.map((cell, at) => (at === column ? to[at] : cell)) as never) : row,
        ),
  ),
);
const editingSheet = sheetEdit.map((edited): Turn => ({ old, now }) => ({
  old,
  now: { ...now, broughtForward: edited(now.broughtForward!) },
}));

/** The clerk makes 上年结转 what the check of the old book lists now. */
const following: Turn = async ({ old, now }) => {
  const { broughtForward } = await successor(old);
  return { old, now: { ...now, broughtForward } };
};
const correctingOld = edit.map((edited): Turn => ({ old, now }) => {
  const corrected = flawless(edited(old));
  const renamed = corrected.units === old.units ? now.units : corrected.units;
  return following({ old: corrected, now: { ...now, units: renamed } });
});

/** The last quarter of the old year is reversed and settled anew, against all advice: it books what was left over. */
const resettlingOld: Turn = ({ old, now }) => following({ old: settledToTheEnd(reverseLast(old)), now });

const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 6, arbitrary: working },
  { weight: 3, arbitrary: editingSheet },
  { weight: 2, arbitrary: correctingOld },
  { weight: 1, arbitrary: fc.constant(resettlingOld) },
);

const paid = (book: Book): number =>
  sum(statementsOf(book).flatMap(({ units }) => units.map(({ payable }) => payable)));
const balance = (book: Book): number =>
  sum(
    statementsOf(book)
      .at(-1)!
      .units.map(({ carriedOut }) => carriedOut),
  );
const due = (book: Book): number => sum([...entitled(readBook(book).lines).values()]);
const cents = (yuan: number): number => Math.round(yuan * 100);

type Owed = readonly { readonly unit: string; readonly authors: readonly string[]; readonly amount: number }[];
const byAccount = (owed: Owed, nameNow: (unit: string) => string): Map<string, number> =>
  sums(owed.map(({ unit, authors, amount }) => [JSON.stringify([nameNow(unit), authors]), amount]));

/** Right after a settlement: everything on 上年结转 is booked, once, to those whom it names. */
function expectBookedOnce(book: Book): void {
  const { lines, terms } = readBook(book);
  const booked = postingsOf(book).filter(({ line }) => isBroughtForward(line));
  expect(
    byAccount(
      booked.map(({ line, amount }) => ({ ...line, amount })),
      terms.nameNow,
    ),
  ).toEqual(byAccount(terms.broughtForward, terms.nameNow));
  expect(terms.broughtForward).toHaveLength(book.broughtForward!.length);
  expect(pendingCorrections(book.ledger.entries, lines, terms)).toEqual([]);
  const again = settle(book.ledger.entries, lines, standing(book).at(-1)!.quarter, terms, STAMP);
  expect(again).toEqual({ ok: false, why: { code: 'already-settled' } });
  expect(decodeLedger(gridOf(encodeLedger(book.ledger, 2021, true)), true, 2021).value).toEqual(book.ledger);
}

const sheetSum = ({ broughtForward }: Book): number => sum(broughtForward!.map(([, , amount]) => cents(amount)));

/** 上年结转 holds, unit by unit, what the old book owes beyond what it paid. */
function expectFollows({ old, now }: Desk): void {
  const { lines, terms } = readBook(old);
  const owed = [...entitled(lines)].map(([key, amount]) => [key.split(' ')[0]!, amount] as const);
  const had = statementsOf(old).flatMap(({ units }) =>
    units.map((one) => [terms.nameNow(one.unit), 0 - one.payable] as const),
  );
  expect(sums(now.broughtForward!.map(([unit, , amount]) => [unit, cents(amount)]))).toEqual(sums([...owed, ...had]));
}

test('over two years everybody is paid what both are worth, once, to the fen', async () => {
  const histories = fc.tuple(
    fc.array(step, { minLength: 8, maxLength: 24 }),
    fc.array(edit, { maxLength: 5 }),
    fc.array(turn, { maxLength: 14 }),
  );
  const property = fc.asyncProperty(histories, async ([steps, afterwards, turns]) => {
    const run = (book: Book, some: readonly Step[]): Book => some.reduce((before, one) => one(before), book);
    const old = flawless(run(settledToTheEnd(run(NEW_BOOK, steps)), afterwards));
    let desk: Desk = { old, now: await successor(old) };
    expectFollows(desk);
    for (const one of turns) {
      const before = standing(desk.now).length;
      desk = await one(desk);
      if (standing(desk.now).length > before) expectBookedOnce(desk.now);
    }
    const edited = settledToTheEnd(isYearSettled(desk.now) ? reverseLast(desk.now) : desk.now);
    expect(paid(edited) + balance(edited)).toBe(due(edited) + sheetSum(edited));
    const { now } = await following({ old: desk.old, now: reverseLast(edited) });
    expectFollows({ old: desk.old, now });
    const end = settledToTheEnd(now);
    expectBookedOnce(end);
    expect(paid(desk.old) + paid(end) + balance(end)).toBe(due(desk.old) + due(end));
  });
  await fc.assert(property, { numRuns: 60 });
});
