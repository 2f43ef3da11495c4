import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Deliver, Deliveries } from '../session/deliver';
import { downloadFile } from '../session/download-file';
import type { WorkbookFile } from './use-workbook-file';

const download = downloadFile((messages, fileName) => messages.savedFile(fileName), 'no-downloads');

/** How the workbench hands files out: the workbook of another year is opened in place of the one in front. */
export function useDeliveries(file: WorkbookFile, toFinance: Deliver): Deliveries {
  const latest = useRef(file);
  useEffect(() => {
    latest.current = file;
  });
  const newBook = useCallback<Deliver>((name, bytes) => {
    latest.current.openKept(
      name,
      () => Promise.resolve({ file: bytes, edits: [] }),
      (text) => text.made(name),
    );
    return Promise.resolve(({ newYear }) => newYear.opening(name));
  }, []);
  return useMemo(() => ({ toFinance, newBook, file: download }), [toFinance, newBook]);
}
