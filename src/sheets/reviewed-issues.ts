import type { WorkbookContent } from '../host/port/workbook';
import type { Issue, IssueCode } from '../issues/issue';
import { PROBLEM_TEXTS } from '../text/pane/pane-problems';
import { MACHINE_COLUMNS, SHEETS } from '../text/sheets/workbook-names';
import { decodeLogMapping, mappedColumns } from './adoptions/log-mapping';
import { SCHEMAS } from './catalogue';
import { isForeign } from './foreign-sheets';
import { decodeReviewed, type Review } from './reviewed/decode-reviewed';
import type { Reviewed } from './reviewed/encode-reviewed';
import { IssueCodes, type SpokenSheet } from './reviewed/issue-code';
import type { SheetSchema } from './schema/sheet-schema';

/** Problems whose `row` is one of 稿件登记. */
const REGISTERED: ReadonlySet<IssueCode> = new Set<IssueCode>(['number-other-unit', 'category-differs']);

/** The kind of a problem as the sheet names it. */
export const kindOf = ({ code }: Issue): string => PROBLEM_TEXTS.kinds[code];

/** The codes of what the warnings of a workbook speak of. */
export const issueCodes = (content: WorkbookContent): IssueCodes =>
  new IssueCodes((name) => spokenSheet(content, name), { sheet: SHEETS.manuscripts, kinds: REGISTERED });

function spokenSheet({ sheets }: WorkbookContent, name: string): SpokenSheet | null {
  const log = sheets.get(SHEETS.adoptions);
  const isLog = log?.name === name;
  const grid = isLog ? log : sheets.get(name);
  if (!grid) return null;
  const columns = isLog ? mappedColumns(decodeLogMapping(sheets.get(SHEETS.parameters))) : SCHEMAS.get(name)?.columns;
  return { grid, columns: columns ? filledIn(columns) : null };
}

const OF_MACHINE: ReadonlySet<string> = new Set(MACHINE_COLUMNS);

const filledIn = (columns: SheetSchema['columns']): SheetSchema['columns'] =>
  Object.fromEntries(Object.entries(columns).filter(([field, { result }]) => !result && !OF_MACHINE.has(field)));

/**
 * True for a problem that a person may find right as it stands: a warning, and none of a row with a text that must not
 * be in the workbook.
 */
export function mayReview(issues: readonly Issue[]): (issue: Issue) => boolean {
  const keyOf = ({ place: { sheet, row } }: Issue): string => JSON.stringify([sheet, row]);
  const secret = issues.filter(({ code }) => code === 'classified-text' || code === 'secret-mark');
  const barred = new Set(secret.map(keyOf));
  return (issue) => issue.severity === 'warning' && !barred.has(keyOf(issue));
}

/** The reviews of a workbook; null where it has no sheet of them, or one of somebody else. */
function reviewsIn({ sheets }: WorkbookContent): Review[] | null {
  const grid = sheets.get(SHEETS.reviewed);
  return grid && !isForeign(SHEETS.reviewed, grid) ? decodeReviewed(grid) : null;
}

/** Which of the problems a person has reviewed, as their contents are now; null where the workbook has no sheet of reviews. */
export function reviewedIn(content: WorkbookContent, issues: readonly Issue[]): Reviewed | null {
  const reviews = reviewsIn(content);
  return reviews && foundBy(reviews, content, issues);
}

/** The problems that reviews speak of. */
export function foundBy(reviews: readonly Review[], content: WorkbookContent, issues: readonly Issue[]): Reviewed {
  const kinds = new Set(reviews.map(({ kind }) => kind));
  const known = new Set(reviews.map(({ code }) => code));
  const codes = issueCodes(content);
  const may = mayReview(issues);
  const found = issues
    .filter((issue) => kinds.has(kindOf(issue)) && may(issue))
    .map((issue) => [issue, codes.of(issue)] as const)
    .filter(([, code]) => known.has(code));
  return { reviews, found: new Map(found) };
}
