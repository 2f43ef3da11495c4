import type { Steps } from '../../../engine/steps';
import type { SheetGrid, WorkbookContent } from '../../../host/port/workbook';
import type { Issue, IssueParameters } from '../../../issues/issue';
import { cellOf, type GridRow } from '../../../issues/place';
import { CLASSIFIED_VALUE, SECRET_MARK } from '../../../text/sheets/classified';
import { MANUSCRIPT_COLUMNS, YES_NO } from '../../../text/sheets/workflow';
import { classifiedNumbers, RowWatch, textIssue, type ForbiddenText, type RowGuard, type Watched } from './row-watch';

/** The sheets that are guarded: the log, and that of the manuscripts, which says what is classified in the log as well. */
export interface GuardedSheets {
  readonly log: string;
  /** Headers of the columns of the log that the program writes over whatever they hold. */
  readonly logResults: readonly string[];
  readonly manuscripts: string;
  readonly others: readonly string[];
}

/** Bars nothing. */
export const OPEN: RowGuard = { bars: () => false, isClassified: () => false, mayBeClassified: () => false };

/** Grids as the host read them, by the grid without the texts. */
const originals = new WeakMap<SheetGrid, SheetGrid>();

/** The cells as the host read them, to find out whether somebody edited them; never to be shown or written. */
export const asRead = (grid: SheetGrid): SheetGrid => originals.get(grid) ?? grid;

/** What was read from a workbook, and an issue for each text that must not be in it: it names the cell, and the value of none. */
export interface Guarded<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
  readonly classified: ClassifiedRows;
}

/** By sheet: its rows, 0-based, that are classified, and those that nobody knows whether they are: no cell of them is told. */
type ClassifiedRows = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Reads a workbook without the texts of classified rows, and without those that bear the mark of a classified paper:
 * nothing that is computed, written or told can hold them. Rows are classified by their own 涉密, in the log also by
 * that of their 稿件编号. The log is long and is looked at while `read` reads it; where it holds such a text, what was
 * read is thrown away and `read` reads again, without the text.
 */
export function* guardClassified<T>(
  book: WorkbookContent,
  names: GuardedSheets,
  read: (content: WorkbookContent, log: RowGuard) => Steps<T>,
): Steps<Guarded<T>> {
  const manuscripts = book.sheets.get(names.manuscripts);
  const numbers = manuscripts ? classifiedNumbers(manuscripts) : NONE;
  const others = [names.manuscripts, ...names.others].flatMap((name) => book.sheets.get(name) ?? []);
  const looks = others.map((grid) => ({ grid, watched: watchOf(grid, names).finish() }));
  const content = withoutTexts(book, looks);
  const unclear = looks.filter((look) => look.grid.name !== names.manuscripts).flatMap(unclearIn);
  const issues = [...looks.flatMap(issuesOf), ...unclear];
  const grid = book.sheets.get(names.log);
  if (!grid) return { value: yield* read(content, OPEN), issues, classified: classifiedIn(looks) };
  const watch = new RowWatch(grid, numbers, { results: names.logResults });
  const value = yield* read(content, watch);
  const log = { grid, watched: watch.finish() };
  const classified = classifiedIn([...looks, log]);
  const found = [...issuesOf(log), ...unclearIn(log), ...issues];
  if (log.watched.texts.length === 0) return { value, issues: found, classified };
  const again = yield* read(withoutTexts(content, [log]), settled(log.watched));
  return { value: again, issues: found, classified };
}

const watchOf = (grid: SheetGrid, { manuscripts }: GuardedSheets): RowWatch =>
  new RowWatch(grid, NONE, { isStrict: grid.name === manuscripts });

const NONE: ReadonlySet<string> = new Set();

/** A sheet that was looked at. */
interface Look {
  readonly grid: SheetGrid;
  readonly watched: Watched;
}

const issuesOf = ({ grid, watched }: Look): Issue[] => watched.texts.map((text) => textIssue(grid, text));

