import fc from 'fast-check';
import { holdNothingElse, standMade } from '../../../../src/app/workflow/plans/stand-made';
import type { CellContent, CellValue, WorkbookChange, WorkbookContent } from '../../../../src/host/port/workbook';
import { contentOf } from '../../../sheets/workbook-content';

type Shown = string | number | null;
const texts = fc.constantFrom<Shown>('题', '甲', '乙', 5, null);
const grids = fc.array(fc.array(texts, { maxLength: 3 }), { maxLength: 4 });
const linked = (text: Shown): CellContent =>
  typeof text === 'string' ? { text, link: { sheet: '表', row: 0, column: 0 } } : text;

const bookOf = (rows: readonly (readonly CellValue[])[]): WorkbookContent => contentOf({ 表: rows });
const replacing = (rows: readonly (readonly Shown[])[]): WorkbookChange[] => [
  { kind: 'replace-sheet', sheet: { name: '表', cells: rows.map((line) => line.map(linked)) } },
];
const plain = (rows: readonly (readonly CellValue[])[]): string =>
  JSON.stringify(Array.from({ length: 4 }, (_, row) => Array.from({ length: 3 }, (__, at) => rows[row]?.[at] ?? null)));

test('a replacement that was refused stands where all that it changes has changed, and not where nothing has', () => {
  fc.assert(
    fc.property(grids, grids, (before, wanted) => {
      fc.pre(plain(before) !== plain(wanted));
      expect(standMade(bookOf(before), replacing(wanted), bookOf(before))).toBe('none');
      expect(standMade(bookOf(wanted), replacing(wanted), bookOf(before))).toBe('all');
    }),
  );
});

const writing = (cells: readonly CellContent[]): WorkbookChange[] => [
  { kind: 'write-cells', sheet: '表', row: 0, column: 0, cells: [cells] },
];
const link = { sheet: '表', row: 0, column: 0 };

test('a link, a formula and an empty text that stand are nobody else’s', () => {
  const changes = writing([{ text: '甲', link }, { formula: '1+1', value: 2 }, '', null]);
  expect(holdNothingElse(bookOf([['甲', 2, null, '乙']]), changes)).toBe(true);
  expect(holdNothingElse(bookOf([[null, null, '', '乙']]), changes)).toBe(true);
  for (const other of [['乙'], ['甲', 3], ['甲', 2, '丙']])
    expect(holdNothingElse(bookOf([other]), changes)).toBe(false);
});

test('an empty text tells whether it is written only where something stands', () => {
  const changes = writing(['', '甲']);
  expect(standMade(bookOf([[null, null]]), changes, bookOf([[]]))).toBe('none');
  expect(standMade(bookOf([['', '甲']]), changes, bookOf([[]]))).toBe('all');
  expect(standMade(bookOf([['乙', '甲']]), changes, bookOf([['乙']]))).toBe('some');
  expect(standMade(bookOf([[null]]), changes, bookOf([['乙']]))).toBe('some');
  expect(standMade(bookOf([[null]]), changes, bookOf([['乙', '甲']]))).toBe('all');
  expect(standMade(bookOf([['乙']]), changes, bookOf([['乙']]))).toBe('none');
});

test('rows that a replacement leaves out still stand', () => {
  const before = bookOf([['甲'], ['乙'], ['丙']]);
  expect(standMade(bookOf([['题'], ['乙'], ['丙']]), replacing([['题'], ['乙']]), before)).toBe('some');
});
