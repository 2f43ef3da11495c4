import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { CellContent, CellValue, UndoableWindow, Workbook } from '../../../src/host/port/workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { cellText } from '../../../src/sheets/cells/values/cell';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import type { ExcelPage } from '../../host/excel-page';
import { Refusal } from '../../host/excel-sim/index';
import { WpsHost } from '../../host/wps-sim/index';

/** Sheets of a clerk by name. */
export type ClerkSheets = Readonly<Record<string, readonly (readonly CellContent[])[]>>;

/** A host with a workbook in it; `saved` reads what a file would hold. */
export interface OpenHost {
  readonly name: 'xlsx' | 'excel' | 'wps';
  readonly workbook: Workbook;
  readonly window: UndoableWindow | null;
  /** Refuses from the call after so many on, until `mend`; a file is refused nothing. */
  readonly refuse: (after: number) => void;
  readonly mend: () => void;
}

/** Opens the template of 2020 with these sheets in place of its own, in a file, in Excel and in WPS. */
export async function* hosts(page: ExcelPage, sheets: ClerkSheets): AsyncGenerator<OpenHost> {
  const file = emptyXlsx();
  await fill(file, sheets);
  yield { name: 'xlsx', workbook: openXlsx(file.bytes()), window: null, refuse: nothing, mend: nothing };
  const office = page.workbook({ sheets: { blank: [] } });
  const excel = new ExcelWorkbook();
  await fill(excel, sheets);
  let lift = nothing;
  const inject = (skip: number): void => {
    lift = office.injectFault({ refusal: Refusal.internal, skip, sticky: true });
  };
  yield { name: 'excel', workbook: excel, window: excel, refuse: inject, mend: () => lift() };
  const host = new WpsHost({ quirks: {} });
  host.open({ sheets: { blank: [] } });
  const wps = new WpsWorkbook(host.scope(), host.meter);
  await fill(wps, sheets);
  const refuse = (after: number): void => void host.breakDown(after, Infinity);
  yield { name: 'wps', workbook: wps, window: wps, refuse, mend: () => host.mend() };
}

const nothing = (): void => undefined;

async function fill(workbook: Workbook, sheets: ClerkSheets): Promise<void> {
  await workbook.write(createWorkbook(2020));
  const changes = Object.entries(sheets).map(([name, cells]) => ({
    kind: 'replace-sheet' as const,
    sheet: { name, cells },
  }));
  if (changes.length > 0) await workbook.write(changes);
}

/** What a sheet shows: its cells without what is empty behind and below them. */
export async function shown(workbook: Workbook, sheet: string): Promise<CellValue[][]> {
  const { sheets } = await workbook.read([sheet]);
  const rows = (sheets.get(sheet)?.rows ?? []).map((cells) => trimmed(cells.map((one) => (one === '' ? null : one))));
  return trimmed(rows);
}

function trimmed<Item>(items: readonly Item[]): Item[] {
  const isBlank = (item: Item): boolean => item === null || (Array.isArray(item) && item.length === 0);
  let end = items.length;
  while (end > 0 && isBlank(items[end - 1]!)) end--;
  return items.slice(0, end);
}

/** Where a text stands in a workbook, by sheet and cell. */
export async function standing(workbook: Workbook, text: string): Promise<string[]> {
  const { sheetNames } = await workbook.read([]);
  const { sheets } = await workbook.read(sheetNames);
  return [...sheets].flatMap(([name, { rows }]) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((value, column) => (cellText(value).includes(text) ? [`${name} ${row} ${column}`] : [])),
    ),
  );
}
