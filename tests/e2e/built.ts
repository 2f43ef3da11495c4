import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = process.cwd();

/** The built workbench; it must have been built by `npm run build`. */
export function builtWorkbench(): string {
  const folder = join(ROOT, 'dist', 'workbench');
  if (!existsSync(join(folder, 'index.html'))) throw new Error('dist/workbench is missing: run npm run build first');
  return folder;
}

/** The address a double-click on the folder's page opens. */
export function fileAddress(folder: string): string {
  return pathToFileURL(join(folder, 'index.html')).href;
}

/** Builds one of the targets that only tests need; `npm test` has built them all, and says so. */
export function build(target: string): void {
  if (process.env['ALL_IS_BUILT'] === 'true') return;
  const command = `npx --no-install webpack --env only=${target}`;
  const { status, stdout, stderr } = spawnSync(command, { cwd: ROOT, shell: true, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}
