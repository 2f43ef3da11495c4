import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useKeyboardBack } from '../kit/keyboard-back';
import { formTitle } from '../kit/surfaces';
import { focusFirst, useFieldOfGone } from './use-field-of-gone';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: formTitle,
});

interface FormShellProps {
  readonly title: string;
  /** What the button that closes the form says. */
  readonly close: string;
  readonly onClose: () => void;
  /** The box of the fields, for a form that goes from one to another. */
  readonly box?: RefObject<HTMLDivElement | null>;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** A form in the pane: the first field has the focus, Escape closes it, and what had the focus before gets it back. */
export function FormShell({ title, close, onClose, box, onKeyDown, children }: FormShellProps) {
  const styles = useStyles();
  const own = useRef<HTMLDivElement>(null);
  const ref = box ?? own;
  useKeyboardBack();
  useEffect(() => focusFirst(ref.current), [ref]);
  const onFocus = useFieldOfGone(ref);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    onKeyDown?.(event);
  };
  return (
    <div ref={ref} role="form" className={styles.form} aria-label={title} onKeyDown={onKey} onFocus={onFocus}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button appearance="subtle" size="small" onClick={onClose}>
          {close}
        </Button>
      </div>
      {children}
    </div>
  );
}
