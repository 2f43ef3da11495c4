import { spawnSync } from 'node:child_process';
import { ROOT, setUp } from './setup.mjs';

setUp();
const run = ['--import', import.meta.resolve('tsx'), `${ROOT}src/entry/cli.ts`, ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, run, { stdio: 'inherit' }).status ?? 3);
