import type { CellValue, SheetGrid } from '../../../host/port/workbook';
import type { Day } from '../../../engine/units';
import type { Period } from '../../../engine/time/period';
import { formatDay } from '../../../text/format';
import { cellAt, cellText, isBlank, isCellError, isUncalculated, visibleText } from '../values/cell';
import { cellOf } from '../../../issues/place';
import { coveringMerge, rangeName } from './merged-values';
import type { Issue, IssueCode, IssueParameters } from '../../../issues/issue';
import { readDate } from '../values/read-date';
import { MOST_POINTS, readHundredths, readSignedHundredths } from '../values/read-number';

type Severity = Issue['severity'];

/** Reads the cells of one sheet and keeps every problem with the cell it stands in. */
export class Reading {
  /** How many errors were noted through this reading. */
  errors = 0;
  /** Every problem so far, in the order in which it was met. */
  readonly issues: Issue[] = [];

  constructor(
    readonly grid: SheetGrid,
    readonly date1904: boolean,
  ) {}

  /** Notes a problem; a column of −1 names the whole sheet. */
  note<Code extends IssueCode>(
    severity: Severity,
    code: Code,
    row: number,
    column: number,
    parameters: IssueParameters[Code],
  ): void {
    if (severity === 'error') this.errors++;
    this.issues.push({ code, severity, place: cellOf(this.grid.name, row, column), parameters } as Issue);
  }

  /**
   * Notes that a required cell is empty. Inside merged cells it says that they must be parted before the cell can be
   * filled.
   */
  missing(row: number, column: number, name: string): void {
    const merge = coveringMerge(this.grid, row, column);
    if (merge) this.note('error', 'merged-empty', row, column, { column: name, range: rangeName(merge) });
    else this.note('error', 'missing-value', row, column, { column: name });
  }

  /** The value of a cell; an error value is noted and read as empty. */
  value(row: number, column: number): CellValue {
    const value = cellAt(this.grid, row, column);
    if (!isCellError(value)) return value;
    if (isUncalculated(value)) this.note('error', 'uncalculated-formula', row, column, {});
    else this.note('error', 'cell-error', row, column, { value: value.error });
    return null;
  }

  text(row: number, column: number): string {
    return visibleText(this.value(row, column));
  }

  /** A date, null where the cell is empty or wrong. */
  date(row: number, column: number): Day | null {
    const value = this.value(row, column);
    if (isBlank(value)) return null;
    const reading = readDate(value, this.date1904);
    if (reading.ok) return reading.value;
    this.note('error', 'bad-date', row, column, { value: cellText(value), reason: reading.why });
    return null;
  }

  /** Hundredths of a number from 0 to `MOST_POINTS`, null where the cell is empty or wrong. */
  hundredths(row: number, column: number, name: string): number | null {
    return this.numberIn(row, column, name, readHundredths);
  }

  /** As `hundredths`, of a number of either sign. */
  signedHundredths(row: number, column: number, name: string): number | null {
    return this.numberIn(row, column, name, readSignedHundredths);
  }

  private numberIn(row: number, column: number, name: string, read: typeof readHundredths): number | null {
    const value = this.value(row, column);
    if (isBlank(value)) return null;
    const hundredths = read(value);
    if (hundredths !== null && Math.abs(hundredths) <= MOST_POINTS) return hundredths;
    this.note('error', 'bad-number', row, column, { value: cellText(value), column: name });
    return null;
  }

  /** From the day it takes effect to the day it no longer does; one that ends before it begins is noted. */
  period(row: number, from: number, until: number): Period {
    const period = { from: this.date(row, from), until: this.date(row, until) };
    if (period.from !== null && period.until !== null && period.until <= period.from) {
      const parameters = { from: formatDay(period.from), until: formatDay(period.until) };
      this.note('error', 'reversed-period', row, until, parameters);
    }
    return period;
  }
}
