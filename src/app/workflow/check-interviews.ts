import { unannouncedYear } from '../../engine/time/working-days';
import type { Issue } from '../../issues/issue';
import { formatDay } from '../../text/format';
import type { Inputs } from '../../sheets/inputs';
import type { WorkStanding } from './standing';

/** Appointments that came late or without review, or whose latest day nobody knows for sure (clause 三(二)2). */
export function checkInterviews(
  { interviews, holidays, parameters: { terms } }: Inputs,
  workflow: WorkStanding,
): Issue[] {
  const usesReviews = workflow.interviews.some(({ row }) => row.reviewed !== null);
  return workflow.interviews.flatMap(({ row, standing: { latest, lead } }): Issue[] => {
    if (row.isCancelled) return [];
    const { sheet } = interviews!;
    const day = formatDay(latest.day);
    const found: Issue[] = [];
    const year = unannouncedYear(holidays, row.activity, latest.day);
    if (year !== null)
      found.push(sheet.problem('warning', 'calendar-unknown', row.row, 'date', { year, of: 'latest' }));
    if (lead !== null && lead < terms.ahead)
      found.push(sheet.problem('warning', 'interview-late', row.row, 'received', { lead, ahead: terms.ahead, day }));
    if (usesReviews && row.received !== null && row.reviewed === null)
      found.push(sheet.problem('warning', 'interview-unreviewed', row.row, 'reviewed', {}));
    return found;
  });
}
