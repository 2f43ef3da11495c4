import { isInForce, type Period } from '../../engine/time/period';
import type { Day } from '../../engine/units';
import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import type { Issue } from '../../issues/issue';
import type { KnownUnits } from '../cells/names/known-units';
import { wholeSheet } from '../../issues/place';
import { SHEETS } from '../../text/sheets/workbook-names';
import { SheetReading } from '../schema/sheet-reading';
import { readUnit } from '../schema/read-unit';
import { INFORMANTS_SCHEMA } from './informants-schema';

export type InformantField = keyof typeof INFORMANTS_SCHEMA.columns;

/** Who reports for a unit, and from when until when. */
export interface Informant {
  /** Owner of the unit's name. */
  readonly unit: number;
  readonly name: string;
  readonly period: Period;
  readonly row: number;
}

/** The sheet 信息员 as read, for the check of a day; null where the workbook has none. */
export interface Informants {
  readonly rows: readonly Informant[];
  readonly sheet: SheetReading<InformantField>;
  /** What is wrong on a day: every unit has exactly one informant in office (三(三)1). */
  readonly check: (asOf: Day) => Issue[];
}

/** Reads the optional sheet 信息员. */
export function decodeInformants(
  grid: SheetGrid | undefined,
  { date1904, targets }: { readonly date1904: boolean; readonly targets: KnownUnits },
): Found<Informants | null> {
  return SheetReading.read(grid, INFORMANTS_SCHEMA, date1904, (sheet) => {
    const rows = sheet.records('name').flatMap((row): Informant[] => {
      const errors = sheet.errors;
      const name = sheet.text(row, 'name');
      if (name === '') sheet.missing(row, 'name');
      const unit = readUnit(sheet, row, 'unit', targets.names);
      const period = sheet.period(row, 'from', 'until');
      return sheet.errors > errors || unit === null ? [] : [{ unit, name, period, row }];
    });
    // A sheet that nobody has filled in asks nothing.
    const isUsed = sheet.recordRows.length > 0;
    return { rows, sheet, check: (asOf) => (isUsed ? inOffice(sheet, rows, targets, asOf) : []) };
  });
}

function inOffice(
  sheet: SheetReading<InformantField>,
  rows: readonly Informant[],
  targets: KnownUnits,
  asOf: Day,
): Issue[] {
  const found: Issue[] = [];
  const first = new Map<number, Informant>();
  for (const row of rows.filter(({ period }) => isInForce(period, asOf))) {
    const other = first.get(row.unit);
    if (other) {
      const parameters = { unit: targets.names.names[row.unit]!, names: [other.name, row.name] };
      found.push(sheet.problem('warning', 'several-informants', row.row, 'name', parameters));
    } else first.set(row.unit, row);
  }
  const without = targets.names.names.filter(
    (_, owner) => !first.has(owner) && targets.periods[owner]!.some((period) => isInForce(period, asOf)),
  );
  if (without.length > 0) {
    const place = wholeSheet(SHEETS.informants);
    found.push({ severity: 'warning', code: 'no-informant', place, parameters: { units: without } });
  }
  return found;
}
