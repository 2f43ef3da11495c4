import { SetDefinedNameMutation } from '@univerjs/preset-sheets-core';
import { LocaleType, type IWorkbookData } from '@univerjs/presets';
import type { DisplayBook } from '../../port/display';
import type { DateShift } from '../read/date-shift';
import type { Engine } from '../engine';
import type { SheetLayers } from './sheet-layers';
import { fitRows } from './row-heights';
import { decorate } from './sheet-decorations';
import { styleId } from '../read/number-format';
import { pictureOfDisplay } from './sheet-picture';
import { toWorksheetData } from './sheet-writer';
import { toStyleData } from './style-data';

let opened = 0;

/** Takes the workbook off the window. */
export function leaveBook(engine: Engine): void {
  const left = engine.workbook()?.getUnitId();
  if (left !== undefined) engine.api.disposeUnit(left);
}

/** Shows a file; the one before must have been left. */
export function showBook(engine: Engine, book: DisplayBook, dates: DateShift, layers: SheetLayers): void {
  const { api, commands } = engine;
  const unitId = `book-${++opened}`;
  const id = (index: number): string => `${unitId}-sheet-${index}`;
  const pictures = book.sheets.map((sheet) => pictureOfDisplay(sheet, book, dates));
  api.createWorkbook(workbookData(unitId, book, pictures, id));
  book.names.forEach(({ name, formula }, index) => {
    const params = { unitId, id: `name-${index}`, name, formulaOrRefString: formula };
    commands.syncExecuteCommand(SetDefinedNameMutation.id, params);
  });
  pictures.forEach((picture, index) => {
    decorate(engine, { unitId, subUnitId: id(index) }, picture);
    const sheet = engine.workbook()!.getSheetBySheetId(id(index))!;
    layers.set(sheet, picture);
    fitRows(engine, sheet);
  });
  const workbook = api.getActiveWorkbook();
  const front = workbook?.getSheetBySheetId(id(book.active));
  if (workbook && front) workbook.setActiveSheet(front);
}

function workbookData(
  unitId: string,
  book: DisplayBook,
  pictures: readonly ReturnType<typeof pictureOfDisplay>[],
  id: (index: number) => string,
): Partial<IWorkbookData> {
  return {
    id: unitId,
    name: '',
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(book.styles.map((style, index) => [styleId(index), toStyleData(style)])),
    defaultStyle: toStyleData({ vertical: 'bottom', ...book.styles[0] }),
    sheetOrder: pictures.map((_, index) => id(index)),
    sheets: Object.fromEntries(
      pictures.map((picture, index) => [id(index), toWorksheetData(id(index), picture, book.sheets[index]!.hidden)]),
    ),
  };
}
