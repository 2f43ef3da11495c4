import { useEffect, useState, type Dispatch } from 'react';
import type { Outcome } from '../../app/scoring/outcome';
import type { Issue } from '../../issues/issue';
import type { PaneSentence } from '../../text/pane/pane';
import { usePaneActions } from './pane-actions';
import type { PaneAction } from './pane-state';

/** Warnings that a person finds right as they stand. */
export interface Reviewing {
  readonly isBusy: boolean;
  /** Why the host refused the last press; null where it did not. */
  readonly refusal: PaneSentence | null;
  readonly press: (issue: Issue, isRight: boolean) => void;
}

/** Presses on the warnings of the outcome that is shown; null where the pane can remember none. */
export function useReviewing(shown: Outcome, dispatch: Dispatch<PaneAction>): Reviewing | null {
  const actions = usePaneActions();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<PaneSentence | null>(null);
  const [crash, setCrash] = useState<{ readonly cause: unknown } | null>(null);
  if (crash !== null) throw crash.cause;
  const review = actions?.review;
  if (!actions || !review) return null;
  const press = async (issue: Issue, isRight: boolean): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      dispatch({ kind: 'reviewed', reviewed: await review.press(shown, [issue], isRight), shown });
    } catch (cause) {
      const explained = actions.explainRefusal(cause);
      if (explained === null) setCrash({ cause });
      else setRefusal(() => explained);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, refusal, press: (issue, isRight) => void (isBusy || press(issue, isRight)) };
}

/** Follows what others write on the sheet of the reviews, and what is undone there. */
export function useReviewsElsewhere(shown: Outcome | null, dispatch: Dispatch<PaneAction>): void {
  const review = usePaneActions()?.review;
  useEffect(() => {
    if (!shown || !review) return undefined;
    let isGone = false;
    const look = async (): Promise<void> => {
      // A host that refuses to be read just now leaves what is shown; the next run looks again.
      const reviewed = await review.look(shown).catch(() => null);
      if (reviewed !== null && !isGone) dispatch({ kind: 'reviewed', reviewed, shown });
    };
    const stop = review.onEdit(() => void look());
    return () => {
      isGone = true;
      stop();
    };
  }, [shown, review, dispatch]);
}
