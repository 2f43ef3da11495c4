import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { PaneSentence } from '../../text/pane/pane';
import { Notice } from '../kit/notice';
import { pinnedEnd } from '../kit/surfaces';
import { usePaneText } from '../pane/pane-text';
import { FormShell } from './form-shell';
import { SavedLine, type Saved } from './saved-line';
import { useFormKeys } from './use-form-keys';
import { useInSight } from './use-in-sight';

const useStyles = makeStyles({ end: pinnedEnd });

/** What a form that writes into the workbook tells of its writing. */
export interface Saving {
  /** Why the host refused the last save. */
  readonly refusal: PaneSentence | null;
  /** True where the rows may stand in the workbook in spite of the refusal. */
  readonly isUnsure: boolean;
  readonly isSaving: boolean;
  /** Writes what is typed; gives the field to go to: the first for the next record, a wrong one, or null. */
  readonly save: () => Promise<string | null>;
}

interface FormFrameProps {
  readonly title: string;
  readonly form: Saving;
  readonly words: Readonly<Record<'close' | 'refused' | 'unsure', string>>;
  /** What the button that writes says. */
  readonly action: string;
  /** Null before anything was written, and once it is taken back. */
  readonly saved: Saved | null;
  /** What can be done with what was written. */
  readonly afterSaving?: ReactNode;
  /** What would be written. */
  readonly preview: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A form by keyboard alone: its title, its fields, what would be written, the button that writes and what came of it. */
export function FormFrame(props: FormFrameProps) {
  const { title, form, words, action, saved, afterSaving, preview, children, onClose } = props;
  const styles = useStyles();
  const text = usePaneText();
  const { box, onKeyDown, submit } = useFormKeys(form.save);
  const end = useRef<HTMLDivElement>(null);
  useInSight(end);
  return (
    <FormShell title={title} close={words.close} onClose={onClose} box={box} onKeyDown={onKeyDown}>
      {children}
      <div ref={end} className={styles.end}>
        {preview}
        {form.refusal !== null && (
          <Notice title={form.isUnsure ? words.unsure : words.refused}>
            <p>{form.refusal(text)}</p>
          </Notice>
        )}
        <Button appearance="primary" disabledFocusable={form.isSaving} onClick={submit}>
          {action}
        </Button>
        <SavedLine saved={saved} />
        {afterSaving}
      </div>
    </FormShell>
  );
}
