import { shellText } from './shell-text';

const PAGES = { modern: 'taskpane.js', old: 'taskpane-es2015.js' };

/** All that Chromium 98 has; WPS for Windows comes with 104. */
const isModern = (): boolean =>
  'hasOwn' in Object &&
  'findLast' in Array.prototype &&
  'structuredClone' in window &&
  'replaceAll' in String.prototype;

/** What no polyfill can add to an engine. */
const isUsable = (): boolean =>
  typeof Proxy === 'function' && typeof Reflect === 'object' && typeof Symbol === 'function';

function say(sentence: string): void {
  const place = document.createElement('p');
  place.style.cssText = "margin:0;padding:24px;font:14px/1.6 'Microsoft YaHei','Noto Sans CJK SC',sans-serif";
  place.appendChild(document.createTextNode(sentence));
  const page = document.getElementById('page')!;
  page.innerHTML = '';
  page.appendChild(place);
}

function load(script: string): void {
  const element = document.createElement('script');
  let arrived = false;
  element.src = script;
  element.onload = () => (arrived = true);
  element.onerror = () => say(shellText().incomplete);
  window.addEventListener('error', () => !arrived && say(shellText().tooOld));
  document.body.appendChild(element);
}

if (isModern()) load(PAGES.modern);
else if (isUsable()) load(PAGES.old);
else say(shellText().tooOld);
