import { randomUUID } from 'node:crypto';
import { access, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CLI } from '../../text/command-line';
import { UsageError } from './options';

/** A file could not be read or written; the message is for the user. */
export class FileError extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: CLI.noSuchFile,
  EISDIR: CLI.isFolder,
  EACCES: CLI.noAccess,
  EPERM: CLI.noAccess,
  EBUSY: CLI.noAccess,
  ENOSPC: CLI.diskFull,
};

/** @throws FileError where the file cannot be read. */
export async function readBook(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new FileError(CLI.cannotRead(file, reasonOf(error)), { cause: error });
  }
}

/** Where the result of a workbook goes: `--out`, or beside it under a name of its own. @throws UsageError for the workbook itself or another kind of file. */
export async function targetOf(book: string, out: string | null): Promise<string> {
  const { dir, name, ext } = path.parse(book);
  const target = out ?? path.join(dir, `${name}${CLI.suffix}${ext}`);
  if (path.extname(target).toLowerCase() !== ext.toLowerCase()) throw new UsageError(CLI.otherKind(ext));
  if ((await identity(target)) === (await identity(book))) throw new UsageError(CLI.sameFile);
  return target;
}

/** A file of this name in the folder of another. */
export const beside = (file: string, name: string): string => path.join(path.dirname(file), name);

/** @throws UsageError where the file is there already, for a new workbook never replaces one, or is no .xlsx. */
export async function mustBeNew(file: string): Promise<void> {
  if (path.extname(file).toLowerCase() !== '.xlsx') throw new UsageError(CLI.otherKind('.xlsx'));
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) throw new UsageError(CLI.exists(file));
}

/** Writes the whole file or nothing. @throws FileError */
export async function writeBook(file: string, bytes: Uint8Array): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = codeOf(error) === 'ENOENT' ? CLI.noFolder : reasonOf(error);
    throw new FileError(CLI.cannotWrite(file, reason), { cause: error });
  }
}

/** The file a path leads to, links followed. */
const identity = (file: string): Promise<string> => realpath(file).catch(() => path.resolve(file));

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown } | null)?.code ?? error);

const reasonOf = (error: unknown): string => REASONS[codeOf(error)] ?? CLI.otherReason(codeOf(error));
