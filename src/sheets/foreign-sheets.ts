import type { SheetGrid, WorkbookContent } from '../host/port/workbook';
import { holdsAnything, isBlank, visibleText } from './cells/values/cell';
import { HEADER_ROWS } from './cells/table/header';
import { isOfWork, ownMarks } from './catalogue';
import { SHEETS } from '../text/sheets/workbook-names';
import type { Issue } from '../issues/issue';
import { wholeSheet } from '../issues/place';

/**
 * Finds sheets that have the name of a sheet of the program but belong to somebody else: they hold something, and they
 * have fewer than two of its title, its headers and its words (a clerk may have reworded one of them). Nothing may be
 * written over them. One that only the work before the scores would replace gives a warning.
 */
export const foreignSheets = ({ sheets }: WorkbookContent): Issue[] =>
  [...sheets]
    .filter(([name, grid]) => mayReplace(name, sheets) && isForeign(name, grid))
    .map(([sheet]) => ({
      code: 'foreign-sheet',
      severity: isOfWork(sheet) ? 'warning' : 'error',
      place: wholeSheet(sheet),
      parameters: {},
    }));

/** True where a workbook still has the 考核明细 of an earlier run: it is the program's, and holds something. */
export const hasLeftAssessments = ({ sheets }: WorkbookContent): boolean => {
  const grid = sheets.get(SHEETS.assessments);
  return grid !== undefined && holdsAnything(grid) && !isForeign(SHEETS.assessments, grid);
};

/** Without 考核项 nothing is written on a 考核明细 of somebody else, and never on such a 已核对提醒. */
const mayReplace = (name: string, sheets: WorkbookContent['sheets']): boolean =>
  name !== SHEETS.reviewed && (name !== SHEETS.assessments || sheets.has(SHEETS.items));

/** True for a sheet of somebody else under a name of ours. */
export function isForeign(name: string, { rows }: SheetGrid): boolean {
  const marks = ownMarks(name);
  if (!marks || rows.every((cells) => cells.every(isBlank))) return false;
  const lines = rows.map((cells) => cells.map(visibleText));
  const head = lines.slice(0, HEADER_ROWS);
  const hasTitle = head.some((cells) => cells.some((text) => marks.title.test(text)));
  const hasHeaders = head.some((cells) => marks.headers.every((header) => cells.includes(header)));
  const hasWords = lines.some((cells) => cells.some((text) => marks.words.test(text)));
  return [hasTitle, hasHeaders, hasWords].filter(Boolean).length < 2;
}
