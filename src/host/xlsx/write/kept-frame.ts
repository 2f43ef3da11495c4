import type { SheetContent } from '../../port/workbook';
import { rangeReference } from '../../port/a1';
import { paneXml } from './sheet-frame';
import { attribute, child, children, type XmlElement } from '../../ooxml/xml';
import type { XmlEdit } from '../../ooxml/xml-edit';

/** Extensions that hold conditional formats and validation, which a replaced sheet brings itself. */
const OWN_EXTENSIONS = /\{(78C0D931-6437-407d-A8EE-F0AAD7539E65|CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF)\}/i;

/** An element of the sheet as it is; empty when it has none of that name. */
export function kept({ root, source }: XmlEdit, name: string): string {
  const element = child(root, name);
  return element === undefined ? '' : source.slice(element.start, element.end);
}

/** Attributes as they were, but for those named. */
function keptAttributes(element: XmlElement | undefined, source: string, ...left: string[]): string {
  const attributes = element?.attributes.filter(({ prefix, name }) => prefix !== 'xmlns' && !left.includes(name)) ?? [];
  return attributes.map(({ start, end }) => source.slice(start, end)).join('');
}

/** The name macros use, the colour of the tab, the fit to the page. */
export function propertiesXml(frame: XmlEdit, content: SheetContent): string {
  const { root, source, prefix } = frame;
  const before = child(root, 'sheetPr');
  const keep = (name: string): string => {
    const element = before && child(before, name);
    return element === undefined ? '' : source.slice(element.start, element.end);
  };
  const color = content.tabColor === undefined ? keep('tabColor') : `<${prefix}tabColor rgb="FF${content.tabColor}"/>`;
  const page =
    content.print === undefined
      ? keep('pageSetUpPr')
      : content.print.fitToWidth
        ? `<${prefix}pageSetUpPr fitToPage="1"/>`
        : '';
  const attributes = keptAttributes(before, source, 'filterMode');
  return color + page + attributes === ''
    ? ''
    : `<${prefix}sheetPr${attributes}>${color}${keep('outlinePr')}${page}</${prefix}sheetPr>`;
}

/** The used range, for the hint at the beginning of the part. */
export function dimension(content: SheetContent): string {
  const columns = content.cells.reduce((most, row) => Math.max(most, row.length), 1);
  return rangeReference({ row: 0, column: 0, rows: Math.max(1, content.cells.length), columns });
}

/** Zoom and grid lines as they were, the frozen pane as it shall be. */
export function viewsXml(frame: XmlEdit, content: SheetContent): string {
  const { root, source, prefix } = frame;
  const before = children(child(root, 'sheetViews'), 'sheetView')[0];
  const attributes = keptAttributes(before, source, 'topLeftCell', 'view') || ' workbookViewId="0"';
  const view = `${prefix}sheetView`;
  return `<${view}s><${view}${attributes}>${paneXml(content.freeze, prefix)}</${view}></${view}s>`;
}

/** What may be done on a protected sheet all the same; rows go only where none of their cells is locked. */
const ALLOWED = [
  'formatCells', 'formatColumns', 'formatRows', 'insertRows', 'insertHyperlinks', 'deleteRows', 'sort', 'autoFilter',
]; // prettier-ignore

/** Protection without password; a password that a person gave stays in force. */
export function protectionXml(frame: XmlEdit, content: SheetContent): string {
  if (content.protected !== true) return '';
  const before = child(frame.root, 'sheetProtection');
  const locked = before && ['password', 'hashValue'].some((name) => attribute(before, name) !== undefined);
  if (locked === true) return kept(frame, 'sheetProtection');
  const allowed = ALLOWED.map((action) => ` ${action}="0"`).join('');
  return `<${frame.prefix}sheetProtection sheet="1" objects="1" scenarios="1"${allowed}/>`;
}

/** Sparklines, slicers and whatever else extends the sheet, with our own extension. */
export function extensionsXml({ root, source, prefix }: XmlEdit, own: string): string {
  const before = child(root, 'extLst');
  const foreign = children(before, 'ext').filter((one) => !OWN_EXTENSIONS.test(attribute(one, 'uri') ?? ''));
  const all = foreign.map((one) => source.slice(one.start, one.end)).join('') + own;
  if (all === '') return '';
  const open =
    before === undefined ? `<${prefix}extLst>` : source.slice(before.start, before.openEnd).replace(/\/>$/, '>');
  return `${open}${all}</${prefix}extLst>`;
}

/** The attribute that leads to the printer's own settings. */
export function printerSettings({ root, source }: XmlEdit): string {
  const id = child(root, 'pageSetup')?.attributes.find(({ prefix, name }) => prefix !== '' && name === 'id');
  return id === undefined ? '' : source.slice(id.start, id.end);
}
