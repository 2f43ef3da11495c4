import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { ROOT, setUp } from './setup.mjs';

const start = Date.now();
setUp();

/** Everything that must hold before a change may land, the longest first. */
const CHECKS = [
  ['代码规范', 'npx --no-install eslint --config config/eslint.config.mjs --cache --cache-location .cache/eslint/ .'],
  ['构建', 'npx --no-install webpack --config webpack.config.js --env tests'],
  ['代码格式', 'npx --no-install prettier --check . --log-level warn --cache --cache-location .cache/prettier'],
  ['类型', 'npx --no-install tsc -p tsconfig.json'],
  ['无用代码', 'npx --no-install knip --config config/knip.json'],
  ['类型（纯计算层）', 'npx --no-install tsc -p config/tsconfig.pure.json'],
  ['分层边界', 'npx --no-install depcruise --config config/dependency-cruiser.mjs src config'],
  ['更新记录', 'node config/check-changelog.mjs'],
];
/** They need the build; the environment tells them that it is there. */
const TESTS = ['测试', 'npx --no-install jest --config config/jest.config.mjs'];
/** Megabytes for what is young: with Node's sixteen a fifth of the tests' time goes into collecting it. */
const YOUNG = '--max-semi-space-size=64';
const ENV = {
  ...process.env,
  NODE_OPTIONS: [process.env.NODE_OPTIONS ?? '', YOUNG].join(' ').trim(),
  ALL_IS_BUILT: 'true',
};
const STEPS = CHECKS.length + 1;
const LOGS = '.cache/test-logs';

let begun = 0;
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} 秒`;

/** Runs one step and says when it begins and ends; its output goes to a log, and to the screen at once or, where it failed, at its end. */
function check([name, command], { isShown = false } = {}) {
  const began = Date.now();
  const logName = `${LOGS}/${name}.log`;
  const log = createWriteStream(`${ROOT}${logName}`);
  const printed = [];
  console.log(`第 ${++begun} 步，共 ${STEPS} 步：${name} ……`);
  const child = spawn(command, { cwd: ROOT, env: ENV, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      log.write(chunk);
      if (isShown) process.stdout.write(chunk);
      else printed.push(chunk);
    });
  }
  return new Promise((resolve) => {
    child.on('close', (status) => {
      log.end();
      if (status !== 0) process.stdout.write(Buffer.concat(printed));
      if (status === 0) console.log(`通过：${name}（${seconds(began)}）`);
      else console.error(`未通过：${name}（${seconds(began)}）。全部输出在 ${logName}；单独再跑：${command}`);
      resolve(status === 0);
    });
  });
}

/** Runs checks one after the other until none is left or one has failed. */
async function runChecks(left) {
  for (let step = left.shift(); step !== undefined; step = left.shift()) {
    if (await check(step)) continue;
    left.length = 0;
    return false;
  }
  return true;
}

mkdirSync(`${ROOT}${LOGS}`, { recursive: true });
const checked = await Promise.all([CHECKS, CHECKS].map(runChecks));
const passed = !checked.includes(false) && (await check(TESTS, { isShown: true }));
console.log(`${passed ? '全部通过' : '未通过'}，共用 ${seconds(start)}。`);
if (!passed) process.exitCode = 1;
