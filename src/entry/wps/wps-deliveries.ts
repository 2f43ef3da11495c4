import type { Deliveries } from '../session/deliver';
import { writeBeside } from './write-beside';
import type { WpsApplication } from './wps-objects';

/** How WPS hands out files of the workbook of that full name: it writes them beside it. */
export function wpsDeliveries(wps: WpsApplication, book: string): Deliveries {
  const file = writeBeside(wps, book, (messages, path) => messages.savedFile(path));
  const toFinance = writeBeside(wps, book, (messages, path) => messages.savedNew(path));
  return { toFinance, newBook: file, file };
}
