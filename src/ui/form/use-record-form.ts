import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { RecordPlan } from '../../app/workflow/plans/record-plan';
import { isUnsure } from '../../app/unsure';
import type { Issue } from '../../issues/issue';
import type { Inputs } from '../../sheets/inputs';
import type { PaneActions } from '../pane/pane-actions';
import type { NameMatcher } from '../kit/name-match';
import type { Saving } from './form-frame';
import { useDraft } from './use-draft';
import { useNameMatcher } from '../kit/use-name-matcher';

/** What a form of a sheet of the work fills in, all as typed, and how that becomes records. */
export interface RecordFormSpec<Field extends string, Plan extends RecordPlan<string>> {
  readonly blank: Readonly<Record<Field, string>>;
  /** Fields that stay for the next record. */
  readonly kept: readonly NoInfer<Field>[];
  readonly plan: (inputs: Inputs, draft: Readonly<Record<Field, string>>) => Plan;
}

/** What a form of a sheet of the work shows and does. */
export interface RecordFormState<Field extends string, Plan extends RecordPlan<string>> extends Saving {
  readonly draft: Readonly<Record<Field, string>>;
  readonly plan: Plan;
  readonly matches: NameMatcher;
  /** What was written last; null before that, and once something was typed or taken back since. */
  readonly saved: Plan | null;
  /** What is wrong with a field; a field left empty is no problem before somebody tries to save. */
  readonly faultOf: (field: Field) => Issue | undefined;
  readonly change: (change: Readonly<Partial<Record<Field, string>>>) => void;
}

/** What came of writing. */
export interface Attempt<Plan> extends Pick<Saving, 'refusal' | 'isUnsure'> {
  readonly saved: Plan | null;
  readonly isFaulty: boolean;
}

export const NO_ATTEMPT = { saved: null, refusal: null, isUnsure: false, isFaulty: false };

/** Plans and writes, as one attempt; a refusal of the host is told, anything else thrown. */
export async function attempt<Plan extends RecordPlan<string>>(
  actions: PaneActions,
  plan: (inputs: Inputs) => Plan,
): Promise<Attempt<Plan>> {
  try {
    const planned = await actions.work.add(plan);
    if (planned === null) return { ...NO_ATTEMPT, refusal: ({ workForms }) => workForms.closed };
    return planned.changes.length === 0 ? { ...NO_ATTEMPT, isFaulty: true } : { ...NO_ATTEMPT, saved: planned };
  } catch (cause) {
    const refusal = actions.explainRefusal(cause);
    if (refusal === null) throw cause;
    return { ...NO_ATTEMPT, refusal, isUnsure: isUnsure(cause) };
  }
}

/** The state of a form of a sheet of the work; `onSaved` is called after each write. */
export function useRecordForm<Field extends string, Plan extends RecordPlan<string>>(
  inputs: Inputs,
  { blank, kept, plan: planOf }: RecordFormSpec<Field, Plan>,
  actions: PaneActions,
  onSaved: () => void,
): RecordFormState<Field, Plan> {
  const fields = Object.keys(blank) as Field[];
  const { draft, latest, replace } = useDraft(() => blank);
  const [last, setLast] = useState<Attempt<Plan>>(NO_ATTEMPT);
  const [isSaving, setSaving] = useState(false);
  useEffect(() => actions.onEdit(() => setLast((known) => ({ ...known, saved: null }))), [actions]);
  const matches = useNameMatcher();
  const settled = useDeferredValue(draft);
  const plan = useMemo(() => planOf(inputs, settled), [inputs, settled, planOf]);
  const save = async (): Promise<Field | null> => {
    if (isSaving) return null;
    const { current: filled } = latest;
    setSaving(true);
    const came = await attempt(actions, (now) => planOf(now, filled)).finally(() => setSaving(false));
    setLast(came);
    if (came.saved === null) return fields.find((field) => planOf(inputs, filled).faults.has(field)) ?? null;
    const stays = Object.fromEntries(kept.map((field) => [field, filled[field]])) as Partial<Record<Field, string>>;
    replace({ ...blank, ...stays });
    onSaved();
    return fields[0] ?? null;
  };
  const { saved, refusal, isUnsure: unsure, isFaulty } = last;
  return {
    ...{ draft, plan, matches, saved, refusal, isUnsure: unsure, isSaving, save },
    faultOf: (field) => (draft[field].trim() === '' && !isFaulty ? undefined : plan.faults.get(field)),
    change: (change) => {
      setLast((known) => ({ ...known, saved: null }));
      replace({ ...latest.current, ...change });
    },
  };
}
