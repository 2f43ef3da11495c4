import { useEffect, useState } from 'react';
import { loadPinyinMatcher, matchByText, type NameMatcher } from './name-match';

/** Matches names by text until pinyin is loaded, which begins once it is wanted. */
export function useNameMatcher(isWanted = true): NameMatcher {
  const [matches, setMatches] = useState<NameMatcher>(() => matchByText);
  useEffect(() => {
    if (!isWanted) return;
    // Where that part of the program is missing, names go on matching by text, and all of them stand in the list.
    void loadPinyinMatcher().then(
      (matcher) => setMatches(() => matcher),
      () => undefined,
    );
  }, [isWanted]);
  return matches;
}
