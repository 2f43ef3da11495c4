import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useKeyboardBack } from './keyboard-back';

interface PanelKeys {
  readonly ref: RefObject<HTMLElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A panel that was opened: its first button has the keyboard, Escape closes it, and what opened it gets the keyboard back. */
export function usePanelKeys(onClose: () => void): PanelKeys {
  const ref = useRef<HTMLElement>(null);
  useKeyboardBack();
  useEffect(() => ref.current?.querySelector('button')?.focus(), []);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onClose();
  };
  return { ref, onKeyDown };
}
