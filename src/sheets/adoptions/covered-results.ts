import type { CellRange, SheetGrid } from '../../host/port/workbook';
import { MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import type { AdoptionField } from './adoption-names';
import { rangeName } from '../cells/merged-values';
import type { Reading } from '../cells/reading';
import type { Table } from '../cells/table';

/** The merges that cover cells of the machine's columns of 采用登记. */
export function resultMerges({ source, columns, headerRow }: Table<AdoptionField>): SheetGrid {
  const machine = MACHINE_COLUMNS.map((field) => columns[field]).filter((column) => column >= 0);
  const covers = ({ row, rows, column, columns: width }: CellRange): boolean =>
    row + rows > headerRow + 1 &&
    machine.some((at) => at >= column && at < column + width && (rows > 1 || at > column));
  return { ...source, merges: (source.merges ?? []).filter(covers) };
}

/** Says which merged cells keep results from being shown; nothing is written into what they cover. */
export function noteCoveredResults(reading: Reading, table: Table<AdoptionField>): void {
  for (const merge of resultMerges(table).merges ?? []) {
    if (merge.row < table.end)
      reading.note('warning', 'merged-results', merge.row, merge.column, { range: rangeName(merge) });
  }
}
