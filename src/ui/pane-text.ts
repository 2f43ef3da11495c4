import { createContext, useContext } from 'react';
import { paneTextZh, type PaneText } from '../text/pane';

/** The language of the pane; Chinese unless a parent provides another. */
export const PaneTextContext = createContext<PaneText>(paneTextZh);

/** The labels in the language of the pane. */
export const usePaneText = (): PaneText => useContext(PaneTextContext);
