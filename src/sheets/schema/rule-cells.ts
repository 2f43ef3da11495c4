import { RULE_NUMBERS } from '../../text/sheets/rule-numbers';
import { isBlank, visibleText } from '../cells/values/cell';
import { MOST_POINTS, readSignedHundredths } from '../cells/values/read-number';
import type { SheetReading } from './sheet-reading';

/** Which numbers a cell of a sheet of rules may hold. */
export type NumberKind = keyof typeof RULE_NUMBERS;

const LEAST: Readonly<Record<NumberKind, number>> = { signed: -MOST_POINTS, notNegative: 0, positive: 1 };

/** Hundredths of a number of a sheet of rules; null where the cell is blank or wrong, which is noted. */
export function readRuleNumber<Field extends string>(
  sheet: SheetReading<Field>,
  row: number,
  field: Field,
  kind: NumberKind,
): number | null {
  const value = sheet.value(row, field);
  if (isBlank(value)) return null;
  const hundredths = readSignedHundredths(value);
  if (hundredths !== null && hundredths >= LEAST[kind] && hundredths <= MOST_POINTS) return hundredths;
  noteCell(sheet, row, field, RULE_NUMBERS[kind]);
  return null;
}

/** Notes a cell that holds no word or number that is expected there. */
export function noteCell<Field extends string>(
  sheet: SheetReading<Field>,
  row: number,
  field: Field,
  expected: string,
): void {
  const parameters = { value: visibleText(sheet.value(row, field)), column: sheet.nameOf(field), expected };
  sheet.note('error', 'rule-cell', row, field, parameters);
}
