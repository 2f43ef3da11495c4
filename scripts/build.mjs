import { spawnSync } from 'node:child_process';
import { ROOT, setUp } from './setup.mjs';

setUp();
const { status } = spawnSync('npx --no-install webpack', { cwd: ROOT, shell: true, stdio: 'inherit' });
process.exit(status ?? 1);
