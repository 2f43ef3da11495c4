import type { PaneText } from '../../text/pane/pane';
import type { Deliver } from './deliver';

/** Milliseconds after which the browser no longer needs the bytes. */
const RELEASE_AFTER = 60_000;

/** Hands a file to the browser as a download; `said` is what is known of it then. */
export const downloadFile =
  (said: (messages: PaneText['messages'], fileName: string) => string): Deliver =>
  (fileName, bytes) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/zip' }));
    link.download = fileName;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER);
    return Promise.resolve(({ messages }) => said(messages, fileName));
  };
