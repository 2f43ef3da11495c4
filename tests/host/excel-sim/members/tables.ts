import { Fault } from '../fault';
import { WHOLE_SHEET } from '../model/address';
import type { Book } from '../model/book';
import { readValues, writeBlock } from '../model/cells';
import { EventType } from '../model/events';
import type { LiveRange } from '../model/live-range';
import { Sheet } from '../model/sheet';
import { addTable, renameTable, type Table } from '../model/table';
import { bag, bind, define, flag, integer, text, type Bound } from './define';
import { rangeOf, toRange } from './range-args';
import { registrations } from './registrations';

const bound = (table: Table): Bound => bind('Table', table);
const columnsOf = (table: Table): Bound[] => table.columnIds.map((id) => bind('TableColumn', { table, id }));
const rowsOf = (table: Table): Bound[] =>
  Array.from({ length: table.body.rows }, (_, index) => bind('TableRow', { table, index }));

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
      showTotals: { get: (table) => table.showTotals },
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
    },
    methods: {
      getRange: (table) => rangeOf(table.sheet, table.rect),
      getHeaderRowRange: (table) => rangeOf(table.sheet, table.header),
      getDataBodyRange: (table) => rangeOf(table.sheet, table.body),
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

interface Column {
  readonly table: Table;
  readonly id: number;
}

function defineColumns(): void {
  const index = ({ table, id }: Column): number => {
    const at = table.columnIds.indexOf(id);
    if (at < 0) throw new Fault('ItemNotFound');
    return at;
  };
  const part = (column: Column, rect: Table['rect']): Bound =>
    rangeOf(column.table.sheet, { ...rect, column: rect.column + index(column), columns: 1 });
  const find = (table: Table, key: unknown): Bound | null => {
    const at = table.columnIds.findIndex(
      (id, i) => String(id) === String(key) || table.columnName(i).toLowerCase() === String(key).toLowerCase(),
    );
    return at < 0 ? null : bind('TableColumn', { table, id: table.columnIds[at] });
  };
  define<Table>({
    name: 'TableColumnCollection',
    items: columnsOf,
    scalars: { count: { get: (table) => table.columnIds.length } },
    indexer: (table, key) => {
      const column = find(table, key);
      if (!column) throw new Fault('ItemNotFound');
      return column;
    },
    methods: {
      getCount: (table) => table.columnIds.length,
      getItemOrNullObject: (table, [key]) => find(table, key),
      getItemAt: (table, [at]) => columnsOf(table)[integer(at)],
    },
  });
  define<Column>({
    name: 'TableColumn',
    identity: ({ id }) => ({ Id: id }),
    scalars: {
      id: { get: ({ id }) => id },
      index: { get: index },
      name: {
        get: (column) => column.table.columnName(index(column)),
        set: (column, value) => {
          const { sheet, rect } = column.table;
          writeBlock(sheet, { row: rect.row, column: rect.column + index(column), rows: 1, columns: 1 }, text(value));
        },
      },
      values: {
        get: (column) =>
          readValues(column.table.sheet, {
            ...column.table.rect,
            column: column.table.rect.column + index(column),
            columns: 1,
          }),
      },
    },
    methods: {
      getRange: (column) => part(column, column.table.rect),
      getHeaderRowRange: (column) => part(column, column.table.header),
      getDataBodyRange: (column) => part(column, column.table.body),
    },
  });
}

interface Row {
  readonly table: Table;
  readonly index: number;
}

function addRows(table: Table, index: unknown, values: unknown): Bound {
  if (index !== null && index !== undefined && index !== -1)
    throw new Fault('NotImplemented', 'table rows between others');
  if (table.showTotals) throw new Fault('NotImplemented', 'table rows above a totals row');
  const lines =
    Array.isArray(values) && Array.isArray(values[0]) ? (values as unknown[][]) : [values as unknown[] | null];
  const { rect } = table;
  const target = { ...rect, row: rect.row + rect.rows, rows: lines.length };
  if (table.sheet.usedRect(true, { ...target, rows: WHOLE_SHEET.rows - target.row }))
    throw new Fault('NotImplemented', 'table rows above other cells');
  if (lines[0]) writeBlock(table.sheet, target, lines);
  table.rect = { ...rect, rows: rect.rows + lines.length };
  return bind('TableRow', { table, index: table.body.rows - lines.length });
}

function defineRows(): void {
  const rect = ({ table, index }: Row): Table['rect'] => ({ ...table.body, row: table.body.row + index, rows: 1 });
  define<Table>({
    name: 'TableRowCollection',
    items: rowsOf,
    scalars: { count: { get: (table) => table.body.rows } },
    methods: {
      add: (table, [index, values]) => addRows(table, index, values),
      getCount: (table) => table.body.rows,
      getItemAt: (table, [index]) => {
        const row = rowsOf(table)[integer(index)];
        if (!row) throw new Fault('InvalidArgument');
        return row;
      },
    },
  });
  define<Row>({
    name: 'TableRow',
    identity: ({ index }) => ({ _Index: index }),
    scalars: {
      index: { get: ({ index }) => index },
      values: {
        get: (row) => readValues(row.table.sheet, rect(row)),
        set: (row, value) => writeBlock(row.table.sheet, rect(row), value),
      },
    },
    methods: { getRange: (row) => rangeOf(row.table.sheet, rect(row)) },
  });
}

/** Tables, their columns and rows. */
export function defineTables(): void {
  defineCollection();
  defineTable();
  defineColumns();
  defineRows();
}
