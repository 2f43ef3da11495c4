import { Fault } from '../fault';
import { contains, WHOLE_SHEET, type Rect } from '../model/address';
import { EventType } from '../model/events';
import { LiveRange } from '../model/live-range';
import type { Sheet } from '../model/sheet';
import { bag, bind, define, integer, stored, text, type Bound, type Scalar } from './define';
import { rangeOf, toRange } from './range-args';

const ALLOWANCES = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function setProtection(sheet: Sheet, protection: Sheet['protection']): void {
  sheet.protection = protection;
  sheet.book.events.emit(EventType.protectionChanged, [sheet.id, 'Workbook'], {
    worksheetId: sheet.id,
    isProtected: protection !== undefined,
  });
}

function defineProtection(): void {
  define<Sheet>({
    name: 'WorksheetProtection',
    scalars: {
      protected: { get: (sheet) => sheet.protection !== undefined },
      options: { get: (sheet) => sheet.protection?.options ?? ALLOWANCES },
    },
    methods: {
      protect: (sheet, [options, password]) => {
        if (sheet.book.readOnly) throw new Fault('AccessDenied');
        if (sheet.protection) throw new Fault('InvalidOperation');
        for (const key of Object.keys(options ?? {})) if (!(key in ALLOWANCES)) throw new Fault('InvalidArgument');
        setProtection(sheet, {
          options: { ...ALLOWANCES, ...(options as object | null) },
          password: text(password ?? ''),
        });
      },
      unprotect: (sheet, [password]) => {
        if (sheet.book.readOnly) throw new Fault('AccessDenied');
        if (sheet.protection && sheet.protection.password !== text(password ?? '')) throw new Fault('BadPassword');
        if (sheet.protection) setProtection(sheet, undefined);
      },
    },
  });
}

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

type Printed = 'area' | 'titleRows' | 'titleColumns';

function printed(sheet: Sheet, key: Printed): Bound | null {
  const rect = sheet.pageLayout[key];
  if (!rect) return null;
  return key === 'area' ? bind('RangeAreas', { sheet, rects: [rect] }) : rangeOf(sheet, rect);
}

function print(sheet: Sheet, key: Printed, argument: unknown): void {
  sheet.assertEditable(WHOLE_SHEET, sheet.protection ? 'allowFormatCells' : undefined);
  const { rect } = toRange(sheet.book, argument, sheet);
  if (key === 'titleRows' && rect.columns !== WHOLE_SHEET.columns) throw new Fault('InvalidArgument');
  if (key === 'titleColumns' && rect.rows !== WHOLE_SHEET.rows) throw new Fault('InvalidArgument');
  sheet.pageLayout[key] = rect;
}

function definePageLayout(): void {
  const properties = (sheet: Sheet): Record<string, unknown> => sheet.pageLayout.properties;
  const free = ['zoom', 'firstPageNumber', 'orientation'];
  const defaults = Object.fromEntries(
    'centerHorizontally centerVertically blackAndWhite draftMode printGridlines printHeadings'
      .split(' ')
      .map((name) => [name, false]),
  );
  const texts = { paperSize: '', printErrors: '', printComments: '', printOrder: '' };
  const margins = Object.fromEntries(
    'left right top bottom header footer'.split(' ').map((name) => [`${name}Margin`, 0]),
  );
  define<Sheet>({
    name: 'PageLayout',
    scalars: {
      ...bag(properties, { ...defaults, ...texts, ...margins }),
      ...Object.fromEntries(free.map((name): [string, Scalar<Sheet>] => [name, stored(properties, name)])),
      orientation: stored(properties, 'orientation', ['Portrait', 'Landscape']),
      zoom: {
        get: (sheet) => properties(sheet)['zoom'],
        set: (sheet, value) => {
          const known = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];
          const entries = Object.entries(value as Record<string, unknown>);
          if (entries.some(([key, amount]) => !known.includes(key) || (amount !== null && typeof amount !== 'number')))
            throw new Fault('InvalidArgument');
          properties(sheet)['zoom'] = Object.fromEntries(entries.filter(([, amount]) => amount !== null));
        },
      },
    },
    navigations: { headersFooters: (sheet) => bind('HeaderFooterGroup', sheet) },
    methods: {
      setPrintArea: (sheet, [range]) => print(sheet, 'area', range),
      setPrintTitleRows: (sheet, [range]) => print(sheet, 'titleRows', range),
      setPrintTitleColumns: (sheet, [range]) => print(sheet, 'titleColumns', range),
      getPrintAreaOrNullObject: (sheet) => printed(sheet, 'area'),
      getPrintTitleRowsOrNullObject: (sheet) => printed(sheet, 'titleRows'),
      getPrintTitleColumnsOrNullObject: (sheet) => printed(sheet, 'titleColumns'),
    },
  });
  define<Sheet>({
    name: 'HeaderFooterGroup',
    navigations: { defaultForAllPages: (sheet) => bind('HeaderFooter', sheet) },
  });
  define<Sheet>({
    name: 'HeaderFooter',
    scalars: bag(({ pageLayout }) => pageLayout.headerFooter, {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: '',
    }),
  });
}

function defineAutoFilter(): void {
  define<Sheet>({
    name: 'AutoFilter',
    scalars: {
      enabled: { get: (sheet) => sheet.filter !== undefined },
      isDataFiltered: { get: (sheet) => (sheet.filter?.criteria.size ?? 0) > 0 },
      criteria: { get: (sheet) => [...(sheet.filter?.criteria.values() ?? [])] },
    },
    methods: {
      apply: (sheet, [range, column, criteria], book) => {
        sheet.assertEditable(WHOLE_SHEET, sheet.protection ? 'allowAutoFilter' : undefined);
        if (criteria !== undefined && criteria !== null)
          throw new Fault('NotImplemented', 'autoFilter.apply with criteria');
        if (column !== undefined && column !== null)
          throw new Fault('NotImplemented', 'autoFilter.apply with a column');
        sheet.filter = { rect: toRange(book, range, sheet).rect, criteria: new Map() };
      },
      remove: (sheet) => void (sheet.filter = undefined),
      clearCriteria: (sheet) => sheet.filter?.criteria.clear(),
      getRangeOrNullObject: (sheet) => (sheet.filter ? rangeOf(sheet, sheet.filter.rect) : null),
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

/** Protection, frozen panes, page layout, filter of a sheet; areas of ranges. */
export function defineSheetParts(): void {
  defineProtection();
  defineFreezePanes();
  definePageLayout();
  defineAutoFilter();
  defineAreas();
}
