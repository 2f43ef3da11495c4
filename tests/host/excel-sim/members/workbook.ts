import { Fault } from '../fault';
import type { Book } from '../model/book';
import type { LiveRange } from '../model/live-range';
import { addName, nameRange, type NamedItem } from '../model/names';
import { selection } from '../model/selection';
import type { Sheet } from '../model/sheet';
import { dateSerial } from '../model/value';
import { bind, define, flag, text, type Bound } from './define';
import { rangeOf, toReference } from './range-args';

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

function defineSettings(): void {
  interface Setting {
    readonly book: Book;
    readonly key: string;
  }
  const setting = (book: Book, key: string): Bound => bind('Setting', { book, key });
  define<Book>({
    name: 'SettingCollection',
    items: (book) => [...book.settings.keys()].map((key) => setting(book, key)),
    indexer: (book, key) => {
      if (!book.settings.has(text(key))) throw new Fault('ItemNotFound');
      return setting(book, text(key));
    },
    methods: {
      add: (book, [key, value]) => {
        book.settings.set(text(key), value);
        return setting(book, text(key));
      },
      getCount: (book) => book.settings.size,
      getItemOrNullObject: (book, [key]) => (book.settings.has(text(key)) ? setting(book, text(key)) : null),
    },
  });
  define<Setting>({
    name: 'Setting',
    identity: ({ key }) => ({ _Id: key }),
    scalars: {
      key: { get: ({ key }) => key },
      id: { get: ({ key }) => key },
      value: {
        get: ({ book, key }) => book.settings.get(key) ?? null,
        set: ({ book, key }, value) => book.settings.set(key, value),
      },
    },
    methods: { delete: ({ book, key }) => void book.settings.delete(key) },
  });
}

type NameScope = Book | Sheet;

function defineNames(): void {
  const bookOf = (scope: NameScope): Book => ('book' in scope ? scope.book : scope);
  const list = (scope: NameScope): NamedItem[] => scope.names;
  const find = (scope: NameScope, key: unknown): NamedItem | undefined => {
    const wanted = text(key).toLowerCase();
    return list(scope).find((item) => item.id === key || item.name.toLowerCase() === wanted);
  };
  const bound = (scope: NameScope, item: NamedItem): Bound => bind('NamedItem', { scope, item });
  define<NameScope>({
    name: 'NamedItemCollection',
    items: (scope) => list(scope).map((item) => bound(scope, item)),
    indexer: (scope, key) => {
      const item = find(scope, key);
      if (!item) throw new Fault('ItemNotFound');
      return bound(scope, item);
    },
    methods: {
      add: (scope, [name, reference, comment], book) => {
        const formula = typeof reference === 'string' ? reference.replace(/^=/, '') : toReference(book, reference);
        return bound(
          scope,
          addName(bookOf(scope), 'book' in scope ? scope : undefined, text(name), formula, text(comment ?? '')),
        );
      },
      getCount: (scope) => list(scope).length,
      getItemOrNullObject: (scope, [key]) => {
        const item = find(scope, key);
        return item ? bound(scope, item) : null;
      },
    },
  });
  const range = ({ scope, item }: { scope: NameScope; item: NamedItem }): Bound | null => {
    const found: LiveRange | undefined = nameRange(bookOf(scope), item);
    return found ? bind('Range', found) : null;
  };
  define<{ scope: NameScope; item: NamedItem }>({
    name: 'NamedItem',
    identity: ({ item }) => ({ _Id: item.id }),
    scalars: {
      name: { get: ({ item }) => item.name },
      formula: {
        get: ({ item }) => `=${item.formula}`,
        set: ({ item }, value) => (item.formula = text(value).replace(/^=/, '')),
      },
      comment: { get: ({ item }) => item.comment, set: ({ item }, value) => (item.comment = text(value)) },
      visible: { get: ({ item }) => item.visible, set: ({ item }, value) => (item.visible = flag(value)) },
      scope: { get: ({ item }) => (item.scope ? 'Worksheet' : 'Workbook') },
    },
    methods: {
      delete: ({ scope, item }) => void list(scope).splice(list(scope).indexOf(item), 1),
      getRangeOrNullObject: range,
      getRange: (of) => {
        const found = range(of);
        if (!found) throw new Fault('InvalidArgument');
        return found;
      },
    },
  });
}

/** The workbook itself, the application, names and settings. */
export function defineWorkbook(): void {
  defineRoot();
  defineApplication();
  defineSettings();
  defineNames();
}
