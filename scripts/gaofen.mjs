import { spawnSync } from 'node:child_process';
import { ROOT, setUp } from './setup.mjs';

setUp();
const run = ['--import', import.meta.resolve('tsx'), `${ROOT}src/entry/cli/cli.ts`, ...process.argv.slice(2)];
// npm changes to the checkout; paths are meant from where the user stands.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exit(spawnSync(process.execPath, run, { cwd, stdio: 'inherit' }).status ?? 3);
