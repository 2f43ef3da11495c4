import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** The suites that `config/longest-first.mjs` names; jest itself cannot import what is no CommonJS. */
const { stdout, stderr } = spawnSync(
  process.execPath,
  ['--input-type=module', '-e', `console.log(JSON.stringify((await import('./config/longest-first.mjs')).LONGEST))`],
  { cwd: ROOT, encoding: 'utf8' },
);

test('every suite that is to begin first is there, and named once', () => {
  expect(stderr).toBe('');
  const named = JSON.parse(stdout) as string[];
  expect(named.filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
  expect(named).toEqual([...new Set(named)]);
});
