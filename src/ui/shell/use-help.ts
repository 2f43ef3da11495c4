import { useEffect, useState } from 'react';

/** What is asked of the help: all of it, or first what is new. */
export type HelpPage = 'help' | 'news';

interface Help {
  /** Null while it is closed. */
  readonly page: HelpPage | null;
  readonly toggle: () => void;
  readonly showNews: () => void;
}

/** The help, and what opens and closes it: a press, or F1 anywhere in the window. */
export function useHelp(): Help {
  const [page, setPage] = useState<HelpPage | null>(null);
  const toggle = (): void => setPage((before) => (before === null ? 'help' : null));
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
  return { page, toggle, showNews: () => setPage('news') };
}
