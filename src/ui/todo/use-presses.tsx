import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { AdoptionDraft } from '../../app/log/log-adoption';
import { proposedDate } from '../../app/log/proposed-date';
import { adoptionOf } from '../../app/workflow/plans/plan-manuscript';
import type { WorkStep } from '../../app/workflow/plans/work-steps';
import type { PaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';
import type { OwedItem, Work } from '../pane/work';
import { StepConfirm } from './step-confirm';
import { TodoButtons } from './todo-buttons';
import { keyOf, useSteps } from './use-steps';

const useStyles = makeStyles({
  said: {
    margin: '0 0 8px',
    color: tokens.colorStatusSuccessForeground1,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** What presses act upon. */
export interface PressedWork {
  readonly work: Work;
  /** Null where the pane only shows. */
  readonly actions: PaneActions | null;
  /** Reads the work again. */
  readonly onRefresh: () => void;
  /** Opens the form 登记采用, filled with what is known. */
  readonly onAdopt: (filled: AdoptionDraft) => void;
}

/** The presses for what is owed, each with what it asks before it writes; and what was written last, where the focus goes. */
export function usePresses({ work, actions, onRefresh, onAdopt }: PressedWork) {
  const styles = useStyles();
  const text = usePaneText();
  const status = useRef<HTMLParagraphElement>(null);
  const steps = useSteps(actions, () => {
    status.current?.focus();
    onRefresh();
  });
  const press = (one: OwedItem, step: WorkStep | 'adopt'): void => {
    if (step !== 'adopt') steps.press(one, step);
    else if (one.item.kind === 'manuscript') onAdopt(adoptionOf(work.inputs, one.item.row));
  };
  const buttonsOf = (one: OwedItem): ReactNode => {
    const { pending } = steps;
    if (actions === null) return null;
    if (pending?.key !== keyOf(one)) return <TodoButtons owed={one} work={work} onPress={(step) => press(one, step)} />;
    return (
      <StepConfirm
        key={pending.step}
        owed={one}
        work={work}
        step={pending.step}
        date={proposedDate(work.inputs.parameters, actions.work.today())}
        refusal={steps.refusal}
        isBusy={steps.isBusy}
        onWrite={(plan) => void steps.write(plan, pending.step)}
        onCancel={steps.leave}
      />
    );
  };
  const said = (
    <p ref={status} className={styles.said} role="status" tabIndex={-1}>
      {steps.said?.(text)}
    </p>
  );
  return { buttonsOf, said };
}
