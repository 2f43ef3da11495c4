import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useKeyboardBack } from '../kit/keyboard-back';
import { card } from '../kit/surfaces';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { planStep, type StepPlan } from '../../app/workflow/plans/plan-step';
import type { WorkStep } from '../../app/workflow/plans/work-steps';
import { cellName } from '../../issues/place';
import type { PaneSentence } from '../../text/pane/pane';
import { Notice } from '../kit/notice';
import { usePaneText } from '../pane/pane-text';
import type { OwedItem, Work } from '../pane/work';

const useStyles = makeStyles({
  box: {
    ...card,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    margin: '4px 8px 8px',
  },
  writes: { margin: 0 },
  buttons: { display: 'flex', columnGap: '8px' },
});

/** Why a step was not written; `isUnsure`: it may stand all the same. */
export interface StepRefusal {
  readonly sentence: PaneSentence;
  readonly isUnsure: boolean;
}

interface StepConfirmProps {
  readonly owed: OwedItem;
  readonly work: Work;
  readonly step: WorkStep;
  /** The date that is proposed, as yyyy-mm-dd. */
  readonly date: string;
  readonly refusal: StepRefusal | null;
  readonly isBusy: boolean;
  readonly onWrite: (plan: StepPlan) => void;
  readonly onCancel: () => void;
}

/** Asks before one step is written: names each cell and what it will say; Enter writes, Escape leaves. */
export function StepConfirm({ owed, work, step, date, refusal, isBusy, onWrite, onCancel }: StepConfirmProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { todo: words } = text;
  const [entry, setEntry] = useState({ date, reason: '' });
  const [isTried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useKeyboardBack();
  useEffect(() => first.current?.focus(), []);
  const { sheet, row } = owed.todo.place;
  const plan = planStep(work.inputs, { sheet, row: row ?? 0 }, step, entry);
  const write = (): void => {
    setTried(true);
    if (plan.faults.size === 0 && !isBusy) onWrite(plan);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) write();
  };
  const problemOf = (field: 'date' | 'reason'): object => {
    const fault = plan.faults.get(field);
    const isTold = fault !== undefined && (isTried || entry[field].trim() !== '');
    return isTold ? { validationMessage: text.issue(fault).problem } : {};
  };
  return (
    <div role="group" aria-label={words.presses[step]} className={styles.box} onKeyDown={onKeyDown}>
      {step === 'return' && (
        <Field label={words.reason} required {...problemOf('reason')}>
          <Input
            input={{ ref: first, size: 1 }}
            value={entry.reason}
            onChange={(_, { value }) => setEntry({ ...entry, reason: value })}
          />
        </Field>
      )}
      <Field label={words.date} required {...problemOf('date')}>
        <Input
          input={step === 'return' ? { size: 1 } : { ref: first, size: 1 }}
          value={entry.date}
          onChange={(_, { value }) => setEntry({ ...entry, date: value })}
        />
      </Field>
      <WhatIsWritten plan={plan} />
      {refusal !== null && (
        <Notice title={refusal.isUnsure ? words.unsure : words.notWritten}>
          <p>{refusal.sentence(text)}</p>
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabledFocusable={isBusy} onClick={write}>
          {words.write}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Each cell that is written, and what it will say. */
function WhatIsWritten({ plan }: { readonly plan: StepPlan }) {
  const styles = useStyles();
  const { todo: words } = usePaneText();
  return plan.cells.map(({ place, column, text, before }) => (
    <p key={column} className={styles.writes}>
      {words.writes(place.sheet, cellName(place), column, text)}
      {before === '' ? '' : words.insteadOf(before)}
    </p>
  ));
}
