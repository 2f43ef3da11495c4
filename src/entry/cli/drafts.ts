import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** Drafts are named after the machine and the process that writes them, and never after the workbook. */
const NAME = /^\.gaofen-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.tmp$/u;
/** Drafts of 0.2.0 were named after the workbook. */
const NAME_OF_0_2_0 = /^\..+\.xls[xm]\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
/** Milliseconds after which a draft is given up whoever wrote it: on a shared folder other machines write too. */
const GIVEN_UP = 24 * 60 * 60 * 1000;
const OWNER_ONLY = 0o600;
const AS_THE_SYSTEM_HAS_IT = 0o666;

const machine = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Drafts that this process is writing. */
const writing = new Set<string>();

/** How a new file is to be owned and accessible; undefined as the system has it. */
export interface Access {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Puts a file in its place as a whole: a draft beside it is written to the disk first, and takes its name then. Whatever
 * happens, there is the old file or the new one. @throws the error of the system, the draft removed
 */
export async function replaceFile(file: string, bytes: Uint8Array, access: Access | undefined): Promise<void> {
  const folder = path.dirname(file);
  const name = `.gaofen-${machine()}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const draft = path.join(folder, name);
  writing.add(name);
  try {
    await writeToDisk(draft, bytes, access);
    await rename(draft, file);
    await syncFolder(folder);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    writing.delete(name);
  }
}

async function writeToDisk(draft: string, bytes: Uint8Array, access: Access | undefined): Promise<void> {
  const handle = await open(draft, 'wx', access ? OWNER_ONLY : AS_THE_SYSTEM_HAS_IT);
  try {
    await handle.writeFile(bytes);
    if (access) {
      const { uid, gid } = await handle.stat();
      if (uid !== access.uid || gid !== access.gid) await handle.chown(access.uid, access.gid).catch(() => undefined);
      await handle.chmod(access.mode & 0o7777);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The new name reaches the disk; not every system can do that for a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Removes drafts from a folder that runs left there which were killed; never fails. */
export async function removeLeftDrafts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const draft = path.join(folder, name);
    const isDraft = NAME.test(name) || NAME_OF_0_2_0.test(name);
    if (isDraft && (await isLeft(name, draft))) await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function isLeft(name: string, draft: string): Promise<boolean> {
  const [, ofMachine, id] = NAME.exec(name) ?? [];
  if (writing.has(name)) return false;
  if (ofMachine === machine() && !isRunning(Number(id))) return true;
  const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Infinity }));
  return Date.now() - mtimeMs > GIVEN_UP;
}

/** A draft with the number of this process that it is not writing comes from an earlier process. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as { readonly code?: unknown }).code !== 'ESRCH';
  }
}
