import type { Issue, IssueCode } from '../../issues/issue';

/** How a kind of problem weighs: it blocks everything, costs a row, or only asks for a look. */
export type Weight = 'structure' | 'error' | 'warning';

/** The problems of one kind and weight, in the order of the sheets. */
export interface ProblemGroup {
  readonly weight: Weight;
  readonly code: IssueCode;
  readonly issues: readonly Issue[];
}

const STRUCTURE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'missing-sheet',
  'misnamed-sheet',
  'missing-column',
  'duplicate-column',
  'duplicate-unit',
  'ambiguous-name',
  'conflicting-rules',
  'no-units',
  'bad-parameter',
]);

const WEIGHTS: readonly Weight[] = ['structure', 'error', 'warning'];

const weightOf = (issue: Issue): Weight =>
  issue.severity === 'error' && STRUCTURE.has(issue.code) ? 'structure' : issue.severity;

/** Problems by kind: what blocks first, then errors, then warnings; within a weight the largest group first. */
export function groupProblems(issues: readonly Issue[]): ProblemGroup[] {
  const groups = new Map<string, { weight: Weight; code: IssueCode; issues: Issue[] }>();
  for (const issue of issues) {
    const weight = weightOf(issue);
    const key = `${weight} ${issue.code}`;
    const group = groups.get(key);
    if (group) group.issues.push(issue);
    else groups.set(key, { weight, code: issue.code, issues: [issue] });
  }
  return [...groups.values()].sort(
    (a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || b.issues.length - a.issues.length,
  );
}

/** How many of the problems are errors and how many warnings. */
export const countBySeverity = (issues: readonly Issue[]): { readonly errors: number; readonly warnings: number } => {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return { errors, warnings: issues.length - errors };
};
