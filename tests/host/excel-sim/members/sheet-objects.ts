import { Fault } from '../fault';
import type { Sheet } from '../model/sheet';
import type { SheetObject } from '../model/sheet-object';
import { bind, define } from './define';

function defineObjects(type: string, objects: (sheet: Sheet) => readonly SheetObject[]): void {
  const find = (sheet: Sheet, key: unknown): SheetObject | undefined =>
    objects(sheet).find(({ id, name }) => id === key || name === key);
  define<Sheet>({
    name: `${type}Collection`,
    items: (sheet) => objects(sheet).map((object) => bind(type, object)),
    indexer: (sheet, key) => {
      const object = find(sheet, key);
      if (!object) throw new Fault('ItemNotFound');
      return bind(type, object);
    },
    methods: { getCount: (sheet) => objects(sheet).length },
  });
  define<SheetObject>({
    name: type,
    identity: ({ id }) => ({ Id: id }),
    scalars: { id: { get: ({ id }) => id }, name: { get: ({ name }) => name } },
  });
}

/** Shapes and pivot tables, as far as they are there and have names. */
export function defineSheetObjects(): void {
  defineObjects('Shape', ({ shapes }) => shapes);
  defineObjects('PivotTable', ({ pivotTables }) => pivotTables);
}
