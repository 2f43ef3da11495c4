import type { FeeStatement } from '../../sheets/fees/fee-statement';
import type { Issue } from '../../issues/issue';
import type { FeeBook, FeeLog } from './fee-book';

/** A remark that two contents may be one. */
type Doubt = Extract<Issue, { code: 'near-number' | 'same-title-other-number' | 'same-title-other-unit' }>;

const isDoubt = (issue: Issue): issue is Doubt =>
  issue.code === 'near-number' || issue.code === 'same-title-other-number' || issue.code === 'same-title-other-unit';

/**
 * The remarks of the outcome about contents that this statement is to pay and that may also be paid under another name.
 */
export function payingDoubts(
  { outcome }: Pick<FeeBook, 'outcome'>,
  { result: { adoptions } }: FeeLog,
  { details, status }: FeeStatement,
): Issue[] {
  const doubts = status === 'preview' ? outcome.issues.filter(isDoubt) : [];
  if (doubts.length === 0) return [];
  const contentOf = new Map(Array.from(adoptions.content, (content, at) => [adoptions.sheetRow[at]!, content]));
  const paid = new Set(details.filter(({ amount }) => amount > 0).map(({ line }) => contentOf.get(line.sheetRow)));
  return doubts.filter(({ place, parameters: { row } }) =>
    [place.row! + 1, row].some((of) => contentOf.has(of) && paid.has(contentOf.get(of))),
  );
}
