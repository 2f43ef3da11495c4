import { Fault } from '../../excel-sim/fault';
import type { Rect } from '../../excel-sim/model/address';
import type { Sheet } from '../../excel-sim/model/sheet';
import { addTable, showTotals } from '../../excel-sim/model/table';
import { strict } from '../strict';
import type { OpenBook, WpsHost } from '../wps';
import { range, rangeTarget } from './range';
import { change } from './worksheet';

/** Of `ListObjects.Add`: cells of a sheet, with headings. */
const [CELLS, YES] = [1, 1];

/** The tables of a sheet. */
export function listObjects(host: WpsHost, book: OpenBook, sheet: Sheet) {
  return strict(host, 'ListObjects', {
    get Count() {
      return sheet.tables.length;
    },
    Item: (at: number) => listObject(host, book, sheet, at - 1),
    Add: (source: unknown, cells: object, link: unknown, headings: unknown) => {
      if (source !== CELLS || link !== undefined || headings !== YES) throw new Fault('NotImplemented', 'such a table');
      change(host, sheet, () => addTable(sheet, rangeTarget(cells).rect, true));
      return listObject(host, book, sheet, sheet.tables.length - 1);
    },
  });
}

function listObject(host: WpsHost, book: OpenBook, sheet: Sheet, at: number) {
  const table = sheet.tables[at];
  if (!table) throw new Fault('InvalidArgument');
  return strict(host, 'ListObject', {
    get Name() {
      return table.name;
    },
    get ShowTotals() {
      return table.showTotals;
    },
    set ShowTotals(on: boolean) {
      change(host, sheet, () => showTotals(table, on));
    },
    get ShowHeaders() {
      return table.showHeaders;
    },
    get Range() {
      return range(host, book, sheet, table.rect);
    },
    Resize: (to: object) => {
      if (host.quirks.tableResize === 'throws') throw new Fault('InvalidOperation');
      if (host.quirks.tableResize === 'works') change(host, sheet, () => table.resize(rangeTarget(to).rect));
    },
  });
}

const FILL_FORMATS = 3;

/** Fills the formats of a block on over a larger one that begins or ends with it. */
export function fillFormats(host: WpsHost, sheet: Sheet, from: Rect, over: Rect, kind: unknown): void {
  if (kind !== FILL_FORMATS) throw new Fault('NotImplemented', 'filling on more than formats');
  const sameColumns = from.column === over.column && from.columns === over.columns;
  const atEnd = from.row === over.row || from.row + from.rows === over.row + over.rows;
  if (!sameColumns || !atEnd || over.rows <= from.rows) throw new Fault('InvalidArgument');
  if (host.quirks.autoFill === 'throws') throw new Fault('InvalidOperation');
  if (host.quirks.autoFill === 'ignored') return;
  change(host, sheet, () => {
    for (let row = over.row; row < over.row + over.rows; row++)
      for (let column = over.column; column < over.column + over.columns; column++) {
        const source = from.row + ((((row - from.row) % from.rows) + from.rows) % from.rows);
        sheet.grid.need(row, column).style = sheet.styles.at(source, column);
      }
    sheet.emitChanged(over, 'RangeEdited');
  });
}
