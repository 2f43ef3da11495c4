import type { DisplayColumns, DisplayLink, DisplaySheet } from '../../port/display';
import type { CellAddress, CellRange, CellValue } from '../../port/workbook';
import { parseRange } from '../../port/a1';
import type { PackageParts } from '../../ooxml/package-parts';
import { relationshipsOf, type Relationship } from '../../ooxml/relationships';
import type { SheetPart } from '../sheet-part';
import { tableEdges } from '../table';
import type { SheetEntry } from '../workbook-part';
import { attribute, child, children, descendants, parseXml, type XmlElement } from '../../ooxml/xml';
import { readDrawings } from './display-charts';
import { childColor } from './display-colors';
import { readDisplayRows } from './display-rows';
import { readConditionalFormats, readValidations, type FrameSource } from './display-rules';

/** Width of the padding a file counts into a column, in characters. */
const PADDING = 0.71;

/** A worksheet with what it shares with the rest of the workbook. */
export interface SheetSource extends FrameSource {
  readonly parts: PackageParts;
  readonly entry: SheetEntry;
  readonly hidden: boolean;
  readonly part: SheetPart;
  readonly values: readonly (readonly CellValue[])[];
}

/** Reads what a window shows of a worksheet. */
export function readDisplaySheet(from: SheetSource): DisplaySheet {
  const { root, parts, part } = from;
  const { rows, fixed: arrays } = readDisplayRows(part, from.values);
  const { headings, totals } = tableEdges(parts, from.entry.part);
  const fixed = [...arrays, ...totals];
  const related = relationshipsOf(parts, from.entry.part);
  const merges = children(child(root, 'mergeCells'), 'mergeCell').flatMap(
    (one) => parseRange(attribute(one, 'ref') ?? '') ?? [],
  );
  const view = child(root, 'sheetViews')?.children[0];
  const format = child(root, 'sheetFormatPr');
  return {
    name: from.entry.name,
    hidden: from.hidden,
    gridLines: !isOff(view, 'showGridLines'),
    rows,
    columns: readColumns(root),
    rowHeight: sizeOf(format, 'defaultRowHeight'),
    columnWidth: contentWidth(sizeOf(format, 'defaultColWidth')),
    merges,
    freeze: readFreeze(view),
    autoFilter: parseRange(attributeOf(child(root, 'autoFilter'), 'ref') ?? ''),
    validations: readValidations(from),
    conditionalFormats: readConditionalFormats(from),
    links: readLinks(root, related),
    protected: isOn(child(root, 'sheetProtection'), 'sheet'),
    tabColor: childColor(child(root, 'sheetPr'), 'tabColor', from.theme) ?? null,
    fixed,
    tiedTo: lastRow([...merges, ...fixed, ...headings, ...noteCells(parts, related)]),
    ...readDrawings(parts, related, from.entry.name),
  };
}

function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element && attribute(element, name);
}

function isOn(element: XmlElement | undefined, name: string): boolean {
  return /^(1|true|on)$/.test(attributeOf(element, name) ?? '');
}

function isOff(element: XmlElement | undefined, name: string): boolean {
  return /^(0|false|off)$/.test(attributeOf(element, name) ?? '');
}

function sizeOf(element: XmlElement | undefined, name: string): number | null {
  const size = Number(attributeOf(element, name) ?? Number.NaN);
  return Number.isFinite(size) && size >= 0 ? size : null;
}

function contentWidth(width: number | null): number | null {
  return width === null ? null : Math.max(0, width - PADDING);
}

/** The columns that a sheet gives a width, a style, or hides. */
export function readColumns(root: XmlElement): DisplayColumns[] {
  return children(child(root, 'cols'), 'col').map((one) => {
    const width = contentWidth(sizeOf(one, 'width'));
    const style = sizeOf(one, 'style');
    return {
      from: Number(attribute(one, 'min')) - 1,
      to: Number(attribute(one, 'max')) - 1,
      ...(width === null ? {} : { width }),
      ...(style === null || style === 0 ? {} : { style }),
      ...(isOn(one, 'hidden') ? { hidden: true } : {}),
    };
  });
}

function readFreeze(view: XmlElement | undefined): DisplaySheet['freeze'] {
  const pane = view && child(view, 'pane');
  if (!/^frozen/.test(attributeOf(pane, 'state') ?? '')) return { rows: 0, columns: 0 };
  return { rows: sizeOf(pane, 'ySplit') ?? 0, columns: sizeOf(pane, 'xSplit') ?? 0 };
}

const ADDRESS = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Za-z]{1,3}\$?\d+)/;

function parseAddress(location: string): CellAddress | null {
  const [, quoted, plain, cell = ''] = ADDRESS.exec(location.replace(/^#/, '')) ?? [];
  const range = parseRange(cell);
  return range && { sheet: quoted?.replaceAll("''", "'") ?? plain!, row: range.row, column: range.column };
}

function readLinks(root: XmlElement, related: readonly Relationship[]): DisplayLink[] {
  return children(child(root, 'hyperlinks'), 'hyperlink').flatMap((one) => {
    const cell = parseRange(attribute(one, 'ref') ?? '');
    const id = attribute(one, 'id', true);
    const outside = related.find((relationship) => relationship.id === id && relationship.external)?.target;
    const target = outside ?? parseAddress(attribute(one, 'location') ?? '');
    return cell === null || target === null ? [] : [{ row: cell.row, column: cell.column, target }];
  });
}

function noteCells(parts: PackageParts, related: readonly Relationship[]): CellRange[] {
  return related
    .filter(({ kind, target }) => (kind === 'comments' || kind === 'threadedComment') && parts.has(target))
    .flatMap(({ target }) =>
      descendants(parseXml(parts.text(target), target), (one) => attribute(one, 'ref') !== undefined),
    )
    .flatMap((one) => parseRange(attribute(one, 'ref')!) ?? []);
}

function lastRow(blocks: readonly CellRange[]): number | null {
  return blocks.length === 0 ? null : blocks.reduce((last, { row, rows }) => Math.max(last, row + rows - 1), 0);
}
