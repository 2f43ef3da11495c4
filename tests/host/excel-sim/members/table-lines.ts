import { Fault } from '../fault';
import { WHOLE_SHEET } from '../model/address';
import { readValues, writeBlock } from '../model/cells';
import type { Table } from '../model/table';
import { bind, define, integer, text, type Bound } from './define';
import { rangeOf } from './range-args';

const columnsOf = (table: Table): Bound[] => table.columnIds.map((id) => bind('TableColumn', { table, id }));
const rowsOf = (table: Table): Bound[] =>
  Array.from({ length: table.body.rows }, (_, index) => bind('TableRow', { table, index }));

interface Column {
  readonly table: Table;
  readonly id: number;
}

/** The columns of a table. */
export function defineTableColumns(): void {
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
  const grown = { ...rect, rows: rect.rows + lines.length };
  if (table.rect.rows < grown.rows) table.grow(grown.rows - table.rect.rows);
  return bind('TableRow', { table, index: table.body.rows - lines.length });
}

/** The rows of a table. */
export function defineTableRows(): void {
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
    methods: {
      getRange: (row) => rangeOf(row.table.sheet, rect(row)),
      delete: ({ table, index }) => {
        if (index !== table.body.rows - 1) throw new Fault('NotImplemented', 'deleting a table row above others');
        table.deleteLastRow();
      },
    },
  });
}
