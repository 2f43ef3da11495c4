import { rolesOf } from '../../../engine/workflow/chain';
import type { Issue } from '../../../issues/issue';
import { cellOf } from '../../../issues/place';
import { foldNumber } from '../../../sheets/cells/values/manuscript-number';
import type { Inputs } from '../../../sheets/inputs';
import type { ManuscriptField, ManuscriptRow } from '../../../sheets/manuscripts/decode-manuscripts';
import { MANUSCRIPTS_SCHEMA } from '../../../sheets/manuscripts/manuscripts-schema';
import type { RecordDraft } from '../../../sheets/schema/record-entry';
import { fieldsOf } from '../../../sheets/schema/sheet-schema';
import { WORK_TITLES } from '../../../text/sheets/workflow';
import { subjectOf } from '../mail-subject';
import { nextNumber } from '../next-number';
import { groupOf, unitName } from '../standing';
import { alikeTitles, type AlikeTitle } from './alike-titles';
import { isYes } from './check-draft';
import { planRecords, type RecordPlan } from './record-plan';

/** A manuscript that a person is about to register, as typed; without a number it gets the next one. */
export type ManuscriptDraft = RecordDraft<ManuscriptField>;

/** A step of the way that a manuscript takes, and who takes it. */
export interface ChainStep {
  readonly step: 'first-review' | 'review' | 'approval';
  readonly roles: readonly string[];
}

/** A row of 稿件登记. */
export interface ManuscriptPlan extends RecordPlan<ManuscriptField> {
  readonly number: string;
  /** Of the mail; null for a classified one, and without a unit or a title. */
  readonly subject: string | null;
  /** Steps that the kind of its unit has; empty while the unit is not known. */
  readonly chain: readonly ChainStep[];
  /** What the unit has already under the same title, or nearly. */
  readonly alike: readonly AlikeTitle[];
}

/** Plans the registration of a manuscript (三(二)3 and 4); the workbook stays as it is. */
export function planManuscript(inputs: Inputs, draft: ManuscriptDraft): ManuscriptPlan {
  const number = (draft.number ?? '').trim() || nextNumber(inputs);
  const plan = withoutRepeat(inputs, number, planRecords(inputs, manuscriptTarget(inputs), [{ ...draft, number }]));
  return { ...plan, number, ...wayOf(inputs, draft, plan.faults.has('title')) };
}

/** Where manuscripts are registered. */
export const manuscriptTarget = ({ manuscripts }: Inputs) =>
  ({
    key: 'manuscripts',
    schema: MANUSCRIPTS_SCHEMA,
    sheet: manuscripts?.sheet,
    title: WORK_TITLES.manuscripts,
  }) as const;

/** How it goes on from there, as far as its unit is known. */
function wayOf(
  inputs: Inputs,
  draft: ManuscriptDraft,
  isFaulty: boolean,
): Pick<ManuscriptPlan, 'subject' | 'chain' | 'alike'> {
  const unit = inputs.names.targets.names.find(draft.unit ?? '');
  if (unit < 0) return { subject: null, chain: [], alike: [] };
  return {
    subject: isFaulty ? null : subjectFor(inputs, unit, draft),
    chain: chainOf(inputs, unit, isYes(draft.sensitive)),
    alike: isFaulty ? [] : alikeTitles(inputs, unit, draft.title ?? ''),
  };
}

function subjectFor(inputs: Inputs, unit: number, draft: ManuscriptDraft): string | null {
  const { title = '', keyword = '', classified } = draft;
  if (isYes(classified) || title.trim() === '') return null;
  return subjectOf(inputs, { unit, title: title.trim(), keyword: keyword.trim() });
}

/** A number that stands in the sheet already names another manuscript. */
function withoutRepeat(inputs: Inputs, number: string, plan: RecordPlan<ManuscriptField>): RecordPlan<ManuscriptField> {
  const texts = inputs.manuscripts?.sheet.texts('number') ?? [];
  const taken = texts.find(({ text }) => text !== '' && foldNumber(text) === foldNumber(number));
  if (!taken) return plan;
  const fault: Issue = {
    code: 'duplicate-number',
    severity: 'error',
    place: cellOf(MANUSCRIPTS_SCHEMA.sheet, 1, fieldsOf(MANUSCRIPTS_SCHEMA).indexOf('number')),
    parameters: { number, row: taken.row + 1, next: nextNumber(inputs) },
  };
  return { ...plan, faults: new Map([...plan.faults, ['number', fault]]), changes: [] };
}

function chainOf(inputs: Inputs, unit: number, isSensitive: boolean): ChainStep[] {
  const group = groupOf(inputs, unit);
  const steps = ['first-review', 'review', 'approval'] as const;
  return steps.flatMap((step) => {
    const roles = rolesOf(inputs.reviewChain.roles, group, step, isSensitive);
    return roles.length === 0 ? [] : [{ step, roles }];
  });
}

/** What 采用登记 is filled with when a manuscript was adopted. */
export function adoptionOf(
  inputs: Inputs,
  { row, number, title, unit }: ManuscriptRow,
): { readonly number: string; readonly title: string; readonly unit: string; readonly authors: string } {
  return { number, title, unit: unitName(inputs, unit), authors: inputs.manuscripts!.sheet.text(row, 'authors') };
}
