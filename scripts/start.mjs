import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { fail, ROOT, setUp } from './setup.mjs';

const PAGE = join(ROOT, 'dist', 'workbench');
const SOURCES = ['src', 'config', 'webpack.config.js', 'tsconfig.json', 'package-lock.json'];

/** When the newest file below a path was changed. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

function isBuilt() {
  const page = join(PAGE, 'index.html');
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return SOURCES.every((path) => newest(join(ROOT, path)) < built);
}

/** Builds the page; a build that changes nothing writes nothing, so the page is marked as of now. */
function build() {
  console.log('正在生成工作台，请稍候（约半分钟）……');
  const command = 'npx --no-install webpack --env only=workbench';
  const { status } = spawnSync(command, { cwd: ROOT, shell: true, stdio: 'inherit' });
  if (status !== 0) fail('工作台没有生成。请把上面的信息发给维护人员。');
  const now = new Date();
  utimesSync(join(PAGE, 'index.html'), now, now);
}

/** Opens the page where there is a browser to open it; nobody minds where there is none. */
function openBrowser(address) {
  if (process.env.CI || process.env.BROWSER === 'none') return;
  const [command, ...options] = { win32: ['cmd', '/c', 'start', ''], darwin: ['open'] }[process.platform] ?? [
    'xdg-open',
  ];
  const child = spawn(command, [...options, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function wantedPort() {
  const { PORT } = process.env;
  if (PORT === undefined || PORT === '') return undefined;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`PORT=${PORT} 不是端口号。请改成 1 到 65535 的整数。`);
  return port;
}

setUp();
const port = wantedPort();
if (!isBuilt()) build();
const { server, address } = await serve(PAGE, port).catch((error) =>
  fail(`端口 ${port} 不能使用（${error.code}）。请换一个 PORT 再试。`),
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
console.log(`稿分工作台已就绪：${address} （按 Ctrl+C 停止）`);
openBrowser(address);
