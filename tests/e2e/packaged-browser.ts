import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const CACHE = join(__dirname, '../../.cache/browser');

/** The program of the browser that came with the packages; null where the packages have none for this system. */
export async function packagedBrowser(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  return join(CACHE, await packagedVersion(), 'chromium');
}

/** Unpacks that browser, once for all workers: the folder appears under its name only when it is complete. */
export default async function unpackBrowser(): Promise<void> {
  const program = await packagedBrowser();
  if (program === null || existsSync(program)) return;
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, 'draft-'));
  await inTemporaryFolder(draft, async () => (await import('@sparticuz/chromium')).default.executablePath());
  await rename(draft, dirname(program)).catch((error: unknown) => {
    if (!existsSync(program)) throw error;
  });
  await rm(draft, { recursive: true, force: true });
}

/** Runs with another folder for temporary files, which is where the package unpacks to. */
async function inTemporaryFolder(folder: string, act: () => Promise<unknown>): Promise<void> {
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await act();
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
}

async function packagedVersion(): Promise<string> {
  const manifest = join(dirname(createRequire(__filename).resolve('@sparticuz/chromium')), '../../package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return version;
}
