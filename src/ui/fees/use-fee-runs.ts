import { useState } from 'react';
import type { FeeRefusal } from '../../app/fees/fee-refusal';
import { isUnsure } from '../../app/unsure';
import type { Issue } from '../../issues/issue';
import type { PaneSentence } from '../../text/pane/pane';
import { useRefusals } from '../pane/use-refusals';

/** What was done, refused or found last. */
export interface FeeNote {
  /** `unsure`: it may have been done, or a part of it. */
  readonly intent: 'done' | 'refused' | 'unsure' | 'found';
  readonly sentence: PaneSentence;
  readonly issues: readonly Issue[];
  /** Sheets of the workbook that show what was done. */
  readonly sheets: readonly string[];
}

export const done = (sentence: PaneSentence, sheets: readonly string[] = []): FeeNote => ({
  intent: 'done',
  sentence,
  issues: [],
  sheets,
});

export const found = (sentence: PaneSentence, issues: readonly Issue[]): FeeNote => ({
  intent: 'found',
  sentence,
  issues,
  sheets: [],
});

export const refused = (sentence: PaneSentence, issues: FeeRefusal['issues'] = []): FeeNote => ({
  intent: 'refused',
  sentence,
  issues,
  sheets: [],
});

export const unsure = (sentence: PaneSentence, sheets: readonly string[] = []): FeeNote => ({
  intent: 'unsure',
  sentence,
  issues: [],
  sheets,
});

/** One piece of work at a time, and the note it left. */
export interface FeeRuns {
  readonly note: FeeNote | null;
  readonly isBusy: boolean;
  readonly run: (act: () => Promise<FeeNote | null>) => Promise<void>;
  /** Keeps the last note where the work has none of its own. */
  readonly runQuietly: FeeRuns['run'];
  readonly clear: () => void;
}

/** Runs work one at a time; a refusal of the host becomes a note, a fault of ours goes to the error boundary. */
export function useFeeRuns(explainRefusal: (cause: unknown) => PaneSentence | null): FeeRuns {
  const [note, setNote] = useState<FeeNote | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fail = useRefusals({ explainRefusal }, (reason, cause) =>
    setNote(isUnsure(cause) ? unsure(reason) : refused(reason)),
  );
  const runQuietly: FeeRuns['run'] = async (act) => {
    setBusy(true);
    try {
      const left = await act();
      if (left !== null) setNote(left);
    } catch (cause) {
      fail(cause);
    } finally {
      setBusy(false);
    }
  };
  const clear = (): void => setNote(null);
  const run: FeeRuns['run'] = (act) => {
    clear();
    return runQuietly(act);
  };
  return { note, isBusy, run, runQuietly, clear };
}
