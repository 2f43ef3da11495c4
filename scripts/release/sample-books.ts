import { createSampleWorkbook } from '../../src/app/sample/sample-workbook';
import { createWorkbook } from '../../src/app/year/create-workbook';
import type { WorkbookChange } from '../../src/host/port/workbook';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import type { Files } from './archive';

async function bookOf(changes: readonly WorkbookChange[]): Promise<Uint8Array> {
  const workbook = emptyXlsx();
  await workbook.write(changes);
  return workbook.bytes();
}

/** The workbook that the workbench shows first, and an empty one of the same plan. */
export const sampleBooks = async (): Promise<Files> => ({
  '示例工作簿.xlsx': await bookOf(createSampleWorkbook()),
  '空白工作簿.xlsx': await bookOf(createWorkbook(BUILT_IN_PLAN.year, BUILT_IN_PLAN, { rows: [], asOf: null })),
});
