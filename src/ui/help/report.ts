import type { Outcome } from '../../app/scoring/outcome';
import type { PaneState } from '../pane/pane-state';

/** Where the pane runs. */
export interface Surroundings {
  readonly version: string;
  /** What the window says of its program and system. */
  readonly program: string;
  readonly width: number;
}

const problemsOf = ({ issues }: Outcome): string => {
  const codes = issues.map(({ code }) => code).sort();
  return [...new Set(codes)].map((code) => `${code} ${codes.filter((one) => one === code).length}`).join(', ');
};

function linesOf(outcome: Outcome): string[] {
  const { result } = outcome;
  const size = result ? `${result.rows.length} rows, ${result.plan.units.length} units` : 'blocked';
  return [`result: ${size}`, `problems: ${problemsOf(outcome) || 'none'}`];
}

/** What a maintainer asks first: versions, counts and kinds of problems; nothing that a cell holds. */
export function report({ outcome, failure, tab }: PaneState, { version, program, width }: Surroundings): string {
  const where = [`gaofen ${version}`, `program: ${program}`, `pane: ${tab}, ${width} px`];
  const what = outcome ? linesOf(outcome) : ['result: none'];
  return [...where, ...what, `refused: ${failure !== null}`, 'steps: '].join('\n');
}
