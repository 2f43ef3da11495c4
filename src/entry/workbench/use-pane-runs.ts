import { useCallback, useState } from 'react';
import { ROOMY } from './side-pane';

/**
 * Whether the pane is shown, recalculations asked for while it is not, and how many books were shown: `onShown` counts
 * another, forgets what was asked of the one before, and hands the keyboard to the grid by `toGrid`.
 */
export function usePaneRuns(toGrid: () => void) {
  const [paneShown, setPaneShown] = useState(() => window.innerWidth >= ROOMY);
  const [asked, setAsked] = useState(0);
  const [opened, setOpened] = useState(0);
  const recalculate = (): void => {
    setPaneShown(true);
    setAsked((count) => count + 1);
  };
  const onShown = useCallback(() => {
    setOpened((count) => count + 1);
    setAsked(0);
    toGrid();
  }, [toGrid]);
  const showPane = useCallback(() => setPaneShown(true), []);
  const leave = (): void => {
    if (window.innerWidth < ROOMY) setPaneShown(false);
  };
  return { paneShown, setPaneShown, showPane, leave, asked, recalculate, opened, onShown };
}
