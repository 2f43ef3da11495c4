import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useState } from 'react';
import { usePaneText } from '../pane/pane-text';

/** How long the button says that it has copied, in milliseconds. */
const SAID = 2000;

const useStyles = makeStyles({
  selected: { display: 'block', flexBasis: '100%', fontSize: tokens.fontSizeBase200 },
  text: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    marginTop: '4px',
    font: 'inherit',
    resize: 'vertical',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const selectAll = (field: HTMLTextAreaElement | null): void => {
  field?.focus();
  field?.select();
};

/** Copies through a hidden field: for windows that have no clipboard of their own (file pages, old engines). */
function copyBySelection(text: string): boolean {
  const before = document.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  selectAll(field);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in pages that have no clipboard
  const isCopied = document.execCommand('copy');
  field.remove();
  before?.focus();
  return isCopied;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

interface CopyButtonProps {
  readonly label: string;
  /** Its name for screen readers, where the label says too little. */
  readonly name?: string;
  readonly textToCopy: () => string;
}

/** Puts a text on the clipboard; where no window lets it, shows the text selected, to be copied by a key. */
export function CopyButton({ label, name, textToCopy }: CopyButtonProps) {
  const { copying } = usePaneText();
  const [isCopied, setCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), SAID);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const press = async (): Promise<void> => {
    const text = textToCopy();
    const hasCopied = await copy(text);
    setCopied(hasCopied);
    setRefused(hasCopied ? null : text);
  };
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        aria-label={isCopied ? undefined : name}
        icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={() => void press()}
      >
        <span role="status">{isCopied ? copying.done : label}</span>
      </Button>
      {refused !== null && <SelectedText text={refused} onLeave={() => setRefused(null)} />}
    </>
  );
}

interface SelectedTextProps {
  readonly text: string;
  readonly onLeave: () => void;
}

/** A text that is selected, and goes when the keyboard leaves it. */
function SelectedText({ text, onLeave }: SelectedTextProps) {
  const styles = useStyles();
  const { byHand } = usePaneText().copying;
  return (
    <label className={styles.selected}>
      {byHand}
      <textarea className={styles.text} readOnly rows={3} value={text} ref={selectAll} onBlur={onLeave} />
    </label>
  );
}
