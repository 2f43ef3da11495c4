import type { EvaluationDate } from '../../app/scoring/evaluate';
import type { JsonReport } from './json-report';
import { dayOf, type CivilDate } from '../../engine/time/calendar';
import { formatDay } from '../../text/format';
import type { BookCommand } from './usage';

/** What the command line needs from the machine. */
export interface Terminal {
  readonly today: CivilDate;
  /** The time of day on the person's clock: 09:15. */
  readonly time: string;
  readonly version: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Exit codes of the contract. */
export const EXIT = { done: 0, errors: 1, refused: 2, bug: 3 } as const;

/** The day of the machine, and the one the command names. */
export const datesOf = ({ asOf }: Pick<BookCommand, 'asOf'>, { today }: Terminal): EvaluationDate => ({
  today: dayOf(today.year, today.month, today.day),
  ...(asOf === null ? {} : { asOf }),
});

/** The object of `--json` where there are no scores to tell of. */
export function reportWithoutRows(year: number, command: Pick<BookCommand, 'asOf'>, terminal: Terminal): JsonReport {
  const { asOf, today } = datesOf(command, terminal);
  return {
    year,
    asOf: formatDay(asOf ?? today),
    written: false,
    units: [],
    rows: [],
    fees: [],
    issues: [],
    workflow: null,
  };
}
