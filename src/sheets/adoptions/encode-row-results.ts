import { quarterCode, quarterOf } from '../../engine/time/quarter';
import type { Adoptions } from '../../engine/scoring/adoptions';
import type { Plan } from '../../engine/scoring/plan';
import type { Scores } from '../../engine/scoring/score';
import { day, gridRowOf } from '../../engine/units';
import type { CellContent, CellStyle, Expectation, WorkbookChange } from '../../host/port/workbook';
import { ADOPTION_COLUMNS, FEE_EARNED_COLUMN, MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import type { AdoptionLog } from './adoption-log';
import type { AdoptionField } from './adoption-names';
import { columnNamed } from '../cells/table/header';
import { FORMATS } from '../cells/look/look';
import { encodeResults, expectedInputs } from '../schema/encode-results';
import type { RowOutcome } from './row-outcomes';

type MachineField = (typeof MACHINE_COLUMNS)[number] | 'feeEarned';

/** What is known about the rows of 采用登记 after scoring. */
export interface RowResults {
  readonly rows: readonly RowOutcome[];
  readonly adoptions: Adoptions;
  readonly scores: Scores;
  readonly plan: Plan;
}

const ADDED_STYLES: Readonly<Record<MachineField, CellStyle>> = {
  ruleValue: { horizontal: 'right', numberFormat: FORMATS.points },
  earned: { horizontal: 'right', numberFormat: FORMATS.points },
  quarter: { horizontal: 'center' },
  verdict: { horizontal: 'left' },
  feeEarned: { horizontal: 'right', numberFormat: FORMATS.money },
};

/** What the log of a plan with money per item has besides; a plan that has it no more keeps no old money there. */
const OF_FEES: readonly MachineField[] = ['feeEarned'];

/** The machine's columns of 采用登记. */
export function encodeRowResults(log: AdoptionLog, results: RowResults): WorkbookChange[] {
  const outcomes = byRow(results.rows);
  const cells = new RowCells(results);
  const feeColumn = columnNamed(log.table, FEE_EARNED_COLUMN.name);
  const { general } = results.plan;
  const hasFees = general ? general.statesFees || feeColumn >= 0 : false;
  return encodeResults<AdoptionField | MachineField>({
    table: { ...log.table, columns: { ...log.table.columns, feeEarned: feeColumn } },
    fields: [...MACHINE_COLUMNS, ...(hasFees ? OF_FEES : [])],
    columnOf: (field) => ({
      name: (field === 'feeEarned' ? FEE_EARNED_COLUMN : ADOPTION_COLUMNS[field]).name,
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

/** Yuan per item that an adoption earned; blank where nothing states any. */
function feeOf({ more }: Scores, adoption: number): number | null {
  if (!more || (more.fee[adoption]! < 0 && more.feeEarned[adoption] === 0)) return null;
  return more.feeEarned[adoption]! / 100;
}

/** The cells of one row after the other. */
class RowCells {
  private readonly quarters = new Map<number, string>();

  constructor(private readonly results: RowResults) {}

  of(field: MachineField, { adoption, text }: RowOutcome): CellContent {
    const { adoptions, scores } = this.results;
    if (field === 'verdict') return text;
    if (field === 'earned') return adoption === null ? 0 : scores.earned[adoption]! / 100;
    if (adoption === null) return null;
    if (field === 'feeEarned') return feeOf(scores, adoption);
    return field === 'ruleValue' ? scores.points[adoption]! / 100 : this.quarter(adoptions.day[adoption]!);
  }

  private quarter(date: number): string {
    let name = this.quarters.get(date);
    if (name === undefined) this.quarters.set(date, (name = quarterCode(quarterOf(day(date)))));
    return name;
  }
}
