import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import { builtWorkbench } from './built';
import { StartedServer } from './started-server';
import { WorkbenchUnderTest } from './workbench-page';

let server: StartedServer;

beforeAll(async () => {
  builtWorkbench();
  server = await StartedServer.start({ PORT: '0' });
});

afterAll(() => server.stop());

function ask(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ port: new URL(server.address).port, host: '127.0.0.1', path, headers }, (response) => {
      response.resume();
      resolve(response);
    }).on('error', reject);
  });
}

test('the page is served with a policy that lets nothing out', async () => {
  const { statusCode, headers } = await ask('/');
  expect(statusCode).toBe(200);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe-eval');
});

test.each([
  ['/../package.json', {}],
  ['/..%2f..%2fpackage.json', {}],
  ['/%2e%2e/%2e%2e/package.json', {}],
  ['/%00', {}],
  ['/%zz', {}],
  ['/no-such-file.js', {}],
  ['/', { host: 'elsewhere.example' }],
])('%s %j gets nothing', async (path, headers) => {
  expect((await ask(path, headers)).statusCode).toBe(404);
});

test('a port that is taken is named in a sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  await expect(StartedServer.start({ PORT: String(port) })).rejects.toThrow(`端口 ${port} 不能使用`);
  taken.close();
});

inBrowser('the workbench works from the server and asks nobody else', async () => {
  const browser = await startBrowser();
  const workbench = await WorkbenchUnderTest.open(browser, server.address);
  await workbench.recalculate();
  expect(await workbench.sheetNames()).toContain('单位得分');
  const { complaints, strangers } = workbench;
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  await browser.close();
});

test('Ctrl+C stops it', async () => {
  const other = await StartedServer.start({ PORT: '0' });
  expect(await other.stop()).toBe(0);
});
