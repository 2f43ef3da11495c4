import fc from 'fast-check';
import type { CellContent, CellValue } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { faultsOf } from './soundness';

/** Any text at all: control characters, halves of surrogate pairs, things that look like escapes. */
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '_x000D_',
    '_x005F_x000D_',
    '\r\n',
    '\r',
    ' \t',
    ']]>',
    '&#13;',
    '=A1',
    '\ufffe',
    '\ud800',
    '\udc00x',
  ),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const cell: fc.Arbitrary<CellContent> = fc.oneof(text, number, fc.integer(), fc.boolean(), fc.constant(null));
const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });

function asRead(cells: readonly (readonly CellContent[])[]): CellValue[][] {
  const rows = cells.map((row) => {
    const values = row.map((one) => (one === '' ? null : (one as CellValue)));
    while (values.length > 0 && values.at(-1) === null) values.pop();
    return values;
  });
  while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop();
  return rows;
}

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly CellValue[])[]> {
  return (await openXlsx(bytes).read(['甲'])).sheets.get('甲')!.rows;
}

test('what is written is read back', async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (cells) => {
      const book = emptyXlsx();
      await book.write([{ kind: 'replace-sheet', sheet: { name: '甲', cells } }]);
      const bytes = book.bytes();
      expect(await rowsOf(bytes)).toEqual(asRead(cells));
      expect(faultsOf(bytes)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('writing a block changes the block and nothing else', async () => {
  const place = fc.record({ row: fc.nat(10), column: fc.nat(8) });
  await fc.assert(
    fc.asyncProperty(grid, grid, place, async (cells, block, { row, column }) => {
      const book = emptyXlsx();
      await book.write([{ kind: 'replace-sheet', sheet: { name: '甲', cells } }]);
      await book.write([{ kind: 'write-cells', sheet: '甲', row, column, cells: block }]);
      const expected = cells.map((line) => [...line]);
      block.forEach((line, down) =>
        line.forEach((content, right) => {
          while (expected.length <= row + down) expected.push([]);
          const target = expected[row + down]!;
          while (target.length < column + right) target.push(null);
          target[column + right] = content;
        }),
      );
      expect(await rowsOf(book.bytes())).toEqual(asRead(expected));
    }),
    { numRuns: 200 },
  );
});
