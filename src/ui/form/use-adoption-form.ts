import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { DraftRefused, type AdoptionDraft, type AdoptionPreview } from '../../app/log/log-adoption';
import type { Issue } from '../../issues/issue';
import type { PaneSentence } from '../../text/pane/pane';
import type { Saving } from './form-frame';
import type { NameMatcher } from '../kit/name-match';
import { useDraft } from './use-draft';
import { useNameMatcher } from '../kit/use-name-matcher';
import type { AdoptionDesk } from '../../app/log/adoption-desk';
import { isUnsure } from '../../app/unsure';
import { usePaneActions } from '../pane/pane-actions';

/** Fields of the form; all texts. */
export type FormField = 'title' | 'unit' | 'date' | 'channel' | 'mode' | 'number' | 'authors' | 'evidence';

export type FormDraft = Readonly<Record<FormField, string>> & AdoptionDraft;

/** Fields in the order of the form. */
const FIELDS: readonly FormField[] = ['title', 'unit', 'channel', 'mode', 'date', 'authors', 'number', 'evidence'];

/** Fields without which nothing is saved. */
export const REQUIRED_FIELDS: readonly FormField[] = ['title', 'unit', 'date', 'channel', 'mode'];

const isComplete = (draft: FormDraft): boolean => REQUIRED_FIELDS.every((field) => draft[field].trim() !== '');

/** Fields that stay for the next adoption: several often arrive from one unit, channel or day. */
const KEPT: readonly FormField[] = ['unit', 'date', 'channel', 'mode'];

const firstFault = (faults: AdoptionPreview['faults']): FormField | null =>
  FIELDS.find((field) => faults.has(field)) ?? null;

const blank = (date: string): FormDraft => ({
  title: '',
  unit: '',
  date,
  channel: '',
  mode: '',
  number: '',
  authors: '',
  evidence: '',
});

const nextAfter = (draft: FormDraft, date: string): FormDraft => ({
  ...blank(date),
  ...Object.fromEntries(KEPT.map((field) => [field, draft[field]])),
});

/** What the form shows and does. */
export interface AdoptionFormState extends Saving {
  readonly draft: FormDraft;
  readonly preview: AdoptionPreview;
  readonly matches: NameMatcher;
  /** 1-based row of the last adoption saved here; null before the first. */
  readonly savedRow: number | null;
  readonly isComplete: boolean;
  /** What is wrong with a field; a field left empty is no problem before somebody tries to save. */
  readonly faultOf: (field: FormField) => Issue | undefined;
  readonly change: (field: FormField, value: string) => void;
}

type ExplainRefusal = (cause: unknown) => PaneSentence | null;

/** What came of the last try to save. */
interface Attempt extends Pick<Saving, 'refusal' | 'isUnsure'> {
  /** 1-based row; null where none was saved, or something was typed or taken back since. */
  readonly row: number | null;
  /** Whether the draft was refused for what is in it. */
  readonly faulty: boolean;
  readonly times: number;
}

const NO_ATTEMPT: Attempt = { row: null, refusal: null, isUnsure: false, faulty: false, times: 0 };

const attemptOf = async (
  save: () => Promise<number>,
  explainRefusal: ExplainRefusal,
): Promise<Omit<Attempt, 'times'>> => {
  try {
    return { ...NO_ATTEMPT, row: await save() };
  } catch (cause) {
    if (cause instanceof DraftRefused) return { ...NO_ATTEMPT, faulty: true };
    const refusal = explainRefusal(cause);
    if (refusal === null) throw cause;
    return { ...NO_ATTEMPT, refusal, isUnsure: isUnsure(cause) };
  }
};

/** The state of the form 登记采用, at first with what is `filled`; `explainRefusal` says why the host refused, null means a fault of ours. */
export function useAdoptionForm(
  desk: AdoptionDesk,
  filled: AdoptionDraft | null,
  explainRefusal: ExplainRefusal,
): AdoptionFormState {
  const { draft, latest, replace } = useDraft<FormDraft>(() => ({ ...blank(desk.date), ...filled }));
  const [attempt, setAttempt] = useState(NO_ATTEMPT);
  const [isSaving, setSaving] = useState(false);
  const actions = usePaneActions();
  useEffect(() => actions?.onEdit(() => setAttempt((last) => ({ ...last, row: null }))), [actions]);
  const matches = useNameMatcher();
  const settled = useDeferredValue(draft);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a save changes the log behind the desk
  const preview = useMemo(() => desk.preview(settled), [desk, settled, attempt.times]);

  const save = async (): Promise<FormField | null> => {
    if (isSaving) return null;
    const { current: filled } = latest;
    setSaving(true);
    const came = await attemptOf(() => desk.save(filled), explainRefusal).finally(() => setSaving(false));
    setAttempt(({ times }) => ({ ...came, times: times + 1 }));
    if (came.row !== null) replace(nextAfter(filled, desk.date));
    return came.row === null ? firstFault(desk.preview(filled).faults) : 'title';
  };
  const faultOf = (field: FormField): Issue | undefined =>
    draft[field].trim() === '' && !attempt.faulty ? undefined : preview.faults.get(field);
  const change = (field: FormField, value: string): void => {
    setAttempt((last) => ({ ...last, row: null }));
    replace({ ...latest.current, [field]: value });
  };
  const { row: savedRow, refusal, isUnsure: unsure } = attempt;
  const shown = { draft, preview, matches, isComplete: isComplete(draft) };
  return { ...shown, savedRow, refusal, isUnsure: unsure, isSaving, faultOf, change, save };
}
