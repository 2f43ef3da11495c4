import { Fault } from '../fault';
import type { Book } from '../model/book';
import type { LiveRange } from '../model/live-range';
import { addName, nameRange, type NamedItem } from '../model/names';
import type { Sheet } from '../model/sheet';
import { bind, define, flag, text, type Bound } from './define';
import { toReference } from './range-args';

type NameScope = Book | Sheet;

/** Defined names of the workbook or of a sheet. */
export function defineNames(): void {
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
