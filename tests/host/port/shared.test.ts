import fc from 'fast-check';
import { dayOf } from '../../../src/engine/time/calendar';
import {
  cellReference,
  columnIndex,
  columnLetters,
  intersection,
  intersects,
  quotedSheet,
  union,
} from '../../../src/host/port/a1';
import { holds, linkFormula } from '../../../src/host/port/cell-entry';
import { MAX_COLUMNS } from '../../../src/host/port/check-changes';
import { laidOver } from '../../../src/host/port/laid-over';
import { otherIdeograph } from '../../../src/host/port/plain-text';
import { serialOf } from '../../../src/host/port/serial-date';
import { BODY_SIZE, programRoom, programRoomOfPixels, rowPixels } from '../../../src/host/port/sizes';
import type { CellRange } from '../../../src/host/port/workbook';
import * as place from '../../../src/issues/place';
import { encodeLog } from '../../../src/sheets/adoptions/encode-log';
import * as formulas from '../../../src/sheets/cells/look/formulas';
import { STYLES } from '../../../src/sheets/cells/look/look';
import { serialDate } from '../../../src/sheets/cells/values/serial-date';

const columns = fc.nat(MAX_COLUMNS - 1);
const small = fc.nat(6);
const ranges = fc.record({
  row: small,
  column: small,
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

/** The cells of a block, one by one. */
const cellsOf = ({ row, column, rows, columns: width }: CellRange): string[] =>
  Array.from({ length: rows * width }, (_, at) => cellReference(row + Math.floor(at / width), column + (at % width)));

describe('what adapters share', () => {
  it('names columns as the sheets do, and finds them again', () => {
    expect([0, 25, 26, 701, 702, MAX_COLUMNS - 1].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    fc.assert(
      fc.property(columns, (column) => {
        expect(columnIndex(columnLetters(column))).toBe(column);
        expect(place.columnLetters(column)).toBe(columnLetters(column));
      }),
    );
  });

  it('counts days as the sheets do, from 1900 and from 1904', () => {
    const days = fc.record({
      year: fc.integer({ min: 1950, max: 2199 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(days, fc.boolean(), ({ year, month, day }, date1904) => {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(serialOf(iso, date1904)).toBe(serialDate(dayOf(year, month, day), date1904));
      }),
    );
    expect(serialOf('2020-01-01', false)).toBe(43_831);
    expect(serialOf('2020-01-01', true)).toBe(42_369);
  });

  it('quotes the name of a sheet as the sheets do', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(formulas.quotedSheet(name)).toBe(quotedSheet(name));
      }),
    );
    expect(quotedSheet("a'b")).toBe("'a''b'");
  });

  it('knows every height that a log gives its rows, and the size of its texts', () => {
    fc.assert(
      fc.property(fc.nat(600), (length) => {
        const height = encodeLog('', 2020, [{ title: '稿'.repeat(length) }]).rowHeights!.get(1)!;
        expect(programRoom(height)).not.toBeNull();
        expect(programRoomOfPixels(rowPixels(height))).toBe(programRoom(height));
      }),
    );
    expect(STYLES.cell.fontSize).toBe(BODY_SIZE);
    expect([30, 33, 46].map(programRoom)).toEqual([null, null, null]);
  });

  it('cuts and joins blocks cell by cell', () => {
    fc.assert(
      fc.property(ranges, ranges, (one, other) => {
        const both = cellsOf(one).filter((cell) => cellsOf(other).includes(cell));
        const common = intersection(one, other);
        expect(common ? cellsOf(common) : []).toEqual(both);
        expect(intersects(one, other)).toBe(both.length > 0);
        expect(cellsOf(union(one, other))).toEqual(expect.arrayContaining([...cellsOf(one), ...cellsOf(other)]));
      }),
    );
  });

  it('links by a formula whose literals are short enough', () => {
    const link = { sheet: "三'月", row: 6, column: 27 };
    expect(linkFormula({ text: '1"2', link })).toBe(`=HYPERLINK("#'三''月'!AB7","1""2")`);
    expect(linkFormula({ text: '长'.repeat(255), link })).toContain(`"${'长'.repeat(254)}"&"长"`);
  });

  it('lays later cells over earlier ones, and empties none that they do not name', () => {
    const later = { row: 1, column: 1, cells: [['x', null], [], ['y']] };
    expect(laidOver([['a', 'b'], ['c']], later)).toEqual([['a', 'b'], ['c', 'x', null], [null], [null, 'y']]);
  });

  it('tells what a cell holds already', () => {
    expect([holds(null, ''), holds(null, null), holds('a', 'a'), holds(0, ''), holds(1, { formula: '1', value: 1 })]).toEqual([
      true, true, true, false, false,
    ]); // prettier-ignore
  });

  it('tells ideographs that count from those that do not', () => {
    const counting = '年月日号时点分秒上下午星期周正初一二三四五六七八九十百千万亿零〇元角整';
    for (const ideographs of ['[\\u3400-\\u9fff]', '\\p{Script=Han}']) {
      const other = otherIdeograph(ideographs);
      for (const one of counting) expect(other.test(one)).toBe(false);
      expect(other.test('三月稿')).toBe(true);
      expect(other.test('2020年3月1日 12:00')).toBe(false);
    }
  });
});
