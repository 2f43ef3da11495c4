import { WPS_INSTALL_EN } from '../../text/en/hosts/wps';
import type { PaneLanguage } from '../../text/pane/pane';
import { WPS_INSTALL } from '../../text/hosts/wps';
import { languageIn, rememberLanguage } from '../../ui/pane/language-choice';
import { listAddIns, switchAddIn, type ListedAddIn } from './wps-relay';

type Sentence = (text: typeof WPS_INSTALL) => string;

const TEXTS: Readonly<Record<PaneLanguage, typeof WPS_INSTALL>> = { 'zh-CN': WPS_INSTALL, en: WPS_INSTALL_EN };

const page = document.documentElement;
const address = location.href.replace(/install\/[^/]*$/, '');
const isServed = /^https?:/.test(address);
const name = page.getAttribute('data-name')!;
const addIn: ListedAddIn = { name, addonType: 'et', online: 'true', url: address };

let language = languageIn(navigator.language);
/** The last message, as a function of the language, so that it changes with it. */
let said: Sentence = ({ asking }) => asking;

const element = (id: string): HTMLElement => document.getElementById(id)!;
const allow = (id: 'enable' | 'disable', allowed: boolean): void =>
  void ((element(id) as HTMLButtonElement).disabled = !allowed);

function say(sentence: Sentence): void {
  said = sentence;
  element('state').textContent = sentence(TEXTS[language]);
}

/** Shows the page in a language: its markup holds every sentence in each. */
function showIn(wanted: PaneLanguage): void {
  language = wanted;
  const text = TEXTS[wanted];
  page.lang = wanted;
  document.title = text.title;
  element('language').textContent = text.otherLanguage;
  element('language').lang = wanted === 'en' ? 'zh-CN' : 'en';
  element('command').textContent = text.command(isServed ? address : '');
  if (isServed) say(said);
}

function show(addIns: readonly ListedAddIn[] | null): void {
  const [known] = addIns?.filter((one) => one.name === name && one.addonType === addIn.addonType) ?? [];
  const isOurs = known?.url === address;
  if (addIns === null) say(({ noAnswer }) => noAnswer);
  else if (!known) say(({ notInstalled }) => notInstalled);
  else say(({ installed, other }) => (isOurs ? installed : other(known.url)));
  allow('enable', addIns !== null && !isOurs);
  allow('disable', known !== undefined);
  element('disable').onclick = () => act('disable', known ?? addIn);
}

function act(cmd: 'enable' | 'disable', which: ListedAddIn): void {
  allow('enable', false);
  allow('disable', false);
  switchAddIn(cmd, which, (done) => {
    if (done) show(cmd === 'enable' ? [addIn] : []);
    say((text) => (done ? text[`${cmd}d`] : text.refused));
  });
}

element('language').onclick = () => {
  showIn(language === 'en' ? 'zh-CN' : 'en');
  rememberLanguage(language);
};
showIn(language);

if (isServed) {
  element('online').hidden = false;
  element('enable').onclick = () => act('enable', addIn);
  // Waking WPS up is a navigation: before the page has loaded it would break the loading off.
  addEventListener('load', () => listAddIns(show));
}
