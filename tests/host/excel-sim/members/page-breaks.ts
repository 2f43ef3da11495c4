import { Fault } from '../fault';
import { WHOLE_SHEET } from '../model/address';
import type { Sheet } from '../model/sheet';
import { bind, define, integer, type Bound } from './define';
import { rangeOf, toRange } from './range-args';

interface RowBreak {
  readonly sheet: Sheet;
  readonly row: number;
}

const rowBreak = (sheet: Sheet, row: number): Bound => bind('PageBreak', { sheet, row } satisfies RowBreak);

/** As page set-up is. */
const assertEditable = (sheet: Sheet): void =>
  sheet.assertEditable(WHOLE_SHEET, sheet.protection ? 'allowFormatCells' : undefined);

/** Breaks between pages one below the other, made by hand or by a program; those side by side are not modelled. */
export function definePageBreaks(): void {
  const at = (sheet: Sheet, index: unknown): Bound => {
    const row = sheet.pageLayout.rowBreaks[integer(index)];
    if (row === undefined) throw new Fault('ItemNotFound');
    return rowBreak(sheet, row);
  };
  define<Sheet>({
    name: 'PageBreakCollection',
    items: (sheet) => sheet.pageLayout.rowBreaks.map((row) => rowBreak(sheet, row)),
    indexer: at,
    methods: {
      add: (sheet, [place]) => {
        assertEditable(sheet);
        const { rect } = toRange(sheet.book, place, sheet);
        sheet.pageLayout.breakAbove(rect.row);
        return rowBreak(sheet, rect.row);
      },
      getCount: (sheet) => sheet.pageLayout.rowBreaks.length,
      getItem: (sheet, [index]) => at(sheet, index),
      removePageBreaks: (sheet) => {
        assertEditable(sheet);
        sheet.pageLayout.rowBreaks = [];
      },
    },
  });
  define<RowBreak>({
    name: 'PageBreak',
    identity: ({ row }) => ({ _Id: `${row}` }),
    scalars: { rowIndex: { get: ({ row }) => row }, columnIndex: { get: () => 0 } },
    methods: {
      delete: ({ sheet, row }) => {
        assertEditable(sheet);
        sheet.pageLayout.rowBreaks = sheet.pageLayout.rowBreaks.filter((one) => one !== row);
      },
      getCellAfterBreak: ({ sheet, row }) => rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }),
    },
  });
}
