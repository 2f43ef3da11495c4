import type { SheetContent } from '../../port/workbook';
import type { Book } from '../api/bound-workbook';
import { applyFreeze, inFront } from '../write/front-sheet';
import { get, type Worksheet } from '../api/jsapi';
import { setKnown } from '../api/set-known';
import type { PageSetup } from '../api/sheet-parts';
import type { LookStep } from '../api/sheet-step';
import { XL } from '../api/xl';
import { applyPageBreaks, pageBreaksOf } from './sheet-page';

/** Of the page set-up, what a write changes; the zoom comes before what depends on it. */
const PAGE = [
  'Zoom', 'FitToPagesWide', 'FitToPagesTall', 'Orientation', 'PaperSize', 'PrintArea', 'PrintTitleRows',
  'CenterHorizontally', 'LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter',
] as const satisfies readonly (keyof PageSetup)[]; // prettier-ignore

const MARGINS = [
  'TopMargin',
  'RightMargin',
  'BottomMargin',
  'LeftMargin',
] as const satisfies readonly (keyof PageSetup)[];

/** The members that are kept, in the order they are given back. */
type Page = readonly (readonly [name: (typeof PAGE | typeof MARGINS)[number], value: unknown])[];

/** What belongs to a sheet and not to its cells. */
export interface SheetSettings {
  /** Null where the tab has no colour. */
  readonly tab: number | null;
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Null where the program does not tell, as without a printer. */
  readonly page: Page | null;
  /** Rows that begin a page; undefined where the write leaves them, null where the program does not tell. */
  readonly pageBreaks: readonly number[] | null | undefined;
  /** The cells of the filter; null where there is none. */
  readonly filter: string | null;
  /** The filter left rows out; by what is not kept. */
  readonly filtered: boolean;
}

/** `print`: what the write will give the page. */
export function settingsOf(book: Book, sheet: Worksheet, print: SheetContent['print']): SheetSettings {
  const isFiltered = told(() => get(sheet, 'AutoFilterMode')) === true;
  return {
    tab: told(() => tabOf(sheet)) ?? null,
    freeze: told(() => freezeOf(book, sheet)) ?? { rows: 0, columns: 0 },
    page: told(() => pageOf(sheet, print)) ?? null,
    pageBreaks: breaksToKeep(sheet, print),
    filter: isFiltered ? (told(() => filterOf(sheet)) ?? null) : null,
    filtered: isFiltered && told(() => get(sheet, 'FilterMode')) === true,
  };
}

function breaksToKeep(sheet: Worksheet, print: SheetContent['print']): SheetSettings['pageBreaks'] {
  return print?.pageBreaks && (told(() => pageBreaksOf(sheet)) ?? null);
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

function pageOf(sheet: Worksheet, print: SheetContent['print']): Page {
  const page = get(sheet, 'PageSetup');
  return [...PAGE, ...(print?.margins ? MARGINS : [])].map((name) => [name, get(page, name)]);
}

function filterOf(sheet: Worksheet): string | null {
  const filter = get(sheet, 'AutoFilter');
  return filter ? get(get(filter, 'Range'), 'Address').replace(/\$/g, '') : null;
}

/** Gives a sheet its settings back; page set-up is slow and written only where it differs. */
export const settingSteps = ({ tab, freeze, page, pageBreaks, filter }: SheetSettings): LookStep[] => [
  { look: 'tab', step: (sheet) => colorTab(sheet, tab) },
  { look: 'freeze', step: (sheet, book) => inFront(book, sheet, (window) => applyFreeze(window, freeze)) },
  { look: 'filter', step: (sheet) => filterAgain(sheet, filter) },
  { look: 'print', step: (sheet) => page && applyPage(sheet, page) },
  { look: 'print', step: (sheet) => breakAgain(sheet, pageBreaks) },
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
  for (const [name, value] of wanted)
    if (get(page, name) !== value) setKnown<PageSetup, keyof PageSetup>(page, name, value as never);
}

/** @throws TypeError where it is not known which they were */
function breakAgain(sheet: Worksheet, rows: SheetSettings['pageBreaks']): void {
  if (rows === null) throw new TypeError('HPageBreaks were not told');
  if (rows) applyPageBreaks(sheet, rows);
}
