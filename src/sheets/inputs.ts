import type { Plan } from '../engine/scoring/plan';
import { atOnce, type Steps } from '../engine/steps';
import type { WorkbookContent } from '../host/port/workbook';
import { SHEETS } from '../text/sheets/workbook-names';
import { decodeOptional, GUARDED_SHEETS, isCatalogued, SCHEMAS, type OptionalInputs } from './catalogue';
import { misnamedSheets, secondSheets, unreadSheets } from './misnamed-sheets';
import type { AdoptionNames } from './adoptions/adoption-names';
import type { AdoptionLog } from './adoptions/adoption-log';
import { decodeAdoptions } from './adoptions/decode-adoptions';
import { decodeParameters, type Parameters } from './parameters/decode-parameters';
import { missingSheet } from './targets/decode-targets';
import type { Channels } from './channels/decode-channels';
import { hasLeftAssessments } from './foreign-sheets';
import { decodeRuleBook, unknownQuantities } from './rule-book';
import type { Found } from '../issues/found';
import type { Issue } from '../issues/issue';
import { decodeLogMapping, mappedColumns, type LogColumns } from './adoptions/log-mapping';
import { guardClassified, withoutValue } from './cells/classified/guard-classified';
import type { RowGuard } from './cells/classified/row-watch';
import { impliedYear, type ImpliedYear } from './adoptions/stated-year';
import { unreadRules } from './rules/unread-rules';

/** Everything a recalculation starts from. */
export interface Inputs extends OptionalInputs {
  readonly parameters: Parameters;
  readonly plan: Plan;
  readonly log: AdoptionLog;
  /** What the names in the log and in other sheets are looked up in. */
  readonly names: AdoptionNames;
  readonly channels: Channels;
  readonly book: BookFacts;
}

/** What of a workbook is no sheet's content, and why sheets of the work before the scores could not be read. */
export interface BookFacts {
  readonly date1904: boolean;
  readonly sheetNames: readonly string[];
  readonly unread: ReadonlyMap<string, Issue>;
  /** True where a 考核明细 of an earlier run still stands. */
  readonly hasAssessments: boolean;
}

/** What could be decoded; `inputs` null where the structure is wrong, so that nothing can be computed. */
export interface Decoded {
  readonly parameters: Parameters | null;
  readonly inputs: Inputs | null;
}

/** Decodes the clerk's sheets at once. */
export const decodeWorkbook = (book: WorkbookContent): Found<Decoded> => atOnce(decodeInSteps(book));

/** Decodes the clerk's sheets. */
export function* decodeInSteps(book: WorkbookContent): Steps<Found<Decoded>> {
  const { value: decoded, issues: secrets, classified } = yield* guardClassified(book, GUARDED_SHEETS, decodeGuarded);
  const issues = decoded.issues.map((issue) => withoutValue(issue, classified));
  return { value: decoded.value, issues: [...secrets, ...issues] };
}

function* decodeGuarded(content: WorkbookContent, log: RowGuard): Steps<Found<Decoded>> {
  const misnamed = misnamedSheets(content);
  if (misnamed.some(({ severity }) => severity === 'error'))
    return { value: { parameters: null, inputs: null }, issues: misnamed };
  const columns = mappedColumns(decodeLogMapping(content.sheets.get(SHEETS.parameters)));
  const implied = (): ImpliedYear => impliedYear(content.sheets.get(SHEETS.adoptions), columns, content.date1904);
  const parameters = decodeParameters(content.sheets.get(SHEETS.parameters), content.date1904, implied);
  const inputs = yield* decodeInputs(content, parameters.value, columns, log);
  return {
    value: { parameters: parameters.value, inputs: inputs.value },
    issues: [...misnamed, ...parameters.issues, ...withUnreadSheets(content, inputs.issues)],
  };
}

/** Adds the sheets that seem to be clerks' under other names, but for those that are said to state rules. */
function withUnreadSheets(content: WorkbookContent, issues: readonly Issue[]): Issue[] {
  const told = new Set(issues.flatMap(({ code, place }) => (code === 'rule-unread' ? [place.sheet] : [])));
  const others = [...unreadSheets(content), ...secondSheets(content)];
  return [...issues, ...others.filter(({ place }) => !told.has(place.sheet))];
}

const NOTHING: Found<null> = { value: null, issues: [] };

function* decodeInputs(
  content: WorkbookContent,
  parameters: Parameters | null,
  columns: LogColumns,
  guard: RowGuard,
): Steps<Found<Inputs | null>> {
  const { value: book, issues: ofBook } = decodeRuleBook(content, parameters);
  const grid = content.sheets.get(SHEETS.adoptions);
  const absent = grid ? [] : [missingSheet(SHEETS.adoptions, content.sheetNames)];
  const { value: log, issues: ofLog } =
    book && grid ? yield* decodeAdoptions(grid, content.date1904, book, columns, guard) : NOTHING;
  const unread = unreadRules(content, { schemas: SCHEMAS, isKnown: isCatalogued }, log);
  const ungraded = unknownQuantities(book, log);
  const issues = [...ofBook, ...absent, ...ofLog, ...unread, ...ungraded];
  if (!book || !log || ungraded.length > 0) return { value: null, issues };
  const { parameters: { year }, targets } = book; // prettier-ignore
  const optional = decodeOptional(content, { date1904: content.date1904, year, targets });
  return {
    value: {
      parameters: book.parameters,
      plan: book.plan,
      log,
      names: book,
      channels: book.listed,
      ...optional.value,
      book: bookFacts(content, optional.issues),
    },
    issues: [...issues, ...optional.issues],
  };
}

/** A sheet without its columns, or one whose name is not quite right, is not read. */
function bookFacts(content: WorkbookContent, issues: readonly Issue[]): BookFacts {
  const { date1904, sheetNames } = content;
  const lacking = issues.filter(({ code }) => code === 'missing-column' || code === 'duplicate-column');
  const unread = [
    ...misnamedSheets(content).flatMap((issue) =>
      issue.code === 'misnamed-sheet' ? [[issue.parameters.expected, issue] as const] : [],
    ),
    ...lacking.map((issue) => [issue.place.sheet, issue] as const),
  ];
  return { date1904, sheetNames, unread: new Map(unread), hasAssessments: hasLeftAssessments(content) };
}
