import { intersects } from '../../port/a1';
import { sheetKey } from '../../port/check-changes';
import { headedBeside, unwritten, type HeadedColumns } from '../../port/columns-beside';
import type { CellRange, CellsChange, Look, WorkbookChange } from '../../port/workbook';
import type { MissingLook } from '../look/apply-looks';
import type { BookFacts, SheetFacts } from '../read/book-facts';
import { blockOf } from '../read/filled-blocks';
import { askMerges, tellsMerges } from '../read/merged-areas';
import { rangeAt } from '../requests/range-look';

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** A table, or the filter of a sheet, that reached over the columns written beside it. */
export interface Growth {
  readonly sheet: string;
  /** Null for the filter. */
  readonly table: string | null;
  readonly before: CellRange;
  readonly after: CellRange;
}

/** Columns were added to a sheet that has tables or a filter. */
interface Candidate {
  readonly facts: SheetFacts;
  readonly changes: readonly CellsChange[];
}
interface Planned {
  readonly growth: Growth;
  readonly beside: HeadedColumns;
  /** Rows are filtered: by what, could not be given back. */
  readonly isFiltered: boolean;
}
interface Grown {
  readonly growths: readonly Growth[];
  readonly missing: readonly MissingLook[];
}

/**
 * Tables and the filter of a sheet reach over headed columns that were added right beside them: sorting fewer columns
 * would tear rows from their results. What Excel does not let grow stays as it was.
 */
export async function growBeside(
  context: Excel.RequestContext,
  facts: BookFacts,
  changes: readonly WorkbookChange[],
): Promise<Grown> {
  const all: Grown[] = [];
  for (const candidate of candidatesIn(facts, changes)) all.push(await growIn(context, candidate));
  return { growths: all.flatMap(({ growths }) => growths), missing: all.flatMap(({ missing }) => missing) };
}

async function growIn(context: Excel.RequestContext, candidate: Candidate): Promise<Grown> {
  const { name: sheet, tables, hasFilter } = candidate.facts;
  const growths: Growth[] = [];
  const missing: MissingLook[] = [];
  try {
    for (const planned of await plan(context, candidate)) {
      if (await reach(context, planned)) growths.push(planned.growth);
      else missing.push({ sheet, look: lookOf(planned.growth) });
    }
  } catch {
    if (tables.length > 0) missing.push({ sheet, look: 'table' });
    if (hasFilter) missing.push({ sheet, look: 'filter' });
  }
  return { growths, missing };
}

const lookOf = ({ table }: Growth): Look => (table === null ? 'filter' : 'table');

function candidatesIn(facts: BookFacts, changes: readonly WorkbookChange[]): Candidate[] {
  const replaced = new Set(changes.flatMap((one) => (one.kind === 'replace-sheet' ? [sheetKey(one.sheet.name)] : [])));
  const cells = changes.filter((one) => one.kind === 'write-cells');
  const keys = new Set(cells.filter(({ reveals }) => reveals).map(({ sheet }) => sheetKey(sheet)));
  return [...keys].flatMap((key) => {
    const sheet = facts.sheets.get(key);
    if (!sheet || replaced.has(key) || (sheet.tables.length === 0 && !sheet.hasFilter)) return [];
    return [{ facts: sheet, changes: cells.filter((one) => sheetKey(one.sheet) === key) }];
  });
}

/** What is to grow and has room for it. @throws what Excel answers to the questions */
async function plan(context: Excel.RequestContext, { facts, changes }: Candidate): Promise<Planned[]> {
  const sheet = context.workbook.worksheets.getItem(facts.name);
  const tables = facts.tables.map((name) => {
    const table = sheet.tables.getItem(name).load('showHeaders');
    const range = table.getRange().load(PLACE);
    return { name, table, range, first: range.getRow(0).load('values') };
  });
  const filter = facts.hasFilter ? sheet.autoFilter.load('isDataFiltered') : null;
  const filtered = filter?.getRangeOrNullObject().load(PLACE);
  await context.sync();
  const taken = tables.map(({ range }) => blockOf(range));
  const planned = tables.flatMap(({ name, table, range, first }): Planned[] => {
    const before = blockOf(range);
    const beside = table.showHeaders ? headedBeside(before, changes) : null;
    if (!beside || !areDistinct([...(first.values[0] as unknown[]), ...beside.headings])) return [];
    return [plannedOf(facts.name, name, before, beside, false)];
  });
  if (filter && filtered) planned.push(...filterPlan(facts.name, filter, filtered, taken, changes));
  const free = planned.filter(({ beside }) => !taken.some((one) => intersects(one, beside.area)));
  return free.length === 0 ? [] : withRoom(context, sheet, free, changes);
}

