import { MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import type { AdoptionField } from './adoption-names';
import { rangeName } from '../cells/table/merged-values';
import type { Reading } from '../cells/table/reading';
import type { Table } from '../cells/table/table';
import { resultMerges } from '../schema/encode-results';

/** Says which merged cells keep results from being shown; nothing is written into what they cover. */
export function noteCoveredResults(reading: Reading, table: Table<AdoptionField>): void {
  for (const merge of resultMerges(table, MACHINE_COLUMNS).merges ?? []) {
    if (merge.row < table.end)
      reading.note('warning', 'merged-results', merge.row, merge.column, { range: rangeName(merge) });
  }
}
