import type { Day } from '../../engine/units';
import { HostError, type Workbook, type WorkbookContent } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import { foundBy, issueCodes, kindOf, mayReview } from '../../sheets/reviewed-issues';
import type { Review } from '../../sheets/reviewed/decode-reviewed';
import { encodeReviewed, type Reviewed } from '../../sheets/reviewed/encode-reviewed';
import { SHEETS } from '../../text/sheets/workbook-names';
import { evaluate } from '../scoring/evaluate';
import type { Outcome } from '../scoring/outcome';
import { readInputs } from '../scoring/read-inputs';
import { writeOnce } from '../workflow/plans/carry-out';

/** Warnings that a person has found right as they stand; or that are to be looked at again, where `isRight` is false. */
export interface ReviewPress {
  readonly issues: readonly Issue[];
  readonly isRight: boolean;
  readonly at: string;
}

/** What a look at the reviews is compared with: the outcome that a person sees. */
export interface ReviewView {
  readonly shown: Outcome;
  readonly today: Day;
}

const NOTHING: Reviewed = { reviews: [], found: new Map() };

/** Which problems of an outcome are reviewed by now. @throws HostError */
export async function reviewsNow(workbook: Workbook, view: ReviewView): Promise<Reviewed> {
  const { outcome } = await outcomeNow(workbook, view);
  return asShown(outcome.reviewed ?? NOTHING, view.shown.issues);
}

/**
 * Remembers in the workbook what a person has pressed, and gives the reviews of the outcome that is shown. An error stays
 * as it is. @throws HostError `conflict` where the workbook no longer has such a warning, `unsupported` where somebody
 * else's sheet has the name of ours.
 */
export async function reviewIssues(workbook: Workbook, view: ReviewView, press: ReviewPress): Promise<Reviewed> {
  const { content, outcome } = await outcomeNow(workbook, view);
  if (!outcome.reviewed && content.sheetNames.includes(SHEETS.reviewed))
    throw new HostError('unsupported', SHEETS.reviewed);
  const { reviews } = outcome.reviewed ?? NOTHING;
  const by = outcome.result?.parameters.preparer ?? '';
  const pressed = pressedReviews(content, outcome, press.issues).map((review) => ({ ...review, by, at: press.at }));
  const codes = new Set(pressed.map(({ code }) => code));
  const others = reviews.filter(({ code }) => !codes.has(code));
  const next = foundBy(press.isRight ? [...others, ...pressed] : others, content, outcome.issues);
  await writeOnce(workbook, [{ kind: 'replace-sheet', sheet: encodeReviewed(next, outcome.year) }], content);
  return asShown(next, view.shown.issues);
}

async function outcomeNow(
  workbook: Workbook,
  { shown, today }: ReviewView,
): Promise<{ content: WorkbookContent; outcome: Outcome }> {
  const content = await readInputs(workbook);
  return { content, outcome: evaluate(content, { today, asOf: shown.asOf }).outcome };
}

function pressedReviews(
  content: WorkbookContent,
  { issues }: Outcome,
  pressed: readonly Issue[],
): Pick<Review, 'code' | 'kind'>[] {
  const known = new Map(issues.map((issue) => [identityOf(issue), issue]));
  const may = mayReview(issues);
  const codes = issueCodes(content);
  const reviews = pressed.flatMap((issue) => {
    const now = known.get(identityOf(issue));
    if (!now) throw new HostError('conflict', issue.place.sheet);
    return may(now) ? [{ code: codes.of(now), kind: kindOf(now) }] : [];
  });
  return [...new Map(reviews.map((review) => [review.code, review])).values()];
}

const identityOf = ({ code, place, parameters }: Issue): string => JSON.stringify([code, place, parameters]);

/** The reviews by the problems of the outcome that is shown. */
function asShown({ reviews, found }: Reviewed, shown: readonly Issue[]): Reviewed {
  const codes = new Map([...found].map(([issue, code]) => [identityOf(issue), code]));
  if (codes.size === 0) return { reviews, found: new Map() };
  const same = shown.flatMap((issue): [Issue, string][] => {
    const code = codes.get(identityOf(issue));
    return code === undefined ? [] : [[issue, code]];
  });
  return { reviews, found: new Map(same) };
}
