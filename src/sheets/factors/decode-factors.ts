import type { Factor } from '../../engine/scoring/general/general-plan';
import { fen, points } from '../../engine/units';
import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { holdsAnything } from '../cells/values/cell';
import { NameIndex } from '../cells/names/names';
import { readCondition, type ConditionNames } from '../schema/read-condition';
import { readRuleNumber } from '../schema/rule-cells';
import { SheetReading } from '../schema/sheet-reading';
import { FACTORS_SCHEMA } from './factors-schema';

type Sheet = SheetReading<keyof typeof FACTORS_SCHEMA.columns>;

/** The rows of 加乘, and the names by which the log marks adoptions. */
export interface Factors {
  readonly factors: readonly Factor[];
  readonly marks: NameIndex;
}

/** Reads the optional sheet 加乘. Null where it cannot be read, so that nothing can be scored. */
export function decodeFactors(
  grid: SheetGrid | undefined,
  date1904: boolean,
  names: ConditionNames,
): Found<Factors | null> {
  const marks = new NameIndex();
  if (!grid || !holdsAnything(grid)) return { value: { factors: [], marks }, issues: [] };
  return SheetReading.read(grid, FACTORS_SCHEMA, date1904, (sheet) => {
    const factors = factorRecords(sheet).map((row) => readFactor(sheet, row, names, marks));
    return sheet.errors > 0 ? null : { factors, marks };
  });
}

/** The rows that are factors: one that multiplies or adds, whatever its name. */
export const factorRecords = (sheet: Sheet): number[] =>
  sheet.records('mark', (row) => (['times', 'points', 'fee'] as const).some((field) => !sheet.isBlank(row, field)));

/** A row without a name holds for every adoption that meets its condition. */
function readFactor(sheet: Sheet, row: number, names: ConditionNames, marks: NameIndex): Factor {
  const name = sheet.text(row, 'mark');
  const times = readRuleNumber(sheet, row, 'times', 'notNegative');
  const more = readRuleNumber(sheet, row, 'points', 'signed');
  const fee = readRuleNumber(sheet, row, 'fee', 'notNegative');
  const isEmpty = (['times', 'points', 'fee'] as const).every((field) => sheet.isBlank(row, field));
  if (isEmpty) sheet.note('error', 'rule-fault', row, 'times', { fault: 'factor-empty', value: name });
  return {
    name,
    mark: name === '' ? null : marks.findOrAdd(name),
    condition: readCondition(sheet, row, ['channel', 'mode'], names),
    times,
    points: points(more ?? 0),
    fee: fen(fee ?? 0),
    ...sheet.period(row, 'from', 'until'),
  };
}
