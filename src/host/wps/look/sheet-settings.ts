import type { Book } from '../api/bound-workbook';
import { applyFreeze, inFront } from '../write/front-sheet';
import { get, type Worksheet } from '../api/jsapi';
import { setKnown } from '../api/set-known';
import type { PageSetup } from '../api/sheet-parts';
import type { LookStep } from '../api/sheet-step';
import { XL } from '../api/xl';

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
  const isFiltered = told(() => get(sheet, 'AutoFilterMode')) === true;
  return {
    tab: told(() => tabOf(sheet)) ?? null,
    freeze: told(() => freezeOf(book, sheet)) ?? { rows: 0, columns: 0 },
    page: pageOf(sheet),
    filter: isFiltered ? (told(() => filterOf(sheet)) ?? null) : null,
    filtered: isFiltered && told(() => get(sheet, 'FilterMode')) === true,
  };
}

/** Reads the settings. A setting that the program does not tell is not kept, and does not prevent the write. */
function told<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function tabOf(sheet: Worksheet): number | null {
  const tab = get(sheet, 'Tab');
  return get(tab, 'ColorIndex') === XL.noColor ? null : get(tab, 'Color');
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

/** Gives a sheet its settings back; page set-up is slow and written only where it differs. */
export const settingSteps = ({ tab, freeze, page, filter }: SheetSettings): LookStep[] => [
  { look: 'tab', step: (sheet) => colorTab(sheet, tab) },
  { look: 'freeze', step: (sheet, book) => inFront(book, sheet, (window) => applyFreeze(window, freeze)) },
  { look: 'filter', step: (sheet) => filterAgain(sheet, filter) },
  { look: 'print', step: (sheet) => page && applyPage(sheet, page) },
];

function colorTab(sheet: Worksheet, tab: number | null): void {
  if (tab === null) setKnown(get(sheet, 'Tab'), 'ColorIndex', XL.noColor);
  else setKnown(get(sheet, 'Tab'), 'Color', tab);
}

function filterAgain(sheet: Worksheet, filter: string | null): void {
  if (get(sheet, 'AutoFilterMode')) setKnown(sheet, 'AutoFilterMode', false);
  if (filter !== null) sheet.Range(filter).AutoFilter();
  if (filter !== null && !get(sheet, 'AutoFilterMode')) throw new TypeError('Range.AutoFilter is ignored');
}

function applyPage(sheet: Worksheet, wanted: Page): void {
  const page = get(sheet, 'PageSetup');
  for (const name of PAGE)
    if (get(page, name) !== wanted[name]) setKnown<PageSetup, keyof Page>(page, name, wanted[name]);
}
