import type { Book } from './bound-workbook';
import { applyFreeze, inFront } from './front-sheet';
import { get, type Worksheet } from './jsapi';
import type { PageSetup } from './sheet-parts';
import { XL } from './xl';

/** Of the page set-up, what a write changes; the zoom comes before what depends on it. */
const PAGE = [
  'Zoom', 'FitToPagesWide', 'FitToPagesTall', 'Orientation', 'PaperSize', 'PrintArea', 'PrintTitleRows',
  'CenterHorizontally', 'LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter',
] as const satisfies readonly (keyof PageSetup)[]; // prettier-ignore

type Page = Pick<PageSetup, (typeof PAGE)[number]>;

/** What belongs to a sheet and not to its cells. */
export interface SheetSettings {
  /** Null where the tab has no colour. */
  readonly tab: number | null;
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Null where the program does not tell, as without a printer. */
  readonly page: Page | null;
  /** The cells of the filter; null where there is none. */
  readonly filter: string | null;
  /** The filter left rows out; by what is not kept. */
  readonly filtered: boolean;
}

export function settingsOf(book: Book, sheet: Worksheet): SheetSettings {
  const tab = get(sheet, 'Tab');
  const isFiltered = get(sheet, 'AutoFilterMode');
  return {
    tab: get(tab, 'ColorIndex') === XL.noColor ? null : get(tab, 'Color'),
    freeze: freezeOf(book, sheet),
    page: pageOf(sheet),
    filter: isFiltered ? filterOf(sheet) : null,
    filtered: isFiltered && get(sheet, 'FilterMode') === true,
  };
}

function freezeOf(book: Book, sheet: Worksheet): SheetSettings['freeze'] {
  const freeze = { rows: 0, columns: 0 };
  inFront(book, sheet, (window) => {
    if (!get(window, 'FreezePanes')) return;
    freeze.rows = get(window, 'SplitRow');
    freeze.columns = get(window, 'SplitColumn');
  });
  return freeze;
}

function pageOf(sheet: Worksheet): Page | null {
  try {
    const page = get(sheet, 'PageSetup');
    return Object.fromEntries(PAGE.map((name) => [name, get(page, name)])) as unknown as Page;
  } catch {
    return null;
  }
}

function filterOf(sheet: Worksheet): string | null {
  const filter = get(sheet, 'AutoFilter');
  return filter ? get(get(filter, 'Range'), 'Address').replace(/\$/g, '') : null;
}

/** Gives a sheet, which has no filter, its settings back; page set-up is slow and written only where it differs. */
export function applySettings(book: Book, sheet: Worksheet, { tab, freeze, page, filter }: SheetSettings): void {
  const own = get(sheet, 'Tab');
  if (tab === null) own.ColorIndex = XL.noColor;
  else own.Color = tab;
  inFront(book, sheet, (window) => applyFreeze(window, freeze));
  if (filter !== null) sheet.Range(filter).AutoFilter();
  if (page) applyPage(sheet, page);
}

function applyPage(sheet: Worksheet, wanted: Page): void {
  const page: Record<string, unknown> & PageSetup = get(sheet, 'PageSetup') as never;
  for (const name of PAGE) if (get(page, name) !== wanted[name]) (page as Record<string, unknown>)[name] = wanted[name];
}
