import { types } from 'node:util';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { CellContent, UndoableWindow } from '../../../src/host/port/workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { ExcelPage } from '../../host/excel-page';
import { WpsHost } from '../../host/wps-sim/index';
import { FILLED, HEADERS, RESULT_COLUMNS, SECRET, type GuardedSheet } from './secret-sheets';

/** A secret in every column of the program, in one classified row of each guarded sheet. */
const sheets = (Object.keys(HEADERS) as GuardedSheet[]).map((name) => {
  const row = HEADERS[name].map((header): CellContent =>
    RESULT_COLUMNS[name].includes(header) ? SECRET : (FILLED[header] ?? null),
  );
  return { kind: 'replace-sheet' as const, sheet: { name, cells: [HEADERS[name], row] } };
});

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

function opened(program: 'Excel' | 'WPS'): { readonly file: () => unknown; readonly workbook: UndoableWindow } {
  if (program === 'Excel') {
    const office = page.workbook({ sheets: { blank: [] } });
    return { file: () => Reflect.get(office, 'book'), workbook: new ExcelWorkbook() };
  }
  const host = new WpsHost({ quirks: {} });
  host.open({ sheets: { blank: [] } });
  const file = (): unknown => [Reflect.get(host, 'books'), Reflect.get(host, 'storage')];
  return { file, workbook: new WpsWorkbook(host.scope(), host.meter) };
}

/** Whether anything of a workbook holds the secret: a sheet that nobody sees, a name, what is stored beside it. */
function holdsSecret(file: unknown): boolean {
  const reached = new Set([file]);
  for (const one of reached) {
    if (typeof one === 'string' && one.includes(SECRET)) return true;
    for (const part of partsOf(one)) reached.add(part);
  }
  return false;
}

/** The keys and values of a thing; getters of the program are not called. */
function partsOf(one: unknown): unknown[] {
  if ((typeof one !== 'object' && typeof one !== 'function') || one === null) return [];
  if (types.isMap(one)) return [...one].flat();
  if (types.isSet(one)) return [...one];
  return Reflect.ownKeys(one).flatMap((key): unknown[] => [key, Reflect.getOwnPropertyDescriptor(one, key)?.value]);
}

test.each(['Excel', 'WPS'] as const)(
  'what a run has cleared of a secret stands in no copy that %s keeps for the way back',
  async (program) => {
    const { file, workbook } = opened(program);
    await workbook.write(createWorkbook(2020));
    await workbook.write(sheets);
    expect(holdsSecret(file())).toBe(true);
    await recalculate(workbook, { today: dayOf(2020, 5, 8), version: '1' });
    expect(holdsSecret(file())).toBe(false);
    await workbook.undo();
    expect(holdsSecret(file())).toBe(true);
    await recalculate(workbook, { today: dayOf(2020, 5, 9), version: '1' });
    expect(holdsSecret(file())).toBe(false);
  },
);
