import { quarterCode, quarterOf } from '../../engine/time/quarter';
import type { Adoptions } from '../../engine/scoring/adoptions';
import type { Scores } from '../../engine/scoring/score';
import { day, gridRowOf } from '../../engine/units';
import type { CellContent, CellStyle, Expectation, WorkbookChange } from '../../host/port/workbook';
import { ADOPTION_COLUMNS, MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import type { AdoptionLog } from './adoption-log';
import type { AdoptionField } from './adoption-names';
import { FORMATS } from '../cells/look/look';
import { encodeResults, expectedInputs } from '../schema/encode-results';
import type { RowOutcome } from './row-outcomes';

type MachineField = (typeof MACHINE_COLUMNS)[number];

/** What is known about the rows of 采用登记 after scoring. */
export interface RowResults {
  readonly rows: readonly RowOutcome[];
  readonly adoptions: Adoptions;
  readonly scores: Scores;
}

const ADDED_STYLES: Readonly<Record<MachineField, CellStyle>> = {
  ruleValue: { horizontal: 'right', numberFormat: FORMATS.points },
  earned: { horizontal: 'right', numberFormat: FORMATS.points },
  quarter: { horizontal: 'center' },
  verdict: { horizontal: 'left' },
};

/** The machine's columns of 采用登记. */
export function encodeRowResults(log: AdoptionLog, results: RowResults): WorkbookChange[] {
  const outcomes = byRow(results.rows);
  const cells = new RowCells(results);
  return encodeResults<AdoptionField>({
    table: log.table,
    fields: MACHINE_COLUMNS,
    columnOf: (field) => ({
      name: ADOPTION_COLUMNS[field].name,
      addedStyle: ADDED_STYLES[field as MachineField],
    }),
    has: (row) => outcomes[row] !== undefined,
    cell: (field, row) => cells.of(field as MachineField, outcomes[row]!),
    expects: inputsOf(log),
  });
}

/** Outcomes by 0-based row. */
type OutcomesByRow = readonly (RowOutcome | undefined)[];

function byRow(rows: readonly RowOutcome[]): OutcomesByRow {
  const outcomes = new Array<RowOutcome | undefined>(rows.at(-1)?.sheetRow ?? 0);
  for (const row of rows) outcomes[gridRowOf(row.sheetRow)] = row;
  return outcomes;
}

const INPUT_FIELDS: readonly AdoptionField[] = ['title', 'unit', 'date', 'channel', 'mode', 'number'];

/** The cells that the results were computed from, with the columns of the fields in `also`. */
export const inputsOf = ({ table, readColumns }: AdoptionLog, also: readonly AdoptionField[] = []): Expectation =>
  expectedInputs(table, [...INPUT_FIELDS, ...also], readColumns);

/** The cells of one row after the other. */
class RowCells {
  private readonly quarters = new Map<number, string>();

  constructor(private readonly results: RowResults) {}

  of(field: MachineField, { adoption, text }: RowOutcome): CellContent {
    const { adoptions, scores } = this.results;
    if (field === 'verdict') return text;
    if (field === 'earned') return adoption === null ? 0 : scores.earned[adoption]! / 100;
    if (adoption === null) return null;
    return field === 'ruleValue' ? scores.points[adoption]! / 100 : this.quarter(adoptions.day[adoption]!);
  }

  private quarter(date: number): string {
    let name = this.quarters.get(date);
    if (name === undefined) this.quarters.set(date, (name = quarterCode(quarterOf(day(date)))));
    return name;
  }
}
