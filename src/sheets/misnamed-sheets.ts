import type { SheetGrid, WorkbookContent } from '../host/port/workbook';
import type { Issue } from '../issues/issue';
import { wholeSheet } from '../issues/place';
import {
  BEFORE_NAME,
  BEHIND_NAME,
  COPY_OF_ANOTHER,
  MADE_FROM_ANOTHER,
  OTHER_NAMES,
  type OtherNames,
} from '../text/issues/misnamed-sheets';
import { NO_RULE_SHEET } from '../text/issues/unread-rules';
import { SHEETS } from '../text/sheets/workbook-names';
import { CATALOGUE, CLERKS, isCatalogued } from './catalogue';
import { foldName } from './cells/values/cell';
import { findHeader } from './cells/table/header';
import { readMerges } from './cells/table/merged-values';
import { simplified } from './cells/values/simplified';
import { fieldsOf, requiredFields } from './schema/sheet-schema';

type Named = keyof typeof OTHER_NAMES;

/** A clerk's sheet, and what people call it. */
const SHEETS_BY_OTHER_NAMES = (Object.keys(OTHER_NAMES) as Named[]).map((key) => {
  const { words, whole }: OtherNames = OTHER_NAMES[key];
  const isWhole = new RegExp(`^${BEFORE_NAME}${whole}${BEHIND_NAME}$`, 'iu');
  return { ...CATALOGUE[key], words, isWhole };
});
type Expected = (typeof SHEETS_BY_OTHER_NAMES)[number];

/** The sheets that decide what everybody gets: a second one of them would be missed. */
const SECONDS = SHEETS_BY_OTHER_NAMES.filter(({ name }) => name === SHEETS.adoptions || name === SHEETS.targets);

/** The name of a sheet as it is compared: however it is typed, in simplified characters. */
const folded = (name: string): string => simplified(foldName(name));

/**
 * Sheets whose names look like ours to a person but not to a program, such as `采用登记 ` with a space behind it. A sheet
 * that is needed for scores blocks; one that only the work before or the paying uses gives a warning.
 */
export const misnamedSheets = (content: WorkbookContent): Issue[] =>
  CLERKS.filter(isMissing(content)).flatMap(({ name: expected, readFor }) =>
    content.sheetNames
      .filter((sheet) => folded(sheet) === folded(expected))
      .map((sheet) => ({
        code: 'misnamed-sheet',
        severity: readFor === 'scoring' ? 'error' : 'warning',
        place: wholeSheet(sheet),
        parameters: { expected },
      })),
  );

/** The sheets that may be clerks' sheets under other names: their headers tell, so they are to be read. */
export const maybeMisnamed = (content: WorkbookContent): string[] => {
  const missing = missingSheets(content);
  return content.sheetNames.filter(
    (name) => missing.some((expected) => mayMean(name, expected)) || mayBeSecond(content, name) !== undefined,
  );
};

/** Sheets that stand beside 采用登记 or 目标任务, mean the same and hold rows of their own. Nothing on them is read. */
export const secondSheets = (content: WorkbookContent): Issue[] =>
  [...content.sheets.values()].flatMap((grid): Issue[] => {
    const first = mayBeSecond(content, grid.name);
    const like = first && likeness(grid, first);
    if (!like || like.absent.length > 0 || grid.rows.length - like.headerRow < 2) return [];
    const parameters = { expected: first.name };
    return [{ code: 'second-sheet', severity: 'warning', place: wholeSheet(grid.name), parameters }];
  });

/** The sheet of the workbook that another one may continue, by its name; copies that are kept do not. */
const mayBeSecond = (content: WorkbookContent, name: string): Expected | undefined =>
  SECONDS.find(
    (first) =>
      content.sheetNames.includes(first.name) &&
      name !== first.name &&
      !NO_RULE_SHEET.test(name) &&
      !COPY_OF_ANOTHER.test(name) &&
      (folded(name) === folded(first.name) || mayMean(name, first)),
  );

/** Sheets that seem to be clerks' sheets under other names, by their names and headers. Nothing on them is read. */
export function unreadSheets(content: WorkbookContent): Issue[] {
  const missing = missingSheets(content);
  const log = content.sheets.get(CATALOGUE.adoptions.name)?.name;
  return content.sheetNames
    .filter((name) => name !== log)
    .flatMap((name) => content.sheets.get(name) ?? [])
    .flatMap((grid): Issue[] => {
      const likeliest = likeliestOf(grid, missing);
      if (!likeliest) return [];
      const { expected, absent } = likeliest;
      const parameters = { expected: expected.name, absent, holdsFees: expected.readFor === 'scoring' };
      return [{ code: 'sheet-unread', severity: 'warning', place: wholeSheet(grid.name), parameters }];
    });
}

const likeliestOf = (grid: SheetGrid, missing: readonly Expected[]): Likeness | undefined =>
  missing
    .filter((expected) => mayMean(grid.name, expected))
    .flatMap((expected) => likeness(grid, expected) ?? [])
    .sort((a, b) => b.known - a.known)[0];

/** The clerk's sheets that the workbook does not have. */
const missingSheets = (content: WorkbookContent): Expected[] => SHEETS_BY_OTHER_NAMES.filter(isMissing(content));

const isMissing =
  ({ sheets, sheetNames }: WorkbookContent) =>
  ({ name }: { readonly name: string }): boolean =>
    !sheets.has(name) && !sheetNames.includes(name);

function mayMean(sheet: string, { name: expected, words, isWhole }: Expected): boolean {
  const name = folded(sheet);
  if (isCatalogued(sheet) || name === folded(expected)) return false;
  return words.test(name) && !MADE_FROM_ANOTHER.test(name) && (isWhole.test(name) || !NO_RULE_SHEET.test(name));
}

/** A sheet that a person may mean by another name, the headers that it lacks, and how many it has. */
interface Likeness {
  readonly expected: Expected;
  readonly absent: readonly string[];
  readonly known: number;
  readonly headerRow: number;
}

/**
 * How much a sheet is like the one that is expected: it has every column that is needed and one more, or its name means
 * that sheet alone and it has one of them. Null for any other.
 */
function likeness(source: SheetGrid, expected: Expected): Likeness | null {
  const { schema } = expected;
  const required = requiredFields(schema);
  const { columns, headerRow } = findHeader(readMerges(source).seen, schema.columns, required);
  const known = fieldsOf(schema).filter((field) => columns[field]! >= 0).length;
  const absent = required.filter((field) => columns[field]! < 0).map((field) => schema.columns[field]!.name);
  const isAlike = expected.isWhole.test(folded(source.name))
    ? absent.length < required.length
    : absent.length === 0 && known > 1;
  return isAlike ? { expected, absent, known, headerRow } : null;
}
