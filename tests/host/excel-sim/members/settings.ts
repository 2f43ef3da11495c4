import { Fault } from '../fault';
import type { Book } from '../model/book';
import { bind, define, text, type Bound } from './define';

/** Settings that are kept in the workbook. */
export function defineSettings(): void {
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
