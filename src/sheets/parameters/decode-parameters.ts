import { fen, type Day, type Fen } from '../../engine/units';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import { SHEETS, type ColumnName, type WORK_PARAMETERS } from '../../text/sheets/workbook-names';
import type { DocumentFonts } from '../../text/documents/fonts';
import { PARAMETER_VALUES } from '../../text/sheets/parameter-values';
import { cellText, filledRows, foldName, isBlank, visibleText } from '../cells/values/cell';
import { a1 } from '../../issues/place';
import type { Found } from '../../issues/found';
import { isMappingItem } from '../adoptions/log-mapping';
import { firstRow } from '../cells/table/header-notes';
import { coveringMerge } from '../cells/table/merged-values';
import { readHundredths } from '../cells/values/read-number';
import { authorSharesIn, totalIn, unsignedIn, type RuleTerms } from './rule-terms';
import { readYear, toDay, toRate } from './read-values';
import { Reading } from '../cells/table/reading';
import type { ImpliedYear } from '../adoptions/stated-year';
import { builtInUsed } from '../cells/names/built-in-used';
import type { Table } from '../cells/table/table';
import { readTable } from '../schema/read-table';
import { BUILT_IN_FORMS, readForms, type FormHabits } from './form-habits';
import { BUILT_IN_FONTS, readFonts } from './font-habits';
import { NO_NOTICE_HABITS, readNotice, type NoticeHabits } from './notice-habits';
import { readTerms, TERMS, type WorkTerms } from './work-terms';
import { parameterNamed, PARAMETERS, type Key } from './parameter-names';
import { PARAMETERS_SCHEMA } from './parameters-schema';
import type { CellValue, SheetGrid } from '../../host/port/workbook';

/** The sheet 参数 as the program uses it; null where it is silent. */
export interface Parameters {
  readonly office: string;
  readonly year: number;
  /** False where the year is that of the dates of the log, or of the built-in plan. */
  readonly isYearStated: boolean;
  /** Fen per point. */
  readonly rate: Fen;
  /** False where the rate is that of the built-in plan. */
  readonly isRateStated: boolean;
  /** What a plan beyond the simple ones asks; null where the sheet is silent. */
  readonly ruleTerms: RuleTerms;
  /** What the plan is called, where the workbook is not kept by the built-in one; '' where it does not say. */
  readonly planTitle: string;
  readonly feesFrom: Day | null;
  readonly feeBasis: string;
  /** False where the basis is that of the built-in plan. */
  readonly isBasisStated: boolean;
  readonly asOf: Day | null;
  /** Who settles (经办人); '' where nobody is named. */
  readonly preparer: string;
  /** Working days of the work before the scores. */
  readonly terms: WorkTerms;
  readonly mail: MailHabits;
  readonly forms: FormHabits;
  readonly notice: NoticeHabits;
  readonly fonts: DocumentFonts;
}

/** Where manuscripts are sent, and what stands between the parts of the subject (三(二)4). */
export interface MailHabits {
  readonly address: string;
  readonly connector: string;
}

/** Where ordinary manuscripts are sent by the 2020 plan (三(二)4). */
const MAIL_ADDRESS = 'yhqtyju@163.com';

const BUILT_IN: Parameters = {
  office: BUILT_IN_PLAN.office,
  year: BUILT_IN_PLAN.year,
  isYearStated: false,
  rate: fen(BUILT_IN_PLAN.yuanPerPoint * 100),
  isRateStated: false,
  ruleTerms: { totalIsAssessed: null, authorShares: null, unsignedPaid: null },
  planTitle: '',
  feesFrom: null,
  feeBasis: BUILT_IN_PLAN.feeBasis,
  isBasisStated: false,
  asOf: null,
  preparer: '',
  terms: TERMS,
  mail: { address: MAIL_ADDRESS, connector: '+' },
  forms: BUILT_IN_FORMS,
  notice: NO_NOTICE_HABITS,
  fonts: {},
};

/** Values of the parameters of the work before the scores. */
export type WorkValues = Readonly<Record<keyof typeof WORK_PARAMETERS, string | number>>;

/** The work before the scores as the 2020 plan has it. */
export const WORK_DEFAULTS: WorkValues = {
  ...TERMS,
  connector: BUILT_IN.mail.connector,
  mail: BUILT_IN.mail.address,
  ...BUILT_IN_FORMS,
};

/** What serves where a value cannot be used that no point and no fee depends on. */
const INSTEAD: Readonly<Partial<Record<Key, string | number>>> = { ...WORK_DEFAULTS, ...BUILT_IN_FONTS };

/** Row and value of each parameter the sheet names. */
type Rows = ReadonlyMap<Key, number>;

/**
 * Reads 参数. Where the sheet is missing, the built-in plan serves; where the year is missing, the year that the log
 * implies; a warning says so. Null where nothing can be scored.
 */
