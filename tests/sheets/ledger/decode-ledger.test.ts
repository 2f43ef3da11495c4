import fc from 'fast-check';
import type { CellValue } from '../../../src/host/port/workbook';
import { cellName, columnLetters } from '../../../src/issues/place';
import { decodeLedger } from '../../../src/sheets/ledger/decode-ledger';
import type { Issue } from '../../../src/issues/issue';
import { appendEntries, EMPTY_LEDGER, type LedgerRecord } from '../../../src/sheets/ledger/ledger-chain';
import { NEW_BOOK, reversed, settled, type Adopted, type Book } from '../../engine/settlement-book';
import { columnOf, ledgerRows, rowOf } from '../ledger-sheet';

const row = (title: string, date: string, more: Partial<Adopted> = {}): Adopted => ({
  title,
  unit: '高桥',
  date,
  channel: '市局官网',
  mode: '采用',
  number: '',
  authors: '',
  ...more,
});

/** Entries 1–4 are the first quarter, 5–7 its reversal, 8–12 settle both quarters. */
function sampleBook(): Book {
  const first: Book = {
    ...NEW_BOOK,
    rate: 33.33,
    rows: [
      row('=1+1', '2020-1-5', { number: '007', authors: '张三、李 四' }),
      row('乙\n副题', '2020-2-5', { unit: '东塘', channel: '省厅', mode: '综合采用' }),
    ],
  };
  const again = reversed(settled(first, 0), 0, '没有\r\n付款');
  const second = { ...settled(again, 0), rows: [...first.rows, row('丙', '2020-3-1'), row('丁', '2020-5-1')] };
  return settled(second, 1);
}

const { ledger } = sampleBook();
const last = ledger.entries.length;

type Rows = CellValue[][];

function read(rows: Rows, year = 2020): { record: LedgerRecord | null; found: string[]; issues: readonly Issue[] } {
  const { value: record, issues } = decodeLedger({ name: '结算台账', rows }, false, year);
  return { record, found: issues.map(({ code, place }) => `${code} ${cellName(place)}`), issues };
}

/** The issues after tampering, and that the ledger is then refused. */
function tampered(tamper: (rows: Rows) => void): string[] {
  const rows = ledgerRows(ledger);
  tamper(rows);
  const { record, found } = read(rows);
  expect(record).toBeNull();
  return found;
}

const set = (no: number, field: Parameters<typeof columnOf>[0], value: CellValue) => (rows: Rows) => {
  rows[rowOf(no)]![columnOf(field)] = value;
};

