import { useEffect, useRef, useState, type RefObject } from 'react';
import { loadPinyinMatcher, matchByText, type NameMatcher } from './name-match';

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

/** Matches names by text until pinyin is loaded. */
export function useNameMatcher(): NameMatcher {
  const [matches, setMatches] = useState<NameMatcher>(() => matchByText);
  useEffect(() => {
    // Where that part of the program is missing, names go on matching by text, and all of them stand in the list.
    void loadPinyinMatcher().then(
      (matcher) => setMatches(() => matcher),
      () => undefined,
    );
  }, []);
  return matches;
}
