import { yearStart } from '../time/calendar';
import { sheetRow, type SheetRow } from '../units';
import type { Plan } from './plan';

/**
 * The readable rows of the log, column by column; position in the columns is the order of the sheet.
 * Rows that could not be read (unknown unit, bad date …) are not in here at all.
 */
export interface Adoptions {
  readonly length: number;
  /** `SheetRow` of the adoption: what verdicts and explanations cite. */
  readonly sheetRow: Int32Array;
  /** Index into `Plan.units`. */
  readonly unit: Int32Array;
  /** `Day` of the adoption. */
  readonly day: Int32Array;
  /** Index into `Plan.channels`. */
  readonly channel: Int32Array;
  /** Index into `Plan.modes`. */
  readonly mode: Int32Array;
  /** Dense number of the content, from 0 up to `contents` − 1. */
  readonly content: Int32Array;
  readonly contents: number;
  /**
   * What the book of the adoption's own year counted for it, in `Points`, whatever the rules say now; `NO_WORTH` where
   * the row states nothing. It is read only for rows before the year. Without this column no row states anything.
   */
  readonly carriedWorth?: Int32Array;
  /** The same of money per item, in `Fen`. */
  readonly carriedFee?: Float64Array;
  /** Where a plan is a general one: what the log says beyond that. */
  readonly more?: MoreOfAdoptions;
}

/** What the log says for a general plan; rows by their positions. */
export interface MoreOfAdoptions {
  /** By `General.quantities`, then row: the number in hundredths, NaN where the cell states none. */
  readonly quantities: readonly Float64Array[];
  /** The 加乘项 of rows that name any, as indices into `General.marks`. */
  readonly marks: ReadonlyMap<number, readonly number[]>;
  /** The units of rows that name several, in their order. */
  readonly joint: ReadonlyMap<number, readonly number[]>;
  /** Rows without an author, where such rows are not paid. */
  readonly unpaid: ReadonlySet<number>;
}

/** The row of the sheet in which an adoption stands. */
export const sheetRowAt = ({ sheetRow: rows }: Pick<Adoptions, 'sheetRow'>, at: number): SheetRow =>
  sheetRow(rows[at]!);

/** In `Adoptions.carriedWorth` and `carriedFee`: the row states none. */
export const NO_WORTH = -1;

/** True for a row dated before the 年度. */
export const isBeforeYear = ({ year }: Pick<Plan, 'year'>, { day }: Pick<Adoptions, 'day'>, at: number): boolean =>
  day[at]! < yearStart(year);

/** The units that an adoption names, by their numbers. */
export const unitsAt = ({ unit, more }: Adoptions, at: number): readonly number[] => more?.joint.get(at) ?? [unit[at]!];
