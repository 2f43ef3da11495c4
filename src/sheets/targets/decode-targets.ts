import { overlap, type Period } from '../../engine/time/period';
import type { Unit } from '../../engine/scoring/plan';
import { dayOf } from '../../engine/time/calendar';
import { points } from '../../engine/units';
import type { SheetGrid } from '../../host/port/workbook';
import { GROUP_TO_FILL } from '../../text/sheets/template';
import { ALIAS_SEPARATORS, TARGET_COLUMNS, type SHEETS } from '../../text/sheets/workbook-names';
import { cellAt, isBlank } from '../cells/values/cell';
import { a1, wholeSheet } from '../../issues/place';
import type { Found } from '../../issues/found';
import type { Issue } from '../../issues/issue';
import { NameIndex } from '../cells/names/names';
import { coveringMerge, rangeName } from '../cells/table/merged-values';
import { noteSumsInDoubt } from './doubtful-sums';
import { Reading } from '../cells/table/reading';
import { recordRows } from '../cells/table/record-rows';
import type { Table } from '../cells/table/table';
import { readTable } from '../schema/read-table';
import { besideUnits } from './beside-units';
import { collectingUnits, readHeads, type Collected } from './collected-units';
import { FULL_TARGETS_SCHEMA } from './targets-schema';

type Field = keyof typeof FULL_TARGETS_SCHEMA.columns;

/** The units of the year, and every name by which they are known. */
export interface Targets {
  readonly units: readonly Unit[];
  readonly names: NameIndex;
  /** Units that are not in effect in the year. */
  readonly otherUnits: readonly Unit[];
  /** By owner in `names`: index into `units`, or on from its end into `otherUnits`. */
  readonly unitOf: readonly number[];
  /** By owner in `names`: the periods in which the unit exists. */
  readonly periods: readonly (readonly Period[])[];
  /** By `units`: 人数; null where none is stated. */
  readonly heads: readonly (number | null)[];
  /** Owners in `names` whose points stand at another unit (得分归集到): they have no line of their own. */
  readonly collected: ReadonlySet<number>;
}

interface Row extends Collected {
  readonly row: number;
  readonly unit: Unit;
  readonly period: Period;
}

/** Reads 目标任务 (附件4). A unit may have several rows if their periods do not overlap. Null where nothing can be scored. */
export function decodeTargets(grid: SheetGrid, date1904: boolean, year: number): Found<Targets | null> {
  const { value: table, issues } = readTable(grid, FULL_TARGETS_SCHEMA);
  if (!table) return { value: null, issues };
  const reading = new Reading(table.grid, date1904);
  const value = readTargets(reading, table, year);
  return { value, issues: [...issues, ...reading.issues] };
}

function readTargets(reading: Reading, table: Table<Field>, year: number): Targets | null {
  const names = new NameIndex();
  const rowsOf: Row[][] = [];
  const rows = [...readRows(reading, table)];
  noteSumsInDoubt(reading, table, rows);
  noteGroupsToFill(reading, table, rows);
  for (const row of rows) {
    const known = names.find(row.unit.name);
    const owner = known >= 0 ? known : names.add(row.unit.name);
    (rowsOf[owner] ??= []).push(row);
  }
  const sound = [noDuplicates(reading, table, rowsOf), indexAliases(reading, table, names, rowsOf)].every(Boolean);
  if (rowsOf.length === 0) reading.note('error', 'no-units', 0, -1, {});
  const into = collectingUnits(reading, table.columns.into, names, rowsOf);
  return sound && into && rowsOf.length > 0 ? inYear(year, names, rowsOf, into) : null;
}

function* readRows(reading: Reading, table: Table<Field>): Generator<Row> {
  const { unit, group, target, from, until, into, heads } = table.columns;
  let lastGroup = '';
  const beside = besideUnits(table);
  for (const row of recordRows(reading, table, 'unit', { isBeside: (row) => beside.rows.has(row) })) {
    const name = reading.text(row, unit);
    lastGroup = reading.text(row, group) || lastGroup;
    const value = reading.hundredths(row, target, TARGET_COLUMNS.target.name);
    if (name === '') {
      if (value !== null) reading.missing(row, unit, TARGET_COLUMNS.unit.name);
      continue;
    }
    noteMergedTarget(reading, table, row);
    if (beside.doubtful.includes(row)) reading.note('warning', 'maybe-heading', row, unit, { name });
    yield {
      row,
      unit: { name, group: lastGroup, target: value === null ? null : points(value) },
      period: reading.period(row, from, until),
      into: reading.text(row, into),
      heads: readHeads(reading, row, heads),
    };
  }
}

