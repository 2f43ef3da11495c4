import { PackageParts } from '../../ooxml/package-parts';
import { attribute, child, children, textOf, type XmlElement } from '../../ooxml/xml';
import type { PrintedPage, PrintedSheet } from '../../port/printed';
import { openSheet } from '../sheet-part';
import { WorkbookPart } from '../workbook-part';
import type { LocalFormats } from './number-formats';
import { printedAreas } from './printed-areas';
import { readDisplay } from './read-display';

const INCH = 72;
/** Points of the papers that files name by number; any other is A4. */
const PAPERS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  1: [612, 792],
  5: [612, 1008],
  8: [841.89, 1190.55],
  11: [419.53, 595.28],
  12: [728.5, 1031.81],
  13: [515.91, 728.5],
};
const A4 = [595.28, 841.89] as const;
/** Inches where a file says nothing. */
const USUAL = { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7, header: 0.3, footer: 0.3 };

/** What the print of a sheet needs; null where there is no such sheet. @throws HostError damaged, too-large. */
export function readPrinted(bytes: Uint8Array, name: string, local: LocalFormats): PrintedSheet | null {
  const { sheets, styles, date1904 } = readDisplay(bytes, local, name);
  const [sheet] = sheets;
  return sheet === undefined ? null : { sheet, styles, date1904, page: pageOf(bytes, name) };
}

function pageOf(bytes: Uint8Array, name: string): PrintedPage {
  const parts = PackageParts.open(bytes);
  const workbook = WorkbookPart.find(parts);
  const { part, index } = workbook.sheets.find((one) => one.name === name)!;
  const { root, source } = openSheet(parts.bytes(part), part).frame;
  const area = workbook.printName(index, 'Print_Area');
  return {
    ...paperOf(child(root, 'pageSetup')),
    ...edgesOf(child(root, 'pageMargins')),
    ...sizeOf(root),
    ...linesOf(root, source),
    isCentered: isOn(child(root, 'printOptions'), 'horizontalCentered'),
    titleRows: titlesOf(workbook.printName(index, 'Print_Titles')),
    breaks: children(child(root, 'rowBreaks'), 'brk').map((one) => numberOf(one, 'id', 0)),
    areas: area === null ? null : printedAreas(area),
  };
}

function numberOf(element: XmlElement | undefined, name: string, otherwise: number): number {
  const value = Number((element && attribute(element, name)) ?? Number.NaN);
  return Number.isFinite(value) && value >= 0 ? value : otherwise;
}

const isOn = (element: XmlElement | undefined, name: string): boolean =>
  element !== undefined && /^(?:1|true)$/u.test(attribute(element, name) ?? '');

function paperOf(setup: XmlElement | undefined): Pick<PrintedPage, 'width' | 'height'> {
  const [short, long] = PAPERS[numberOf(setup, 'paperSize', 9)] ?? A4;
  const isWide = setup !== undefined && attribute(setup, 'orientation') === 'landscape';
  return isWide ? { width: long, height: short } : { width: short, height: long };
}

function edgesOf(margins: XmlElement | undefined): Pick<PrintedPage, 'margins' | 'header' | 'footer'> {
  const edge = (name: keyof typeof USUAL): number => numberOf(margins, name, USUAL[name]) * INCH;
  const around = { top: edge('top'), right: edge('right'), bottom: edge('bottom'), left: edge('left') };
  return { margins: around, header: edge('header'), footer: edge('footer') };
}

function sizeOf(root: XmlElement): Pick<PrintedPage, 'scale' | 'fitsWidth'> {
  const properties = child(root, 'sheetPr');
  const setup = child(root, 'pageSetup');
  const isFitted = isOn(properties && child(properties, 'pageSetUpPr'), 'fitToPage');
  const fitsWidth = isFitted && numberOf(setup, 'fitToWidth', 1) > 0;
  return { fitsWidth, scale: isFitted ? 1 : numberOf(setup, 'scale', 100) / 100 };
}

function linesOf(root: XmlElement, source: string): Pick<PrintedPage, 'headerText' | 'footerText'> {
  const lines = child(root, 'headerFooter');
  const line = (name: string): string => {
    const element = lines && child(lines, name);
    return element ? textOf(element, source) : '';
  };
  return { headerText: line('oddHeader'), footerText: line('oddFooter') };
}

function titlesOf(reference: string | null): PrintedPage['titleRows'] {
  const rows = reference === null ? [] : (printedAreas(reference) ?? []);
  const [first] = rows.filter(({ column, columns }) => column === 0 && columns > 1_000);
  return first ? { from: first.row, to: first.row + first.rows - 1 } : null;
}
