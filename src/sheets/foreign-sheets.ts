import type { SheetGrid, WorkbookContent } from '../host/port/workbook';
import { ownMarks } from '../text/sheets/own-sheets';
import { isBlank, visibleText } from './cells/cell';
import { HEADER_ROWS } from './cells/header';
import type { Issue } from '../issues/issue';

/**
 * Names the sheets that were read, have the name of a sheet that the program replaces, and are somebody else's: they
 * hold something, and lack its title or its headers. Nothing may be written over them.
 */
export const foreignSheets = ({ sheets }: WorkbookContent): Issue[] =>
  [...sheets]
    .filter(([name, grid]) => isForeign(name, grid))
    .map(([sheet]) => ({ code: 'foreign-sheet', severity: 'error', place: { sheet, cell: null }, parameters: {} }));

function isForeign(name: string, { rows }: SheetGrid): boolean {
  const marks = ownMarks(name);
  if (!marks || rows.every((cells) => cells.every(isBlank))) return false;
  const head = rows.slice(0, HEADER_ROWS).map((cells) => cells.map(visibleText));
  const hasTitle = head.some((cells) => cells.some((text) => marks.title.test(text)));
  const hasHeaders = head.some((cells) => marks.headers.every((header) => cells.includes(header)));
  return !hasTitle || !hasHeaders;
}
