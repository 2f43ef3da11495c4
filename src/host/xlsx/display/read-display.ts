import { atOnce } from '../../port/at-once';
import type { DisplayBook, DisplaySheet } from '../../port/display';
import { PackageParts } from '../../ooxml/package-parts';
import { readTexts } from '../read/shared-strings';
import { openSheet } from '../sheet-part';
import { readRows } from '../read/sheet-reader';
import { WorkbookPart } from '../workbook-part';
import { attribute, child, children, parseXml, textOf, type XmlElement } from '../../ooxml/xml';
import { readTheme } from './display-colors';
import { readDisplaySheet } from './display-sheet';
import { readStyles, type BookStyles, type DisplayStyles } from './display-styles';
import type { LocalFormats } from './number-formats';

/**
 * What a window shows of the bytes of a workbook that `openXlsx` accepts; `local` are date formats that files name only
 * by number, `only` the sheet that is wanted. @throws HostError damaged, too-large.
 */
export const readDisplay = (bytes: Uint8Array, local: LocalFormats, only?: string): DisplayBook =>
  atOnce(displayInSteps(PackageParts.open(bytes), local, only));

/** The same of the parts of such a workbook; yields the share that is done, and others may work before the next step. */
export function* displayInSteps(
  parts: PackageParts,
  local: LocalFormats,
  only?: string,
): Generator<number, DisplayBook, void> {
  const workbook = WorkbookPart.find(parts);
  const source = parts.text(workbook.name);
  const root = parseXml(source, workbook.name);
  const theme = readTheme(parts, workbook);
  const styles = stylesOf(parts, workbook, theme, local);
  const sheets = yield* readSheets(parts, workbook, { styles, theme, only });
  return {
    date1904: workbook.date1904,
    styles: styles.cells,
    sheets,
    names: namesOf(root, source),
    active: activeSheet(root, workbook, sheets),
  };
}

/** The styles of a workbook and its colours; dates named only by number are those of China. */
export function readBookStyles(parts: PackageParts, workbook: WorkbookPart): BookStyles {
  const theme = readTheme(parts, workbook);
  return { ...stylesOf(parts, workbook, theme, {}), theme };
}

function stylesOf(
  parts: PackageParts,
  workbook: WorkbookPart,
  theme: readonly string[],
  local: LocalFormats,
): DisplayStyles {
  const part = workbook.relatedPart('styles');
  if (part === null || !parts.has(part)) return { cells: [{}], differential: [] };
  return readStyles(parseXml(parts.text(part), part), theme, local);
}

/** The share of a sheet after which its values are read. */
const READ = 0.6;

interface SheetsAsked {
  readonly styles: DisplayStyles;
  readonly theme: readonly string[];
  readonly only: string | undefined;
}

function* readSheets(
  parts: PackageParts,
  workbook: WorkbookPart,
  { styles, theme, only }: SheetsAsked,
): Generator<number, DisplaySheet[], void> {
  const shared = workbook.relatedPart('sharedStrings');
  const texts = shared === null || !parts.has(shared) ? [] : readTexts(parts.text(shared), shared);
  const { date1904 } = workbook;
  const entries = workbook.sheets.filter(({ worksheet, name }) => worksheet && (only === undefined || name === only));
  const sheets: DisplaySheet[] = [];
  for (const [at, entry] of entries.entries()) {
    const part = openSheet(parts.bytes(entry.part), entry.part);
    const values = readRows(part, texts, date1904);
    yield (at + READ) / entries.length;
    const { root: frame, source } = part.frame;
    const { hidden } = entry;
    sheets.push(readDisplaySheet({ root: frame, source, styles, theme, date1904, parts, entry, hidden, part, values }));
    yield (at + 1) / entries.length;
  }
  return sheets;
}

function namesOf(root: XmlElement, source: string): DisplayBook['names'] {
  return children(child(root, 'definedNames'), 'definedName').flatMap((one) => {
    const name = attribute(one, 'name') ?? '';
    const local = attribute(one, 'localSheetId') !== undefined;
    return local || name.startsWith('_xlnm.') ? [] : [{ name, formula: textOf(one, source) }];
  });
}

function activeSheet(root: XmlElement, workbook: WorkbookPart, sheets: readonly DisplaySheet[]): number {
  const view = child(root, 'bookViews')?.children[0];
  const tab = Number((view && attribute(view, 'activeTab')) ?? 0);
  const name = workbook.sheets[tab]?.name;
  const wanted = sheets.findIndex((sheet) => sheet.name === name && !sheet.hidden);
  return wanted >= 0
    ? wanted
    : Math.max(
        0,
        sheets.findIndex(({ hidden }) => !hidden),
      );
}
