import type { PaneLanguage } from '../../text/pane/pane';

const KEY = 'gaofen.language';

/** The language of a page in a host of this language (BCP 47): English for English, otherwise Chinese. */
export const languageOf = (host: string): PaneLanguage => (/^en\b/i.test(host) ? 'en' : 'zh-CN');

/** What a person chose on this machine; null where nothing was, or where pages have no storage. */
export function chosenLanguage(): PaneLanguage | null {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'en' || stored === 'zh-CN' ? stored : null;
  } catch {
    return null;
  }
}

/** The language that a person chose on this machine, else that of the host. */
export const languageIn = (host: string): PaneLanguage => chosenLanguage() ?? languageOf(host);

/** Keeps the language that a person chose for every page of the product at this address. */
export function rememberLanguage(language: PaneLanguage): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}
