import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formTitle, pinnedEnd } from '../kit/surfaces';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { AdoptionFormFields } from './adoption-form-fields';
import { EarningPreview } from './earning-preview';
import { Notice } from '../kit/notice';
import type { AdoptionDesk } from '../../app/log/adoption-desk';
import type { AdoptionDraft } from '../../app/log/log-adoption';
import type { PaneSentence } from '../../text/pane/pane';
import { usePaneText } from '../pane/pane-text';
import { useAdoptionForm, type FormField } from './use-adoption-form';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: formTitle,
  end: pinnedEnd,
  saved: { margin: 0, color: tokens.colorStatusSuccessForeground1, fontSize: tokens.fontSizeBase200 },
});

interface AdoptionFormProps {
  readonly desk: AdoptionDesk;
  /** What the fields are filled with at first. */
  readonly filled?: AdoptionDraft | null;
  readonly explainRefusal: (cause: unknown) => PaneSentence | null;
  readonly onClose: () => void;
}

/** 登记采用: one adoption from the first field to the saved row by keyboard alone; Ctrl+Enter saves, Escape closes. */
export function AdoptionForm({ desk, filled = null, explainRefusal, onClose }: AdoptionFormProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { form: words } = text;
  const form = useAdoptionForm(desk, filled, explainRefusal);
  const box = useRef<HTMLDivElement>(null);
  const goTo = (field: FormField): void => {
    box.current?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea)`)?.focus();
  };
  useEffect(() => {
    const opener = document.activeElement;
    goTo('title');
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const { isComplete } = form;
  const submit = async (): Promise<void> => {
    const next = await form.save();
    if (next !== null) goTo(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.target instanceof HTMLElement) leaveAndReturn(event.target);
    void submit();
  };
  return (
    <div ref={box} role="form" className={styles.form} aria-label={words.title} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.title}</h2>
        <Button appearance="subtle" size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <AdoptionFormFields desk={desk} form={form} />
      <div className={styles.end}>
        <EarningPreview
          preview={form.preview}
          isTold={isComplete}
          onUseTitle={(title) => form.change('title', title)}
        />
        {form.refusal !== null && (
          <Notice title={form.isUnsure ? words.unsure : words.refused}>
            <p>{form.refusal(text)}</p>
          </Notice>
        )}
        <Button appearance="primary" disabledFocusable={form.isSaving} onClick={() => void submit()}>
          {words.save}
        </Button>
        <p className={styles.saved} role="status">
          {form.savedRow === null ? '' : words.saved(desk.sheet, form.savedRow)}
        </p>
      </div>
    </div>
  );
}

/** Takes over what was typed when a box is left. */
function leaveAndReturn(box: HTMLElement): void {
  box.blur();
  box.focus();
}
