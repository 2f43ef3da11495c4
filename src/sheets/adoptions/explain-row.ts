import { isInForce, type Period } from '../../engine/time/period';
import type { Day } from '../../engine/units';
import { formatDay } from '../../text/format';
import { ADOPTION_COLUMNS } from '../../text/sheets/workbook-names';
import { isBlank } from '../cells/values/cell';
import type { AdoptionField, AdoptionNames } from './adoption-names';
import { listedNames } from './row-extras';
import { manuscriptNumber } from '../cells/values/manuscript-number';
import type { NameIndex } from '../cells/names/names';
import { namedUnits } from '../cells/names/named-units';
import type { Reading } from '../cells/table/reading';
import type { Table } from '../cells/table/table';

/**
 * Notes everything that is wrong with a row of 采用登记, each at its cell.
 * @returns true where the row can be counted all the same.
 */
export function explainRow(
  reading: Reading,
  table: Table<AdoptionField>,
  names: AdoptionNames,
  row: number,
  isClassified = false,
): boolean {
  const { columns } = table;
  const present = (field: AdoptionField): string | null => presentText(reading, row, columns[field], field);
  const errorsBefore = reading.errors;
  explainTitle(reading, table, row, isClassified);
  const unit = present('unit');
  const date = isBlank(present('date')) ? null : reading.date(row, columns.date);
  if (unit) explainUnit(reading, names, row, columns.unit, unit, date);
  const channel = present('channel');
  if (channel) explainChannel(reading, names.channels, row, columns.channel, channel);
  const mode = present('mode');
  if (mode) explainMode(reading, names.modes, row, columns.mode, mode);
  return reading.errors === errorsBefore;
}

/** The text of a required cell; null, and a note, where there is none. */
function presentText(reading: Reading, row: number, column: number, field: AdoptionField): string | null {
  const before = reading.issues.length;
  const text = reading.text(row, column);
  if (text !== '') return text;
  if (reading.issues.length === before) {
    reading.missing(row, column, ADOPTION_COLUMNS[field].name);
  }
  return null;
}

/** A content needs a title or a number; a title alone may be missing, and has to be in a classified row. */
function explainTitle(reading: Reading, { columns }: Table<AdoptionField>, row: number, isClassified: boolean): void {
  const value = reading.value(row, columns.number);
  const number = isBlank(value) ? '' : manuscriptNumber(value);
  const before = reading.issues.length;
  if (reading.text(row, columns.title) !== '' || reading.issues.length > before) return;
  if (number === '') reading.missing(row, columns.title, ADOPTION_COLUMNS.title.name);
  else if (!isClassified) reading.note('warning', 'missing-title', row, columns.title, {});
}

function explainUnit(
  reading: Reading,
  { targets, log }: Pick<AdoptionNames, 'targets' | 'log'>,
  row: number,
  column: number,
  value: string,
  date: Day | null,
): void {
  const owner = targets.names.find(value);
  const isList = owner < 0 && log?.takesSeveralUnits === true && listedNames(value).length > 1;
  if (isList) for (const one of listedNames(value)) explainUnit(reading, { targets }, row, column, one, date);
  else if (owner < 0) explainUnknown(reading, targets, row, column, value);
  else if (!isInEffect(targets.periods[owner]!, date)) {
    reading.note('error', 'unit-not-in-effect', row, column, { value, date: formatDay(date!) });
  }
}

const isInEffect = (periods: readonly Period[], date: Day | null): boolean =>
  date === null || periods.some((period) => isInForce(period, date));

function explainUnknown(
  reading: Reading,
  { names }: AdoptionNames['targets'],
  row: number,
  column: number,
  value: string,
): void {
  const units = namedUnits(value, names);
  if (units.length > 1) reading.note('error', 'several-units', row, column, { value, units });
  else reading.note('error', 'unknown-unit', row, column, { value, nearest: names.nearest(value) });
}

function explainChannel(reading: Reading, names: NameIndex, row: number, column: number, value: string): void {
  if (names.find(value) >= 0) return;
  reading.note('error', 'unknown-channel', row, column, { value, nearest: names.nearest(value) });
}

function explainMode(reading: Reading, names: NameIndex, row: number, column: number, value: string): void {
  if (names.find(value) >= 0) return;
  reading.note('error', 'unknown-mode', row, column, { value, nearest: names.nearest(value), known: names.names });
}
