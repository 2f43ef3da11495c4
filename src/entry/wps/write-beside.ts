import { HostError } from '../../host/port/workbook';
import type { PaneText } from '../../text/pane/pane';
import type { Deliver } from '../session/deliver';
import { activeWorkbook, tolerant, type WpsApplication } from './wps-objects';

/** The part of WPS's files that keeps bytes as they are; newer builds only. */
interface BinaryFiles {
  writeAsBinaryString?(path: string, text: string): unknown;
  ReadFileAsArrayBuffer?(path: string): ArrayBuffer;
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
 * Writes the file beside the workbook in front, or on the desktop while that was never saved, and reads it back. A file
 * of that name that holds something else stays: a person may have worked in it.
 */
export const writeBeside =
  (wps: WpsApplication, said: (messages: PaneText['messages'], path: string) => string): Deliver =>
  (fileName, bytes) => {
    const folder = folderIn(wps);
    const path =
      folder === null ? null : writeInto(wps.FileSystem as BinaryFiles | undefined, folder + fileName, bytes);
    return path === null
      ? Promise.reject(new HostError('no-files', fileName))
      : Promise.resolve(({ messages }) => said(messages, path));
  };

function folderIn(wps: WpsApplication): string | null {
  const desktop = tolerant(() => wps.Env?.GetDesktopPath?.());
  return folderOf(tolerant(() => activeWorkbook(wps)) ?? '') ?? (desktop === null ? null : `${desktop}/`);
}

/** Where the bytes are afterwards; null where they are not. What cannot be read back is not written. */
function writeInto(files: BinaryFiles | undefined, wanted: string, bytes: Uint8Array): string | null {
  const read = (path: string): ArrayBuffer | null => tolerant(() => files?.ReadFileAsArrayBuffer?.(path));
  const mayBeWritten = (path: string): boolean => {
    const there = read(path);
    return there === null || there.byteLength === 0 || isSame(there, bytes);
  };
  const path = Array.from({ length: MOST_OF_A_NAME }, (_, at) => numbered(wanted, at + 1)).find(mayBeWritten);
  if (path === undefined || !files?.ReadFileAsArrayBuffer) return null;
  tolerant(() => files.writeAsBinaryString?.(path, binaryString(bytes)));
  return isSame(read(path), bytes) ? path : null;
}
