import { unannouncedYear } from '../../engine/time/working-days';
import type { Issue } from '../../issues/issue';
import type { Inputs } from '../../sheets/inputs';
import { SOLICITATION_COLUMNS } from '../../text/sheets/workflow';
import type { WorkStanding } from './standing';

const { issued, agreed } = SOLICITATION_COLUMNS;

/** What 约定截止日 before 下达日期 is told as. */
export const AGREED_BEFORE = { step: agreed.name, earlier: issued.name } as const;

/** Commissions whose due day stands on holidays that nobody has announced, or was agreed before they were issued. */
export function checkSolicitations({ solicitations, holidays }: Inputs, workflow: WorkStanding): Issue[] {
  return workflow.solicitations
    .filter(({ row }) => !row.isWithdrawn)
    .flatMap(({ row, standing: { due } }): Issue[] => {
      const { sheet } = solicitations!;
      const year = due.isProvisional ? unannouncedYear(holidays, row.issued, due.day) : null;
      return [
        ...(year !== null
          ? [sheet.problem('warning', 'calendar-unknown', row.row, 'issued', { year, of: 'due' })]
          : []),
        ...(row.agreed !== null && row.agreed < row.issued
          ? [sheet.problem('warning', 'step-order', row.row, 'agreed', AGREED_BEFORE)]
          : []),
      ];
    });
}
