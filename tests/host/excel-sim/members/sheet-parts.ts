import { Fault } from '../fault';
import { contains, WHOLE_SHEET, type Rect } from '../model/address';
import { LiveRange } from '../model/live-range';
import { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import { bind, define, integer, type Bound } from './define';
import { rangeOf, toRange } from './range-args';

function frozen(sheet: Sheet): Bound | null {
  if (!sheet.freeze) return null;
  const { rows, columns } = sheet.freeze;
  return rangeOf(sheet, { row: 0, column: 0, rows: rows || WHOLE_SHEET.rows, columns: columns || WHOLE_SHEET.columns });
}

function defineFreezePanes(): void {
  define<Sheet>({
    name: 'WorksheetFreezePanes',
    methods: {
      freezeRows: (sheet, [count]) => void (sheet.freeze = { rows: integer(count ?? 1), columns: 0 }),
      freezeColumns: (sheet, [count]) => void (sheet.freeze = { rows: 0, columns: integer(count ?? 1) }),
      freezeAt: (sheet, [range], book) => {
        const { rect } = toRange(book, range, sheet);
        if (!contains(rect, { row: 0, column: 0, rows: 1, columns: 1 })) throw new Fault('InvalidArgument');
        sheet.freeze = {
          rows: rect.rows === WHOLE_SHEET.rows ? 0 : rect.rows,
          columns: rect.columns === WHOLE_SHEET.columns ? 0 : rect.columns,
        };
      },
      unfreeze: (sheet) => void (sheet.freeze = undefined),
      getLocation: (sheet) => frozen(sheet) ?? rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
      getLocationOrNullObject: frozen,
    },
  });
}

/** The filter of a sheet can be set and taken away here, that of a table only be asked about. */
function ofSheet(owner: Sheet | Table): Sheet {
  if (owner instanceof Sheet) return owner;
  throw new Fault('NotImplemented', 'changing the filter of a table');
}

function showAll(owner: Sheet): void {
  const { filter, styles } = owner;
  if (!filter || filter.criteria.size === 0) return;
  for (let row = filter.rect.row; row < filter.rect.row + filter.rect.rows; row++) styles.hiddenRows.delete(row);
  filter.criteria.clear();
}

function defineAutoFilter(): void {
  define<Sheet | Table>({
    name: 'AutoFilter',
    scalars: {
      enabled: { get: ({ filter }) => filter !== undefined },
      isDataFiltered: { get: ({ filter }) => (filter?.criteria.size ?? 0) > 0 },
      criteria: { get: ({ filter }) => [...(filter?.criteria.values() ?? [])] },
    },
    methods: {
      apply: (owner, [range, column, criteria], book) => {
        const sheet = ofSheet(owner);
        sheet.assertEditable(WHOLE_SHEET, sheet.protection ? 'allowAutoFilter' : undefined);
        if (criteria !== undefined && criteria !== null)
          throw new Fault('NotImplemented', 'autoFilter.apply with criteria');
        if (column !== undefined && column !== null)
          throw new Fault('NotImplemented', 'autoFilter.apply with a column');
        showAll(sheet);
        sheet.filter = { rect: toRange(book, range, sheet).rect, criteria: new Map() };
      },
      remove: (owner) => {
        showAll(ofSheet(owner));
        ofSheet(owner).filter = undefined;
      },
      clearCriteria: (owner) => showAll(ofSheet(owner)),
      getRangeOrNullObject: (owner) => {
        const sheet = ofSheet(owner);
        return sheet.filter ? rangeOf(sheet, sheet.filter.rect) : null;
      },
    },
  });
}

interface Areas {
  readonly sheet: Sheet;
  readonly rects: readonly Rect[];
  readonly referenceId?: string;
}

function defineAreas(): void {
  define<Areas>({
    name: 'RangeAreas',
    identity: ({ referenceId }) => (referenceId === undefined ? {} : { _ReferenceId: referenceId }),
    scalars: {
      address: { get: ({ sheet, rects }) => rects.map((rect) => new LiveRange(sheet, rect).address).join(',') },
      areaCount: { get: ({ rects }) => rects.length },
    },
    navigations: {
      areas: (areas) => bind('RangeCollection', areas),
      worksheet: ({ sheet }) => bind('Worksheet', sheet),
    },
  });
  define<Areas>({ name: 'RangeCollection', items: ({ sheet, rects }) => rects.map((rect) => rangeOf(sheet, rect)) });
}

/** Frozen panes and filter of a sheet; areas of ranges. */
export function defineSheetParts(): void {
  defineFreezePanes();
  defineAutoFilter();
  defineAreas();
}
