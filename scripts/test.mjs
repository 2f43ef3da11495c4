import { spawnSync } from 'node:child_process';
import { ROOT, setUp } from './setup.mjs';

setUp();

/** Everything that must hold before a change may land, quickest first. */
const CHECKS = [
  ['代码格式', 'prettier --check . --log-level warn'],
  ['代码规范', 'eslint --config config/eslint.config.mjs --cache --cache-location .cache/eslint/ .'],
  ['类型', 'tsc -p tsconfig.json'],
  ['类型（纯计算层）', 'tsc -p config/tsconfig.pure.json'],
  ['分层边界', 'depcruise --config config/dependency-cruiser.mjs src'],
  ['无用代码', 'knip --config config/knip.json'],
  ['构建', 'webpack --config webpack.config.js'],
  ['测试', 'jest --config config/jest.config.mjs'],
];

for (const [name, command] of CHECKS) {
  const start = Date.now();
  const { status } = spawnSync(`npx --no-install ${command}`, { cwd: ROOT, shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`未通过：${name}（${command}）`);
    process.exit(1);
  }
  console.log(`通过：${name}（${((Date.now() - start) / 1000).toFixed(1)} 秒）`);
}
