import type { Sheet } from '../../excel-sim/model/sheet';
import { strict } from '../strict';
import type { OpenBook, WpsHost } from '../wps';
import { range } from './range';

interface Panes {
  splitRow: number;
  splitColumn: number;
  scrollRow: number;
  scrollColumn: number;
}

const panesOf = new WeakMap<Sheet, Panes>();

function panes(sheet: Sheet): Panes {
  const known = panesOf.get(sheet) ?? { splitRow: 0, splitColumn: 0, scrollRow: 1, scrollColumn: 1 };
  panesOf.set(sheet, known);
  return known;
}

/** The window of a workbook; what it says and does is about the sheet in front. */
export function window(host: WpsHost, book: OpenBook) {
  const sheet = (): Sheet => book.model.active;
  const freeze = (on: boolean): void => {
    const { splitRow, splitColumn, scrollRow, scrollColumn } = panes(sheet());
    sheet().freeze = on ? { rows: splitRow + scrollRow - 1, columns: splitColumn + scrollColumn - 1 } : undefined;
  };
  return strict(host, 'Window', {
    get FreezePanes() {
      return sheet().freeze !== undefined;
    },
    set FreezePanes(on: boolean) {
      freeze(on);
    },
    get SplitRow() {
      return panes(sheet()).splitRow;
    },
    set SplitRow(rows: number) {
      panes(sheet()).splitRow = rows;
    },
    get SplitColumn() {
      return panes(sheet()).splitColumn;
    },
    set SplitColumn(columns: number) {
      panes(sheet()).splitColumn = columns;
    },
    get ScrollRow() {
      return panes(sheet()).scrollRow;
    },
    set ScrollRow(row: number) {
      panes(sheet()).scrollRow = row;
    },
    get ScrollColumn() {
      return panes(sheet()).scrollColumn;
    },
    set ScrollColumn(column: number) {
      panes(sheet()).scrollColumn = column;
    },
    get RangeSelection() {
      const rect = book.cursors.get(sheet()) ?? { row: 0, column: 0, rows: 1, columns: 1 };
      return range(host, book, sheet(), rect);
    },
  });
}
