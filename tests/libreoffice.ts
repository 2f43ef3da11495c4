import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NAMES = ['soffice', 'libreoffice'];
const USUAL = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
];
const PATIENCE = 120_000;

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The LibreOffice of this machine: SOFFICE_PATH, else the search path, else the usual places; null when there is none. */
function libreOffice(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...USUAL];
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env['SOFFICE_PATH'] ?? '', ...candidates].find((path) => path !== '' && isProgram(path)) ?? null;
}

/** `describe` where LibreOffice is there; elsewhere one skipped suite that says so. In CI it must be there. */
export function describeWithLibreOffice(name: string, suite: () => void): void {
  if (libreOffice() !== null) describe(name, suite);
  else if (process.env['CI'] === 'true')
    test(name, () => Promise.reject(new Error('LibreOffice is missing; CI needs it')));
  else describe.skip(`${name} (skipped: no LibreOffice here)`, suite);
}

/** What LibreOffice reads texts with; a machine may have only the part for sheets. */
const WRITER = ['libswlo.so', 'libswlo.dylib', 'swlo.dll'];

/** `describe` where LibreOffice can read Word documents; elsewhere one skipped suite that says so. */
export function describeWithWriter(name: string, suite: () => void): void {
  const program = libreOffice();
  const folders = program === null ? [] : [dirname(realpathSync(program)), join(dirname(program), '../Frameworks')];
  if (folders.some((folder) => WRITER.some((file) => existsSync(join(folder, file))))) describe(name, suite);
  else describe.skip(`${name} (skipped: no LibreOffice Writer here)`, suite);
}

/**
 * Converts a document with a LibreOffice profile of its own; extensions without dot (`xlsx`, `csv`, `pdf`).
 * `filter` is an export filter with its options, as `--convert-to` takes it after the extension.
 */
export async function convert(bytes: Uint8Array, fromExt: string, toExt: string, filter?: string): Promise<Uint8Array> {
  const program = libreOffice();
  if (program === null) throw new Error('LibreOffice is missing');
  const folder = await mkdtemp(join(tmpdir(), 'gaofen-office-'));
  try {
    const input = join(folder, `in.${fromExt}`);
    const output = join(folder, 'out');
    await writeFile(input, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const target = filter === undefined ? toExt : `${toExt}:${filter}`;
    const options = ['--headless', '--norestore', profile, '--convert-to', target, '--outdir', output, input];
    const { stderr, stdout } = await run(program, options, { timeout: PATIENCE });
    return await readFile(join(output, `in.${toExt}`)).catch(() => {
      throw new Error(`LibreOffice could not convert ${fromExt} to ${toExt}: ${stdout} ${stderr}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
