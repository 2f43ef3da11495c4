import { strict } from '../strict';
import { ErrorValue } from '../../excel-sim/model/value';
import { cellValue } from '../../excel-sim/model/cells';
import type { WpsHost } from '../wps';
import { pluginStorage, taskPanes } from './pane';
import { rangeTarget } from './range';
import { workbook } from './workbook';

/** The root object. */
export function application(host: WpsHost) {
  const panes = taskPanes(host);
  const members = {
    get ActiveWorkbook() {
      return host.active && workbook(host, host.active, host.quirks.activeWorkbook === 'follows');
    },
    get Workbooks() {
      return workbooks(host);
    },
    get WorksheetFunction() {
      return worksheetFunction(host);
    },
    get ApiEvent() {
      return apiEvent(host);
    },
    get PluginStorage() {
      return pluginStorage(host);
    },
    CreateTaskPane: (url: string, title?: string) => panes.create(url, title),
    GetTaskPane: (id: number) => panes.get(id),
    get Ready() {
      return !host.cellEditMode;
    },
    get Name() {
      return 'Microsoft Excel';
    },
    get Version() {
      return '12.0';
    },
    get CopyObjectsWithCells() {
      return host.copiesObjects;
    },
    set CopyObjectsWithCells(on: boolean) {
      host.copiesObjects = on;
    },
    get Calculation() {
      return host.active?.model.calculationMode === 'Manual' ? -4135 : -4105;
    },
    set Calculation(mode: number) {
      for (const { model } of host.books) model.calculationMode = mode === -4135 ? 'Manual' : 'Automatic';
    },
  };
  const switches = Object.fromEntries(SWITCH_NAMES.map((name) => [name, switchOf(host, name)]));
  Object.defineProperties(members, switches);
  const absent = [
    ...(host.quirks.ready === 'absent' ? ['Ready'] : []),
    ...(host.quirks.objectsCopy === 'always' ? ['CopyObjectsWithCells'] : []),
  ];
  return strict(host, 'Application', members, absent);
}

const SWITCH_NAMES = ['ScreenUpdating', 'EnableEvents', 'DisplayAlerts'] as const;

const switchOf = (host: WpsHost, name: (typeof SWITCH_NAMES)[number]): PropertyDescriptor => ({
  configurable: true,
  enumerable: true,
  get: () => host.switches[name],
  set: (value: boolean) => (host.switches[name] = value),
});

function workbooks(host: WpsHost) {
  return strict(host, 'Workbooks', {
    get Count() {
      return host.books.length;
    },
    Item: (key: number | string) => {
      const book = typeof key === 'number' ? host.books[key - 1] : host.books.find(({ fullName }) => fullName === key);
      if (!book) throw new Error('0x800A03EC');
      return workbook(host, book);
    },
  });
}

function worksheetFunction(host: WpsHost) {
  const absent = [
    ...(host.quirks.isError === 'absent' ? ['IsError'] : []),
    ...(host.quirks.countA === 'absent' ? ['CountA'] : []),
  ];
  const members = {
    IsError: (cell: object) => {
      const { sheet, rect } = rangeTarget(cell);
      return cellValue(sheet, rect.row, rect.column) instanceof ErrorValue;
    },
    CountA: (cells: object) => {
      const { sheet, rect } = rangeTarget(cells);
      let count = 0;
      sheet.grid.each(rect, (cell) => (count += cell.value !== null || cell.formula !== undefined ? 1 : 0));
      return count;
    },
  };
  return strict(host, 'WorksheetFunction', members, absent);
}

function apiEvent(host: WpsHost) {
  return strict(host, 'ApiEvent', {
    AddApiEventListener: (name: string, listener: (...args: unknown[]) => void) => host.listen(name, listener),
    RemoveApiEventListener: (name: string, listener: (...args: unknown[]) => void) => host.unlisten(name, listener),
  });
}
