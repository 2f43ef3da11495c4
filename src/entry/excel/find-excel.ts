/// <reference types="office-js" />

/** The oldest set of calls the adapter can do with; the manifest asks for the same. */
const FLOOR = '1.9';

/** Waits for office.js, and says what stands around the page. */
export async function findExcel(): Promise<'excel' | 'not-excel' | 'too-old' | 'no-office'> {
  if (typeof Office === 'undefined') return 'no-office';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'not-excel';
  return Office.context.requirements.isSetSupported('ExcelApi', FLOOR) ? 'excel' : 'too-old';
}
