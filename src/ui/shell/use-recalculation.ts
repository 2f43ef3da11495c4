import { useRef, type Dispatch } from 'react';
import type { ChosenSheets } from '../../app/log/chosen-sheets';
import type { Outcome } from '../../app/scoring/outcome';
import { RecalculationCancelled, type Progress, type RecalculationStep } from '../../app/scoring/recalculate';
import type { PaneSentence } from '../../text/pane/pane';
import type { PaneAction } from '../pane/pane-state';

/** Milliseconds after which a run shows its steps. */
const SLOW_AFTER = 300;

type ReportStep = (step: RecalculationStep, progress?: Progress) => void;

export interface Recalculation {
  /**
   * Recalculates the workbook and reports each step as it begins, and where the host tells, how far it is; rejects with
   * `RecalculationCancelled` where `isCancelled` turned true before anything was written. `first` is written with the
   * results.
   */
  readonly onRecalculate: (report: ReportStep, isCancelled: () => boolean, first?: ChosenSheets) => Promise<Outcome>;
  /** A sentence on why the host refused and what to do; null for anything else, which is then a fault of ours. */
  readonly explainFailure: (cause: unknown) => PaneSentence | null;
}

/** Starts one recalculation at a time, and gives up the one under way; a plan that was chosen is written after that. */
export interface RecalculationRun {
  readonly start: (first?: ChosenSheets) => Promise<void>;
  readonly cancel: () => void;
}

/** Runs recalculations and tells the state how they go. */
export function useRecalculation(
  { onRecalculate, explainFailure }: Recalculation,
  dispatch: Dispatch<PaneAction>,
): RecalculationRun {
  const running = useRef<Promise<void> | null>(null);
  const isChosen = useRef(false);
  const cancelled = useRef(false);
  const run: RecalculationRun['start'] = async (first) => {
    cancelled.current = false;
    dispatch({ kind: 'run-started' });
    const timer = setTimeout(() => dispatch({ kind: 'run-slow' }), SLOW_AFTER);
    try {
      const outcome = await onRecalculate(
        (step, progress) => dispatch({ kind: 'step-reached', step, progress }),
        () => cancelled.current,
        first,
      );
      dispatch({ kind: 'run-finished', outcome });
    } catch (cause) {
      dispatch(endOf(cause, explainFailure));
    } finally {
      clearTimeout(timer);
    }
  };
  const start: RecalculationRun['start'] = (first) => {
    const before = running.current;
    if (before !== null && (first === undefined || isChosen.current)) return before;
    isChosen.current = first !== undefined;
    const turn = (before === null ? run(first) : before.then(() => run(first))).finally(() => {
      if (running.current === turn) running.current = null;
    });
    running.current = turn;
    return turn;
  };
  const cancel = (): void => {
    cancelled.current = true;
    dispatch({ kind: 'run-cancelling' });
  };
  return { start, cancel };
}

function endOf(cause: unknown, explainFailure: Recalculation['explainFailure']): PaneAction {
  if (cause instanceof RecalculationCancelled) return { kind: 'run-cancelled' };
  const failure = explainFailure(cause);
  return failure === null ? { kind: 'run-crashed', cause } : { kind: 'run-failed', failure };
}
