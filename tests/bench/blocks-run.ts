/** Milliseconds of a write into a log of an .xlsx file: of one block, and of as many cells in many blocks, as after a row was inserted. */
import type { CellsChange } from '../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';

/** What a write of one block takes, and one of many blocks, in milliseconds. */
export interface BlocksRun {
  readonly one: number;
  readonly many: number;
}

const SHEET = '采用登记';
const ROWS = 2_000;
const COLUMNS = 10;
const BLOCKS = 500;
const ROUNDS = 9;

const cells = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (__, at) => `第${row}行${at}`));
const book = emptyXlsx();
await book.write([{ kind: 'replace-sheet', sheet: { name: SHEET, cells } }]);
const bytes = book.bytes();

const block = (row: number, column: number, rows: number): CellsChange => ({
  kind: 'write-cells',
  sheet: SHEET,
  row,
  column,
  cells: Array.from({ length: rows }, (_, at) => [`改过${at}`]),
});
const one = [block(1, 3, BLOCKS)];
const many = Array.from({ length: BLOCKS }, (_, at) => block(1 + at * 3, at % COLUMNS, 1));

async function middleOf(changes: readonly CellsChange[]): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const workbook = openXlsx(bytes);
    const start = performance.now();
    await workbook.write(changes);
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[ROUNDS >> 1]!;
}

await middleOf(one);
const run: BlocksRun = { one: await middleOf(one), many: await middleOf(many) };
process.stdout.write(JSON.stringify(run));
