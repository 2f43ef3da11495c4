import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { PLANS, USUAL_PLAN, type NoPlan, type PlanChoice } from '../../app/plans/plan-choice';
import { PlanField, PlanRefusal } from '../../ui/kit/plan-field';
import { useWorkbenchText } from './workbench-text';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
});

export interface NewBookDialogProps {
  /** Gives why the plan was not taken, null where the book is made. */
  readonly onMake: (plan: PlanChoice) => Promise<NoPlan | null>;
  readonly onClose: () => void;
}

/** Asks by which plan a new book is kept. */
export function NewBookDialog({ onMake, onClose }: NewBookDialogProps) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const [plan, setPlan] = useState<PlanChoice | null>(USUAL_PLAN);
  const [refusal, setRefusal] = useState<NoPlan | null>(null);
  const choose = (choice: PlanChoice | null): void => {
    setPlan(choice);
    setRefusal(null);
  };
  const make = async (): Promise<void> => {
    if (plan === null) return;
    const why = await onMake(plan);
    setRefusal(why);
    if (why === null) onClose();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.newTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <PlanField plans={PLANS} onChoose={choose} />
            <div role="status">{refusal !== null && <PlanRefusal why={refusal} />}</div>
          </DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button appearance="primary" disabledFocusable={plan === null} onClick={() => void make()}>
              {text.newBook}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
