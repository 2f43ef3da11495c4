import { HostError } from '../../host/port/workbook';
import type { PaneText } from '../../text/pane/pane';
import type { Deliver } from '../session/deliver';
import { tolerant, type WpsApplication } from './wps-objects';

/** The part of WPS's files that keeps bytes as they are; newer builds only, and of two names some build has but one. */
interface BinaryFiles {
  writeAsBinaryString?(path: string, text: string): unknown;
  ReadFileAsArrayBuffer?(path: string): ArrayBuffer;
  existsSync?(path: string): boolean;
  Exists?(path: string): boolean;
  unlinkSync?(path: string): unknown;
  Remove?(path: string): unknown;
}

/** Characters that one call can be given as arguments. */
const CHUNK = 0x8000;

function binaryString(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

const folderOf = (path: string): string | null => /^(.*[\\/])[^\\/]*$/.exec(path)?.[1] ?? null;

const isSame = (read: ArrayBuffer | null, bytes: Uint8Array): boolean =>
  read !== null && read.byteLength === bytes.length && new Uint8Array(read).every((value, at) => value === bytes[at]);

/** The name of a file, or of the second, third … of that name. */
const numbered = (fileName: string, nth: number): string =>
  nth === 1 ? fileName : fileName.replace(/(\.[^.]*)?$/u, `（${nth}）$1`);

/** Files of one name in a folder, beyond which no further one is made. */
const MOST_OF_A_NAME = 99;

/**
 * Writes the file beside the workbook of that full name, or on the desktop where that was never saved or its folder
 * takes nothing (it is in the cloud, or read-only), and reads it back. A file of that name that holds something else
 * stays: a person may have worked in it.
 */
export const writeBeside =
  (wps: WpsApplication, book: string, said: (messages: PaneText['messages'], path: string) => string): Deliver =>
  (fileName, bytes) => {
    const files = wps.FileSystem as BinaryFiles | undefined;
    for (const folder of foldersFor(wps, book)) {
      const path = files ? writeInto(files, folder + fileName, bytes) : null;
      if (path !== null) return Promise.resolve(({ messages }) => said(messages, path));
    }
    return Promise.reject(new HostError('no-files', fileName));
  };

function foldersFor(wps: WpsApplication, book: string): string[] {
  const desktop = tolerant(() => wps.Env?.GetDesktopPath?.());
  const separator = desktop?.includes('\\') ? '\\' : '/';
  return [folderOf(book), desktop === null ? null : desktop + separator].filter((folder) => folder !== null);
}

/** Whether a file is there, readable or not; false where WPS cannot tell. */
const isThere = (files: BinaryFiles, path: string): boolean =>
  tolerant(() => (files.existsSync ? files.existsSync(path) : files.Exists?.(path))) ?? false;

/** Where the bytes are afterwards; null where they are not. What cannot be read back is not written. */
function writeInto(files: BinaryFiles, wanted: string, bytes: Uint8Array): string | null {
  if (!files.ReadFileAsArrayBuffer) return null;
  const read = (path: string): ArrayBuffer | null => tolerant(() => files.ReadFileAsArrayBuffer?.(path));
  const mayBeWritten = (path: string): boolean => {
    const there = read(path);
    return there === null ? !isThere(files, path) : there.byteLength === 0 || isSame(there, bytes);
  };
  const path = Array.from({ length: MOST_OF_A_NAME }, (_, at) => numbered(wanted, at + 1)).find(mayBeWritten);
  if (path === undefined) return null;
  tolerant(() => files.writeAsBinaryString?.(path, binaryString(bytes)));
  if (isSame(read(path), bytes)) return path;
  // Half of a file would be taken for the whole; what was there before was empty, or nothing.
  if (isThere(files, path)) tolerant(() => (files.unlinkSync ? files.unlinkSync(path) : files.Remove?.(path)));
  return null;
}
