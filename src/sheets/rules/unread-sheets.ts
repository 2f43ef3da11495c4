import type { CellValue, SheetGrid, WorkbookContent } from '../../host/port/workbook';
import {
  MAYBE_RULE_SHEET,
  NO_RULE_SHEET,
  RECORD_HEADER,
  RULE_CONDITION,
  RULE_SHEET,
  RULE_VALUE,
  UNREAD_SHEETS,
} from '../../text/issues/unread-rules';
import { foldName, isBlank, visibleText } from '../cells/values/cell';
import { HEADER_ROWS } from '../cells/table/header';
import { foldHeader } from '../cells/names/header-name';

const UNREAD = new Set(UNREAD_SHEETS.map(foldName));

/** Cells that a row of a table has at least. */
const TABLE_WIDTH = 2;

/** Tells the names of the sheets that the program knows, none of which states rules that are not read. */
export type IsKnownSheet = (name: string) => boolean;

/** The sheets whose names leave open whether they state rules that are not read: their cells tell, so they are to be read. */
export const maybeRuleSheets = ({ sheetNames }: Pick<WorkbookContent, 'sheetNames'>, isKnown: IsKnownSheet): string[] =>
  sheetNames.filter((name) => !isKnown(name) && (RULE_SHEET.test(foldName(name)) || isMaybeRuleSheet(name)));

/** The sheets that state rules which are not read, by their names and, where those leave it open, by their cells. */
export const unreadRuleSheets = (content: WorkbookContent, isKnown: IsKnownSheet): string[] =>
  content.sheetNames.filter((name) => UNREAD.has(foldName(name))).concat(maybeRuleSheets(content, isKnown).filter(
    (name) => !UNREAD.has(foldName(name)) && statesRules(name, content.sheets.get(name)),
  )); // prettier-ignore

const isMaybeRuleSheet = (name: string): boolean => MAYBE_RULE_SHEET.test(foldName(name));

function statesRules(name: string, grid: SheetGrid | undefined): boolean {
  if (!grid || NO_RULE_SHEET.test(name)) return false;
  const head = grid.rows.slice(0, HEADER_ROWS).map((cells) => Array.from(cells, visibleText).map(foldHeader));
  if (head.some(isOfRecords)) return false;
  return RULE_SHEET.test(foldName(name)) ? grid.rows.some(isOfTable) : head.some(isOfRules);
}

const isOfTable = (cells: readonly CellValue[]): boolean =>
  cells.filter((value) => !isBlank(value)).length >= TABLE_WIDTH;

const isOfRecords = (headers: readonly string[]): boolean => headers.some((text) => RECORD_HEADER.test(text));

/** True for a row that names a condition, and in another column what it gives. */
function isOfRules(headers: readonly string[]): boolean {
  const conditions = headers.filter((text) => RULE_CONDITION.test(text));
  const values = headers.filter((text) => RULE_VALUE.test(text));
  return conditions.some((text) => values.some((value) => value !== text));
}
