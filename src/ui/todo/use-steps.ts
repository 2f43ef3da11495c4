import { useEffect, useState } from 'react';
import type { StepPlan } from '../../app/workflow/plans/plan-step';
import type { WorkStep } from '../../app/workflow/plans/work-steps';
import { isUnsure } from '../../app/unsure';
import { cellName } from '../../issues/place';
import type { PaneSentence } from '../../text/pane/pane';
import type { PaneActions } from '../pane/pane-actions';
import type { OwedItem } from '../pane/work';
import type { StepRefusal } from './step-confirm';
import { useRefusals } from '../pane/use-refusals';

/** A step that waits to be confirmed. */
export interface PendingStep {
  readonly key: string;
  readonly step: WorkStep;
}

/** Tells something that is owed from the others. */
export const keyOf = ({ todo: { place } }: OwedItem): string => `${place.sheet} ${place.row}`;

const whatOf = ({ cells }: StepPlan): string =>
  cells.map(({ place, column, text }) => `${place.sheet} ${cellName(place) ?? column} ${text}`).join('；');

/** The steps of the tab 待办, one at a time: pressed, confirmed, written, and the work read again. */
export function useSteps(actions: PaneActions | null, onWritten: () => void) {
  const [pending, setPending] = useState<PendingStep | null>(null);
  const [refusal, setRefusal] = useState<StepRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<PaneSentence | null>(null);
  const fail = useRefusals(actions, (sentence, cause) => setRefusal({ sentence, isUnsure: isUnsure(cause) }));
  useEffect(() => actions?.onEdit(() => setSaid(null)), [actions]);
  const press = (owed: OwedItem, step: WorkStep): void => {
    setRefusal(null);
    setSaid(null);
    setPending({ key: keyOf(owed), step });
  };
  const leave = (): void => {
    setPending(null);
    setRefusal(null);
  };
  const write = async (plan: StepPlan, step: WorkStep): Promise<void> => {
    if (actions === null) return;
    setBusy(true);
    try {
      await actions.work.enter(plan);
      leave();
      setSaid(
        () =>
          ({ todo }: Parameters<PaneSentence>[0]) =>
            todo.written(todo.presses[step], whatOf(plan)),
      );
      onWritten();
    } catch (cause) {
      fail(cause);
    } finally {
      setBusy(false);
    }
  };
  return { pending, refusal, isBusy, said, press, leave, write };
}
