import { HostError } from '../../host/port/workbook';
import type { PaneText } from '../../text/pane/pane';
import type { Deliver } from './deliver';

/** Milliseconds after which the browser no longer needs the bytes. */
const RELEASE_AFTER = 60_000;

/** A browser may add the extension of a type that does not fit the name. */
const typeOf = (fileName: string): string =>
  fileName.endsWith('.zip') ? 'application/zip' : 'application/octet-stream';

/** Hands a file to the browser as a download. @throws HostError of the refusal, which names the way out */
export function download(fileName: string, bytes: Uint8Array, refusal: 'no-files' | 'no-downloads'): void {
  try {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: typeOf(fileName) }));
    link.download = fileName;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER);
  } catch (cause) {
    throw new HostError(refusal, fileName, { cause });
  }
}

/** Delivers files as downloads; `said` is what is known of one then. */
export const downloadFile =
  (said: (messages: PaneText['messages'], fileName: string) => string, refusal: 'no-files' | 'no-downloads'): Deliver =>
  (fileName, bytes) =>
    Promise.resolve().then(() => {
      download(fileName, bytes, refusal);
      return ({ messages }) => said(messages, fileName);
    });
