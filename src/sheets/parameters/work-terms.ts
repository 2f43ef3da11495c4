import type { SolicitationTerms } from '../../engine/workflow/solicitations';
import { readDays } from './read-values';

/** How many working days a unit has, an appointment needs ahead, and before a due day something is called near. */
export interface WorkTerms extends SolicitationTerms {
  readonly ahead: number;
  readonly soon: number;
}

/** The working days of the 2020 plan. */
export const TERMS: WorkTerms = { ordinary: 3, comprehensive: 5, ahead: 2, soon: 1 };

/** The working days as `get` finds them in 参数, the plan's where it is silent. */
export const readTerms = (get: (key: keyof WorkTerms, parse: typeof readDays) => number | null): WorkTerms => ({
  ordinary: get('ordinary', readDays) ?? TERMS.ordinary,
  comprehensive: get('comprehensive', readDays) ?? TERMS.comprehensive,
  ahead: get('ahead', readDays) ?? TERMS.ahead,
  soon: get('soon', readDays) ?? TERMS.soon,
});
