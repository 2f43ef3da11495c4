import { begunBooking } from '../../../src/sheets/ledger/begun-booking';
import { encodeLedger } from '../../../src/sheets/ledger/encode-ledger';
import type { LedgerRecord } from '../../../src/sheets/ledger/ledger-chain';
import { NEW_BOOK, settled, type Adopted, type Book } from '../../engine/settlement-book';
import { contentOf } from '../workbook-content';
import { gridOf } from '../ledger-sheet';

const row = (title: string, date: string, channel: string): Adopted => ({
  ...{ title, unit: '高桥', date, channel },
  ...{ mode: '单独采用', number: '', authors: '张三、李四' },
});

/** Points alone in the first quarter, money per item in the second; the first author is paid. */
const BOOK: Book = {
  ...NEW_BOOK,
  rows: [row('甲', '2020-2-1', '市局官网'), row('乙', '2020-5-1', '省厅')],
  general: {
    parameters: [['撰稿人分配', '首位']],
    sheets: {
      计分规则: [['采用渠道', '采用方式', '分值', '稿费'], ['市局官网', '', 1, null], ['省厅', '', null, 20]], // prettier-ignore
    },
  },
};
const first = settled(BOOK, 0).ledger;
const second = settled({ ...BOOK, ledger: first }, 1).ledger;

const cellsOf = (record: LedgerRecord) => encodeLedger(record, 2020, false).cells;

describe('稿费(元) of 结算台账', () => {
  test('is there only where an entry has money, behind all other columns, so that no cell of before moves', () => {
    const [before, after] = [cellsOf(first), cellsOf(second)];
    expect(before[2]).not.toContain('稿费(元)');
    expect(after[2]!.at(-1)).toBe('稿费(元)');
    expect(after.slice(2, before.length).map((cells) => cells.slice(0, before[2]!.length))).toEqual(before.slice(2));
    expect(after.map((cells) => cells.at(-1)).slice(before.length)).toEqual([20, null]);
  });

  test('the codes of what was booked before are the same', () => {
    expect(second.codes.slice(0, first.codes.length)).toEqual(first.codes);
  });

  test('a booking that brings it and is broken off at any row is recognised as its own', () => {
    const whole = gridOf(encodeLedger(second, 2020, false));
    for (let rows = cellsOf(first).length; rows < whole.rows.length; rows++) {
      const content = contentOf({ 结算台账: whole.rows.slice(0, rows) });
      const begun = begunBooking(content, 2020);
      expect([rows, begun?.record.codes, begun?.isPartOf(second)]).toEqual([rows, first.codes, true]);
    }
  });
});