describe('the ledger sheet', () => {
  test('reads back exactly what was written, in both date systems, wherever the table stands', () => {
    for (const date1904 of [false, true]) {
      const rows = [
        ...Array<CellValue[]>(3).fill([]),
        ...ledgerRows(ledger, date1904).map((cells) => [null, ...cells]),
      ];
      expect(decodeLedger({ name: '结算台账', rows }, date1904, 2020)).toEqual({ value: ledger, issues: [] });
    }
    expect(ledger.entries.map(({ kind }) => kind).join()).toBe(
      'due,due,closing,reversal,reversal,reopening,due,due,closing,due,correction,closing',
    );
  });

  test('is empty where nothing was settled', () => {
    expect(decodeLedger(undefined, false, 2020).value).toEqual(EMPTY_LEDGER);
    expect(read(ledgerRows(EMPTY_LEDGER))).toMatchObject({ record: EMPTY_LEDGER, found: [] });
  });

  test.each([
    ['an amount edited', set(2, 'amount', 91.67), ['ledger-row A5']],
    ['a title edited', set(7, 'title', '别的'), ['ledger-row A10']],
    ['a clerk replaced in the closing entry', set(3, 'by', '王五'), ['ledger-row A6']],
    ['the last entry edited', set(last, 'amount', 0), [`ledger-row A${last + 3}`]],
    ['a number typed as text', set(2, 'amount', '91.66'), [`ledger-cell ${columnLetters(columnOf('amount'))}5`]],
    [
      'a correction called the other way',
      set(11, 'kind', '扣回'),
      [`ledger-cell ${columnLetters(columnOf('kind'))}14`],
    ],
    ['a kind nobody knows', set(2, 'kind', '其他'), [`ledger-cell ${columnLetters(columnOf('kind'))}5`]],
    ['a cell cleared', set(2, 'rate', null), [`ledger-cell ${columnLetters(columnOf('rate'))}5`]],
    ['a fact in a cell that was empty', set(3, 'title', '甲'), [`ledger-cell ${columnLetters(columnOf('title'))}6`]],
    ['a number overtyped', set(2, 'no', 20), [`ledger-cell ${columnLetters(columnOf('no'))}5`]],
    ['a code overtyped', set(2, 'code', 'f'.repeat(64)), [`ledger-code ${columnLetters(columnOf('code'))}5`]],
    ['an entry deleted', (rows: Rows) => rows.splice(rowOf(4), 1), ['ledger-missing A7']],
    ['the first entries deleted', (rows: Rows) => rows.splice(rowOf(1), 2), ['ledger-missing A4']],
    ['a row copied', (rows: Rows) => rows.splice(rowOf(4), 0, [...rows[rowOf(2)]!]), ['ledger-extra A7']],
    [
      'a row made up at the end',
      (rows: Rows) => rows.push(rows[rowOf(2)]!.map((cell, at) => (at === 0 ? last + 1 : cell))),
      [`ledger-row A${last + 4}`],
    ],
    [
      'two rows exchanged',
      (rows: Rows) => rows.splice(rowOf(4), 2, rows[rowOf(5)]!, rows[rowOf(4)]!),
      ['ledger-order A7'],
    ],
    ['the end of a batch cut off', (rows: Rows) => rows.splice(rowOf(last), 1), [`ledger-unfinished A${last + 2}`]],
    [
      'two entries edited and one deleted',
      (rows: Rows) => {
        set(1, 'points', 9)(rows);
        set(10, 'unit', '办公室')(rows);
        rows.splice(rowOf(6), 1);
      },
      ['ledger-row A4', 'ledger-missing A9', 'ledger-row A12'],
    ],
  ])('names the row of %s', (_, tamper, found) => {
    expect(tampered(tamper).sort()).toEqual([...found].sort());
  });

  test.each([
    ['bookedIn', '2020Q5'],
    ['bookedIn', null],
    ['quarter', '2020q1'],
    ['quarter', '第一季度'],
    ['quarter', null],
  ] as const)('says of %s “%s” only that it is wrong, as nothing tells what stood there', (field, value) => {
    const rows = ledgerRows(ledger);
    set(2, field, value)(rows);
    const issues = read(rows).issues.filter(({ code }) => code === 'ledger-cell');
    expect(issues.map(({ place }) => place.column)).toContain(columnOf(field));
    for (const { parameters } of issues) expect(parameters).toMatchObject({ no: 2, expected: null });
  });

  test('a batch cut off whole is sound by itself', () => {
    const rows = ledgerRows(ledger).slice(0, rowOf(10));
    expect(read(rows)).toMatchObject({ found: [], record: { entries: ledger.entries.slice(0, 9) } });
  });

  test('an entry whose sums do not add up is found even under a chain of its own', () => {
    const entries = ledger.entries.map((entry) => (entry.no === 1 ? { ...entry, amount: 1 } : entry));
    const forged = appendEntries(EMPTY_LEDGER, entries as typeof ledger.entries);
    expect(read(ledgerRows(forged)).found).toEqual(['ledger-totals A6']);
  });

  test('a ledger of another year is refused', () => {
    expect(read(ledgerRows(ledger), 2021).issues).toMatchObject([
      { code: 'ledger-other-year', parameters: { year: 2020, expected: 2021 } },
    ]);
  });

  test('says what a cell should show', () => {
    const rows = ledgerRows(ledger);
    set(2, 'amount', '91.66')(rows);
    set(3, 'title', '甲')(rows);
    set(7, 'rate', '五十')(rows);
    expect(read(rows).issues.map(({ parameters }) => parameters)).toEqual([
      { no: 2, column: '金额(元)', value: '91.66', expected: null },
      { no: 3, column: '标题', value: '甲', expected: '' },
      { no: 7, column: '标准(元/分)', value: '五十', expected: null },
    ]);
  });

  test('no change of any one cell goes unnoticed, and it names that row alone', () => {
    const anyValue = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.constant(null), fc.boolean());
    const cell = fc.tuple(fc.integer({ min: 1, max: last }), fc.nat(columnOf('code')), anyValue);
    const property = fc.property(cell, ([no, column, value]) => {
      const rows = ledgerRows(ledger);
      fc.pre(rows[rowOf(no)]![column] !== value);
      rows[rowOf(no)]![column] = value;
      const { record, issues } = read(rows);
      expect(record).toBeNull();
      if (column > 0) expect(new Set(issues.map(({ place }) => place.row))).toEqual(new Set([rowOf(no)]));
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
