import type { Quarter } from '../../../src/engine/time/quarter';
import { forecast } from '../../../src/engine/settlement/settle';
import { isAdjusted, previewStatement, settledStatement, threeTotals } from '../../../src/sheets/fees/fee-statement';
import { NEW_BOOK, readBook, settled, STAMP, type Adopted, type Book } from '../../engine/settlement-book';

const row = (title: string, date: string, channel = '市局官网'): Adopted => ({
  title,
  unit: '高桥',
  date,
  channel,
  mode: '单独采用',
  number: '',
  authors: '',
});

const book: Book = { ...NEW_BOOK, rows: [row('甲', '2020-2-1', '省厅'), row('乙', '2020-5-1')] };

function preview(of: Book, quarter: Quarter): ReturnType<typeof previewStatement> {
  const { lines, terms } = readBook(of);
  return previewStatement(forecast(of.ledger.entries, lines, quarter, terms));
}

describe('a fee statement', () => {
  test('before settling is marked so, and shows the quarter as if those before it were settled', () => {
    const statement = preview(book, 1);
    expect(statement).toMatchObject({
      status: 'preview',
      quarter: 1,
      rate: 5000,
      closedAt: '',
      closedBy: '',
      code: '',
    });
    expect(statement.units).toMatchObject([{ unit: '高桥', group: '街道', adoptions: 1, points: 100, payable: 5000 }]);
    expect(isAdjusted(statement)).toBe(false);
  });

  test('after settling comes from the ledger: who, when and the code that stands for everything up to it', () => {
    const { ledger } = settled(book, 0);
    expect(settledStatement(ledger, 0)).toMatchObject({
      status: 'settled',
      closedAt: STAMP.at,
      closedBy: STAMP.by,
      version: STAMP.version,
      code: ledger.codes.at(-1),
    });
    expect(settledStatement(ledger, 1)).toBeNull();
  });

  test('with corrections shows them, and three equal totals', () => {
    const corrected = { ...settled(book, 0), rows: [row('甲', '2020-2-1'), row('乙', '2020-5-1')] };
    const statement = preview(corrected, 1);
    expect(statement.units).toMatchObject([
      { due: 5000, corrections: -20000, carriedIn: 0, payable: 0, carriedOut: -15000 },
    ]);
    expect(isAdjusted(statement)).toBe(true);
    expect(threeTotals(statement)).toEqual({ units: 0, details: 0, payees: 0 });
    expect(isAdjusted(preview({ ...corrected, rows: [...corrected.rows, row('丙', '2020-8-1', '省厅')] }, 2))).toBe(
      true,
    );
  });
});
