import { useState } from 'react';
import type { FeeRefusal } from '../app/fee-refusal';
import type { Issue } from '../sheets/issue';

/** What was done, refused or found last. */
export interface FeeNote {
  readonly intent: 'done' | 'refused' | 'found';
  readonly sentence: string;
  readonly issues: readonly Issue[];
}

export const done = (sentence: string): FeeNote => ({ intent: 'done', sentence, issues: [] });

export const refused = ({ reason, issues }: Pick<FeeRefusal, 'reason' | 'issues'>): FeeNote => ({
  intent: 'refused',
  sentence: reason,
  issues,
});

/** One piece of work at a time, and the note it left. */
export interface FeeRuns {
  readonly note: FeeNote | null;
  readonly isBusy: boolean;
  readonly run: (act: () => Promise<FeeNote | null>) => Promise<void>;
  readonly clear: () => void;
}

/** Runs work one at a time; a refusal of the host becomes a note, a fault of ours goes to the error boundary. */
export function useFeeRuns(explainRefusal: (cause: unknown) => string | null): FeeRuns {
  const [note, setNote] = useState<FeeNote | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [crash, setCrash] = useState<{ readonly cause: unknown } | null>(null);
  if (crash !== null) throw crash.cause;
  const run = async (act: () => Promise<FeeNote | null>): Promise<void> => {
    setBusy(true);
    setNote(null);
    try {
      setNote(await act());
    } catch (cause) {
      const reason = explainRefusal(cause);
      if (reason === null) setCrash({ cause });
      else setNote(refused({ reason, issues: [] }));
    } finally {
      setBusy(false);
    }
  };
  return { note, isBusy, run, clear: () => setNote(null) };
}
