/** A press that writes one date; `return` writes the reason as well. */
export type WorkStep =
  | 'first-review'
  | 'review'
  | 'submit'
  | 'chief-approval'
  | 'leader-approval'
  | 'return'
  | 'deliver'
  | 'interview-review'
  | 'interview-receipt';

/** Which field of its sheet each step fills. */
export const WORK_STEPS: Readonly<Record<WorkStep, { readonly field: string; readonly isReturn?: true }>> = {
  'first-review': { field: 'firstReview' },
  review: { field: 'review' },
  submit: { field: 'submitted' },
  'chief-approval': { field: 'chiefApproval' },
  'leader-approval': { field: 'leaderApproval' },
  return: { field: 'handled', isReturn: true },
  deliver: { field: 'delivered' },
  'interview-review': { field: 'reviewed' },
  'interview-receipt': { field: 'received' },
};
