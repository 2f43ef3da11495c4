import { HostError, type SheetContent } from '../../port/workbook';
import { absoluteReference, quotedSheet, rangeReference } from '../../port/a1';
import { PartWriter, type PackedPart } from '../../ooxml/part-writer';
import { updateDrawing } from './drawing';
import { dimension, extensionsXml, kept, printerSettings, propertiesXml, protectionXml, viewsXml } from './kept-frame';
import { checkKeptTables } from './kept-tables';
import { relationshipsOf, removeRelationships } from '../../ooxml/relationships';
import { barExtensionXml, colsXml, conditionalXml, hyperlinkXml, mergesXml, printXml, titleRowsReference, validationsXml } from './sheet-frame'; // prettier-ignore
import { SHEET_ORDER, openSheet } from '../sheet-part';
import { linksOf, writeRows } from './sheet-rows';
import { StyleGrid } from '../style/style-grid';
import type { SheetEntry, SheetName } from '../workbook-part';
import type { Writing } from './writing';
import { descendants, type XmlElement } from '../../ooxml/xml';
import { XmlEdit } from '../../ooxml/xml-edit';

/** Elements that a sheet's content replaces; all others on the sheet are kept as they are. */
const REPLACED = new Set([
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'autoFilter', 'sortState',
  'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'rowBreaks', 'colBreaks', 'drawing', 'extLst',
]); // prettier-ignore
const PRINTING = new Set(['printOptions', 'pageMargins', 'pageSetup', 'headerFooter']);

/** The elements of a sheet, sorted into the order of the schema. */
class SheetElements {
  private readonly elements: { readonly rank: number; readonly xml: string }[] = [];

  add(name: string, xml: string): void {
    if (xml !== '') this.elements.push({ rank: SHEET_ORDER.indexOf(name), xml });
  }

  /** All elements before (or after) the rows. */
  part(before: boolean): string {
    const rows = SHEET_ORDER.indexOf('sheetData');
    const chosen = this.elements.filter(({ rank }) => rank < rows === before);
    return chosen
      .sort((a, b) => a.rank - b.rank)
      .map(({ xml }) => xml)
      .join('');
  }
}

/**
 * Writes a sheet anew: its place in the workbook, its comments, pictures and sparklines, and tables whose headings still fit, stay.
 * @throws HostError unsupported naming what would be lost
 */
export async function replaceSheet(writing: Writing, content: SheetContent): Promise<void> {
  const existing = writing.workbook.find(content.name);
  if (existing !== undefined && !existing.worksheet) throw new HostError('unsupported', existing.name);
  const entry = existing ?? writing.addSheet(content.name);
  const frame =
    existing === undefined ? newFrame(writing) : openSheet(writing.parts.bytes(entry.part), entry.part).frame;
  if (existing !== undefined) checkKept(writing, entry, content);
  const drawing = updateDrawing(writing, entry, content);
  writing.parts.add(entry.part, await sheetPart(writing, content, frame, drawing));
  writing.workbook.setSheetNames(entry.index, sheetNames(entry.name, content));
  writing.formulasChanged = true;
}

