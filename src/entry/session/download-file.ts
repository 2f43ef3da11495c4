import { HostError } from '../../host/port/workbook';
import type { PaneText } from '../../text/pane/pane';
import type { Deliver } from './deliver';

/** Milliseconds after which the browser no longer needs the bytes. */
const RELEASE_AFTER = 60_000;

/** A browser may add the extension of a type that does not fit the name. */
const typeOf = (fileName: string): string =>
  fileName.endsWith('.zip') ? 'application/zip' : 'application/octet-stream';

function download(fileName: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: typeOf(fileName) }));
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER);
}

/** Hands a file to the browser as a download; `said` is what is known of it then, `refusal` names the way out where it takes none. */
export const downloadFile =
  (said: (messages: PaneText['messages'], fileName: string) => string, refusal: 'no-files' | 'no-downloads'): Deliver =>
  (fileName, bytes) => {
    try {
      download(fileName, bytes);
    } catch (cause) {
      return Promise.reject(new HostError(refusal, fileName, { cause }));
    }
    return Promise.resolve(({ messages }) => said(messages, fileName));
  };
