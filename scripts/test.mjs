import { spawn } from 'node:child_process';
import { ROOT, setUp } from './setup.mjs';

setUp();

/** Everything that must hold before a change may land: two lanes side by side, then the tests, which need the build. */
const LANES = [
  [['代码规范', 'eslint --config config/eslint.config.mjs --cache --cache-location .cache/eslint/ .']],
  [
    ['代码格式', 'prettier --check . --log-level warn'],
    ['类型', 'tsc -p tsconfig.json'],
    ['类型（纯计算层）', 'tsc -p config/tsconfig.pure.json'],
    ['分层边界', 'depcruise --config config/dependency-cruiser.mjs src'],
    ['无用代码', 'knip --config config/knip.json'],
    ['构建', 'webpack --config webpack.config.js'],
  ],
];
const TESTS = ['测试', 'jest --config config/jest.config.mjs'];

/** Runs one check; what it prints while another runs beside it is shown in one piece at its end. */
function check([name, command], stdio) {
  const start = Date.now();
  const child = spawn(`npx --no-install ${command}`, { cwd: ROOT, shell: true, stdio: ['ignore', stdio, stdio] });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(printed));
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      if (status === 0) console.log(`通过：${name}（${seconds} 秒）`);
      else console.error(`未通过：${name}（${command}）`);
      resolve(status === 0);
    });
  });
}

async function inTurn(lane) {
  for (const one of lane) if (!(await check(one, 'pipe'))) return false;
  return true;
}

const passed = await Promise.all(LANES.map(inTurn));
if (passed.includes(false) || !(await check(TESTS, 'inherit'))) process.exitCode = 1;
