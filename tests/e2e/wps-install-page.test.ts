import { setTimeout } from 'node:timers/promises';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { WPS_INSTALL } from '../../src/text/hosts/wps';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import { NO_OFFENCES, type Offences } from './excel-page';
import { ADDRESS, builtWps, watch } from './wps-page';
import { fileAddress } from './built';

/** Milliseconds until the page has loaded: WPS must not be woken up before. */
const SLOW_PICTURE = 300;

interface Listed {
  name: string;
  addonType: string;
  url: string;
  online: string;
  enable?: string;
}

const OTHERS: Listed[] = [
  { name: 'OA助手', addonType: 'wps', url: 'http://oa.example/oa/', online: 'true' },
  { name: 'gaofen', addonType: 'wps', url: 'http://oa.example/writer/', online: 'true' },
];
const OURS: Listed = { name: 'gaofen', addonType: 'et', url: ADDRESS, online: 'true' };

let browser: Browser;
let page: Page;
let offences: Offences;
let list: Listed[];
let orders: unknown[];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The service of WPS on the machine, as far as its own install page uses it. */
async function playRelay(): Promise<void> {
  await page.route('http://127.0.0.1:58890/**', async (route) => {
    const headers = { 'Access-Control-Allow-Origin': '*' };
    const { pathname } = new URL(route.request().url());
    if (pathname === '/publishlist') return route.fulfill({ headers, body: JSON.stringify(list) });
    const text = Buffer.from(route.request().postData()!, 'base64').toString('utf8');
    const order = JSON.parse(text) as Listed & { cmd: string };
    orders.push(order);
    list = list.filter(({ name, addonType }) => name !== order.name || addonType !== order.addonType);
    if (order.cmd === 'enable') list.push(order);
    return route.fulfill({ headers, body: 'OK' });
  });
}

function onPage(name: string, given: Listed[] | null, act: () => Promise<void>): void {
  inBrowser(name, async () => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 900, height: 1100 } });
    offences = await watch(context, builtWps());
    page = await context.newPage();
    [list, orders] = [[...(given ?? [])], []];
    if (given !== null) await playRelay();
    await page.route('**/icons/**', async (route) => {
      await setTimeout(SLOW_PICTURE);
      await route.fallback();
    });
    await page.goto(`${ADDRESS}install/`);
    await act();
    await context.close();
    if (given !== null) expect(offences).toEqual(NO_OFFENCES);
  });
}

const button = (name: string): ReturnType<Page['getByRole']> => page.getByRole('button', { name, exact: true });

onPage('installs through WPS, and takes out again, nothing else', OTHERS, async () => {
  await page.getByText(WPS_INSTALL.notInstalled).waitFor();
  expect(await button('卸载').isDisabled()).toBe(true);
  await button('安装').click();
  await page.getByText(WPS_INSTALL.enabled).waitFor();
  expect(list).toEqual([...OTHERS, expect.objectContaining(OURS)]);
  expect(orders).toEqual([{ cmd: 'enable', version: '', customDomain: '', ...OURS }]);
  expect(await button('安装').isDisabled()).toBe(true);
  await button('卸载').click();
  await page.getByText(WPS_INSTALL.disabled).waitFor();
  expect(list).toEqual(OTHERS);
});

onPage('says that it is installed', [...OTHERS, OURS], async () => {
  await page.getByText(WPS_INSTALL.installed).waitFor();
  expect(await button('安装').isDisabled()).toBe(true);
});

onPage('one that was switched off counts as not installed', [{ ...OURS, enable: 'false' }], async () => {
  await page.getByText(WPS_INSTALL.notInstalled).waitFor();
});

onPage('another address is replaced', [{ ...OURS, url: 'gaofen_0.0.1', online: 'false' }], async () => {
  await page.getByText(WPS_INSTALL.other('gaofen_0.0.1')).waitFor();
  await button('安装').click();
  await page.getByText(WPS_INSTALL.enabled).waitFor();
  expect(list).toEqual([expect.objectContaining(OURS)]);
});

onPage('without WPS it leads to the scripts', null, async () => {
  await page.getByText(WPS_INSTALL.noAnswer).waitFor();
  expect(await button('安装').isDisabled()).toBe(true);
  expect(await page.getByText(`sh install.sh ${ADDRESS}`).isVisible()).toBe(true);
  expect(new Set(offences.foreign)).toEqual(new Set(['http://127.0.0.1:58890/publishlist']));
});

onPage('axe finds nothing', OTHERS, async () => {
  await page.getByText(WPS_INSTALL.notInstalled).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(violations).toEqual([]);
});

inBrowser('from the disk it asks nobody and tells of the scripts', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const asked = await watch(context, builtWps());
  page = await context.newPage();
  await page.goto(fileAddress(builtWps()).replace(/index\.html$/, 'install/index.html'));
  await page.getByText('双击').first().waitFor();
  expect(await button('安装').isVisible()).toBe(false);
  await context.close();
  expect(asked).toEqual(NO_OFFENCES);
});
