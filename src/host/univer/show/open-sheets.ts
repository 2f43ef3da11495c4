import type { Workbook, Worksheet } from '@univerjs/presets';
import { sheetKey } from '../../port/check-changes';
import { HostError } from '../../port/workbook';
import type { Engine } from '../engine';

/** The workbook in the window; @throws HostError no-workbook. */
export function openWorkbook(engine: Engine): Workbook {
  const workbook = engine.workbook();
  if (workbook === null) throw new HostError('no-workbook', '');
  return workbook;
}

/** Finds a sheet whatever the case of its name. */
export function findSheet(workbook: Workbook, name: string): Worksheet | null {
  const wanted = sheetKey(name);
  return workbook.getSheets().find((sheet) => sheetKey(sheet.getName()) === wanted) ?? null;
}

/** Names of all sheets, in their order. */
export function sheetNames(workbook: Workbook): string[] {
  return workbook.getSheets().map((sheet) => sheet.getName());
}
