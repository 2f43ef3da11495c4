import type { Issue } from '../../issues/issue';
import type { Inputs } from '../../sheets/inputs';
import { NOTICE_MATTER_COLUMNS } from '../../text/sheets/workflow';

/** Matters that nobody has confirmed, so that no notice tells them, or that were confirmed before they came to pass (三(四)1). */
export function checkNoticeMatters({ noticeMatters }: Inputs): Issue[] {
  if (!noticeMatters) return [];
  const { rows, sheet } = noticeMatters;
  const found = rows.flatMap(({ row, occurred, confirmed }): Issue[] => {
    if (confirmed === null) return [sheet.problem('warning', 'notice-unconfirmed', row, 'confirmed', {})];
    if (confirmed >= occurred) return [];
    const parameters = { step: NOTICE_MATTER_COLUMNS.confirmed.name, earlier: NOTICE_MATTER_COLUMNS.occurred.name };
    return [sheet.problem('warning', 'step-order', row, 'confirmed', parameters)];
  });
  // Without the column 认定日期 they are all the same problem of the whole sheet.
  return found[0]?.place.row === null ? found.slice(0, 1) : found;
}
