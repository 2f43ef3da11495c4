import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Root of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const LOCK = `${ROOT}package-lock.json`;
const STAMP = `${ROOT}node_modules/.gaofen-setup`;
const LOWEST_NODE = 20;

/** Installs the packages of the lock file unless they are installed already; exits with a sentence where it cannot. */
export function setUp() {
  if (Number(process.versions.node.split('.')[0]) < LOWEST_NODE) {
    fail(`需要 Node.js ${LOWEST_NODE} 或更高版本，现在是 ${process.versions.node}。请到 nodejs.org 下载安装后再试。`);
  }
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('首次运行或依赖有更新：正在安装依赖，请稍候（约一分钟）……');
  const npm = spawnSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: ROOT, shell: true, stdio: 'inherit' });
  if (npm.status !== 0) fail('依赖没有装好。请检查网络或 npm 镜像设置后再试。');
  writeFileSync(STAMP, wanted);
}

/** Prints a sentence and ends with exit code 2. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
