import { useRef, type Dispatch } from 'react';
import type { Outcome } from '../app/outcome';
import type { RecalculationStep } from '../app/recalculate';
import type { PaneAction } from './pane-state';

/** Milliseconds after which a run shows its steps. */
const SLOW_AFTER = 300;

export interface Recalculation {
  /** Recalculates the workbook and reports each step as it begins. */
  readonly onRecalculate: (report: (step: RecalculationStep) => void) => Promise<Outcome>;
  /** A sentence on why the host refused and what to do; null for anything else, which is then a fault of ours. */
  readonly explainFailure: (cause: unknown) => string | null;
}

/** A function that runs one recalculation at a time and tells the state how it goes. */
export function useRecalculation(
  { onRecalculate, explainFailure }: Recalculation,
  dispatch: Dispatch<PaneAction>,
): () => Promise<void> {
  const running = useRef(false);
  return async () => {
    if (running.current) return;
    running.current = true;
    dispatch({ kind: 'run-started' });
    const timer = setTimeout(() => dispatch({ kind: 'run-slow' }), SLOW_AFTER);
    try {
      const outcome = await onRecalculate((step) => dispatch({ kind: 'step-reached', step }));
      dispatch({ kind: 'run-finished', outcome });
    } catch (cause) {
      const failure = explainFailure(cause);
      dispatch(failure === null ? { kind: 'run-crashed', cause } : { kind: 'run-failed', failure });
    } finally {
      clearTimeout(timer);
      running.current = false;
    }
  };
}
