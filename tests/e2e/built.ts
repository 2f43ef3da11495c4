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

/** Builds the page that runs the contract in the grid. */
export function buildGridContract(): string {
  const command = 'npx --no-install webpack --env only=grid-contract --mode development';
  const { status, stdout, stderr } = spawnSync(command, { cwd: ROOT, shell: true, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return join(ROOT, '.cache', 'grid-contract');
}
