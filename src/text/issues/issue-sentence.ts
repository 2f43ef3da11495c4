import type { IssueCode, IssueParameters } from '../../issues/issue';

/** What is wrong and what to do about it, as 问题清单 and the pane show it. */
export interface IssueText {
  readonly problem: string;
  readonly advice: string;
}

/** A sentence for each of these codes. */
export type Sentences<Code extends IssueCode> = { [Each in Code]: (parameters: IssueParameters[Each]) => IssueText };
