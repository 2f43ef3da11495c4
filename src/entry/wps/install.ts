import { WPS_INSTALL } from '../../text/wps';
import { listAddIns, switchAddIn, type ListedAddIn } from './wps-relay';

const address = location.href.replace(/install\/[^/]*$/, '');
const name = document.documentElement.getAttribute('data-name')!;
const addIn: ListedAddIn = { name, addonType: 'et', online: 'true', url: address };

const element = (id: string): HTMLElement => document.getElementById(id)!;
const say = (sentence: string): void => void (element('state').textContent = sentence);
const allow = (id: 'enable' | 'disable', allowed: boolean): void =>
  void ((element(id) as HTMLButtonElement).disabled = !allowed);

function show(addIns: readonly ListedAddIn[] | null): void {
  const [known] = addIns?.filter((one) => one.name === name && one.addonType === addIn.addonType) ?? [];
  const sentence = known
    ? known.url === address
      ? WPS_INSTALL.installed
      : WPS_INSTALL.other(known.url)
    : WPS_INSTALL.notInstalled;
  say(addIns === null ? WPS_INSTALL.noAnswer : sentence);
  allow('enable', addIns !== null && known?.url !== address);
  allow('disable', known !== undefined);
  element('disable').onclick = () => act('disable', known ?? addIn);
}

function act(cmd: 'enable' | 'disable', which: ListedAddIn): void {
  allow('enable', false);
  allow('disable', false);
  switchAddIn(cmd, which, (done) => {
    if (done) show(cmd === 'enable' ? [addIn] : []);
    const sentence = cmd === 'enable' ? WPS_INSTALL.enabled : WPS_INSTALL.disabled;
    say(done ? sentence : WPS_INSTALL.refused);
  });
}

if (/^https?:/.test(address)) {
  element('online').hidden = false;
  element('command').textContent = `sh install.sh ${address}`;
  element('enable').onclick = () => act('enable', addIn);
  say(WPS_INSTALL.asking);
  // Waking WPS up is a navigation: before the page has loaded it would break the loading off.
  addEventListener('load', () => listAddIns(show));
}
