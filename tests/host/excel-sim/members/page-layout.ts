import { Fault } from '../fault';
import { WHOLE_SHEET } from '../model/address';
import type { Sheet } from '../model/sheet';
import { bag, bind, define, stored, type Bound, type Scalar } from './define';
import { rangeOf, toRange } from './range-args';

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

/** Page set-up with headers and footers. */
export function definePageLayout(): void {
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
