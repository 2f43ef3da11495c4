import { RULE_EXPECTED } from '../../text/sheets/rule-numbers';
import { TARGET_MORE_COLUMNS } from '../../text/sheets/rule-columns';
import { foldName, isBlank, visibleText } from '../cells/values/cell';
import type { NameIndex } from '../cells/names/names';
import { readHundredths } from '../cells/values/read-number';
import type { Reading } from '../cells/table/reading';

/** What a row says beyond its target: the unit that has its points ('' for itself), and how many people it has. */
export interface Collected {
  readonly row: number;
  readonly into: string;
  readonly heads: number | null;
}

/** 人数, a whole number; null where the cell is blank or wrong, which is noted. */
export function readHeads(reading: Reading, row: number, column: number): number | null {
  const value = reading.value(row, column);
  if (isBlank(value)) return null;
  const heads = readHundredths(value);
  if (heads !== null && heads % 100 === 0) return heads / 100;
  const parameters = {
    value: visibleText(value),
    column: TARGET_MORE_COLUMNS.heads.name,
    expected: RULE_EXPECTED.heads,
  };
  reading.note('error', 'rule-cell', row, column, parameters);
  return null;
}

/** By owner: the owner whose line has its points (得分归集到). Null where one cannot be told, which is noted. */
export function collectingUnits(
  reading: Reading,
  column: number,
  names: NameIndex,
  rowsOf: readonly (readonly Collected[])[],
): number[] | null {
  const errors = reading.errors;
  const into = rowsOf.map((rows, owner) => {
    const stating = rows.find((one) => foldName(one.into) !== '');
    if (!stating) return owner;
    const other = names.find(stating.into);
    if (other >= 0 && other !== owner) return other;
    reading.note('error', 'rule-fault', stating.row, column, { fault: 'unit-into-unknown', value: stating.into });
    return owner;
  });
  rowsOf.forEach((rows, owner) => {
    const other = into[owner]!;
    if (other === owner || into[other] === other) return;
    const { row, into: value } = rows.find((one) => foldName(one.into) !== '')!;
    reading.note('error', 'rule-fault', row, column, { fault: 'unit-into-twice', value });
  });
  return reading.errors > errors ? null : into;
}
