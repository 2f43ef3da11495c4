import { useCallback, useEffect, useState } from 'react';
import type { BookKeeper } from './drafts/book-keeper';
import { forgetsAfterSaving } from './drafts/keep-setting';
import type { SaveTarget } from './file-access';
import type { RecentFile, RecentFiles } from './recent-files';

interface Recent {
  readonly recent: readonly RecentFile[];
  /** Puts the file of a book before all others, where the browser gave a handle on it and a person lets things be kept. */
  readonly remember: (target: SaveTarget) => void;
}

/** The files that were opened last; they are forgotten with everything else that the browser keeps. */
export function useRecentFiles(recents: RecentFiles, keeper: BookKeeper): Recent {
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  const look = useCallback(() => void recents.list().then(setRecent), [recents]);
  useEffect(look, [look]);
  useEffect(() => keeper.onForgotten(look), [keeper, look]);
  const remember = ({ handle }: SaveTarget): void => {
    if (handle !== null && !forgetsAfterSaving()) void recents.remember(handle).then(look);
  };
  return { recent, remember };
}
