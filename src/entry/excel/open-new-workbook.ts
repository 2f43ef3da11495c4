/// <reference types="office-js" />
import { translated } from '../../host/excel/requests/excel-errors';
import { HostError } from '../../host/port/workbook';
import type { PaneText } from '../../text/pane/pane';
import type { Deliver } from '../session/deliver';

/** Characters that one call can be given as arguments. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** Opens the file as a new workbook beside this one: an add-in may not save files (ExcelApi 1.8). `said` asks to save it. */
export const openNewWorkbook =
  (said: (messages: PaneText['messages'], fileName: string) => string): Deliver =>
  async (fileName, bytes) => {
    try {
      await Excel.createWorkbook(base64(bytes));
    } catch (cause) {
      const refusal = translated(cause);
      throw new HostError(refusal instanceof HostError ? refusal.code : 'unknown', fileName, { cause });
    }
    return ({ messages }) => said(messages, fileName);
  };
