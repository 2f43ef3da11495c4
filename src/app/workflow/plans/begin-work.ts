import type { SheetGrid, WorkbookChange } from '../../../host/port/workbook';
import { foldName } from '../../../sheets/cells/values/cell';
import { workSheets } from '../../../sheets/new-sheets';
import { guideAdditions } from '../../../sheets/guide/guide-additions';
import type { Inputs } from '../../../sheets/inputs';
import { newWork } from '../new-work';

/**
 * The sheets of the work that the workbook lacks, as a new workbook has them, and what 使用说明 says of them, below what
 * it says already. `guide` is that sheet; undefined where the workbook has none.
 */
export function beginWork(
  { book, parameters: { year, office } }: Inputs,
  guide: SheetGrid | undefined,
): readonly WorkbookChange[] {
  const known = new Set(book.sheetNames.map(foldName));
  const lacking = workSheets(office, year, newWork()).filter(({ sheet }) => !known.has(foldName(sheet.name)));
  return [
    ...lacking.map(({ sheet }): WorkbookChange => ({ kind: 'replace-sheet', sheet })),
    ...(guide && lacking.length > 0 ? guideAdditions(guide, lacking) : []),
  ];
}
