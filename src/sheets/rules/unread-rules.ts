import type { SheetGrid, WorkbookContent } from '../../host/port/workbook';
import { UNREAD_COLUMNS, UNREAD_RULE } from '../../text/issues/unread-rules';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { AdoptionField } from '../adoptions/adoption-names';
import { isBlank } from '../cells/cell';
import { cellOf, type Place, wholeSheet } from '../../issues/place';
import { foldHeader } from '../cells/header';
import type { Issue } from '../../issues/issue';
import { findTable, type Table } from '../cells/table';
import type { SheetSchema } from '../schema/sheet-schema';
import { unreadRuleSheets, type IsKnownSheet } from './unread-sheets';

/** Says which sheets and columns state rules that are not read yet: what is scored without them may be wrong. */
export function unreadRules(
  content: WorkbookContent,
  { schemas, isKnown }: { readonly schemas: ReadonlyMap<string, SheetSchema>; readonly isKnown: IsKnownSheet },
  log: Table<AdoptionField> | null,
): Issue[] {
  const named = unreadRuleSheets(content, isKnown).filter((name) => name !== log?.grid.name);
  const tables = [...UNREAD_COLUMNS].map(([sheet, columns]) => ({
    table: sheet === SHEETS.adoptions ? log : tableOf(content.sheets.get(sheet), schemas.get(sheet)),
    columns,
  }));
  return [
    ...named.map((sheet) => unread(wholeSheet(sheet), UNREAD_RULE.sheet(sheet))),
    ...tables.flatMap(({ table, columns }) => (table ? unreadColumns(table, columns) : [])),
  ];
}

const tableOf = (grid: SheetGrid | undefined, schema: SheetSchema | undefined): Table<string> | null =>
  grid && schema ? findTable(grid, schema.columns, [], []) : null;

/** Columns that hold something below their header. */
function unreadColumns(table: Table<string>, columns: readonly string[]): Issue[] {
  const { grid, headerRow, names } = table;
  return columns.flatMap((name) => {
    const at = names.findIndex((texts) => texts.includes(foldHeader(name)));
    const isUsed = at >= 0 && grid.rows.slice(headerRow + 1).some((cells) => !isBlank(cells[at]));
    return isUsed ? [unread(cellOf(grid.name, headerRow, at), UNREAD_RULE.column(name))] : [];
  });
}

const unread = (place: Place, what: string): Issue => ({
  code: 'rule-unread',
  severity: 'warning',
  place,
  parameters: { what },
});
