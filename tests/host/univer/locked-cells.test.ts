import { newWork } from '../../../src/app/workflow/new-work';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import type { DisplayBook, DisplayCell, DisplaySheet } from '../../../src/host/port/display';
import { LockedCells } from '../../../src/host/univer/person/locked-cells';

const OPEN = 1;
const LOCKED = 0;

function sheetOf(rows: readonly (readonly number[])[], more: Partial<DisplaySheet> = {}): DisplaySheet {
  const cellsOf = (styles: readonly number[]): DisplayCell[] =>
    styles.map((style, column) => ({ column, value: null, style }));
  return {
    name: '登记',
    hidden: false,
    gridLines: true,
    rows: rows.map((styles, row) => ({ row, cells: cellsOf(styles) })),
    columns: [],
    rowHeight: null,
    columnWidth: null,
    merges: [],
    freeze: { rows: 0, columns: 0 },
    autoFilter: null,
    validations: [],
    conditionalFormats: [],
    links: [],
    protected: true,
    tabColor: null,
    fixed: [],
    tiedTo: null,
    charts: [],
    otherDrawings: 0,
    ...more,
  };
}

function locksOf(sheet: DisplaySheet): LockedCells {
  const book: DisplayBook = { date1904: false, styles: [{}, { locked: false }], sheets: [sheet], names: [], active: 0 };
  return LockedCells.ofDisplay(sheet, book);
}

const picture = (locks: LockedCells, rows: number, columns: number): string[] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (locks.isLocked(row, column) ? 'x' : '.')).join(''),
  );

const HEAD_AND_TWO_ROWS = [
  [LOCKED, LOCKED],
  [OPEN, LOCKED],
  [OPEN, LOCKED],
];

test('only open cells of a protected sheet can be changed', () => {
  expect(picture(locksOf(sheetOf(HEAD_AND_TWO_ROWS)), 4, 3)).toEqual(['xxx', '.xx', '.xx', 'xxx']);
});

test('an unprotected sheet can be changed everywhere but in fixed blocks', () => {
  const fixed = [{ row: 1, column: 1, rows: 1, columns: 2 }];
  expect(picture(locksOf(sheetOf(HEAD_AND_TWO_ROWS, { protected: false, fixed })), 3, 3)).toEqual([
    '...',
    '.xx',
    '...',
  ]);
});

test('a column without cells is as open as its own style', () => {
  const columns = [{ from: 0, to: 0, style: OPEN }];
  expect(picture(locksOf(sheetOf([[LOCKED], [OPEN]], { columns })), 4, 2)).toEqual(['xx', '.x', '.x', '.x']);
});

test('rows put above an open row are open, above a heading they are not', () => {
  const locks = locksOf(sheetOf(HEAD_AND_TWO_ROWS));
  locks.rowsInserted(1, 2, {});
  expect(picture(locks, 6, 2)).toEqual(['xx', '.x', '.x', '.x', '.x', 'xx']);
  locks.rowsInserted(0, 1, {});
  expect(picture(locks, 7, 2)).toEqual(['xx', 'xx', '.x', '.x', '.x', '.x', 'xx']);
});

test('removed rows take their openness with them', () => {
  const locks = locksOf(sheetOf(HEAD_AND_TWO_ROWS));
  locks.rowsRemoved(0, 2, {});
  expect(picture(locks, 3, 2)).toEqual(['.x', 'xx', 'xx']);
  locks.rowsRemoved(0, 5, {});
  expect(picture(locks, 2, 2)).toEqual(['xx', 'xx']);
  expect(locks.closed).toBe(true);
});

test('what the program writes is open where its styles say so', () => {
  const styles = [{ range: { row: 0, column: 1, rows: 2, columns: 1 }, style: { locked: false } }];
  expect(picture(LockedCells.ofContent({ name: '甲', cells: [], protected: true, styles }), 3, 3)).toEqual([
    'x.x',
    'x.x',
    'xxx',
  ]);
  expect(LockedCells.ofContent({ name: '甲', cells: [], protected: true }).closed).toBe(true);
  expect(LockedCells.ofContent({ name: '甲', cells: [] }).isLocked(0, 0)).toBe(false);
});

test('to the right of the columns of a new workbook, an office may add its own', () => {
  const sheets = createWorkbook(2020, undefined, { rows: [], asOf: null, work: newWork() }).flatMap((change) =>
    change.kind === 'replace-sheet' && change.sheet.protected ? [change.sheet] : [],
  );
  expect(sheets.map(({ name }) => name)).toContain('采用登记');
  for (const sheet of sheets) {
    const locks = LockedCells.ofContent(sheet);
    const [header = []] = sheet.cells;
    for (const row of [0, 1, 5_000]) expect(locks.isLocked(row, header.length)).toBe(false);
    expect(locks.isLocked(1, header.length - 1)).toBe(true);
  }
});
