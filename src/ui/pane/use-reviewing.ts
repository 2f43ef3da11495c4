import { useEffect, useMemo, useState, type Dispatch } from 'react';
import type { Outcome } from '../../app/scoring/outcome';
import type { Issue } from '../../issues/issue';
import { mayReview } from '../../sheets/reviewed-issues';
import type { PaneSentence } from '../../text/pane/pane';
import { usePaneActions } from './pane-actions';
import type { PaneAction } from './pane-state';
import { useRefusals } from './use-refusals';

/** Warnings that a person finds right as they stand. */
export interface Reviewing {
  readonly isBusy: boolean;
  /** Why the host refused the last press; null where it did not. */
  readonly refusal: PaneSentence | null;
  /** True for a problem that may be found right as it stands. */
  readonly may: (issue: Issue) => boolean;
  readonly press: (issues: readonly Issue[], isRight: boolean) => void;
}

/** Presses on the warnings of the outcome that is shown; null where the pane can remember none. */
export function useReviewing(shown: Outcome, dispatch: Dispatch<PaneAction>): Reviewing | null {
  const actions = usePaneActions();
  const may = useMemo(() => mayReview(shown.issues), [shown]);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<PaneSentence | null>(null);
  const fail = useRefusals(actions, (sentence) => setRefusal(() => sentence));
  const review = actions?.review;
  if (!actions || !review) return null;
  const press = async (issues: readonly Issue[], isRight: boolean): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      dispatch({ kind: 'reviewed', reviewed: await review.press(shown, issues, isRight), shown });
    } catch (cause) {
      fail(cause);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, refusal, may, press: (issues, isRight) => void (isBusy || press(issues, isRight)) };
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
