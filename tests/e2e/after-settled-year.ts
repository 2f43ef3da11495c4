import { QUARTERS } from '../../src/engine/time/quarter';
import { nextYear } from '../../src/app/year/next-year';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { prepareSettlement, settleQuarter } from '../../src/app/fees/settle-quarter';
import { dayOf } from '../../src/engine/time/calendar';
import { MemoryWorkbook } from '../host/memory-workbook';
import type { CellContent, Workbook } from '../../src/host/port/workbook';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { CITY, ROWS } from '../entry/settled-book';

const dates = { today: dayOf(2021, 1, 8) };
const booked = { ...dates, by: '李明', at: '2021-01-08 09:15', version: '1' };

const typed = (workbook: Workbook, row: number, cells: CellContent[], column = 0): Promise<unknown> =>
  workbook.write([{ kind: 'write-cells', sheet: SHEETS.adoptions, row, column, cells: [cells] }]);

/**
 * The file of 2021 that follows a settled 2020 of four adoptions: since its last settlement one of 东塘 was corrected down
 * by 25 yuan and one of 高桥, worth 50, was entered. 2021 has one adoption of 东塘, worth 50.
 */
export async function fileAfterSettledYear(): Promise<Uint8Array> {
  const old = new MemoryWorkbook();
  await old.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null }));
  for (const quarter of QUARTERS) {
    const prepared = await prepareSettlement(old, { year: 2020, quarter }, dates);
    if (prepared.status === 'refused') throw new Error(prepared.code);
    await settleQuarter(old, prepared, booked);
  }
  await typed(old, 2, ['公文类'], 4);
  await typed(old, 5, ['走访记', '高桥', '2020-11-2', CITY, '转载']);
  const next = await nextYear(old, 2021, dates);
  if (next.status === 'refused') throw new Error(next.code);
  const file = emptyXlsx();
  await file.write(next.changes);
  await typed(file, next.carried + 1, ['春训', '东塘', '2021-2-1', CITY, '转载']);
  return file.bytes();
}
