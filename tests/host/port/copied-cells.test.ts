import fc from 'fast-check';
import { copiedCells } from '../../../src/host/port/copied-cells';

/** A cell as programs write it into a text: in quotes where it holds what ends a cell. */
const written = (cell: string): string => (/[\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const cell = fc
  .array(fc.constantFrom('稿', '"', '<b>', '&lt;', ' ', '\t', '\n'), { maxLength: 6 })
  .map((parts) => parts.join(''))
  // A quote that begins such a cell, and another that ends a later one, look like one cell in quotes.
  .filter((text) => !(text.startsWith('"') && !/[\t\n]/.test(text)))
  // A quote right before the end of its cell is a ditto mark, but for a line break that begins a text.
  .filter((text) => !/^[\t\n]/.test(text) || /^\n[^\t]*[^\t\n]$/.test(text));
const block = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) => {
  const line = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.array(line, { minLength: rows, maxLength: rows });
});

test('cells that a program copied as text are the same cells, whatever ends its lines', () => {
  fc.assert(
    fc.property(block, fc.constantFrom('\n', '\r\n', '\r'), (cells, end) => {
      const text = cells.map((line) => line.map(written).join('\t') + '\n').join('');
      expect(copiedCells(text.replaceAll('\n', end))).toEqual(cells);
    }),
  );
});

test('a name in quotes keeps them, and a quote that nothing closes takes no other cell', () => {
  expect(copiedCells('"最美"老兵\t"高桥"\n"甲\t东塘')).toEqual([
    ['"最美"老兵', '"高桥"'],
    ['"甲', '东塘'],
  ]);
});

test('ditto marks stay cells of their own, beside and below each other', () => {
  expect(copiedCells('东塘\t高桥\t"\n"\t甲\t"\n"\t"\t"\n')).toEqual([
    ['东塘', '高桥', '"'],
    ['"', '甲', '"'],
    ['"', '"', '"'],
  ]);
});

test('a line break that begins a text in quotes belongs to it', () => {
  expect(copiedCells('"\n甲""乙"""\t东塘\n"\n\n丙"\t"\n丁\t"')).toEqual([
    ['\n甲"乙"', '东塘'],
    ['\n\n丙', '"'],
    ['丁', '"'],
  ]);
});

test('a long text after a quote that nothing closes is read once, not once for each of its cells', () => {
  const rows = Array.from({ length: 100_000 }, () => ['甲', '东塘']);
  expect(copiedCells(`"${rows.map((row) => row.join('\t')).join('\n')}`)).toHaveLength(rows.length);
});
