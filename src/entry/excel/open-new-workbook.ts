/// <reference types="office-js" />
import { translated } from '../../host/excel/requests/excel-errors';
import { HostError, type HostErrorCode } from '../../host/port/workbook';
import type { PaneText } from '../../text/pane/pane';
import type { Deliver } from '../session/deliver';

/** Characters that one call can be given as arguments. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** Refusals that pass: the same press may open the workbook a moment later. */
const PASSING: ReadonlySet<HostErrorCode> = new Set(['busy', 'session-lost', 'no-workbook']);

/**
 * Opens the file as a new workbook beside this one: an add-in may not save files (ExcelApi 1.8). `said` asks to save
 * it. `otherwise` hands the file out where Excel opens none, as on tablets and for large files.
 */
export const openNewWorkbook =
  (said: (messages: PaneText['messages'], fileName: string) => string, otherwise: Deliver): Deliver =>
  async (fileName, bytes) => {
    try {
      await Excel.createWorkbook(base64(bytes));
    } catch (cause) {
      const refusal = translated(cause);
      if (!(refusal instanceof HostError && PASSING.has(refusal.code))) return otherwise(fileName, bytes);
      throw new HostError(refusal.code, fileName, { cause });
    }
    return ({ messages }) => said(messages, fileName);
  };
