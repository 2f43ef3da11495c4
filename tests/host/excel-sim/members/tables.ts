import { Fault } from '../fault';
import type { Book } from '../model/book';
import { EventType } from '../model/events';
import type { LiveRange } from '../model/live-range';
import { Sheet } from '../model/sheet';
import { addTable, renameTable, showTotals, type Table } from '../model/table';
import { bag, bind, define, flag, integer, text, type Bound } from './define';
import { rangeOf, toRange } from './range-args';
import { registrations } from './registrations';

const bound = (table: Table): Bound => bind('Table', table);
type Owner = Book | Sheet;
const tablesOf = (owner: Owner): readonly Table[] => (owner instanceof Sheet ? owner.tables : owner.tables());

function findTable(owner: Owner, key: unknown): Table | undefined {
  const wanted = String(key).toLowerCase();
  return tablesOf(owner).find((table) => table.id === String(key) || table.name.toLowerCase() === wanted);
}

function defineCollection(): void {
  define<Owner>({
    name: 'TableCollection',
    items: (owner) => tablesOf(owner).map(bound),
    scalars: { count: { get: (owner) => tablesOf(owner).length } },
    indexer: (owner, key) => {
      const table = findTable(owner, key);
      if (!table) throw new Fault('ItemNotFound');
      return bound(table);
    },
    methods: {
      add: (owner, [range, hasHeaders], book) => {
        const { sheet, rect } = toRange(book, range, owner instanceof Sheet ? owner : undefined);
        return bound(addTable(sheet, rect, flag(hasHeaders)));
      },
      getCount: (owner) => tablesOf(owner).length,
      getItemOrNullObject: (owner, [key]) => {
        const table = findTable(owner, key);
        return table ? bound(table) : null;
      },
      getItemAt: (owner, [index]) => {
        const table = tablesOf(owner)[integer(index)];
        if (!table) throw new Fault('InvalidArgument');
        return bound(table);
      },
      ...registrations<Owner>((owner) => (owner instanceof Sheet ? owner.id : 'Workbook'), {
        DataChangedEvent: EventType.tableChanged,
        AddedEvent: EventType.tableAdded,
        DeletedEvent: EventType.tableDeleted,
      }),
    },
  });
  define<LiveRange>({
    name: 'TableScopedCollection',
    items: (range) =>
      range.sheet.tables.filter((table) => table.rect.row < range.rect.row + range.rect.rows).map(bound),
  });
}

function defineTable(): void {
  define<Table>({
    name: 'Table',
    identity: (table) => ({ Id: table.id }),
    scalars: {
      id: { get: (table) => table.id },
      name: { get: (table) => table.name, set: (table, value) => renameTable(table, text(value)) },
      showHeaders: { get: (table) => table.showHeaders },
      showTotals: { get: (table) => table.showTotals, set: (table, value) => showTotals(table, flag(value)) },
      style: { get: (table) => table.style, set: (table, value) => (table.style = text(value)) },
      ...bag((table: Table) => table.properties, {
        highlightFirstColumn: false,
        highlightLastColumn: false,
        showBandedRows: true,
        showBandedColumns: false,
        showFilterButton: true,
      }),
    },
    navigations: {
      worksheet: (table) => bind('Worksheet', table.sheet),
      columns: (table) => bind('TableColumnCollection', table),
      rows: (table) => bind('TableRowCollection', table),
      autoFilter: (table) => bind('AutoFilter', table),
    },
    methods: {
      getRange: (table) => rangeOf(table.sheet, table.rect),
      getHeaderRowRange: (table) => rangeOf(table.sheet, table.header),
      getDataBodyRange: (table) => rangeOf(table.sheet, table.body),
      getTotalRowRange: (table) => {
        if (!table.showTotals) throw new Fault('ItemNotFound');
        return rangeOf(table.sheet, table.totals);
      },
      resize: (table, [range], book) => table.resize(toRange(book, range, table.sheet).rect),
      delete: (table) => {
        table.delete();
        table.sheet.grid.take(table.rect);
      },
      convertToRange: (table) => {
        table.delete();
        return rangeOf(table.sheet, table.rect);
      },
      ...registrations<Table>((table) => table.id, { DataChangedEvent: EventType.tableChanged }),
    },
  });
}

/** Tables and the collection of them. */
export function defineTables(): void {
  defineCollection();
  defineTable();
}
