import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { DEVELOPMENT_ADDRESS } from '../config/excel-manifest.mjs';
import { fail, ROOT, setUp } from './setup.mjs';

const PAGES = join(ROOT, 'dist', 'excel-dev');
const CERTIFICATES = join(ROOT, '.cache', 'certificates');
const MANIFEST = join(PAGES, process.argv.includes('--self-test') ? 'self-test-manifest.xml' : 'manifest.xml');
const DAYS = 3650;
const HAS_EXCEL = ['win32', 'darwin'].includes(process.platform);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
};

/** The certificate of this machine's own authority: trusted where there is an Excel to trust it, else only made. */
async function certificate() {
  const certificates = await import('office-addin-dev-certs');
  if (HAS_EXCEL) return certificates.getHttpsServerOptions();
  const [authority, own, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(CERTIFICATES, name));
  if (!existsSync(own)) {
    mkdirSync(CERTIFICATES, { recursive: true });
    await certificates.generateCertificates(authority, own, key, DAYS, ['localhost', '127.0.0.1']);
  }
  return { cert: readFileSync(own), key: readFileSync(key) };
}

function answer(request, response) {
  const { pathname } = new URL(request.url, DEVELOPMENT_ADDRESS);
  const file = normalize(join(PAGES, pathname));
  const type = TYPES[extname(file)];
  if (type === undefined || !file.startsWith(PAGES + sep) || !existsSync(file)) return response.writeHead(404).end();
  return response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(readFileSync(file));
}

/** Builds, and builds again after every change of a source; resolves when the first build is there. */
async function watch() {
  const [{ default: webpack }, { default: configure }] = await Promise.all([
    import('webpack'),
    import('../webpack.config.js'),
  ]);
  const compiler = webpack(configure({ only: 'excel' }, { mode: 'development' }));
  return new Promise((resolve) => {
    const watching = compiler.watch({}, (error, stats) => {
      if (error) return fail(`网页没有生成：${error.message}`);
      console.log(stats.hasErrors() || stats.hasWarnings() ? stats.toString('errors-warnings') : '网页已生成。');
      return resolve(watching);
    });
  });
}

async function serve() {
  const server = createServer(await certificate(), answer);
  const { port } = new URL(DEVELOPMENT_ADDRESS);
  await new Promise((resolve) => {
    server.once('error', ({ code }) => fail(`端口 ${port} 不能使用（${code}）。请先关闭占用它的程序。`));
    server.listen(Number(port), '127.0.0.1', resolve);
  });
  return server;
}

/** Opens Excel with the add-in in it; answers how to take it out again. */
async function sideload() {
  const { default: debugging } = await import('office-addin-debugging');
  await debugging.startDebugging(MANIFEST, {
    appType: 'desktop',
    app: 'excel',
    enableDebugging: process.platform === 'win32',
  });
  return () => debugging.stopDebugging(MANIFEST);
}

setUp();
const watching = await watch();
const server = await serve();
console.log(`网页在 ${DEVELOPMENT_ADDRESS} ，改动源码后会自动重新生成，在窗格里按 F5 即可看到（按 Ctrl+C 停止）。`);
if (!HAS_EXCEL) console.log(`这个系统没有 Excel 桌面版：请在网页版 Excel 里上传 ${MANIFEST}。`);
const remove = HAS_EXCEL
  ? await sideload().catch((error) =>
      console.error(`加载项没有装入 Excel：${error.message}\n请在 Excel 里手动加入 ${MANIFEST}。`),
    )
  : undefined;

async function stop() {
  await remove?.();
  server.close();
  server.closeAllConnections();
  watching.close(() => process.exit(0));
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