/** 稿件登记 itself notes what nobody knows under 涉密; in other sheets, whose rows count all the same, it is a warning. */
const unclearIn = ({ grid, watched }: Look): Issue[] =>
  watched.unclear.map(({ row, column }) => ({
    code: 'bad-choice',
    severity: 'warning',
    place: cellOf(grid.name, row, column),
    parameters: {
      value: CLASSIFIED_VALUE,
      column: MANUSCRIPT_COLUMNS.classified.name,
      expected: YES_NO.map(([, word]) => word!),
    },
  }));

const classifiedIn = (looks: readonly Look[]): ClassifiedRows =>
  new Map(
    looks.map(({ grid, watched: { classified, unclear } }) => [
      grid.name,
      new Set([...classified, ...unclear.map(({ row }) => row)]),
    ]),
  );

/** The same of a workbook that is not decoded. */
export function classifiedRows({ sheets }: WorkbookContent, names: GuardedSheets): ClassifiedRows {
  const manuscripts = sheets.get(names.manuscripts);
  const numbers = manuscripts ? classifiedNumbers(manuscripts) : NONE;
  const looks = [names.log, names.manuscripts, ...names.others].flatMap((name) => {
    const grid = sheets.get(name);
    if (!grid) return [];
    const watch = name === names.log ? new RowWatch(grid, numbers) : watchOf(grid, names);
    return [{ grid, watched: watch.finish() }];
  });
  return classifiedIn(looks);
}

/**
 * A problem without what a cell of a classified row holds: a unit, a choice or a date that nobody knows may be anything,
 * and so may what stands where the program's own text should; nor is a text told that bears the mark of a classified paper.
 */
export function withoutValue(issue: Issue, classified: ClassifiedRows): Issue {
  const { place, parameters } = issue;
  const rows = classified.get(place.sheet);
  const told = (text: unknown, row: GridRow | null): unknown => {
    if (typeof text !== 'string' || text === '') return text;
    return (row !== null && rows?.has(row) === true) || SECRET_MARK.test(text) ? CLASSIFIED_VALUE : text;
  };
  const quoted = Object.entries(parameters).filter(([name]) => QUOTED.has(name));
  if (quoted.length === 0) return issue;
  const hidden = quoted.map(([name, value]) => [name, isList(value) ? value.map(each) : told(value, place.row)]);
  const shown = Object.fromEntries(hidden) as Partial<Record<string, unknown>>;
  return { ...issue, parameters: { ...parameters, ...shown } } as Issue;

  function each(one: unknown): unknown {
    return isRow(one) ? { ...one, text: told(one.text, one.row) } : told(one, place.row);
  }
}

/** Parameters that repeat cells: the text of one, parts of it, or the texts of several rows. */
const QUOTED: ReadonlySet<string> = new Set(['value', 'shown', 'units', 'rows']);

/** A row that a problem names together with others. */
type NamedRow = IssueParameters['rows-left-out']['rows'][number];

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRow = (one: unknown): one is NamedRow => typeof one === 'object' && one !== null;

function settled({ barred, classified, unclear }: Watched): RowGuard {
  const unknown = new Set(unclear.map(({ row }) => row));
  return {
    bars: (row) => barred.has(row),
    isClassified: (row) => classified.has(row),
    mayBeClassified: (row) => classified.has(row) || unknown.has(row),
  };
}

function withoutTexts(book: WorkbookContent, looks: readonly Look[]): WorkbookContent {
  const found = looks.filter(({ watched }) => watched.texts.length > 0);
  if (found.length === 0) return book;
  const sheets = new Map(book.sheets);
  for (const { grid, watched } of found) sheets.set(grid.name, without(grid, watched.texts));
  return { ...book, sheets };
}

function without(grid: SheetGrid, texts: readonly ForbiddenText[]): SheetGrid {
  const rows = [...grid.rows];
  for (const { row, column } of texts) {
    const cells = [...rows[row]!];
    cells[column] = null;
    rows[row] = cells;
  }
  const guarded = { ...grid, rows };
  originals.set(guarded, grid);
  return guarded;
}
