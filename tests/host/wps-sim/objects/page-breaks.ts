import { Fault } from '../../excel-sim/fault';
import type { Sheet } from '../../excel-sim/model/sheet';
import { strict } from '../strict';
import type { OpenBook, WpsHost } from '../wps';
import { range, rangeTarget } from './range';
import { change } from './worksheet';

const [MANUAL, AUTOMATIC] = [-4135, -4105];
/** Rows on a page, where nobody breaks it before: the paper makes a break then, which is in the list too. */
const ROWS_OF_PAGE = 60;

/** The breaks of a sheet between pages one below the other: those that somebody made, and those of the paper. */
export function pageBreaks(host: WpsHost, book: OpenBook, sheet: Sheet) {
  const { pageLayout } = sheet;
  return strict(host, 'HPageBreaks', {
    get Count() {
      return breaksOf(sheet).length;
    },
    Item: (at: number) => {
      const found = breaksOf(sheet)[at - 1];
      if (!found) throw new Fault('InvalidArgument');
      const [row, type] = found;
      return strict(host, 'HPageBreak', {
        get Type() {
          return type;
        },
        get Location() {
          return range(host, book, sheet, { row, column: 0, rows: 1, columns: 1 });
        },
      });
    },
    Add: (before: object) => {
      const { rect } = rangeTarget(before);
      change(host, sheet, () => pageLayout.breakAbove(rect.row));
    },
  });
}

function breaksOf(sheet: Sheet): (readonly [row: number, type: number])[] {
  const used = sheet.usedRect(true);
  const last = used ? used.row + used.rows : 0;
  const made = [...sheet.pageLayout.rowBreaks, Math.max(last, 0)];
  let page = 0;
  return made.flatMap((row, at) => {
    const paper: (readonly [number, number])[] = [];
    for (page += ROWS_OF_PAGE; page < row; page += ROWS_OF_PAGE) paper.push([page, AUTOMATIC]);
    page = row;
    return at < made.length - 1 ? [...paper, [row, MANUAL] as const] : paper;
  });
}
