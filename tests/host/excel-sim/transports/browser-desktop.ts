import type { Page } from 'playwright-core';
import type { ExcelHost } from '../host';
import type { Answer, EventEntry } from '../wire';
import { desktopFacts, type DesktopFacts, type DesktopOptions } from './desktop-facts';

/** The little of a driven browser page that a transport needs. */
export type BrowserPage = Pick<Page, 'addInitScript' | 'evaluate' | 'exposeFunction'>;

interface InPage {
  excelSimRequest(flags: number, body: string): Promise<Answer>;
  excelSimEvents?(entries: readonly EventEntry[]): void;
  excelSimPress?(functionName: string): Promise<string>;
}

/**
 * Makes a browser page believe that it stands in Excel for Windows; the host stays in the driving process.
 * Call it before the page is opened.
 */
export async function serveDesktopPage(
  host: ExcelHost,
  page: BrowserPage,
  options: DesktopOptions = {},
): Promise<void> {
  await page.exposeFunction('excelSimRequest', (flags: number, body: string) => host.handle(flags, body));
  await page.addInitScript(installDesktop, { facts: desktopFacts(host, options), settings: { ...options.settings } });
  host.onEvents((entries) => {
    const sent = page.evaluate((list) => (window as unknown as InPage).excelSimEvents?.(list), entries);
    sent.catch(() => undefined);
  });
}

/** Presses a ribbon button whose function the page has associated; resolves with the event it completed. */
export async function pressButton(page: BrowserPage, functionName: string): Promise<unknown> {
  return page.evaluate((name) => (window as unknown as InPage).excelSimPress?.(name), functionName);
}

/** Runs in the page: nothing from outside this function exists there. */
function installDesktop({ facts, settings }: { facts: DesktopFacts; settings: Record<string, string> }): void {
  type Callback = (answer: unknown) => void;
  type Handler = (id: number, args: unknown) => void;
  const here = window as unknown as InPage;
  const array = (items: readonly unknown[]): { toArray: () => readonly unknown[] } => ({ toArray: () => items });
  const handlers = new Map<number, Handler>();
  const completed = new Map<string, (json: string) => void>();
  const kept = new Map(Object.entries(settings));
  const keep = (keys: string[], values: string[]): void => {
    kept.clear();
    keys.forEach((key, at) => kept.set(key, values[at] ?? ''));
  };
  const store = {
    Read: (keys: string[], values: string[]) => {
      keys.push(...kept.keys());
      values.push(...kept.values());
    },
    Write: keep,
    WriteAsync: (keys: string[], values: string[], callback: (status: number) => void) => {
      keep(keys, values);
      callback(0);
    },
    RefreshAsync: (callback: (status: number) => void) => callback(0),
  };
  const getters = Object.entries(facts.context).map(([name, value]): [string, () => unknown] => [name, () => value]);
  const execute = async (id: number, params: unknown[], callback: Callback): Promise<void> => {
    const first = params[0];
    if (id === 94) {
      const [command, , json] = (Array.isArray(first) ? first : params) as [string, number, string];
      completed.get(command)?.(json);
      callback(array([0]));
    } else if (id === 93) {
      const message = first as unknown[];
      const answer = await here.excelSimRequest(Number(message[6]), String(message[4]));
      callback('body' in answer ? array([0, [200, [], answer.body]]) : answer.refusal);
    } else callback(5000);
  };
  const external = {
    GetHostInfo: () => facts.hostInfo,
    GetContext: () => ({ ...Object.fromEntries(getters), GetSettings: () => store }),
    GetLoggingAllowed: () => false,
    Execute: (id: number, params: unknown[], callback: Callback) => void execute(id, params, callback),
    RegisterEvent: (id: number, _target: unknown, handler: Handler, callback: Callback) => {
      handlers.set(id, handler);
      callback(array([0]));
    },
    UnregisterEvent: (id: number, _target: unknown, callback: Callback) => {
      handlers.delete(id);
      callback(array([0]));
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });
  here.excelSimEvents = (entries) => handlers.get(33)?.(33, array(entries.map(array)));
  /** Excel waits for a page that is still loading; one that never registers leaves the button dead. */
  const commandHandler = async (): Promise<Handler | undefined> => {
    for (let time = 0; time < 50 && !handlers.has(39); time++) await new Promise((then) => setTimeout(then, 100));
    return handlers.get(39);
  };
  here.excelSimPress = async (name) => {
    const handler = await commandHandler();
    return await new Promise((resolve, reject) => {
      const command = `command-${completed.size}`;
      completed.set(command, resolve);
      if (handler) handler(39, array([command, name, JSON.stringify({ source: { id: name } })]));
      else reject(new Error('the page has not registered for ribbon commands'));
    });
  };
}
