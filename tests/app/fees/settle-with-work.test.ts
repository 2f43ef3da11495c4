import { previewFees } from '../../../src/app/fees/preview-fees';
import { prepareSettlement, settleQuarter } from '../../../src/app/fees/settle-quarter';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellContent } from '../../../src/host/port/workbook';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { bookWith } from '../workflow/work-books';

const dates = { today: dayOf(2020, 5, 8) };
const SHEETS_OF_WORK = {
  采用登记: [
    ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号'],
    ['慰问活动', '高桥', 43_890, '市局官网', '单独采用', 'G2020-001'],
  ],
  稿件登记: [
    ['稿件编号', '标题', '供稿单位', '初审日期', '状态'],
    ['G2020-001', '慰问活动', '高桥', 43_880, null],
  ],
  约稿登记: [
    ['约稿编号', '约稿主题', '约稿单位', '下达日期', '状态'],
    ['Y2020-01', '先进典型', '高桥', 43_880, null],
  ],
};

async function opened(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const grids = [...bookWith(SHEETS_OF_WORK).sheets.values()];
  await workbook.write(
    grids.map(({ name, rows }) => ({ kind: 'replace-sheet', sheet: { name, cells: rows as CellContent[][] } })),
  );
  return workbook;
}

const statesIn = (workbook: MemoryWorkbook): unknown[] =>
  ['稿件登记', '约稿登记'].map((sheet) => workbook.contentOf(sheet).cells[1]![4]);

test('a quarter is settled where manuscripts and solicitations are registered, and their states are written', async () => {
  const workbook = await opened();
  const preparation = await prepareSettlement(workbook, { year: null, quarter: 0 }, dates);
  if (preparation.status === 'refused') throw new Error(preparation.code);
  const options = { ...dates, by: '李明', at: '2020-05-08 09:15', version: '1' };
  expect(await settleQuarter(workbook, preparation, options)).toMatchObject({ status: 'settled', unfinished: null });
  expect(statesIn(workbook)).toEqual([expect.any(String), expect.any(String)]);
});

test('a preview of the fees writes their states too', async () => {
  const workbook = await opened();
  await previewFees(workbook, { year: null, quarter: 0 }, { ...dates, version: '1' });
  expect(statesIn(workbook)).toEqual([expect.any(String), expect.any(String)]);
});
