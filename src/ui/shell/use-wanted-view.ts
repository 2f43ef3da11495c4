import { useEffect, useRef, type Dispatch } from 'react';
import type { PaneAction, RibbonView } from '../pane/pane-state';
import type { WorkReading } from './use-work';

/** A view of the pane that is asked for outside of it. */
export interface WantedView {
  readonly view: RibbonView;
  /** Grows each time. */
  readonly times: number;
}

/** Opens the view that was asked for, once for each time, as soon as there is a workbook. */
export function useWantedView(
  wanted: WantedView | undefined,
  reading: WorkReading | null,
  dispatch: Dispatch<PaneAction>,
): void {
  const answered = useRef(0);
  useEffect(() => {
    if (!wanted || !reading || wanted.times === answered.current) return;
    answered.current = wanted.times;
    dispatch({ kind: 'tab-chosen', tab: 'todo' });
    if (wanted.view === 'todo') dispatch({ kind: 'form-closed' });
    else reading.openForm(wanted.view);
  });
}