function newFrame(writing: Writing): XmlEdit {
  const { main, relationships } = writing.workbook.namespaces;
  const root = `<worksheet xmlns="${main}" xmlns:r="${relationships}"></worksheet>`;
  return new XmlEdit(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`, 'sheet');
}

function checkKept(writing: Writing, entry: SheetEntry, content: SheetContent): void {
  const related = relationshipsOf(writing.parts, entry.part);
  if (related.some(({ kind }) => kind === 'pivotTable'))
    throw new HostError('unsupported', `${entry.name}: pivotTable`);
  checkKeptTables(writing.parts, entry, content);
  const links = related.filter(({ kind }) => kind === 'hyperlink');
  removeRelationships(writing.parts, entry.part, new Set(links.map(({ id }) => id)));
}

function sheetPart(
  writing: Writing,
  content: SheetContent,
  frame: XmlEdit,
  drawing: string | null,
): Promise<PackedPart> {
  const { prefix } = frame;
  const grid = new StyleGrid(content, writing.chooseFormat);
  const elements = new SheetElements();
  addKept(elements, frame, content);
  addOwn(elements, writing, content, frame, grid);
  if (drawing !== null) {
    const { relationships } = writing.workbook.namespaces;
    elements.add('drawing', `<${prefix}drawing xmlns:r="${relationships}" r:id="${drawing}"/>`);
  }
  const out = new PartWriter(content.cells.length * 500);
  const { root, source } = frame;
  out.text(source.slice(0, root.openEnd).replace(/\/>$/, '>'));
  out.text(`${elements.part(true)}<${prefix}sheetData>`);
  writeRows(out, content, grid, prefix);
  out.text(`</${prefix}sheetData>${elements.part(false)}</${prefix}worksheet>`);
  return out.end();
}

function addKept(elements: SheetElements, { root, source }: XmlEdit, content: SheetContent): void {
  for (const one of root.children) {
    const name = one.namespace === root.namespace ? one.name : wrappedName(one);
    if (REPLACED.has(name) || (content.print !== undefined && PRINTING.has(name))) continue;
    elements.add(name, source.slice(one.start, one.end));
  }
}

/** The element that an alternative for newer and older programs stands for. */
function wrappedName(element: XmlElement): string {
  return descendants(element, ({ name }) => SHEET_ORDER.includes(name))[0]?.name ?? element.name;
}

function addOwn(
  elements: SheetElements,
  writing: Writing,
  content: SheetContent,
  frame: XmlEdit,
  grid: StyleGrid,
): void {
  const { prefix } = frame;
  const { date1904 } = writing.workbook;
  const formats = content.conditionalFormats ?? [];
  const links = linksOf(content.cells)
    .map((link) => hyperlinkXml(link, prefix))
    .join('');
  elements.add('sheetPr', propertiesXml(frame, content));
  elements.add('dimension', `<${prefix}dimension ref="${dimension(content)}"/>`);
  elements.add('sheetViews', viewsXml(frame, content));
  elements.add('sheetFormatPr', kept(frame, 'sheetFormatPr') || `<${prefix}sheetFormatPr defaultRowHeight="15"/>`);
  elements.add('cols', colsXml(content.columnWidths, grid.columnFormats, prefix));
  elements.add('sheetProtection', protectionXml(frame, content));
  if (content.autoFilter)
    elements.add('autoFilter', `<${prefix}autoFilter ref="${rangeReference(content.autoFilter)}"/>`);
  elements.add('mergeCells', mergesXml(content.merges ?? [], prefix));
  elements.add(
    'conditionalFormatting',
    conditionalXml(formats, (style) => writing.styles.differential(style), prefix),
  );
  elements.add('dataValidations', validationsXml(content, date1904, prefix));
  elements.add('hyperlinks', links && `<${prefix}hyperlinks>${links}</${prefix}hyperlinks>`);
  elements.add('extLst', extensionsXml(frame, barExtensionXml(formats, prefix)));
  if (content.print === undefined) return;
  for (const [name, xml] of printXml(content.print, printerSettings(frame), prefix)) elements.add(name, xml);
}

function sheetNames(sheet: string, { print, autoFilter }: SheetContent): SheetName[] {
  const names: SheetName[] = [];
  const quoted = quotedSheet(sheet);
  if (autoFilter)
    names.push({ name: '_FilterDatabase', reference: `${quoted}!${absoluteReference(autoFilter)}`, hidden: true });
  if (print?.area) names.push({ name: 'Print_Area', reference: `${quoted}!${absoluteReference(print.area)}` });
  if (print?.titleRows)
    names.push({ name: 'Print_Titles', reference: `${quoted}!${titleRowsReference(print.titleRows)}` });
  return names;
}
