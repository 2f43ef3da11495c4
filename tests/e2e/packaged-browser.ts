import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const PACKAGE = '@sparticuz/chromium';
const CACHE = join('.cache', 'browser');

/** The program of the browser that came with the packages, unpacked or not; null where the packages have none for this system. */
export function packagedBrowser(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  return join(CACHE, packagedVersion(), 'chromium');
}

/** Unpacks that browser unless it is there; its folder appears only when it is complete, so that workers may do so at once. */
export function unpackBrowser(program: string): void {
  if (existsSync(program)) return;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, 'draft-'));
  const unpack = `await (await import('${PACKAGE}')).default.executablePath()`;
  // The package unpacks into the folder for temporary files, which only a process of its own can have elsewhere.
  const env = { ...process.env, TMPDIR: resolve(draft) };
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', unpack], { env });
  if (status !== 0) throw new Error(`the browser of the packages could not be unpacked: ${stderr.toString()}`);
  try {
    renameSync(draft, dirname(program));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(program)) throw error;
  }
}

function packagedVersion(): string {
  const entry = createRequire(join(process.cwd(), 'package.json')).resolve(PACKAGE);
  const manifest = readFileSync(join(dirname(entry), '../../package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
