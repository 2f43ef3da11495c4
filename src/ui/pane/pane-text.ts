import { createContext, useContext } from 'react';
import { paneTextZh, type PaneLanguage, type PaneText } from '../../text/pane/pane';

/** The language of the pane; Chinese unless a parent provides another. */
export const PaneTextContext = createContext<PaneText>(paneTextZh);

/** Changes the language of the pane; null where it has only one. */
export const PaneLanguageContext = createContext<((language: PaneLanguage) => void) | null>(null);

/** The labels in the language of the pane. */
export const usePaneText = (): PaneText => useContext(PaneTextContext);
