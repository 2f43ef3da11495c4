import { civilDate } from '../../engine/time/calendar';
import type { Issue } from '../../issues/issue';
import type { Inputs } from '../../sheets/inputs';
import type { WorkStanding } from './standing';

/** Commissions whose due day stands on holidays that nobody has announced. */
export function checkSolicitations({ solicitations }: Inputs, workflow: WorkStanding): Issue[] {
  return workflow.solicitations.flatMap(({ row, standing: { due } }) =>
    due.isProvisional && !row.isWithdrawn
      ? [
          solicitations!.sheet.problem('warning', 'calendar-unknown', row.row, 'issued', {
            year: civilDate(due.day).year,
            of: 'due',
          }),
        ]
      : [],
  );
}
