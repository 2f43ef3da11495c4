import type { Handling, ManuscriptDays } from '../../engine/workflow/manuscripts';
import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import type { KnownUnits } from '../cells/names/known-units';
import { HANDLINGS, NOTHING_MISSING, YES_NO } from '../../text/sheets/workflow';
import { foldName } from '../cells/values/cell';
import { foldNumber } from '../cells/values/manuscript-number';
import { CATEGORIES, type Category } from '../../text/sheets/categories';
import { readChoice } from '../schema/choice';
import { readUnit } from '../schema/read-unit';
import { SheetReading } from '../schema/sheet-reading';
import { MANUSCRIPTS_SCHEMA } from './manuscripts-schema';

export type ManuscriptField = keyof typeof MANUSCRIPTS_SCHEMA.columns;

/** A row of 稿件登记. */
export interface ManuscriptRow {
  /** 0-based. */
  readonly row: number;
  /** As typed; '' where it has none. */
  readonly number: string;
  /** '' in a classified row. */
  readonly title: string;
  readonly keyword: string;
  /** 内容类别; null where it states none that is known. */
  readonly category: Category | null;
  /** Owner of the unit's name. */
  readonly unit: number;
  /** 约稿编号, '' where it answers no commission. */
  readonly solicitation: string;
  readonly days: ManuscriptDays;
  readonly isClassified: boolean;
  readonly isSensitive: boolean;
  readonly isIncomplete: boolean;
  readonly handling: Handling | null;
}

/** The sheet 稿件登记 as read: the rows that could be, and its cells for the checks that come later. */
export interface Manuscripts {
  readonly rows: readonly ManuscriptRow[];
  readonly sheet: SheetReading<ManuscriptField>;
  /** Every number that stands in the sheet, as typed, whatever else is wrong with its row. */
  readonly numbers: readonly string[];
  /** Rows left out because their number stands above them already; rows are 0-based. */
  readonly repeated: readonly { readonly row: number; readonly number: string; readonly first: number }[];
}

/** Reads the optional sheet 稿件登记; null where the workbook has none. A row with an error is left out. */
export function decodeManuscripts(
  grid: SheetGrid | undefined,
  { date1904, targets }: { readonly date1904: boolean; readonly targets: KnownUnits },
): Found<Manuscripts | null> {
  return SheetReading.read(grid, MANUSCRIPTS_SCHEMA, date1904, (sheet) => {
    const reader = new RowReader(sheet, targets);
    const rows = sheet.records('title').flatMap((row) => reader.read(row) ?? []);
    const { repeated } = reader;
    const isRepeated = new Set(repeated.map(({ row }) => row));
    return {
      rows: rows.filter(({ row }) => !isRepeated.has(row)),
      sheet,
      numbers: [...reader.numbers.values()],
      repeated,
    };
  });
}

const COMPLETE = new Set(['', ...NOTHING_MISSING].map(foldName));

/** True where 缺件 names nothing: it is blank, or says so in words. */
const isComplete = (missing: string): boolean => COMPLETE.has(foldName(missing));

const NO_TEXTS = { title: '', keyword: '' };

class RowReader {
  /** Numbers as typed, by what they are compared by. */
  readonly numbers = new Map<string, string>();
  readonly repeated: { readonly row: number; readonly number: string; readonly first: number }[] = [];
  private readonly first = new Map<string, number>();

  constructor(
    private readonly sheet: SheetReading<ManuscriptField>,
    private readonly units: KnownUnits,
  ) {}

  read(row: number): ManuscriptRow | null {
    const { sheet } = this;
    // A choice that nobody can read leaves the row in, by the stricter reading.
    const isClassified = this.isYesOrUnclear(row, 'classified');
    const isSensitive = this.isYesOrUnclear(row, 'sensitive');
    const category = readChoice(sheet, row, 'category', CATEGORIES) ?? null;
    const errors = sheet.errors;
    const number = this.number(row);
    const unit = readUnit(sheet, row, 'unit', this.units.names);
    const { title, keyword } = isClassified ? NO_TEXTS : this.texts(row);
    const days = this.days(row);
    const handling = readChoice(sheet, row, 'handling', HANDLINGS) ?? null;
    if (sheet.errors > errors || unit === null) return null;
    return {
      row,
      number,
      title,
      keyword,
      category,
      unit,
      solicitation: sheet.text(row, 'solicitation'),
      days,
      isClassified,
      isSensitive,
      isIncomplete: !isComplete(sheet.text(row, 'missing')),
      handling,
    };
  }

  private isYesOrUnclear(row: number, field: 'classified' | 'sensitive'): boolean {
    const choice = readChoice(this.sheet, row, field, YES_NO);
    return choice === true || choice === null;
  }

  private texts(row: number): Pick<ManuscriptRow, 'title' | 'keyword'> {
    this.sheet.require(row, 'title');
    return { title: this.sheet.text(row, 'title'), keyword: this.sheet.text(row, 'keyword') };
  }

  private days(row: number): ManuscriptDays {
    const { sheet } = this;
    return {
      firstReview: sheet.date(row, 'firstReview'),
      review: sheet.date(row, 'review'),
      submitted: sheet.date(row, 'submitted'),
      chiefApproval: sheet.date(row, 'chiefApproval'),
      leaderApproval: sheet.date(row, 'leaderApproval'),
      handled: sheet.date(row, 'handled'),
    };
  }

  private number(row: number): string {
    const number = this.sheet.text(row, 'number');
    if (number === '') return '';
    const key = foldNumber(number);
    const first = this.first.get(key);
    if (first === undefined) this.first.set(key, row);
    else this.repeated.push({ row, number, first });
    this.numbers.set(key, number);
    return number;
  }
}
