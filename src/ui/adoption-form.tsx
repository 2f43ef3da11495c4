import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import type { Issue } from '../sheets/issue';
import { EarningPreview } from './earning-preview';
import { NameField } from './name-field';
import { Notice } from './notice';
import type { AdoptionDesk } from '../app/adoption-desk';
import type { PaneSentence } from '../text/pane';
import { usePaneText } from './pane-text';
import { REQUIRED_FIELDS, useAdoptionForm, type AdoptionFormState, type FormField } from './use-adoption-form';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: '8px' },
  box: { minWidth: 0 },
  end: {
    position: 'sticky',
    bottom: '-16px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '8px 0 16px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  saved: { margin: 0, color: tokens.colorStatusSuccessForeground1, fontSize: tokens.fontSizeBase200 },
});

interface AdoptionFormProps {
  readonly desk: AdoptionDesk;
  readonly explainRefusal: (cause: unknown) => PaneSentence | null;
  readonly onClose: () => void;
}

/** 登记采用: one adoption from the first field to the saved row by keyboard alone; Ctrl+Enter saves, Escape closes. */
export function AdoptionForm({ desk, explainRefusal, onClose }: AdoptionFormProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { form: words } = text;
  const form = useAdoptionForm(desk, explainRefusal);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    first.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const { isComplete } = form;
  const submit = async (): Promise<void> => {
    if (await form.save()) first.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.target instanceof HTMLElement) leaveAndReturn(event.target);
    void submit();
  };
  return (
    <div role="form" className={styles.form} aria-label={words.title} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.title}</h2>
        <Button appearance="subtle" size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <FormFields desk={desk} form={form} first={first} />
      <div className={styles.end}>
        <EarningPreview
          preview={form.preview}
          isTold={isComplete}
          onUseTitle={(title) => form.change('title', title)}
        />
        {form.refusal !== null && (
          <Notice title={words.refused}>
            <p>{form.refusal(text)}</p>
          </Notice>
        )}
        <Button appearance="primary" disabledFocusable={!isComplete || form.isSaving} onClick={() => void submit()}>
          {words.save}
        </Button>
        <p className={styles.saved} role="status">
          {form.savedRow === null ? '' : words.saved(desk.sheet, form.savedRow)}
        </p>
      </div>
    </div>
  );
}

/** A box takes what was typed into it when it is left. */
function leaveAndReturn(box: HTMLElement): void {
  box.blur();
  box.focus();
}

interface FormFieldsProps {
  readonly desk: AdoptionDesk;
  readonly form: AdoptionFormState;
  readonly first: Ref<HTMLTextAreaElement>;
}

function FormFields({ desk, form: { draft, preview, matches, change }, first }: FormFieldsProps) {
  const styles = useStyles();
  const text = usePaneText();
  /** A field left empty is no problem while the form is being filled. */
  const problemOf = (field: FormField, code: Issue['code']): string | undefined => {
    const issue = draft[field] === '' ? undefined : preview.issues.find((some) => some.code === code);
    return issue && text.issue(issue).problem;
  };
  const name = (field: FormField, names: readonly string[], code: Issue['code']) => (
    <NameField
      label={text.form.fields[field]}
      required
      {...{ names, matches }}
      value={draft[field]}
      problem={problemOf(field, code)}
      onChange={(value) => change(field, value)}
    />
  );
  const input = (field: FormField, problem?: string) => (
    <Field
      label={text.form.fields[field]}
      required={REQUIRED_FIELDS.includes(field)}
      {...(problem !== undefined && { validationMessage: problem })}
    >
      <Input
        className={styles.box}
        input={{ size: 1 }}
        value={draft[field]}
        onChange={(_, { value }) => change(field, value)}
      />
    </Field>
  );
  return (
    <>
      <Field label={text.form.fields.title} required>
        <Textarea
          textarea={{ ref: first, rows: 2 }}
          value={draft.title}
          onChange={(_, { value }) => change('title', value)}
        />
      </Field>
      {name('unit', desk.units, 'unknown-unit')}
      {name('channel', desk.channels, 'unknown-channel')}
      <div className={styles.pair}>
        {name('mode', desk.modes, 'unknown-mode')}
        {input('date', problemOf('date', 'bad-date'))}
      </div>
      <div className={styles.pair}>
        {input('authors')}
        {input('number')}
      </div>
      {input('evidence')}
    </>
  );
}
