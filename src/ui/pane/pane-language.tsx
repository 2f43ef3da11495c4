import { useEffect, useState, type ReactNode } from 'react';
import { paneTextZh, type PaneLanguage, type PaneText } from '../../text/pane/pane';
import { chosenLanguage, languageOf, rememberLanguage } from './language-choice';
import { PaneLanguageContext, PaneTextContext } from './pane-text';

/** English comes as a part of its own; where that part is missing the pane stays Chinese. */
const loadText = (language: PaneLanguage): Promise<PaneText> =>
  language === 'zh-CN'
    ? Promise.resolve(paneTextZh)
    : import('../../text/en/pane/pane').then(
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
  const [chosen, setChosen] = useState(chosenLanguage);
  const language = chosen ?? languageOf(host);
  const [text, setText] = useState(language === 'zh-CN' ? paneTextZh : null);
  useEffect(() => {
    let current = true;
    void loadText(language).then((loaded) => current && setText(loaded));
    return () => {
      current = false;
    };
  }, [language]);
  useEffect(() => {
    if (text !== null) document.documentElement.lang = text.language;
  }, [text]);
  const choose = (wanted: PaneLanguage): void => {
    rememberLanguage(wanted);
    setChosen(wanted);
  };
  if (text === null) return null;
  return (
    <PaneLanguageContext value={choose}>
      <PaneTextContext value={text}>{children}</PaneTextContext>
    </PaneLanguageContext>
  );
}
