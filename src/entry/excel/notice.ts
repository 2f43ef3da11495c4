import type { HostErrorCode } from '../../host/port/workbook';
import { RIBBON_NOTICE_EN } from '../../text/en/hosts/excel';
import { HOST_REFUSALS_EN } from '../../text/en/hosts/host-refusals';
import { PANE_MESSAGES_EN } from '../../text/en/pane/pane-messages';
import { RIBBON_NOTICE } from '../../text/hosts/excel';
import { HOST_REFUSALS } from '../../text/hosts/host-refusals';
import { PANE_MESSAGES, recalculationRefusal } from '../../text/pane/pane-messages';
import { languageIn } from '../../ui/pane/language-choice';
import { noticeReason } from './notice-address';

const STYLE = {
  page: "padding:20px 24px;font:14px/1.6 'Segoe UI','Microsoft YaHei UI','Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif;color:#242424",
  title: 'margin:0 0 8px;font-size:18px;font-weight:600',
  text: 'margin:0;overflow-wrap:anywhere',
};

const TEXTS = {
  'zh-CN': { notice: RIBBON_NOTICE, refusals: HOST_REFUSALS, messages: PANE_MESSAGES },
  en: { notice: RIBBON_NOTICE_EN, refusals: HOST_REFUSALS_EN, messages: PANE_MESSAGES_EN },
};

const isRefusal = (code: string): code is HostErrorCode => Object.hasOwn(HOST_REFUSALS, code);

function element(name: 'h1' | 'p', style: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.style.cssText = style;
  made.textContent = text;
  return made;
}

const { code, subject, language: host, writing } = noticeReason(location.href);
const language = languageIn(host === '' ? navigator.language : host);
const { notice, ...words } = TEXTS[language];
const sentence = isRefusal(code) ? recalculationRefusal(code, subject, writing, words) : notice.crashed;
document.documentElement.lang = language;
document.title = notice.product;
const page = document.getElementById('page')!;
page.style.cssText = STYLE.page;
page.append(element('h1', STYLE.title, notice.title), element('p', STYLE.text, sentence));