export function decodeParameters(
  grid: SheetGrid | undefined,
  date1904: boolean,
  implied: () => ImpliedYear = builtInYear,
): Found<Parameters | null> {
  if (!grid) {
    const { year, issue } = implied();
    return {
      value: year === null ? null : { ...BUILT_IN, year },
      issues: [issue ?? builtInUsed(SHEETS.parameters)],
    };
  }
  const { value: table, issues } = readTable(grid, PARAMETERS_SCHEMA);
  if (!table) return { value: null, issues };
  const reading = new Reading(table.grid, date1904);
  const value = readParameters(reading, table, date1904, implied);
  return { value, issues: [...issues, ...reading.issues] };
}

function readParameters(
  reading: Reading,
  table: Table<keyof typeof PARAMETERS_SCHEMA.columns>,
  date1904: boolean,
  implied: () => ImpliedYear,
): Parameters | null {
  const rows = parameterRows(reading, firstRow(table), table.end, table.columns.item, table.columns.value);
  const { year, issue } = rows.has('year') ? builtInYear() : implied();
  if (!rows.has('year')) reading.issues.push(issue ?? builtInUsed(PARAMETERS.year.name));
  if (year === null) return null;
  const parameters = parametersIn(new ParameterValues(reading, rows, table.columns.value), date1904, year);
  return reading.errors > 0 ? null : parameters;
}

const builtInYear = (): ImpliedYear => ({ year: BUILT_IN.year, issue: null });

const parametersIn = (values: ParameterValues, date1904: boolean, year: number): Parameters => ({
  office: values.get('office', (text) => text) ?? BUILT_IN.office,
  year: values.get('year', readYear) ?? year,
  isYearStated: values.has('year'),
  rate: values.get('rate', (_, value) => toRate(readHundredths(value))) ?? BUILT_IN.rate,
  isRateStated: values.has('rate'),
  ...readPlanTerms(values),
  feesFrom: values.get('feesFrom', (_, value) => toDay(value, date1904)),
  feeBasis: values.get('feeBasis', (text) => text) ?? BUILT_IN.feeBasis,
  isBasisStated: values.has('feeBasis'),
  asOf: values.get('asOf', (_, value) => toDay(value, date1904)),
  preparer: values.get('preparer', (text) => text) ?? BUILT_IN.preparer,
  terms: readTerms((key, parse) => values.get(key, parse)),
  mail: {
    address: values.get('mail', (text) => text) ?? BUILT_IN.mail.address,
    connector: values.get('connector', (text) => text) ?? BUILT_IN.mail.connector,
  },
  forms: readForms((key, parse) => values.get(key, parse)),
  notice: readNotice(values, (value) => toDay(value, date1904)),
  fonts: readFonts((key, parse) => values.get(key, parse)),
});

const readPlanTerms = (values: ParameterValues): Pick<Parameters, 'ruleTerms' | 'planTitle'> => ({
  ruleTerms: {
    totalIsAssessed: values.get('totals', totalIn),
    authorShares: values.get('authorShares', authorSharesIn),
    unsignedPaid: values.get('unsigned', unsignedIn),
  },
  planTitle: values.get('plan', (text) => text) ?? '',
});

/** The values of the parameters that the sheet names. */
class ParameterValues {
  constructor(
    private readonly reading: Reading,
    private readonly rows: Rows,
    private readonly column: number,
  ) {}

  has(key: Key): boolean {
    return this.rows.has(key);
  }

  /** Null where the sheet is silent, and where the value cannot be used, which is noted. */
  get<Value>(key: Key, parse: (text: string, value: CellValue) => Value | null): Value | null {
    const row = this.rows.get(key);
    const value = row === undefined ? null : this.reading.value(row, this.column);
    if (row === undefined || value === null) return null;
    const parsed = parse(visibleText(value), value);
    if (parsed === null) this.refuse(key, row, cellText(value));
    return parsed;
  }

  private refuse(key: Key, row: number, value: string): void {
    const said = { parameter: PARAMETERS[key].name, value, expected: PARAMETER_VALUES[key] };
    const used = INSTEAD[key];
    if (used === undefined) this.reading.note('error', 'bad-parameter', row, this.column, said);
    else this.reading.note('warning', 'parameter-replaced', row, this.column, { ...said, used: String(used) });
  }
}

function parameterRows(reading: Reading, start: number, end: number, item: number, value: number): Rows {
  const rows = new Map<Key, number>();
  for (const row of filledRows(reading.grid, start, end)) {
    if (coveringMerge(reading.grid, row, item)) continue;
    const known = parameterNamed(reading.text(row, item));
    if (!known) noteUnknown(reading, row, item);
    else if (coveringMerge(reading.grid, row, value)) reading.missing(row, value, known[1].name);
    else if (!isBlank(reading.grid.rows[row]?.[value])) addOnce(reading, rows, known, row, item);
  }
  return rows;
}

function noteUnknown(reading: Reading, row: number, item: number): void {
  const parameter = reading.text(row, item);
  if (foldName(parameter) === '' || isMappingItem(parameter)) return;
  reading.note('warning', 'unknown-parameter', row, item, { parameter });
}

function addOnce(
  reading: Reading,
  rows: Map<Key, number>,
  [key, name]: readonly [Key, ColumnName],
  row: number,
  item: number,
): void {
  const before = rows.get(key);
  if (before === undefined) rows.set(key, row);
  else reading.note('error', 'duplicate-parameter', row, item, { parameter: name.name, other: a1(before, item) });
}
