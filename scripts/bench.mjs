import { spawnSync } from 'node:child_process';
import { ROOT, setUp } from './setup.mjs';

setUp();
const run = [
  '--expose-gc',
  '--import',
  import.meta.resolve('tsx'),
  `${ROOT}tests/bench/index.ts`,
  ...process.argv.slice(2),
];
process.exit(spawnSync(process.execPath, run, { stdio: 'inherit' }).status ?? 1);
