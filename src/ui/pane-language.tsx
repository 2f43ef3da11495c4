import { useEffect, useState, type ReactNode } from 'react';
import { paneTextZh, type PaneLanguage, type PaneText } from '../text/pane';
import { PaneLanguageContext, PaneTextContext } from './pane-text';

const KEY = 'gaofen.language';

/** The language of a pane in a host of this language (BCP 47): English for English, otherwise Chinese. */
export const languageOf = (host: string): PaneLanguage => (/^en\b/iu.test(host) ? 'en' : 'zh-CN');

/** What a person chose on this machine; null where nothing was, or where pages have no storage. */
function remembered(): PaneLanguage | null {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'en' || stored === 'zh-CN' ? stored : null;
  } catch {
    return null;
  }
}

function remember(language: PaneLanguage): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** English comes as a part of its own; where that part is missing the pane stays Chinese. */
const loadText = (language: PaneLanguage): Promise<PaneText> =>
  language === 'zh-CN'
    ? Promise.resolve(paneTextZh)
    : import('../text/en/pane').then(
        ({ paneTextEn }) => paneTextEn,
        () => paneTextZh,
      );

interface PaneLanguageProviderProps {
  /** The language of the host, as in `navigator.language`. */
  readonly host: string;
  readonly children: ReactNode;
}

/** Gives everything inside the words of the host's language, or of the one that a person chose, which is remembered. */
export function PaneLanguageProvider({ host, children }: PaneLanguageProviderProps) {
  const [chosen, setChosen] = useState(remembered);
  const language = chosen ?? languageOf(host);
  const [text, setText] = useState(language === 'zh-CN' ? paneTextZh : null);
  useEffect(() => {
    let current = true;
    void loadText(language).then((loaded) => current && setText(loaded));
    return () => {
      current = false;
    };
  }, [language]);
  const choose = (wanted: PaneLanguage): void => {
    remember(wanted);
    setChosen(wanted);
  };
  if (text === null) return null;
  return (
    <PaneLanguageContext value={choose}>
      <PaneTextContext value={text}>{children}</PaneTextContext>
    </PaneLanguageContext>
  );
}
