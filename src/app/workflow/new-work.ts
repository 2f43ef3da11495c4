import { REVIEW_CHAIN } from '../../rules/review-chain';
import type { WorkRows } from '../../sheets/catalogue';
import { REVIEW_STEPS, SENSITIVE_ONLY } from '../../text/sheets/workflow';
import { WILDCARDS } from '../../text/sheets/workbook-names';

/** The sheets of the work before the scores in a new workbook: empty, but for the chains of the plan. */
export const newWork = (): WorkRows => ({
  reviewChain: REVIEW_CHAIN.map(({ group, step, role, isSensitiveOnly, basis }) => ({
    group: group ?? WILDCARDS[0],
    step: REVIEW_STEPS.find(([value]) => value === step)![1]!,
    role,
    condition: isSensitiveOnly ? SENSITIVE_ONLY[0]![1]! : null,
    basis,
  })),
});
