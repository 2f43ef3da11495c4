import { sheetKey } from '../check-changes';

/** What is known of a sheet before it is written. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  /** Set when the sheet is protected: what to protect it with again. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

/** What is known of the workbook before it is written. */
export interface BookFacts {
  readonly names: readonly string[];
  readonly sheets: ReadonlyMap<string, SheetFacts>;
  /** Points a column grows by one character of the normal font. */
  readonly characterWidth: number;
}

/** Pixels around the text of a cell, in points. */
export const CELL_PADDING = 3.75;
const USUAL_CHARACTER_WIDTH = 5.25;

/** Queues the questions; the answer is there after the next sync. */
export function askFacts(context: Excel.RequestContext): () => BookFacts {
  const { worksheets } = context.workbook;
  worksheets.load(
    'items/id,items/name,items/protection/protected,items/protection/options,items/charts/items/name,items/tables/items/name',
  );
  const first = worksheets.getFirst().load('standardWidth');
  const lastColumn = first.getRange('XFD1').format.load('columnWidth');
  return () => {
    const sheets = worksheets.items.map((sheet): SheetFacts => {
      return {
        id: sheet.id,
        name: sheet.name,
        protection: sheet.protection.protected ? sheet.protection.options : null,
        charts: sheet.charts.items.map(({ name }) => name),
        tables: sheet.tables.items.map(({ name }) => name),
      };
    });
    const measured = (lastColumn.columnWidth - CELL_PADDING) / first.standardWidth;
    return {
      names: sheets.map(({ name }) => name),
      sheets: new Map(sheets.map((sheet) => [sheetKey(sheet.name), sheet])),
      characterWidth: measured > 3 && measured < 20 ? measured : USUAL_CHARACTER_WIDTH,
    };
  };
}
