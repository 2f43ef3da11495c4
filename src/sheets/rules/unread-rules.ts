import type { SheetGrid, WorkbookContent } from '../../host/port/workbook';
import { UNREAD_COLUMNS, UNREAD_RULE } from '../../text/issues/unread-rules';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { AdoptionLog } from '../adoptions/adoption-log';
import { type Place, wholeSheet } from '../../issues/place';
import type { Issue } from '../../issues/issue';
import { findTable } from '../cells/table/table';
import { usedColumns, type UsedColumn } from '../cells/table/used-columns';
import type { SheetSchema } from '../schema/sheet-schema';
import { unreadRuleSheets, type IsKnownSheet } from './unread-sheets';

/** Says which sheets and columns state rules that are not read yet. What is scored without them may be wrong. */
export function unreadRules(
  content: WorkbookContent,
  { schemas, isKnown }: { readonly schemas: ReadonlyMap<string, SheetSchema>; readonly isKnown: IsKnownSheet },
  log: AdoptionLog | null,
): Issue[] {
  const named = unreadRuleSheets(content, isKnown).filter((name) => name !== log?.sheet);
  const used = [...UNREAD_COLUMNS].flatMap(([sheet, columns]) =>
    sheet === SHEETS.adoptions
      ? (log?.used(columns) ?? [])
      : usedIn(content.sheets.get(sheet), schemas.get(sheet), columns),
  );
  return [
    ...named.map((sheet) => unread(wholeSheet(sheet), UNREAD_RULE.sheet(sheet))),
    ...used.map(({ name, place }) => unread(place, UNREAD_RULE.column(name))),
  ];
}

/** True for a remark that something was not read on which scores or fees may depend: nothing is settled then. */
export const isOfUnreadRules = (issue: Issue): boolean =>
  issue.code === 'rule-unread' || (issue.code === 'sheet-unread' && issue.parameters.holdsFees);

function usedIn(grid: SheetGrid | undefined, schema: SheetSchema | undefined, names: readonly string[]): UsedColumn[] {
  const table = grid && schema ? findTable(grid, schema.columns, []).value : null;
  return table ? usedColumns(table, names) : [];
}

const unread = (place: Place, what: string): Issue => ({
  code: 'rule-unread',
  severity: 'warning',
  place,
  parameters: { what },
});