/** A filter that is a table's own is none of the sheet's. */
function filterPlan(
  sheet: string,
  { isDataFiltered }: Excel.AutoFilter,
  filtered: Excel.Range,
  taken: readonly CellRange[],
  changes: readonly CellsChange[],
): Planned[] {
  if (filtered.isNullObject || taken.some((one) => intersects(one, blockOf(filtered)))) return [];
  const beside = headedBeside(blockOf(filtered), changes);
  return beside ? [plannedOf(sheet, null, blockOf(filtered), beside, isDataFiltered)] : [];
}

const plannedOf = (sheet: string, table: string | null, before: CellRange, beside: HeadedColumns, isFiltered: boolean): Planned => ({ growth: { sheet, table, before, after: { ...before, columns: before.columns + beside.area.columns } }, beside, isFiltered }); // prettier-ignore

/** A table gives its columns other names where two would be the same. */
const areDistinct = (names: readonly unknown[]): boolean =>
  new Set(names.map((name) => String(name).toLowerCase())).size === names.length;

/** Those whose new columns hold nothing but what was written, and no merge. */
async function withRoom(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  planned: readonly Planned[],
  changes: readonly CellsChange[],
): Promise<Planned[]> {
  const asked = planned.map(({ growth: { after }, beside: { area } }) => {
    const parts = unwritten(area, changes).map((part) => rangeAt(sheet, part).getUsedRangeOrNullObject(true).load('address')); // prettier-ignore
    // A merge that reaches into the new columns may begin in those before.
    const merges = tellsMerges() ? askMerges(sheet, after) : () => [];
    return () =>
      parts.every(({ isNullObject }) => isNullObject) && !(merges() ?? [area]).some((merge) => intersects(merge, area));
  });
  await context.sync();
  return planned.filter((_, at) => asked[at]!());
}

async function reach(context: Excel.RequestContext, { growth, isFiltered }: Planned): Promise<boolean> {
  if (isFiltered) return false;
  return growth.table === null ? moveFilter(context, growth) : resizeTable(context, growth);
}

/** Whether the table is where it is to be. */
async function resizeTable(context: Excel.RequestContext, { sheet: name, table, after }: Growth): Promise<boolean> {
  try {
    const sheet = context.workbook.worksheets.getItem(name);
    const resized = sheet.tables.getItem(table!);
    resized.resize(rangeAt(sheet, after));
    const range = resized.getRange().load(PLACE);
    await context.sync();
    return isSame(blockOf(range), after);
  } catch {
    return false;
  }
}

/** Whether the filter is where it is to be; where it cannot, it is back where it was. */
async function moveFilter(context: Excel.RequestContext, { sheet: name, before, after }: Growth): Promise<boolean> {
  const { autoFilter } = context.workbook.worksheets.getItem(name);
  const sheet = context.workbook.worksheets.getItem(name);
  const moved = async (to: CellRange): Promise<boolean> => {
    autoFilter.remove();
    autoFilter.apply(rangeAt(sheet, to));
    const range = autoFilter.getRangeOrNullObject().load(PLACE);
    await context.sync();
    return !range.isNullObject && isSame(blockOf(range), to);
  };
  try {
    if (await moved(after)) return true;
  } catch {
    // It may have been taken off, and comes back below.
  }
  await moved(before).catch(() => moved(before).catch(() => false));
  return false;
}

const isSame = (a: CellRange, b: CellRange): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Takes growths back, but for those a person has since changed.
 * @returns sheets of which a table or filter could not be taken back
 */
export async function shrink(context: Excel.RequestContext, growths: readonly Growth[]): Promise<string[]> {
  const left: string[] = [];
  for (const growth of [...growths].reverse()) {
    const back = { ...growth, before: growth.after, after: growth.before };
    const isDone = await standsAs(context, growth)
      .then((stands) => !stands || (growth.table === null ? moveFilter(context, back) : resizeTable(context, back)))
      .catch(() => false);
    if (!isDone) left.push(growth.sheet);
  }
  return [...new Set(left)];
}

/** Lets them reach over the columns once more, where an undo did not come about. */
export const growAgain = (context: Excel.RequestContext, growths: readonly Growth[]): Promise<string[]> =>
  shrink(
    context,
    [...growths].reverse().map((one) => ({ ...one, before: one.after, after: one.before })),
  );

async function standsAs(context: Excel.RequestContext, { sheet: name, table, after }: Growth): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(name);
  const range = table === null ? sheet.autoFilter.getRangeOrNullObject() : sheet.tables.getItemOrNullObject(table).getRange(); // prettier-ignore
  range.load(PLACE);
  await context.sync();
  return !range.isNullObject && isSame(blockOf(range), after);
}
