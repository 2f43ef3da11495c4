import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { AdoptionDraft, AdoptionPreview } from '../app/log-adoption';
import type { PaneSentence } from '../text/pane';
import { loadPinyinMatcher, matchByText, type NameMatcher } from './name-match';
import type { AdoptionDesk } from '../app/adoption-desk';

/** Fields of the form; all texts. */
export type FormField = 'title' | 'unit' | 'date' | 'channel' | 'mode' | 'number' | 'authors' | 'evidence';

export type FormDraft = Readonly<Record<FormField, string>> & AdoptionDraft;

/** Fields without which nothing is saved. */
export const REQUIRED_FIELDS: readonly FormField[] = ['title', 'unit', 'date', 'channel', 'mode'];

const isComplete = (draft: FormDraft): boolean => REQUIRED_FIELDS.every((field) => draft[field].trim() !== '');

/** Fields that stay for the next adoption: several often arrive from one unit, channel or day. */
const KEPT: readonly FormField[] = ['unit', 'date', 'channel', 'mode'];

const blank = (today: string): FormDraft => ({
  title: '',
  unit: '',
  date: today,
  channel: '',
  mode: '',
  number: '',
  authors: '',
  evidence: '',
});

const nextAfter = (draft: FormDraft, today: string): FormDraft => ({
  ...blank(today),
  ...Object.fromEntries(KEPT.map((field) => [field, draft[field]])),
});

/** What the form shows and does. */
export interface AdoptionFormState {
  readonly draft: FormDraft;
  readonly preview: AdoptionPreview;
  readonly matches: NameMatcher;
  /** 1-based row of the last adoption saved here; null before the first. */
  readonly savedRow: number | null;
  /** Why the host refused the last save. */
  readonly refusal: PaneSentence | null;
  readonly isComplete: boolean;
  readonly isSaving: boolean;
  readonly change: (field: FormField, value: string) => void;
  /** False where nothing was saved: a field is missing, a save is under way, the host refused. */
  readonly save: () => Promise<boolean>;
}

function useDraft(today: string) {
  const [draft, setDraft] = useState(() => blank(today));
  /** Known before the next rendering: one key may fill a field and save. */
  const latest = useRef(draft);
  const replace = (next: FormDraft): void => {
    latest.current = next;
    setDraft(next);
  };
  return { draft, latest, replace };
}

function useNameMatcher(): NameMatcher {
  const [matches, setMatches] = useState<NameMatcher>(() => matchByText);
  useEffect(() => {
    void loadPinyinMatcher().then((matcher) => setMatches(() => matcher));
  }, []);
  return matches;
}

/** The state of the form 登记采用; `explainRefusal` says why the host refused, null means a fault of ours. */
export function useAdoptionForm(
  desk: AdoptionDesk,
  explainRefusal: (cause: unknown) => PaneSentence | null,
): AdoptionFormState {
  const { draft, latest, replace } = useDraft(desk.today);
  const [saved, setSaved] = useState<{ row: number | null; times: number }>({ row: null, times: 0 });
  const [refusal, setRefusal] = useState<PaneSentence | null>(null);
  const [isSaving, setSaving] = useState(false);
  const matches = useNameMatcher();
  const settled = useDeferredValue(draft);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a save changes the log behind the desk
  const preview = useMemo(() => desk.preview(settled), [desk, settled, saved.times]);

  const save = async (): Promise<boolean> => {
    const { current: filled } = latest;
    if (isSaving || !isComplete(filled)) return false;
    setSaving(true);
    setRefusal(null);
    try {
      const row = await desk.save(filled);
      setSaved(({ times }) => ({ row, times: times + 1 }));
      replace(nextAfter(filled, desk.today));
      return true;
    } catch (cause) {
      const sentence = explainRefusal(cause);
      if (sentence === null) throw cause;
      setRefusal(() => sentence);
      return false;
    } finally {
      setSaving(false);
    }
  };
  const change = (field: FormField, value: string): void => {
    setSaved(({ times }) => ({ row: null, times }));
    replace({ ...latest.current, [field]: value });
  };
  const shown = { draft, preview, matches, isComplete: isComplete(draft) };
  return { ...shown, savedRow: saved.row, refusal, isSaving, change, save };
}
