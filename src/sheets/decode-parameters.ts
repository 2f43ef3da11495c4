import { fen, type Day, type Fen } from '../engine/units';
import { BUILT_IN_PLAN } from '../rules/built-in-plan';
import { PARAMETER_COLUMNS, PARAMETERS, SHEETS, type ColumnName } from '../text/workbook-names';
import { PARAMETER_VALUES } from '../text/parameter-values';
import { YEAR } from '../text/patterns';
import { a1, cellText, foldName, isBlank } from './cell';
import type { Issue } from './issue';
import { readDate } from './read-date';
import { readHundredths } from './read-number';
import { Reading } from './reading';
import { findTable } from './table';
import type { SheetGrid } from '../host/workbook';

/** The sheet 参数 as the program uses it; null where it is silent. */
export interface Parameters {
  readonly office: string;
  readonly year: number;
  /** Fen per point. */
  readonly rate: Fen;
  readonly feesFrom: Day | null;
  readonly feeBasis: string;
  readonly asOf: Day | null;
}

const BUILT_IN: Parameters = {
  office: BUILT_IN_PLAN.office,
  year: BUILT_IN_PLAN.year,
  rate: fen(BUILT_IN_PLAN.yuanPerPoint * 100),
  feesFrom: null,
  feeBasis: BUILT_IN_PLAN.feeBasis,
  asOf: null,
};

type Key = keyof typeof PARAMETERS;

/** Row and value of each parameter the sheet names. */
type Rows = ReadonlyMap<Key, number>;

/** Reads 参数; where the sheet or the year is missing the built-in plan serves and a warning says so. Null blocks. */
export function decodeParameters(grid: SheetGrid | undefined, date1904: boolean, issues: Issue[]): Parameters | null {
  if (!grid) {
    issues.push(builtInUsed(SHEETS.parameters));
    return BUILT_IN;
  }
  const table = findTable(grid, PARAMETER_COLUMNS, ['item', 'value'], issues);
  if (!table) return null;
  const reading = new Reading(grid, date1904, issues);
  const column = table.columns.value;
  const errorsBefore = reading.errors;
  const rows = parameterRows(reading, table.headerRow + 1, table.end, table.columns.item, column);
  const read = <Value>(key: Key, parse: (row: number) => Value | null, otherwise: Value): Value => {
    const row = rows.get(key);
    if (row === undefined || reading.value(row, column) === null) return otherwise;
    return parse(row) ?? otherwise;
  };
  const text = (row: number): string => reading.text(row, column);
  const refuse = (key: Key, row: number): null => {
    const parameters = { parameter: PARAMETERS[key].name, value: text(row), expected: PARAMETER_VALUES[key] };
    reading.note('error', 'bad-parameter', row, column, parameters);
    return null;
  };
  const dateOf =
    (key: Key) =>
    (row: number): Day | null => {
      const date = readDate(reading.value(row, column), date1904);
      return 'day' in date ? date.day : refuse(key, row);
    };
  if (!rows.has('year')) issues.push(builtInUsed(PARAMETERS.year.name));
  const parameters: Parameters = {
    office: read('office', text, BUILT_IN.office),
    year: read('year', (row) => readYear(text(row)) ?? refuse('year', row), BUILT_IN.year),
    rate: read(
      'rate',
      (row) => toFen(readHundredths(reading.value(row, column))) ?? refuse('rate', row),
      BUILT_IN.rate,
    ),
    feesFrom: read<Day | null>('feesFrom', dateOf('feesFrom'), null),
    feeBasis: read('feeBasis', text, BUILT_IN.feeBasis),
    asOf: read<Day | null>('asOf', dateOf('asOf'), null),
  };
  return reading.errors > errorsBefore ? null : parameters;
}

function parameterRows(reading: Reading, start: number, end: number, item: number, value: number): Rows {
  const rows = new Map<Key, number>();
  for (let row = start; row < end; row++) {
    const typed = foldName(reading.text(row, item));
    const names = Object.entries(PARAMETERS) as [Key, ColumnName][];
    const known = names.find(([, name]) => [name.name, ...name.aliases].some((text) => foldName(text) === typed));
    if (known && !isBlank(reading.grid.rows[row]?.[value])) addOnce(reading, rows, known, row, item);
    else if (!known && typed !== '') {
      reading.note('warning', 'unknown-parameter', row, item, { parameter: cellText(reading.text(row, item)) });
    }
  }
  return rows;
}

function addOnce(
  reading: Reading,
  rows: Map<Key, number>,
  [key, name]: [Key, ColumnName],
  row: number,
  item: number,
): void {
  const before = rows.get(key);
  if (before === undefined) rows.set(key, row);
  else reading.note('error', 'duplicate-parameter', row, item, { parameter: name.name, other: a1(before, item) });
}

/** A year as people type it: 2020, 2020年, 2020年度. */
function readYear(text: string): number | null {
  const match = YEAR.exec(foldName(text));
  return match ? Number(match[1]) : null;
}

const toFen = (hundredths: number | null): Fen | null => (hundredths === null ? null : fen(hundredths));

/** Says that the built-in plan stands in for a sheet or a parameter. */
export const builtInUsed = (sheet: string): Issue => ({
  code: 'built-in-used',
  severity: 'warning',
  place: { sheet, cell: null },
  parameters: { sheet },
});
