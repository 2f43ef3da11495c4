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
  const isInstalled = install('') && (hasNativeParts() || (install('--no-package-lock') && hasNativeParts()));
  if (!isInstalled) fail('依赖没有装好。请检查网络或 npm 镜像设置后再试。');
  writeFileSync(STAMP, wanted);
}

/** Not `npm ci`: a lock file made on one platform may lack the optional packages of another, which it refuses. */
function install(option) {
  const command = `npm install --no-save --no-audit --no-fund --loglevel=error ${option}`;
  return spawnSync(command, { cwd: ROOT, shell: true, stdio: 'inherit' }).status === 0;
}

/** True where the compiler for this platform came along. */
function hasNativeParts() {
  const load = ['--input-type=module', '--eval', "await import('@swc/core')"];
  return spawnSync(process.execPath, load, { cwd: ROOT }).status === 0;
}

/** Prints a sentence and ends with exit code 2. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
