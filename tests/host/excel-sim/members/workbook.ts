import { Fault } from '../fault';
import type { Book, CreatedWorkbook } from '../model/book';
import { selection } from '../model/selection';
import { dateSerial } from '../model/value';
import { bind, define, flag, text, type Bound } from './define';
import { rangeOf } from './range-args';

function eventRange(book: Book, id: unknown): Bound | null {
  const range = book.eventReferences.get(text(id));
  return range && !range.dead ? bind('Range', range) : null;
}

function defineRoot(): void {
  define<Book>({
    name: 'Workbook',
    scalars: {
      name: { get: () => 'book.xlsx' },
      readOnly: { get: (book) => book.readOnly },
      isDirty: { get: () => true },
    },
    navigations: {
      application: (book) => bind('Application', book),
      worksheets: (book) => bind('WorksheetCollection', book),
      tables: (book) => bind('TableCollection', book),
      names: (book) => bind('NamedItemCollection', book),
      settings: (book) => bind('SettingCollection', book),
      functions: (book) => bind('Functions', book),
      protection: (book) => bind('WorkbookProtection', book),
      _runtime: (book) => bind('Runtime', book),
    },
    methods: {
      getActiveCell: (book) => {
        const { sheet, rect } = selection(book);
        return rangeOf(sheet, { ...rect, rows: 1, columns: 1 });
      },
      getSelectedRange: (book) => rangeOf(selection(book).sheet, selection(book).rect),
      _removeReference: (book, [id]) => void book.references.delete(text(id)),
      _removeAllReferences: (book) => book.references.clear(),
      _getReferenceCount: (book) => book.references.size,
      _getRangeForEventByReferenceId: (book, [id]) => {
        const range = eventRange(book, id);
        if (!range) throw new Fault('ItemNotFound');
        return range;
      },
      _getRangeOrNullObjectForEventByReferenceId: (book, [id]) => eventRange(book, id),
    },
  });
  define<Book>({
    name: 'WorkbookProtection',
    scalars: { protected: { get: (book) => book.protected } },
    methods: { protect: (book) => void (book.protected = true), unprotect: (book) => void (book.protected = false) },
  });
}

/** How every .xlsx file begins in base64. */
const ZIP = 'UEsDB';

function createWorkbook(book: Book, file: string): Bound {
  if (!file.startsWith(ZIP)) throw new Fault('InvalidArgument', 'no .xlsx file');
  const created = { id: `created-${book.id()}`, file, opened: false };
  book.created.push(created);
  return bind('WorkbookCreated', created);
}

function createdWorkbook(book: Book, id: string): Bound {
  const created = book.created.find((one) => one.id === id);
  if (!created) throw new Fault('ItemNotFound');
  return bind('WorkbookCreated', created);
}

function defineCreated(): void {
  define<CreatedWorkbook>({
    name: 'WorkbookCreated',
    identity: ({ id }) => ({ Id: id }),
    scalars: { id: { get: ({ id }) => id } },
    methods: { open: (created) => void (created.opened = true) },
  });
}

function defineApplication(): void {
  define<Book>({
    name: 'Application',
    scalars: {
      calculationMode: {
        get: (book) => book.calculationMode,
        set: (book, value) => {
          if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(String(value)))
            throw new Fault('InvalidArgument');
          book.calculationMode = String(value);
        },
      },
    },
    methods: {
      calculate: (book) => book.sheets.forEach((sheet) => sheet.forgetResults()),
      suspendApiCalculationUntilNextSync: () => undefined,
      suspendScreenUpdatingUntilNextSync: () => undefined,
      createWorkbook: (book, [file]) => createWorkbook(book, text(file)),
      _getWorkbookCreatedById: (book, [id]) => createdWorkbook(book, text(id)),
    },
  });
  define<Book>({
    name: 'Runtime',
    scalars: {
      enableEvents: { get: (book) => book.events.enabled, set: (book, value) => (book.events.enabled = flag(value)) },
    },
  });
  define<Book>({
    name: 'Functions',
    methods: {
      date: (book, args) => {
        const [year = NaN, month = NaN, day = NaN] = args.map(Number);
        return bind('FunctionResult', dateSerial(year, month, day, book.date1904) ?? '#NUM!');
      },
    },
  });
  define<number | string>({
    name: 'FunctionResult',
    scalars: {
      value: { get: (value) => value },
      error: { get: (value) => (typeof value === 'string' ? value : '') },
    },
  });
  define<Book>({
    name: 'Microsoft.InternalService.AddinInternalService',
    methods: { notifyActionHandlerReady: () => null },
  });
}

/** The workbook itself and the application. */
export function defineWorkbook(): void {
  defineRoot();
  defineApplication();
  defineCreated();
}
