import { useEffect, useState } from 'react';

/** Whether the help is open, and what opens and closes it: a press, or F1 anywhere in the window. */
export function useHelp(): readonly [isOpen: boolean, toggle: () => void] {
  const [isOpen, setOpen] = useState(false);
  const toggle = (): void => setOpen((before) => !before);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
  return [isOpen, toggle];
}
