import { spawnSync } from 'node:child_process';
import { ROOT, setUp } from './setup.mjs';

setUp();
const { status } = spawnSync(['npx --no-install webpack', ...process.argv.slice(2)].join(' '), {
  cwd: ROOT,
  shell: true,
  stdio: 'inherit',
});
process.exit(status ?? 1);
