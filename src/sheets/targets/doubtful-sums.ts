import { WHOLE_OF } from '../../text/sheets/not-records';
import type { Unit } from '../../engine/scoring/plan';
import { cellAt, foldName, isBlank } from '../cells/values/cell';
import type { Reading } from '../cells/table/reading';
import type { Table } from '../cells/table/table';
import type { TARGET_COLUMNS } from '../../text/sheets/workbook-names';

/** Fewest units whose sum is worth a remark. */
const FEWEST = 2;

/** Says of a unit that it may be a row of sums: its name speaks of a whole, it has no 类型, its target is the sum of those above. */
export function noteSumsInDoubt(
  reading: Reading,
  { own, columns }: Table<keyof typeof TARGET_COLUMNS>,
  rows: readonly { readonly row: number; readonly unit: Unit }[],
): void {
  let sum = 0;
  rows.forEach(({ row, unit }, index) => {
    const isSum = index >= FEWEST && sum > 0 && unit.target === sum && isBlank(cellAt(own, row, columns.group));
    if (isSum && WHOLE_OF.test(foldName(unit.name))) {
      const parameters = { name: unit.name, count: index };
      reading.note('warning', 'maybe-sum', row, columns.unit, parameters);
    }
    sum += unit.target ?? 0;
  });
}
