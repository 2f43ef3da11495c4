import { fen } from '../../engine/units';
import type { CellValue, SheetGrid } from '../../host/port/workbook';
import { PAYEE_LIST_COLUMNS } from '../../text/sheets/fee-sheets';
import { formatYuan } from '../../text/format';
import { cellAt, cellText, isBlank } from '../cells/values/cell';
import type { Issue } from '../../issues/issue';
import { readSignedHundredths } from '../cells/values/read-number';

/**
 * Remarks on 代扣个税 as people filled it in on 稿费发放表: every entry must be a number from 0 to 应发金额 of its row, in
 * fen, or 实发金额 is wrong. A sheet without that column gives none.
 */
export function taxIssues({ name, rows }: SheetGrid): Issue[] {
  const head = rows.findIndex((cells) => cells.some((value) => cellText(value) === PAYEE_LIST_COLUMNS.tax));
  if (head < 0) return [];
  const columnOf = (header: string): number => rows[head]!.findIndex((value) => cellText(value) === header);
  const [tax, payable] = [columnOf(PAYEE_LIST_COLUMNS.tax), columnOf(PAYEE_LIST_COLUMNS.payable)];
  return rows.flatMap((cells, row): Issue[] => {
    const value = cellAt({ name, rows }, row, tax);
    if (row <= head || typeof cells[0] !== 'number' || isBlank(value)) return [];
    const most = readSignedHundredths(cellAt({ name, rows }, row, payable)) ?? 0;
    if (isTax(value, most)) return [];
    const parameters = { value: cellText(value), payable: formatYuan(fen(most)) };
    return [{ code: 'bad-tax', severity: 'warning', place: { sheet: name, row, column: tax }, parameters }];
  });
}

function isTax(value: CellValue, most: number): boolean {
  const amount = typeof value === 'number' ? readSignedHundredths(value) : null;
  return amount !== null && amount >= 0 && amount <= most;
}
