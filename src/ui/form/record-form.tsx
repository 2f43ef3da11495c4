import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { card, formTitle, pinnedEnd } from '../kit/surfaces';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { RecordPlan } from '../../app/workflow/plans/record-plan';
import { Notice } from '../kit/notice';
import { usePaneText } from '../pane/pane-text';
import type { RecordFormState } from './use-record-form';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: formTitle,
  end: pinnedEnd,
  preview: card,
  saved: { margin: 0, color: tokens.colorStatusSuccessForeground1, fontSize: tokens.fontSizeBase200 },
});

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

/** A form of a sheet of the work, by keyboard alone: Ctrl+Enter writes, Escape closes. */
export function RecordForm<Field extends string, Plan extends RecordPlan<string>>(props: RecordFormProps<Field, Plan>) {
  const { title, form, rows, savedWords, afterSaving, preview, children, onClose } = props;
  const styles = useStyles();
  const text = usePaneText();
  const { workForms: words } = text;
  const box = useRef<HTMLDivElement>(null);
  const goTo = (selector: string): void =>
    box.current?.querySelector<HTMLElement>(`${selector} :is(input, textarea, select)`)?.focus();
  useEffect(() => {
    const opener = document.activeElement;
    goTo('[data-field]');
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const submit = async (): Promise<void> => {
    const next = await form.save();
    if (next !== null) goTo(`[data-field="${next}"]`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.target instanceof HTMLElement) {
      event.target.blur();
      event.target.focus();
    }
    void submit();
  };
  const obstacle = form.plan.faults.get('sheet');
  return (
    <div ref={box} role="form" className={styles.form} aria-label={title} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button appearance="subtle" size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {children}
      <div className={styles.end}>
        <section className={styles.preview} aria-live="polite" aria-label={words.preview}>
          {obstacle ? text.issue(obstacle).problem : preview}
        </section>
        {form.refusal !== null && (
          <Notice title={form.isUnsure ? words.unsure : words.refused}>
            <p>{form.refusal(text)}</p>
          </Notice>
        )}
        <Button appearance="primary" disabledFocusable={form.isSaving} onClick={() => void submit()}>
          {words.write(rows)}
        </Button>
        <p className={styles.saved} role="status">
          {form.saved === null ? '' : savedWords(form.saved)}
        </p>
        {form.saved !== null && afterSaving?.(form.saved)}
      </div>
    </div>
  );
}
