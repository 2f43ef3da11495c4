import { logAlone } from '../app/sample/log-alone';
import type { CellContent, Workbook, WorkbookChange } from '../../src/host/port/workbook';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { cellAddress } from '../sheets/cell-address';

/** What a clerk would put right in the sample year, by cell of 采用登记. */
const CORRECTIONS: Readonly<Record<string, string>> = {
  C41: '2020-2-28',
  C60: '2020-4-27',
  B73: '雨花亭',
  D87: '省退役军人事务厅（含官网官微及所属事业单位）',
  B122: '东塘',
  E141: '综合采用',
  B155: '区退役军人服务中心',
  D167: '市局官网',
};

const typed = (cell: string, value: CellContent): WorkbookChange => ({
  kind: 'write-cells',
  sheet: SHEETS.adoptions,
  ...cellAddress(cell),
  cells: [[value]],
});

/** The sample year without its errors: every ended quarter can be settled. */
const soundChanges = (): WorkbookChange[] => [
  ...logAlone(),
  ...Object.entries(CORRECTIONS).map(([cell, value]) => typed(cell, value)),
];

/** Fills an empty workbook with it: cells are written once their sheet is there. */
export async function fillSound(workbook: Workbook): Promise<void> {
  for (const kind of ['replace-sheet', 'write-cells']) {
    await workbook.write(soundChanges().filter((change) => change.kind === kind));
  }
}
