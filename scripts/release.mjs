import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT, setUp } from './setup.mjs';

/** `npm run release -- [--excel-url https://…/] [--wps-url http://…/] [--built] [--out FOLDER]` */
const { values } = parseArgs({
  options: {
    'excel-url': { type: 'string' },
    'wps-url': { type: 'string' },
    /** Packs what dist/ holds, as it is. */
    built: { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist/release' },
  },
});

function run(...command) {
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

setUp();
if (!values.built) {
  const addresses = ['excel-url', 'wps-url'].filter((name) => values[name] !== undefined);
  run(`${ROOT}scripts/build.mjs`, ...addresses.flatMap((name) => ['--env', `${name}=${values[name]}`]));
}
run('--import', import.meta.resolve('tsx'), `${ROOT}scripts/release/pack.ts`, values.out);
