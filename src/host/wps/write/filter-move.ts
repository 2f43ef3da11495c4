import { intersects, rangeReference as a1 } from '../../port/a1';
import { HostError, type CellRange } from '../../port/workbook';
import { requireSheet } from '../api/bound-workbook';
import { get, type Worksheet } from '../api/jsapi';
import type { Slices } from '../api/slices';
import { placeOf, sameRange, tablesOf } from '../read/tables';

/** The cells of a sheet's own filter; null where there is none, or it is a table's. */
export function filterRange(sheet: Worksheet): CellRange | null {
  const filter = get(sheet, 'AutoFilterMode') ? get(sheet, 'AutoFilter') : null;
  const range = filter ? placeOf(get(filter, 'Range')) : null;
  return range && tablesOf(sheet).some((table) => intersects(table.range, range)) ? null : range;
}

/** Moves the filter of a sheet, which for that must be taken off: it comes back where it was, when it cannot stand there. */
export class FilterMove {
  /** Where the filter stood before it was taken off. */
  from: CellRange | null = null;

  /** May be tried again. @throws HostError unsupported where rows are filtered: by what, could not be given back */
  move(sheet: Worksheet, from: CellRange, to: CellRange): void {
    const standing = filterRange(sheet);
    if (standing && sameRange(standing, to)) return;
    if (get(sheet, 'FilterMode') === true) throw new HostError('unsupported', get(sheet, 'Name'));
    this.from = from;
    if (standing) sheet.AutoFilterMode = false;
    sheet.Range(a1(to)).AutoFilter();
    const moved = filterRange(sheet);
    if (!moved || !sameRange(moved, to)) throw new HostError('unsupported', get(sheet, 'Name'));
  }

  /** Puts the filter back where it has been lost; where that is refused for long, there is none. */
  async settle(slices: Slices, name: string): Promise<void> {
    const { from } = this;
    if (!from) return;
    const putBack = (sheet: Worksheet): void => {
      if (!get(sheet, 'AutoFilterMode')) sheet.Range(a1(from)).AutoFilter();
    };
    await slices.persist((book) => putBack(requireSheet(book, name))).catch(() => undefined);
  }
}
