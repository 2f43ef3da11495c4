import { unannouncedYear } from '../../engine/time/working-days';
import type { Issue } from '../../issues/issue';
import type { Inputs } from '../../sheets/inputs';
import { SOLICITATION_COLUMNS } from '../../text/sheets/workflow';
import { answerKey, unitName, type SolicitationItem, type WorkStanding } from './standing';

const { issued, agreed } = SOLICITATION_COLUMNS;

/** What 约定截止日 before 下达日期 is told as. */
export const AGREED_BEFORE = { step: agreed.name, earlier: issued.name } as const;

/**
 * Commissions whose due day stands on holidays that nobody has announced, or was agreed before they were issued, and
 * those that a unit has in two rows.
 */
export function checkSolicitations(inputs: Inputs, workflow: WorkStanding): Issue[] {
  const { solicitations, holidays } = inputs;
  const items = workflow.solicitations.filter(({ row }) => !row.isWithdrawn);
  return [
    ...items.flatMap(({ row, standing: { due } }): Issue[] => {
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
    }),
    ...repeated(inputs, items),
  ];
}

/** The later rows of a number and a unit that stand in two: each of them is owed. */
function repeated(inputs: Inputs, items: readonly SolicitationItem[]): Issue[] {
  const first = new Map<string, number>();
  return items.flatMap(({ row: { row, number, unit } }): Issue[] => {
    if (number === '') return [];
    const key = answerKey(unit, number);
    const above = first.get(key);
    if (above === undefined) first.set(key, row);
    if (above === undefined) return [];
    const parameters = { number, unit: unitName(inputs, unit), row: above + 1 };
    return [inputs.solicitations!.sheet.problem('warning', 'solicited-twice', row, 'number', parameters)];
  });
}
