import type { SheetContent } from '../host/port/workbook';
import { WORK_EXPLAINED, WORK_TITLES } from '../text/sheets/workflow';
import { CATALOGUE, CLERKS, ITEM_RESULT_SHEETS, RESULT_SHEETS, WORK_RESULT_SHEETS, WORK_SHEETS } from './catalogue';
import { encodeGuide } from './guide/encode-guide';
import { guidedPlan } from './guide/guided-plan';
import type { NewBook, WorkRows } from './new-book';
import { templateSheet } from './schema/template-sheet';

/** The sheets of the work before the scores with these rows, in the order of their tabs, and what the guide says of each. */
export const workSheets = (
  office: string,
  year: number,
  work: WorkRows,
): { readonly sheet: SheetContent; readonly explained: string }[] =>
  WORK_SHEETS.map((key) => {
    const { schema } = CATALOGUE[key];
    const title = `${office}${year}${WORK_TITLES[key]}`;
    return { sheet: templateSheet(schema, title, year, work[key] ?? []), explained: WORK_EXPLAINED[key] };
  });

/** The sheets of a new workbook, in the order of their tabs; 使用说明 tells of those that it has. */
export function newSheets(book: NewBook): SheetContent[] {
  const made = CLERKS.flatMap((entry) => {
    const sheet = entry.made(book);
    return sheet ? [{ entry, sheet }] : [];
  });
  const clerks = made.map(({ entry }) => entry);
  const ofItems = book.ruleSheets?.items ? ITEM_RESULT_SHEETS : [];
  const scored = [...RESULT_SHEETS, ...ofItems];
  const results = [...scored, ...(book.work ? WORK_RESULT_SHEETS : [])];
  const locked = made.flatMap(({ sheet }) => (sheet.protected ? [sheet.name] : []));
  const plan = guidedPlan(book.plan, book.ruleSheets);
  return [encodeGuide(plan, book.year, { clerks, results, scored, locked }), ...made.map(({ sheet }) => sheet)];
}
