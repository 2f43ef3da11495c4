import { Fault } from '../fault';
import { isInside, WHOLE_SHEET } from '../model/address';
import type { Book } from '../model/book';
import { EventType } from '../model/events';
import type { Sheet } from '../model/sheet';
import { STANDARD_HEIGHT, STANDARD_WIDTH_CHARACTERS } from '../model/sheet-styles';
import { readColor } from '../model/style';
import { bind, define, flag, integer, isBound, text, type Bound, type Scalar } from './define';
import { rangeOf, toRange } from './range-args';
import { registrations } from './registrations';

const worksheet = (sheet: Sheet): Bound => bind('Worksheet', sheet);

function usedRange(sheet: Sheet, valuesOnly: unknown): Bound | null {
  const rect = sheet.usedRect(valuesOnly === true);
  return rect ? rangeOf(sheet, rect) : null;
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: unknown): Bound | null {
  const list = visibleOnly === true ? sheet.book.visible() : sheet.book.sheets;
  const next = list[list.indexOf(sheet) + step];
  return next ? worksheet(next) : null;
}

/** Where a copy goes, by `WorksheetPositionType`. */
function placeOf({ sheets }: Book, position: unknown, relativeTo: unknown): number {
  if (position === 'End') return sheets.length;
  if (position === undefined || position === null || position === 'None' || position === 'Beginning') return 0;
  if (!isBound(relativeTo) || (position !== 'Before' && position !== 'After')) throw new Fault('InvalidArgument');
  return sheets.indexOf(relativeTo.target as Sheet) + (position === 'After' ? 1 : 0);
}

function existing(found: Bound | null): Bound {
  if (!found) throw new Fault('ItemNotFound');
  return found;
}

const headings: Scalar<Sheet> = {
  get: (sheet) => sheet.showHeadings,
  set: (sheet, value) => (sheet.showHeadings = flag(value)),
};
const gridlines: Scalar<Sheet> = {
  get: (sheet) => sheet.showGridlines,
  set: (sheet, value) => (sheet.showGridlines = flag(value)),
};

const scalars: Record<string, Scalar<Sheet>> = {
  id: { get: (sheet) => sheet.id },
  name: { get: (sheet) => sheet.name, set: (sheet, value) => sheet.book.renameSheet(sheet, text(value)) },
  position: {
    get: (sheet) => sheet.book.sheets.indexOf(sheet),
    set: (sheet, value) => {
      const { book } = sheet;
      book.assertStructure();
      if (integer(value) >= book.sheets.length) throw new Fault('InvalidArgument');
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      book.sheets.splice(integer(value), 0, sheet);
    },
  },
  visibility: { get: (sheet) => sheet.visibility, set: (sheet, value) => sheet.book.hideSheet(sheet, text(value)) },
  tabColor: {
    get: (sheet) => sheet.tabColor,
    set: (sheet, value) => {
      const color = value === '' ? '' : readColor(value);
      if (color === undefined) throw new Fault('InvalidArgument');
      sheet.tabColor = color;
    },
  },
  showGridlines: gridlines,
  gridlines: { ...gridlines, onRequest: true },
  showHeadings: headings,
  headings: { ...headings, onRequest: true },
  standardHeight: { get: () => STANDARD_HEIGHT },
  standardWidth: { get: () => STANDARD_WIDTH_CHARACTERS },
};

