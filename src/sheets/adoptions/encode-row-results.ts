import type { Adoptions } from '../../engine/scoring/adoptions';
import type { Scores } from '../../engine/scoring/score';
import { day } from '../../engine/units';
import type {
  CellContent,
  CellStyle,
  CellValue,
  Expectation,
  SheetGrid,
  WorkbookChange,
} from '../../host/port/workbook';
import { ADOPTION_COLUMNS, MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import { cellText, foldName, isBlank } from '../cells/cell';
import type { AdoptionLog } from './adoption-log';
import type { AdoptionField } from './adoption-names';
import { asRead } from '../cells/guard-classified';
import { firstFreeColumn } from '../cells/free-columns';
import { FORMATS, STYLES } from '../cells/look';
import { resultMerges } from './covered-results';
import { coveringMerge } from '../cells/merged-values';
import { quarterName } from '../cells/quarter-name';
import { isRepeatedHeader, isSumText } from '../cells/record-rows';
import { isHeaderNote } from '../cells/header-notes';
import type { RowOutcome } from './row-outcomes';
import type { Table } from '../cells/table';

type MachineField = (typeof MACHINE_COLUMNS)[number];

/** What is known about the rows of 采用登记 after scoring. */
export interface RowResults {
  readonly rows: readonly RowOutcome[];
  readonly adoptions: Adoptions;
  readonly scores: Scores;
}

/** A field of the machine and the column it stands in; `added` when the sheet did not have it. */
interface Placed {
  readonly field: MachineField;
  readonly column: number;
  readonly added: boolean;
}

const ADDED_STYLES: Readonly<Record<MachineField, CellStyle>> = {
  ruleValue: { horizontal: 'right', numberFormat: FORMATS.points },
  earned: { horizontal: 'right', numberFormat: FORMATS.points },
  quarter: { horizontal: 'center' },
  verdict: { horizontal: 'left' },
};

/**
 * The machine's columns of 采用登记. Columns that stand side by side are one block. Blank rows get blank cells, down to the
 * last used row, so that no old result stays. Columns that the sheet lacks are added behind its last used one. Rows of
 * sums are left alone.
 */
export function encodeRowResults(log: AdoptionLog, results: RowResults): WorkbookChange[] {
  const { table } = log;
  const outcomes = byRow(results.rows);
  const placed = placeColumns(table, outcomes);
  const added = placed.filter((one) => one.added);
  const spans = rowSpans(table, outcomes);
  const expects = inputsOf(log);
  return [
    ...added.map((one) => header(table, one)),
    ...sideBySide(placed).flatMap((columns) =>
      spans.map(([from, until]): WorkbookChange => {
        const rowCells = new RowCells(columns, results, resultMerges(table));
        const cells: CellContent[][] = [];
        for (let row = from; row < until; row++) cells.push(rowCells.of(outcomes[row], row));
        const [first] = columns as [Placed];
        const style = first.added ? { style: ADDED_STYLES[first.field] } : {};
        const { name } = table.grid;
        return { kind: 'write-cells', sheet: name, row: from, column: first.column, cells, ...style, expects };
      }),
    ),
  ];
}

/** Outcomes by 0-based row. */
type OutcomesByRow = readonly (RowOutcome | undefined)[];

function byRow(rows: readonly RowOutcome[]): OutcomesByRow {
  const outcomes = new Array<RowOutcome | undefined>(rows.at(-1)?.sheetRow ?? 0);
  for (const row of rows) outcomes[row.sheetRow - 1] = row;
  return outcomes;
}

const INPUT_FIELDS: readonly AdoptionField[] = ['title', 'unit', 'date', 'channel', 'mode', 'number'];

/**
 * The cells that the results were computed from, with the header and the columns of the fields in `also`. A blank row
 * at the end says that nothing follows the last row.
 */
export function inputsOf(
  { table: { source, columns, headerRow, end } }: AdoptionLog,
  also: readonly AdoptionField[] = [],
): Expectation {
  const used = [...INPUT_FIELDS, ...also].map((field) => columns[field]).filter((column) => column >= 0);
  const from = Math.min(...used);
  const until = Math.max(...used) + 1;
  let rows: CellValue[][] | undefined;
  return {
    row: headerRow,
    column: from,
    // Cut out when a host asks: files, which nobody else edits, never do.
    get rows() {
      return (rows ??= [
        ...asRead(source)
          .rows.slice(headerRow, end)
          .map((cells) => cells.slice(from, until)),
        [],
      ]);
    },
  };
}

function placeColumns(table: Table<AdoptionField>, outcomes: OutcomesByRow): Placed[] {
  let next = MACHINE_COLUMNS.every((field) => table.columns[field] >= 0)
    ? 0
    : firstFreeColumn(table, MACHINE_COLUMNS.length, (row) => outcomes[row] !== undefined);
  return MACHINE_COLUMNS.map((field) => {
    const column = table.columns[field];
    return column >= 0 ? { field, column, added: false } : { field, column: next++, added: true };
  });
}

/** Groups neighbouring columns; added columns stay alone, for each brings its own style. */
function sideBySide(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const one of [...placed].sort((a, b) => a.column - b.column)) {
    const last = groups.at(-1)?.at(-1);
    if (last && !last.added && !one.added && last.column + 1 === one.column) groups.at(-1)!.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** So many empty rows are written along with the block, rather than begin another one. */
const WIDEST_GAP = 1000;

/**
 * The spans of rows to write (`until` is not included): rows that have a result or show an old one. Rows of sums are
 * left alone.
 */
function rowSpans(table: Table<AdoptionField>, outcomes: OutcomesByRow): [number, number][] {
  const spans: [number, number][] = [];
  let open: [number, number] | null = null;
  for (let row = table.headerRow + 1; row < table.end; row++) {
    const hasOutcome = outcomes[row] !== undefined;
    if (!hasOutcome && isClerksRow(table, row)) open = null;
    else if (hasOutcome || hasStaleResult(table, row)) {
      if (open !== null && row - open[1] < WIDEST_GAP) open[1] = row + 1;
      else spans.push((open = [row, row + 1]));
    }
  }
  return spans;
}

const hasStaleResult = ({ grid, columns }: Table<AdoptionField>, row: number): boolean =>
  MACHINE_COLUMNS.some((field) => !isBlank(grid.rows[row]?.[columns[field]]));

/** True for sums and a repeated header, whose cells are the clerk's even in the machine's columns. */
const isClerksRow = (table: Table<AdoptionField>, row: number): boolean =>
  isRepeatedHeader(table, row) ||
  isHeaderNote(table, row, true) ||
  (table.source.totals ?? []).some((area) => row >= area.row && row < area.row + area.rows) ||
  (table.grid.rows[row] ?? []).some((value) => isSumText(foldName(cellText(value))));

const header = (table: Table<AdoptionField>, { field, column }: Placed): WorkbookChange => ({
  kind: 'write-cells',
  sheet: table.grid.name,
  row: table.headerRow,
  column,
  cells: [[ADOPTION_COLUMNS[field].name]],
  style: { ...STYLES.head, ...STYLES.machineHead },
  reveals: true,
});

/** The cells of one row after the other. */
class RowCells {
  private readonly quarters = new Map<number, string>();

  constructor(
    private readonly columns: readonly Placed[],
    private readonly results: RowResults,
    private readonly merges: SheetGrid,
  ) {}

  /** Nothing is written where a merge covers the cell. */
  of(outcome: RowOutcome | undefined, row: number): CellContent[] {
    return this.columns.map(({ field, column }) =>
      outcome && !coveringMerge(this.merges, row, column) ? this.cell(field, outcome) : null,
    );
  }

  private cell(field: MachineField, { adoption, text }: RowOutcome): CellContent {
    const { adoptions, scores } = this.results;
    if (field === 'verdict') return text;
    if (field === 'earned') return adoption === null ? 0 : scores.earned[adoption]! / 100;
    if (adoption === null) return null;
    return field === 'ruleValue' ? scores.points[adoption]! / 100 : this.quarter(adoptions.day[adoption]!);
  }

  private quarter(date: number): string {
    let name = this.quarters.get(date);
    if (name === undefined) this.quarters.set(date, (name = quarterName(day(date))));
    return name;
  }
}