/** Units that were taken from a log have no 类型 of the plan yet. */
function noteGroupsToFill(reading: Reading, { columns }: Table<Field>, rows: readonly Row[]): void {
  const toFill = rows.filter(({ unit }) => unit.group === GROUP_TO_FILL);
  if (toFill[0]) reading.note('warning', 'groups-to-fill', toFill[0].row, columns.group, { count: toFill.length });
}

/** A target merged over units may be meant for each of them, or for all together. */
function noteMergedTarget(reading: Reading, { own, columns }: Table<Field>, row: number): void {
  const merge = coveringMerge(reading.grid, row, columns.target);
  if (!merge || row !== merge.row + 1 || !isBlank(cellAt(own, row, columns.target))) return;
  const parameters = { column: TARGET_COLUMNS.target.name, range: rangeName(merge) };
  reading.note('warning', 'merged-number', merge.row, columns.target, parameters);
}

function noDuplicates(reading: Reading, table: Table<Field>, rowsOf: readonly Row[][]): boolean {
  let sound = true;
  for (const rows of rowsOf) {
    rows.forEach((one, i) => {
      const other = rows.slice(0, i).find((earlier) => overlap(earlier.period, one.period));
      if (!other) return;
      const place = a1(other.row, table.columns.unit);
      reading.note('error', 'duplicate-unit', one.row, table.columns.unit, { unit: one.unit.name, other: place });
      sound = false;
    });
  }
  return sound;
}

function indexAliases(reading: Reading, table: Table<Field>, names: NameIndex, rowsOf: readonly Row[][]): boolean {
  const { aliases } = table.columns;
  let sound = true;
  rowsOf.forEach((rows, owner) => {
    for (const { row } of rows) {
      for (const alias of reading.text(row, aliases).split(ALIAS_SEPARATORS)) {
        const clashes = names.clashes.length;
        names.alias(alias, owner);
        if (names.clashes.length === clashes) continue;
        reading.note('error', 'ambiguous-name', row, aliases, names.clashes[clashes]!);
        sound = false;
      }
    }
  });
  return sound;
}

/** @param into by owner: the owner that has its points. */
function inYear(year: number, names: NameIndex, rowsOf: readonly Row[][], into: readonly number[]): Targets {
  const wholeYear = { from: dayOf(year, 1, 1), until: dayOf(year + 1, 1, 1) };
  const units: Unit[] = [];
  const heads: (number | null)[] = [];
  const unitOf = rowsOf.map((rows, owner) => {
    const current = rows.filter(({ period }) => overlap(period, wholeYear));
    const latest = current.sort((a, b) => (a.period.from ?? -Infinity) - (b.period.from ?? -Infinity)).at(-1);
    if (!latest || into[owner] !== owner) return -1;
    heads.push(latest.heads);
    return units.push(latest.unit) - 1;
  });
  const otherUnits: Unit[] = [];
  unitOf.forEach((unit, owner) => {
    if (unit < 0 && into[owner] === owner) unitOf[owner] = units.length + otherUnits.push(rowsOf[owner]![0]!.unit) - 1;
  });
  const collected = new Set(into.flatMap((other, owner) => (other === owner ? [] : [owner])));
  const periods = rowsOf.map((rows) => rows.map(({ period }) => period));
  return { units, otherUnits, names, unitOf: into.map((owner) => unitOf[owner]!), periods, heads, collected };
}

/** Says that 目标任务 or 采用登记 is missing. */
export const missingSheet = (
  sheet: typeof SHEETS.targets | typeof SHEETS.adoptions,
  existing: readonly string[],
): Issue => ({ code: 'missing-sheet', severity: 'error', place: wholeSheet(sheet), parameters: { existing } });
