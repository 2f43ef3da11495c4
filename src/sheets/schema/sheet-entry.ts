import type { SheetContent, SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import type { OwnMarks } from '../../text/sheets/own-sheets';
import type { SheetSchema } from './sheet-schema';

/** A sheet that people fill in; `Book` is what a new workbook starts with. */
export interface ClerkSheet<Book> {
  readonly owner: 'clerk';
  readonly name: string;
  readonly schema: SheetSchema;
  /**
   * When it is read. `scoring`: with every recalculation, for the scores. `work`: with every recalculation, for the
   * work before an adoption, on which no score depends. `settling`: only where quarters are settled.
   */
  readonly readFor: 'scoring' | 'work' | 'settling';
  /** The sheet as a new workbook has it; null: it has none. */
  readonly made: (book: Book) => SheetContent | null;
  /** What 使用说明 says of it beside its name. */
  readonly explained?: string;
}

/** A sheet that people fill in where they need it. `Facts` is what its reading depends on, `Model` is what was read. */
export interface OptionalSheet<Book, Facts, Model> extends ClerkSheet<Book> {
  /** Reads the sheet, undefined where the workbook has none. */
  readonly decode: (grid: SheetGrid | undefined, facts: Facts) => Found<Model>;
}

/** A sheet that the program writes. */
export interface OwnSheet {
  readonly owner: 'gaofen';
  /** A name; or, where there is one sheet a quarter, the pattern of the names. */
  readonly name: string | RegExp;
  /** `from-work`: by a recalculation, where the workbook has sheets of the work before the scores; `from-items`: where it has 考核项. */
  readonly made:
    | 'with-the-workbook'
    | 'by-recalculation'
    | 'by-reviewing'
    | 'from-work'
    | 'from-items'
    | 'by-settling'
    | 'by-handing-over'
    | 'by-notice'
    | 'by-printing';
  /** Words by which a sheet of the program is recognised; given where the program replaces it. */
  readonly marks?: OwnMarks;
}

/** A line of the catalogue. */
export type SheetEntry<Book> = ClerkSheet<Book> | OwnSheet;

/** Builds the lines of clerks' sheets for a catalogue of these types. */
export const clerkSheets = <Book, Facts>() => ({
  /** A sheet that scoring needs. Where it is missing, the built-in plan serves, or nothing is scored. */
  needed: (schema: SheetSchema, made: ClerkSheet<Book>['made']): ClerkSheet<Book> => ({
    owner: 'clerk',
    name: schema.sheet,
    schema,
    readFor: 'scoring',
    made,
  }),
  /** A sheet that may be missing without a word. */
  optional: <Model, Purpose extends ClerkSheet<Book>['readFor']>(
    schema: SheetSchema,
    readFor: Purpose,
    more: Pick<OptionalSheet<Book, Facts, Model>, 'decode' | 'made' | 'explained'>,
  ): OptionalSheet<Book, Facts, Model> & { readonly readFor: Purpose } => ({
    owner: 'clerk',
    name: schema.sheet,
    schema,
    readFor,
    ...more,
  }),
});

/** A sheet of the program. */
export const ownSheet = (name: OwnSheet['name'], made: OwnSheet['made'], marks?: OwnMarks): OwnSheet => ({
  owner: 'gaofen',
  name,
  made,
  ...(marks && { marks }),
});
