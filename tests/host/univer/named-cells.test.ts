import fc from 'fast-check';
import { rangeReference } from '../../../src/host/port/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/host/port/check-changes';
import { namedCells, sheetReference } from '../../../src/host/univer/person/named-cells';

const LAID_OUT = { rows: 200, columns: 20 };

test.each([
  ['B5', { row: 4, column: 1, rows: 1, columns: 1 }],
  ['$c$3', { row: 2, column: 2, rows: 1, columns: 1 }],
  ['Ｂ５：Ｃ６', { row: 4, column: 1, rows: 2, columns: 2 }],
  ['D9:B2', { row: 1, column: 1, rows: 8, columns: 3 }],
  ['A:C', { row: 0, column: 0, rows: 200, columns: 3 }],
  ['5:3', { row: 2, column: 0, rows: 3, columns: 20 }],
  ['XFD1048576', { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
])('%s names cells', (text, cells) => {
  expect(namedCells(text, LAID_OUT)).toEqual(cells);
});

test.each(['', 'zz', 'C', '3', 'A0', 'XFE1', 'A1048577', 'A5:', 'A:3', 'A1:B', 'B2,D4', 'A1:B2:C3', '雨花亭'])(
  '“%s” names no cells',
  (text) => {
    expect(namedCells(text, LAID_OUT)).toBeNull();
  },
);

test.each([
  ['采用登记!B5', '采用登记', 'B5'],
  ['采用登记！B5', '采用登记', 'B5'],
  ["'2020 台账'!A:C", '2020 台账', 'A:C'],
  ["='it''s'!$A$1", "it's", '$A$1'],
  ['B5', null, 'B5'],
])('%s names a sheet, or the one in front', (text, sheet, cells) => {
  expect(sheetReference(text)).toEqual({ sheet, cells });
});

const block = fc.record({ row: fc.nat(MAX_ROWS - 1), column: fc.nat(MAX_COLUMNS - 1) }).chain(({ row, column }) =>
  fc.record({
    row: fc.constant(row),
    column: fc.constant(column),
    rows: fc.integer({ min: 1, max: MAX_ROWS - row }),
    columns: fc.integer({ min: 1, max: MAX_COLUMNS - column }),
  }),
);

test('every block of a sheet is what its reference names', () => {
  fc.assert(fc.property(block, (cells) => expect(namedCells(rangeReference(cells), LAID_OUT)).toEqual(cells)));
});

test('whatever is written names cells of a sheet, or none', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z$:]{0,4}\d{0,8}(:[A-Z$]{0,4}\d{0,8})?$/u), (text) => {
      const cells = namedCells(text, LAID_OUT);
      if (cells === null) return;
      expect(Math.min(cells.row, cells.column, cells.rows - 1, cells.columns - 1)).toBeGreaterThanOrEqual(0);
      expect(cells.row + cells.rows).toBeLessThanOrEqual(MAX_ROWS);
      expect(cells.column + cells.columns).toBeLessThanOrEqual(MAX_COLUMNS);
    }),
  );
});
