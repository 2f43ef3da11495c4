import type { Stats } from 'node:fs';
import { access, lstat, readFile, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { CLI } from '../../text/command-line';
import { removeLeftDrafts, replaceFile } from './drafts';
import { UsageError } from './usage';

/** A file could not be read or written; the message is for the user. */
export class FileError extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: CLI.noSuchFile,
  EISDIR: CLI.isFolder,
  EACCES: CLI.noAccess,
  EPERM: CLI.noAccess,
  EBUSY: CLI.noAccess,
  ENOSPC: CLI.diskFull,
  EDQUOT: CLI.diskFull,
  EROFS: CLI.noAccess,
  ENOTDIR: CLI.noFolder,
  ENAMETOOLONG: CLI.nameTooLong,
  ELOOP: CLI.linkLoop,
};

/** Bits of a mode: somebody may write. */
const WRITABLE = 0o222;
const MAX_LINKS = 40;

/** @throws FileError where the file cannot be read. */
export async function readBook(file: string): Promise<Uint8Array> {
  await removeLeftDrafts(path.dirname(file));
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

/** @throws UsageError where the file is there already, for a new workbook never replaces one, or is of another kind. */
export async function mustBeNew(file: string, kind = '.xlsx'): Promise<void> {
  if (path.extname(file).toLowerCase() !== kind) throw new UsageError(CLI.otherKind(kind));
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) throw new UsageError(CLI.exists(file));
}

/** Writes the whole file or nothing; where a link stands, the file it leads to. @throws FileError */
export async function writeBook(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const place = await linkedFile(file);
    const there = await mayReplace(file);
    await removeLeftDrafts(path.dirname(place));
    await replaceFile(place, bytes, there ?? undefined);
  } catch (error) {
    if (error instanceof FileError) throw error;
    const reason = codeOf(error) === 'ENOENT' ? CLI.noFolder : reasonOf(error);
    throw new FileError(CLI.cannotWrite(file, reason), { cause: error });
  }
}

/** What stands where a file is to be written, null for nothing. @throws FileError where it must not be replaced. */
export async function mayReplace(file: string): Promise<Stats | null> {
  try {
    const there = await stat(file);
    const reason = whyNot(there);
    if (reason !== null) throw new FileError(CLI.cannotWrite(file, reason));
    return there;
  } catch (error) {
    if (error instanceof FileError) throw error;
    if (codeOf(error) === 'ENOENT') return null;
    throw new FileError(CLI.cannotWrite(file, reasonOf(error)), { cause: error });
  }
}

function whyNot(there: Stats): string | null {
  if (there.isDirectory()) return CLI.isFolder;
  if (!there.isFile()) return CLI.notAFile;
  if ((there.mode & WRITABLE) === 0) return CLI.readOnlyFile;
  return there.nlink > 1 ? CLI.severalNames : null;
}

/** Where a path leads in the end, whether anything is there or not. @throws ELOOP */
async function linkedFile(file: string): Promise<string> {
  let place = path.resolve(file);
  for (let links = 0; links < MAX_LINKS; links++) {
    const there = await lstat(place).catch(() => null);
    if (!there?.isSymbolicLink()) return place;
    place = path.resolve(await realpath(path.dirname(place)), await readlink(place));
  }
  throw new FileError(CLI.cannotWrite(file, CLI.linkLoop));
}

/** The file a path leads to, links followed. */
const identity = (file: string): Promise<string> => realpath(file).catch(() => path.resolve(file));

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown } | null)?.code ?? error);

const reasonOf = (error: unknown): string => REASONS[codeOf(error)] ?? CLI.otherReason(codeOf(error));
