import { HostError, type CellRange } from '../port/workbook';
import { parseRange } from '../port/a1';
import { attribute, child, children } from '../ooxml/xml';
import { XmlEdit } from '../ooxml/xml-edit';

/** A worksheet part: its rows stay bytes, since they are many; all the rest is edited as XML. */
export interface SheetPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the rows begin and end; equal when there are none. */
  readonly rowsFrom: number;
  readonly rowsTo: number;
  /** Everything but the rows, with an empty `sheetData` element. */
  readonly frame: XmlEdit;
}

const OPEN = /<(?:([^\s<>/!?:]+):)?sheetData(?:\s[^<>]*)?>/;
const STEP = 65_536;

/** Splits a worksheet into rows and frame; @throws HostError damaged. */
export function openSheet(bytes: Uint8Array, name: string): SheetPart {
  const decoder = new TextDecoder();
  for (let end = STEP; ; end *= 8) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, end));
    const match = OPEN.exec(head.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length)));
    if (match === null && end < bytes.length) continue;
    if (match === null) return { name, bytes, rowsFrom: 0, rowsTo: 0, frame: withRows(decoder.decode(bytes), name) };
    const openEnd = match.index + match[0].length;
    const empty = match[0].endsWith('/>');
    const qualified = match[1] === undefined ? 'sheetData' : `${match[1]}:sheetData`;
    const rowsTo = empty ? openEnd : lastIndexOf(bytes, `</${qualified}`);
    if (rowsTo < openEnd) throw new HostError('damaged', name);
    const tail = decoder.decode(bytes.subarray(rowsTo));
    const frame = new XmlEdit(decoder.decode(bytes.subarray(0, openEnd)) + tail, name);
    return { name, bytes, rowsFrom: openEnd, rowsTo, frame };
  }
}

/** A worksheet must have `sheetData`; one that lacks it gets an empty one. */
function withRows(source: string, name: string): XmlEdit {
  const edit = new XmlEdit(source, name);
  if (edit.root.name !== 'worksheet') throw new HostError('damaged', name);
  edit.insertInOrder(edit.root, SHEET_ORDER, 'sheetData', `<${edit.prefix}sheetData></${edit.prefix}sheetData>`);
  return new XmlEdit(edit.toString(), name);
}

/** Stands for the rows while the rest of the sheet is edited; no XML can contain it. */
const ROWS = '\u0000';

/** What stands before the rows and after them, with the edits to it. */
export function withoutRows({ frame }: SheetPart): string[] {
  frame.append(child(frame.root, 'sheetData')!, ROWS);
  return frame.toString().split(ROWS);
}

/** The areas of merged cells. */
export function mergesOf({ frame }: SheetPart): CellRange[] {
  const merges = children(child(frame.root, 'mergeCells'), 'mergeCell');
  return merges.flatMap((one) => parseRange(attribute(one, 'ref') ?? '') ?? []);
}

function lastIndexOf(bytes: Uint8Array, text: string): number {
  for (let at = bytes.length - text.length; at >= 0; at--) {
    let length = 0;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length++;
    if (length === text.length) return at;
  }
  return -1;
}

/** The children of `worksheet` in the order of the schema. */
export const SHEET_ORDER: readonly string[] = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges',
  'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting',
  'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks',
  'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF',
  'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
]; // prettier-ignore
