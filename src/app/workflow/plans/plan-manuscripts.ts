import type { Inputs } from '../../../sheets/inputs';
import type { ManuscriptField } from '../../../sheets/manuscripts/decode-manuscripts';
import { nextNumber } from '../next-number';
import { manuscriptTarget, type ManuscriptDraft } from './plan-manuscript';
import { planRecords, type RecordPlan } from './record-plan';

/** Several rows of 稿件登记, written at once. */
export interface ManuscriptsPlan extends RecordPlan<ManuscriptField> {
  /** Of the rows, in order. */
  readonly numbers: readonly string[];
}

/** Plans the registration of several manuscripts, with the numbers that are free next; the workbook stays as it is. */
export function planManuscripts(inputs: Inputs, drafts: readonly ManuscriptDraft[]): ManuscriptsPlan {
  const first = nextNumber(inputs);
  const numbers = drafts.map((_, at) => first.replace(/\d+$/u, (count) => following(count, at)));
  const numbered = drafts.map((draft, at) => ({ ...draft, number: numbers[at]! }));
  return { ...planRecords(inputs, manuscriptTarget(inputs), numbered), numbers };
}

const following = (count: string, by: number): string => String(Number(count) + by).padStart(count.length, '0');
