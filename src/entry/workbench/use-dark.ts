import { useSyncExternalStore } from 'react';

const DARK = matchMedia('(prefers-color-scheme: dark)');

function follow(changed: () => void): () => void {
  DARK.addEventListener('change', changed);
  return () => DARK.removeEventListener('change', changed);
}

/** Whether a person has their system dark, in high contrast too; follows it. */
export const useDark = (): boolean => useSyncExternalStore(follow, () => DARK.matches);
