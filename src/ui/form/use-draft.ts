import { useRef, useState, type RefObject } from 'react';

/** What is typed into a form. */
export interface Typed<Draft> {
  readonly draft: Draft;
  /** Known before the next rendering: one key may fill a field and save. */
  readonly latest: RefObject<Draft>;
  readonly replace: (next: Draft) => void;
}

/** Keeps what is typed into a form, beginning with `first`. */
export function useDraft<Draft extends object>(first: () => Draft): Typed<Draft> {
  const [draft, setDraft] = useState(first);
  const latest = useRef(draft);
  const replace = (next: Draft): void => {
    latest.current = next;
    setDraft(next);
  };
  return { draft, latest, replace };
}
