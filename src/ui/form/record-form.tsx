import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RecordPlan } from '../../app/workflow/plans/record-plan';
import { card } from '../kit/surfaces';
import { usePaneText } from '../pane/pane-text';
import { FormFrame } from './form-frame';
import type { RecordFormState } from './use-record-form';

const useStyles = makeStyles({ preview: card });

interface RecordFormProps<Field extends string, Plan extends RecordPlan<string>> {
  readonly title: string;
  readonly form: RecordFormState<Field, Plan>;
  /** How many rows are written. */
  readonly rows: number;
  /** What was written, as a sentence. */
  readonly savedWords: (plan: Plan) => string;
  /** What can be done with what was written. */
  readonly afterSaving?: (plan: Plan) => ReactNode;
  /** What would be written. */
  readonly preview: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A form of a sheet of the work, with what it would write or why it cannot. */
export function RecordForm<Field extends string, Plan extends RecordPlan<string>>(props: RecordFormProps<Field, Plan>) {
  const { title, form, rows, savedWords, afterSaving, preview, children, onClose } = props;
  const styles = useStyles();
  const text = usePaneText();
  const { workForms: words } = text;
  const obstacle = form.plan.faults.get('sheet');
  const told = (
    <section className={styles.preview} aria-live="polite" aria-label={words.preview}>
      {obstacle ? text.issue(obstacle).problem : preview}
    </section>
  );
  return (
    <FormFrame
      title={title}
      form={form}
      words={words}
      action={words.write(rows)}
      saved={form.saved && { place: form.saved.place, sentence: savedWords(form.saved) }}
      afterSaving={form.saved !== null && afterSaving?.(form.saved)}
      preview={told}
      onClose={onClose}
    >
      {children}
    </FormFrame>
  );
}
