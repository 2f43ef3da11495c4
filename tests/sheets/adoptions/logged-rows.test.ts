import { checkExpectations } from '../../../src/host/port/check-changes';
import type { CellValue, SheetGrid, WorkbookContent } from '../../../src/host/port/workbook';
import { completeRow } from '../../../src/sheets/adoptions/logged-rows';
import { SHEETS } from '../../../src/text/sheets/workbook-names';
import { smallYear } from '../../host/excel/small-year';
import { MemoryWorkbook } from '../../host/memory-workbook';

const LOG = SHEETS.adoptions;
const BELOW: readonly CellValue[] = ['汇总', null, 9];

/** A small year whose last row lacks its unit, with a row below that a table may sum up. */
async function half() {
  const memory = new MemoryWorkbook();
  await memory.write(smallYear());
  const { sheetNames } = await memory.read([]);
  const content = await memory.read(sheetNames);
  const log = content.sheets.get(LOG)!;
  const row = log.rows.length - 1;
  const rows = [...log.rows.slice(0, row), log.rows[row]!.map((value, at) => (at === 1 ? null : value)), BELOW];
  const totals = [{ row: row + 1, column: 0, rows: 1, columns: rows[0]!.length }];
  const grid: SheetGrid = { ...log, rows, totals };
  const broken: WorkbookContent = { ...content, sheets: new Map([...content.sheets, [LOG, grid]]) };
  return { broken, grid, row, unit: log.rows[row]![1] as string };
}

describe('a row that was written in part', () => {
  it('is completed above the totals of a table, which are no row of somebody', async () => {
    const { broken, grid, row, unit } = await half();
    const changes = completeRow(broken, { unit }, row);
    expect(changes).toMatchObject([{ row, column: 1, cells: [[unit]] }]);
    expect(() => checkExpectations(changes, () => grid)).not.toThrow();
  });

  it('is not completed where somebody has written below it', async () => {
    const { broken, row, unit, grid } = await half();
    const changes = completeRow(broken, { unit }, row);
    const written = { ...grid, rows: [...grid.rows.slice(0, row + 1), ['另一行']] };
    expect(() => checkExpectations(changes, () => written)).toThrow('conflict');
  });
});
