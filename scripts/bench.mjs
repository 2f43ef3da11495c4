import { spawnSync } from 'node:child_process';
import { ROOT, setUp } from './setup.mjs';

setUp();
/** Ends with the exit code of a step that failed. */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run(process.execPath, [`${ROOT}scripts/build.mjs`, '--env', 'only=workbench']);
const benched = ['--expose-gc', '--import', import.meta.resolve('tsx'), `${ROOT}tests/bench/index.ts`];
run(process.execPath, [...benched, ...process.argv.slice(2)]);
