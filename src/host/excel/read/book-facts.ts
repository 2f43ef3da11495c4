import { sheetKey } from '../../port/check-changes';
import { OWN_CHART } from '../../port/workbook';
import { isBackup } from '../copies/backup-name';
import { isUnsupported } from '../requests/excel-errors';

/** What is known of a sheet before it is written. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  /** Set when the sheet is protected: what to protect it with again. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  /** Charts of the program, which it draws anew. */
  readonly ownCharts: readonly string[];
  /** Charts of people. */
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  /** Those of them that show a row of totals. */
  readonly totals: readonly string[];
  readonly pivotTables: readonly string[];
  /** An autofilter stands on the sheet, outside of tables. */
  readonly hasFilter: boolean;
  /** That filter, or the one of a table, leaves rows out. */
  readonly isFiltered: boolean;
}

/** What is known of the workbook before it is written. */
export interface BookFacts {
  readonly names: readonly string[];
  readonly sheets: ReadonlyMap<string, SheetFacts>;
  /** Very hidden sheets with what an earlier write replaced; neither in `names` nor in `sheets`. */
  readonly backups: readonly string[];
  /** No sheet can be added, copied, renamed or deleted. */
  readonly structureLocked: boolean;
  /** Whether Excel has answered the questions about filters. */
  readonly tellsFilters: boolean;
  /** Points a column grows by one character of the normal font. */
  readonly characterWidth: number;
}

/** Pixels around the text of a cell, in points. */
export const CELL_PADDING = 3.75;
const USUAL_CHARACTER_WIDTH = 5.25;

const PARTS = [
  'id', 'name', 'visibility', 'protection/protected', 'protection/options', 'charts/items/name', 'tables/items/name',
  'tables/items/showTotals',   'pivotTables/items/name',
]; // prettier-ignore

const FILTERS = ['autoFilter/enabled', 'autoFilter/isDataFiltered', 'tables/items/autoFilter/isDataFiltered'];

/** Queues the questions, about filters too where Excel answers those; the answer is there after the next sync. */
export function askFacts(context: Excel.RequestContext, withFilters: boolean): () => BookFacts {
  const { worksheets, protection } = context.workbook;
  worksheets.load([...PARTS, ...(withFilters ? FILTERS : [])].map((part) => `items/${part}`).join(','));
  protection.load('protected');
  const first = worksheets.getFirst().load('standardWidth');
  const lastColumn = first.getRange('XFD1').format.load('columnWidth');
  return () => {
    const sheets = worksheets.items.filter((sheet) => !isBackup(sheet)).map((sheet) => factsOf(sheet, withFilters));
    const measured = (lastColumn.columnWidth - CELL_PADDING) / first.standardWidth;
    return {
      names: sheets.map(({ name }) => name),
      sheets: new Map(sheets.map((sheet) => [sheetKey(sheet.name), sheet])),
      backups: worksheets.items.filter(isBackup).map(({ name }) => name),
      structureLocked: protection.protected,
      tellsFilters: withFilters,
      characterWidth: measured > 3 && measured < 20 ? measured : USUAL_CHARACTER_WIDTH,
    };
  };
}

/** Asks at once, about filters too unless Excel does not answer those. */
export async function factsNow(context: Excel.RequestContext): Promise<BookFacts> {
  try {
    return await answered(context, true);
  } catch (error) {
    if (!isUnsupported(error)) throw error;
  }
  return answered(context, false);
}

async function answered(context: Excel.RequestContext, withFilters: boolean): Promise<BookFacts> {
  const facts = askFacts(context, withFilters);
  await context.sync();
  return facts();
}

function factsOf(sheet: Excel.Worksheet, withFilters: boolean): SheetFacts {
  const { id, name, protection, charts, tables, pivotTables } = sheet;
  const names = ({ items }: { readonly items: readonly { readonly name: string }[] }): string[] =>
    items.map((item) => item.name);
  const isOwn = (chart: string): boolean => chart.startsWith(OWN_CHART);
  return {
    id,
    name,
    protection: protection.protected ? protection.options : null,
    ownCharts: names(charts).filter(isOwn),
    charts: names(charts).filter((chart) => !isOwn(chart)),
    tables: names(tables),
    totals: tables.items.filter(({ showTotals }) => showTotals).map((table) => table.name),
    pivotTables: names(pivotTables),
    hasFilter: withFilters && sheet.autoFilter.enabled,
    isFiltered: withFilters && [sheet, ...tables.items].some(({ autoFilter }) => autoFilter.isDataFiltered),
  };
}
