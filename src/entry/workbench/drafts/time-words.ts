import type { PaneLanguage } from '../../../text/pane/pane';

/** A moment as people say it: 11月28日 21:05, with the year where it is another one. */
export function timeWords(at: number, language: PaneLanguage): string {
  const sameYear = new Date(at).getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(language, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
