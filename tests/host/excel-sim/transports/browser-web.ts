import type { ExcelHost } from '../host';
import type { BrowserPage } from './browser-desktop';
import { WebFrame, type WebOptions } from './web-frame';

export type { WebOptions } from './web-frame';

interface InParent {
  excelSimEvents?(messages: readonly string[]): void;
}

/**
 * Makes a browser page the parent of an add-in's frame, as Excel on the web is. Answers the HTML to serve at an https
 * address of the same host name as `frameUrl`; office.js trusts no other parent. Call it before the page is opened.
 */
export async function serveWebPage(
  host: ExcelHost,
  page: BrowserPage,
  addresses: { readonly parentOrigin: string; readonly frameUrl: string },
  options: WebOptions = {},
): Promise<string> {
  const frame = new WebFrame(host, addresses.parentOrigin, options);
  await page.exposeFunction('excelSimFrame', (message: string) => frame.receive(message));
  host.onEvents((entries) => {
    const sent = page.evaluate((list) => (window as unknown as InParent).excelSimEvents?.(list), frame.events(entries));
    sent.catch(() => undefined);
  });
  return parentHtml(addresses, options.locale ?? 'zh-CN');
}

function parentHtml({ parentOrigin, frameUrl }: { parentOrigin: string; frameUrl: string }, locale: string): string {
  const source = `${frameUrl}?_host_Info=Excel$Web$16.00$${locale}$corr$$disableLogging$0#&_xdm_Info=conversation|app|${encodeURIComponent(parentOrigin)}`;
  return `<!doctype html><meta charset="utf-8"><title>Excel</title>
<iframe id="add-in" src="${source}" style="width:360px;height:640px;border:0"></iframe>
<script>
  const post = (messages) => {
    for (const message of messages) document.getElementById('add-in').contentWindow.postMessage(message, '*');
  };
  window.excelSimEvents = post;
  window.addEventListener('message', async ({ data }) => {
    if (typeof data === 'string') post(await window.excelSimFrame(data));
  });
</script>`;
}
