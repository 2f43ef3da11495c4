import { useEffect, useRef, useState } from 'react';
import type { CellFix } from '../../sheets/issues/safe-fixes';
import type { PaneSentence } from '../../text/pane/pane';
import { usePaneActions } from '../pane/pane-actions';
import { useRefusals } from '../pane/use-refusals';

/** Fixes that a person presses. */
export interface Fixing {
  /** What was written and stands; null before a press, and once a person has taken it back. */
  readonly applied: readonly CellFix[] | null;
  /** What there is to say of the last press; null before one. */
  readonly said: PaneSentence | null;
  /** Undefined where the pane can change nothing. */
  readonly apply: ((fixes: readonly CellFix[], done: PaneSentence) => void) | undefined;
}

/**
 * Writes fixes for the problems that `about` holds; what was pressed is said for as long as it stands and the problems
 * are the same. Throws a fault of the product into the pane.
 */
export function useFixing(about: object): Fixing {
  const actions = usePaneActions();
  const [applied, setApplied] = useState<readonly CellFix[] | null>(null);
  const [said, setSaid] = useState<PaneSentence | null>(null);
  const fail = useRefusals(actions, (refusal) => setSaid(() => refusal));
  const forget = (): void => {
    setApplied(null);
    setSaid(null);
  };
  const [known, setKnown] = useState(about);
  if (known !== about) {
    setKnown(about);
    forget();
  }
  useWithdrawal(applied, forget);
  if (actions === null) return { applied, said, apply: undefined };
  const press = async (fixes: readonly CellFix[], done: PaneSentence): Promise<void> => {
    try {
      await actions.fix(fixes);
      setApplied(fixes);
      setSaid(() => done);
    } catch (cause) {
      fail(cause);
    }
  };
  return { applied, said, apply: (fixes, done) => void press(fixes, done) };
}

/** Calls back once a person has taken fixes back, with 撤销 or by hand: then they are no longer said to be done. */
function useWithdrawal(fixes: readonly CellFix[] | null, withdrawn: () => void): void {
  const actions = usePaneActions();
  const latest = useRef(withdrawn);
  useEffect(() => {
    latest.current = withdrawn;
  });
  useEffect(() => {
    if (fixes === null || actions === null) return undefined;
    let isWatched = true;
    const look = async (): Promise<void> => {
      // A host that refuses to be read just now leaves what is said; the next edit looks again.
      const stands = await actions.areFixed(fixes).catch(() => true);
      if (isWatched && !stands) latest.current();
    };
    const stop = actions.onEdit(() => void look());
    return () => {
      isWatched = false;
      stop();
    };
  }, [actions, fixes]);
}
