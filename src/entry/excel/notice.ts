import type { HostErrorCode } from '../../host/workbook';
import { RIBBON_NOTICE } from '../../text/excel';
import { HOST_REFUSALS } from '../../text/host-refusals';
import { recalculationRefusal } from '../../text/pane-messages';
import { noticeReason } from './notice-address';

const STYLE = {
  page: "padding:20px 24px;font:14px/1.6 'Segoe UI','Microsoft YaHei UI','Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif;color:#242424",
  title: 'margin:0 0 8px;font-size:18px;font-weight:600',
  text: 'margin:0;overflow-wrap:anywhere',
};

const isRefusal = (code: string): code is HostErrorCode => Object.hasOwn(HOST_REFUSALS, code);

function element(name: 'h1' | 'p', style: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.style.cssText = style;
  made.textContent = text;
  return made;
}

const { code, subject, writing } = noticeReason(location.href);
const sentence = isRefusal(code) ? recalculationRefusal(code, subject, writing) : RIBBON_NOTICE.crashed;
const page = document.getElementById('page')!;
page.style.cssText = STYLE.page;
page.append(element('h1', STYLE.title, RIBBON_NOTICE.title), element('p', STYLE.text, sentence));
