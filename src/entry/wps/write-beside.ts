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

const saidOfWorkbook = (messages: PaneText['messages'], path: string): string => messages.savedNew(path);

/** Writes the file beside the workbook in front, or on the desktop while that was never saved, and reads it back. */
export const writeBeside =
  (wps: WpsApplication, said = saidOfWorkbook): Deliver =>
  (fileName, bytes) => {
    const files = wps.FileSystem as BinaryFiles | undefined;
    const desktop = tolerant(() => wps.Env?.GetDesktopPath?.());
    const folder = folderOf(tolerant(() => activeWorkbook(wps)) ?? '') ?? (desktop === null ? null : `${desktop}/`);
    const path = `${folder ?? ''}${fileName}`;
    tolerant(() => (folder === null ? null : files?.writeAsBinaryString?.(path, binaryString(bytes))));
    const isWritten = isSame(
      tolerant(() => files?.ReadFileAsArrayBuffer?.(path)),
      bytes,
    );
    return isWritten
      ? Promise.resolve(({ messages }) => said(messages, path))
      : Promise.reject(new HostError('no-files', fileName));
  };