function defineWorksheet(): void {
  define<Sheet>({
    name: 'Worksheet',
    identity: (sheet) => ({ Id: sheet.id }),
    scalars,
    navigations: {
      tables: (sheet) => bind('TableCollection', sheet),
      charts: (sheet) => bind('ChartCollection', sheet),
      shapes: (sheet) => bind('ShapeCollection', sheet),
      pivotTables: (sheet) => bind('PivotTableCollection', sheet),
      names: (sheet) => bind('NamedItemCollection', sheet),
      protection: (sheet) => bind('WorksheetProtection', sheet),
      freezePanes: (sheet) => bind('WorksheetFreezePanes', sheet),
      pageLayout: (sheet) => bind('PageLayout', sheet),
      horizontalPageBreaks: (sheet) => bind('PageBreakCollection', sheet),
      autoFilter: (sheet) => bind('AutoFilter', sheet),
    },
    methods: {
      activate: (sheet) => sheet.book.activate(sheet),
      delete: (sheet) => sheet.book.deleteSheet(sheet),
      copy: (sheet, [position, relativeTo]) =>
        worksheet(sheet.book.copySheet(sheet, placeOf(sheet.book, position, relativeTo))),
      calculate: (sheet) => sheet.forgetResults(),
      getRange: (sheet, [address]) => {
        if (address === undefined || address === null || address === '') return rangeOf(sheet, WHOLE_SHEET);
        const range = toRange(sheet.book, address, sheet);
        if (range.sheet !== sheet) throw new Fault('InvalidArgument');
        return bind('Range', range);
      },
      getCell: (sheet, [row, column]) =>
        rangeOf(sheet, { row: integer(row), column: integer(column), rows: 1, columns: 1 }),
      getRangeByIndexes: (sheet, [row, column, rows, columns]) => {
        const rect = {
          row: integer(row),
          column: integer(column),
          rows: integer(rows, 1),
          columns: integer(columns, 1),
        };
        if (!isInside(rect)) throw new Fault('InvalidArgument');
        return rangeOf(sheet, rect);
      },
      getUsedRange: (sheet, [valuesOnly]) =>
        usedRange(sheet, valuesOnly) ?? rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
      getUsedRangeOrNullObject: (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly),
      getNext: (sheet, [visibleOnly]) => existing(neighbour(sheet, 1, visibleOnly)),
      getNextOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly),
      getPrevious: (sheet, [visibleOnly]) => existing(neighbour(sheet, -1, visibleOnly)),
      getPreviousOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly),
      ...registrations<Sheet>((sheet) => sheet.id, {
        DataChangedEvent: EventType.changed,
        SelectionChangedEvent: EventType.selectionChanged,
        ActivatedEvent: EventType.activated,
        DeactivatedEvent: EventType.deactivated,
        FormatChangedEvent: EventType.formatChanged,
        ProtectionChangedEvent: EventType.protectionChanged,
        EventNameChanged: EventType.nameChanged,
        EventVisibilityChanged: EventType.visibilityChanged,
      }),
    },
  });
}

function edge(book: Book, at: 0 | -1, visibleOnly: unknown): Bound {
  const sheet = (visibleOnly === true ? book.visible() : book.sheets).at(at);
  if (!sheet) throw new Fault('ItemNotFound');
  return worksheet(sheet);
}

/** Worksheets and the collection of them. */
export function defineWorksheets(): void {
  defineWorksheet();
  define<Book>({
    name: 'WorksheetCollection',
    items: (book) => book.sheets.map(worksheet),
    indexer: (book, key) => worksheet(book.sheet(text(key))),
    methods: {
      add: (book, [name]) => worksheet(book.addSheet(name === undefined || name === null ? undefined : text(name))),
      getItem: (book, [key]) => worksheet(book.sheet(text(key))),
      getItemOrNullObject: (book, [key]) => {
        const sheet = book.findSheet(text(key));
        return sheet ? worksheet(sheet) : null;
      },
      getActiveWorksheet: (book) => worksheet(book.active),
      getFirst: (book, [visibleOnly]) => edge(book, 0, visibleOnly),
      getLast: (book, [visibleOnly]) => edge(book, -1, visibleOnly),
      getCount: (book, [visibleOnly]) => (visibleOnly === true ? book.visible() : book.sheets).length,
      ...registrations<Book>(() => 'Workbook', {
        DataChangedEvent: EventType.changed,
        SelectionChangedEvent: EventType.selectionChanged,
        ActivatedEvent: EventType.activated,
        DeactivatedEvent: EventType.deactivated,
        AddedEvent: EventType.sheetAdded,
        DeletedEvent: EventType.sheetDeleted,
        FormatChangedEvent: EventType.formatChanged,
        ProtectionChangedEvent: EventType.protectionChanged,
        EventNameChanged: EventType.nameChanged,
        EventVisibilityChanged: EventType.visibilityChanged,
      }),
    },
  });
}
