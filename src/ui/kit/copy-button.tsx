import { Button } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useState } from 'react';

/** How long the button says that it has copied, in milliseconds. */
const SAID = 2000;

/** Copies through a hidden field: for windows that have no clipboard of their own (file pages, old engines). */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in pages that have no clipboard
  const isCopied = document.execCommand('copy');
  field.remove();
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
  readonly done: string;
  readonly failed: string;
  readonly textToCopy: () => string;
}

/** Puts a text on the clipboard and says whether it got there. */
export function CopyButton({ label, name, done, failed, textToCopy }: CopyButtonProps) {
  const [said, setSaid] = useState<'done' | 'failed' | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const press = async (): Promise<void> => setSaid((await copy(textToCopy())) ? 'done' : 'failed');
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={said === null ? name : undefined}
      icon={said === 'done' ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={() => void press()}
    >
      <span role="status">{said === null ? label : { done, failed }[said]}</span>
    </Button>
  );
}
