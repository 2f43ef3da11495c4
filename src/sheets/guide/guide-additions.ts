import type { CellContent, SheetContent, SheetGrid, WorkbookChange } from '../../host/port/workbook';
import { GUIDE_TITLE } from '../../text/sheets/guide';
import { ADDED_SHEETS, partsOf } from '../../text/sheets/template';
import { cellText } from '../cells/values/cell';

/** Where a guide has its headings and terms; the text stands two columns to the right. */
const FIRST_COLUMN = 1;

/**
 * What 使用说明 says of sheets that were added to a workbook, below all that stands there; nothing on a sheet of somebody
 * else. A part of a sentence is a line: the cells have no look of their own, so that undoing leaves no trace.
 */
export function guideAdditions(
  guide: SheetGrid,
  added: readonly { readonly sheet: SheetContent; readonly explained: string }[],
): WorkbookChange[] {
  if (!guide.rows.some((cells) => cells.some((value) => cellText(value) === GUIDE_TITLE))) return [];
  const lines = added.flatMap(({ sheet, explained }) =>
    partsOf(explained).map((part, at): CellContent[] => [at === 0 ? sheet.name : null, null, part]),
  );
  const row = guide.rows.length + 1;
  const expects = { row, column: FIRST_COLUMN, rows: [[]] };
  const cells = [[ADDED_SHEETS, null, null], ...lines];
  return [{ kind: 'write-cells', sheet: guide.name, row, column: FIRST_COLUMN, cells, expects }];
}
