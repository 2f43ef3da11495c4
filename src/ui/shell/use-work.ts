import { useEffect, useRef, type Dispatch } from 'react';
import type { Outcome } from '../../app/scoring/outcome';
import type { PaneActions } from '../pane/pane-actions';
import { hasWork } from '../pane/work';
import type { PaneAction, PaneState, PaneTab, WorkForm } from '../pane/pane-state';

/** What keeps the work before the scores in step with the workbook. */
export interface WorkReading {
  /** Reads it again. */
  readonly refresh: () => void;
  /** Opens a form over what stands in the workbook now. */
  readonly openForm: (form: WorkForm) => void;
  /** Adds the sheets of the work. */
  readonly begin: () => void;
}

/** The tabs that tell of the work. */
const SHOWS_WORK: ReadonlySet<PaneTab> = new Set<PaneTab>(['todo', 'row']);

const asRead = (outcome: Outcome): PaneAction => ({ kind: 'work-read', outcome });

/** Whether what is shown of the work may be old, or nobody has read it. */
function isWorkDue({ tab, work, isWorkOld }: PaneState, isUntold: boolean): boolean {
  const mayBeOld = isWorkOld || isUntold;
  return tab === 'todo' ? work === null || mayBeOld : mayBeOld && hasWork(work);
}

/** Reads the work where its tab is opened and nobody has read it, or somebody edited since, or nobody tells that; null without actions. */
export function useWork(
  actions: PaneActions | null,
  state: PaneState,
  dispatch: Dispatch<PaneAction>,
  isUntold: boolean,
): WorkReading | null {
  const { tab } = state;
  useEffect(() => actions?.onEdit(() => dispatch({ kind: 'work-aged' })), [actions, dispatch]);
  const read = async (told: (outcome: Outcome) => PaneAction, before?: () => Promise<void>): Promise<void> => {
    try {
      await before?.();
      dispatch(told(await actions!.work.read()));
    } catch (cause) {
      const failure = actions!.explainRefusal(cause);
      dispatch(failure === null ? { kind: 'run-crashed', cause } : { kind: 'run-failed', failure });
    }
  };
  const refresh = (): void => void read(asRead);
  const isDue = useRef(false);
  useEffect(() => {
    isDue.current = isWorkDue(state, isUntold);
  });
  useEffect(() => {
    if (SHOWS_WORK.has(tab) && actions !== null && isDue.current) refresh();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when the tab is opened, not whenever somebody types
  }, [tab, actions]);
  if (actions === null) return null;
  return {
    refresh,
    openForm: (form) =>
      void read((outcome) =>
        outcome.result === null
          ? { kind: 'run-failed', failure: ({ workForms }) => workForms.closed }
          : { kind: 'form-opened', form, outcome },
      ),
    begin: () => void read(asRead, () => actions.work.begin()),
  };
}
