import type { CellStyle, CellValidation } from '../../host/port/workbook';
import type { ColumnName } from '../../text/sheets/workbook-names';
import { FORMATS, STYLES } from '../cells/look/look';
import type { Columns } from '../cells/table/header';

/** What the cells of a column hold, and so how they look. */
export type ColumnKind = 'words' | 'word' | 'digits' | 'count' | 'date' | 'points' | 'money';

/** How the cells of each kind look. */
const KIND_STYLES: Readonly<Record<ColumnKind, CellStyle>> = {
  words: STYLES.words,
  word: STYLES.centred,
  digits: { ...STYLES.centred, numberFormat: FORMATS.text },
  count: STYLES.centred,
  date: { ...STYLES.centred, numberFormat: FORMATS.date },
  points: { ...STYLES.centred, numberFormat: FORMATS.points },
  money: { horizontal: 'right', numberFormat: FORMATS.ledgerMoney },
};

/** A title and a text shown beside a cell. */
export interface Hint {
  readonly title: string;
  readonly text: string;
}

/** A column of another sheet, by its field: what is listed there is offered here. */
export interface ListedIn {
  readonly sheet: string;
  readonly columns: Columns<string>;
  readonly field: string;
}

/**
 * What may be typed. `years`: dates from so many years before the year of the workbook until so many years after it.
 */
export type EntryRule =
  | CellValidation['rule']
  | { readonly kind: 'names'; readonly of: ListedIn }
  | { readonly kind: 'years'; readonly around: number };

/** Everything about a column but its names. */
export interface ColumnTraits {
  readonly kind: ColumnKind;
  /** Width in characters. */
  readonly width: number;
  /** True: without it the sheet cannot be read. */
  readonly isRequired?: boolean;
  /** True where no result depends on the column: of two columns with its header the left one is read. */
  readonly isUnread?: boolean;
  /** Where the program fills the column: what its texts and numbers look like. Another text there is a clerk's. */
  readonly result?: RegExp;
  /** Shown when a cell is selected. */
  readonly prompt?: Hint;
  /** Which entries are expected, and what is said of others. Other entries stay possible. */
  readonly entries?: { readonly rule: EntryRule; readonly error: Hint };
  /** Style beyond that of the kind. */
  readonly style?: CellStyle;
}

/** A column of a sheet. */
export type SheetColumn = ColumnName & ColumnTraits;

/** Cells that stand out where a formula is true; the formula names columns by their fields. */
export interface Highlight<Field extends string> {
  /** The columns that stand out. */
  readonly fields: readonly Field[];
  /** The formula for a row; `cell` gives the address of a field in it. */
  readonly when: (cell: (field: Field) => string) => string;
  readonly style: Pick<CellStyle, 'bold' | 'color' | 'fill'>;
}

/** A sheet as one list of columns, in their order: its reading, template, hints, checks and widths come from it. */
export interface SheetSchema<Field extends string = string> {
  readonly sheet: string;
  readonly columns: Readonly<Record<Field, SheetColumn>>;
  readonly highlights: readonly Highlight<Field>[];
  /** Rows whose entries are checked as they are typed. */
  readonly checkedRows: number;
}

/** Rows of a clerk's sheet whose entries are checked as they are typed, unless its schema says otherwise. */
const CHECKED_ROWS = 500;

/** Builds a sheet's schema; the columns stand in the order of their names. */
export function sheetSchema<Field extends string>(
  sheet: string,
  names: Columns<Field>,
  traits: Readonly<Record<NoInfer<Field>, ColumnTraits>>,
  more: { readonly highlights?: readonly Highlight<NoInfer<Field>>[]; readonly checkedRows?: number } = {},
): SheetSchema<Field> {
  const entries = (Object.keys(names) as Field[]).map((field) => {
    const own = traits[field];
    return [field, { ...names[field], ...own, ...(own.result && { isUnread: true }) }];
  });
  const columns = Object.fromEntries(entries) as Record<Field, SheetColumn>;
  return { sheet, columns, highlights: more.highlights ?? [], checkedRows: more.checkedRows ?? CHECKED_ROWS };
}

/** The fields of a sheet in the order of its columns. */
export const fieldsOf = <Field extends string>({ columns }: Pick<SheetSchema<Field>, 'columns'>): Field[] =>
  Object.keys(columns) as Field[];

/** The fields that the program fills, in the order of its columns. */
export const resultFields = <Field extends string>(schema: Pick<SheetSchema<Field>, 'columns'>): Field[] =>
  fieldsOf(schema).filter((field) => schema.columns[field].result);

/** The fields without whose columns a sheet cannot be read. */
export const requiredFields = <Field extends string>(schema: Pick<SheetSchema<Field>, 'columns'>): Field[] =>
  fieldsOf(schema).filter((field) => schema.columns[field].isRequired);

/** How the cells of a column look. */
export const styleOf = ({ kind, style = {} }: SheetColumn): CellStyle => ({ ...KIND_STYLES[kind], ...style });
